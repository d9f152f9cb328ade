/** A rule that a person is about to make of what is found in pictures. */
import type { KindId } from '../../../core/model/kind.ts';
import type { Values } from '../../../core/model/options.ts';
import { KEEP, type Rule } from '../../../core/model/policy.ts';
import { type Box, clip, type Size } from '../../../core/space/geometry.ts';

export interface Draft {
  kind: KindId;
  /** A masker, or {@link KEEP}. */
  by: string;
  /** Part of the frame, in the pixels of {@link PLANE}; null: anywhere. */
  zone: Box | null;
  /** Seconds; null: at any time. */
  time: { from: number; to: number } | null;
  /** Percent of the frame's height; null: of any size. */
  size: { from: number; to: number } | null;
  because: string;
}

/** The frame as zones are drawn on it, whatever the size of the film. */
export const PLANE: Size = { width: 1600, height: 900 };

/** What a zone is before anybody draws one: the middle. */
export const MIDDLE: Box = { x: 400, y: 225, width: 800, height: 450 };

const shares = ({ x, y, width, height }: Box): Box => ({
  x: x / PLANE.width,
  y: y / PLANE.height,
  width: width / PLANE.width,
  height: height / PLANE.height,
});

/** @param options of the masker */
export function ruleOf({ kind, by, zone, time, size, because }: Draft, options: Values): Rule {
  const where = {
    ...(zone && { inside: shares(clip(zone, PLANE)) }),
    ...(time && { during: [[time.from, time.to] as const] }),
    ...(size && { size: { from: size.from / 100, to: size.to / 100 } }),
  };
  return {
    for: [kind],
    with: { by, options: by === KEEP ? {} : options },
    ...(Object.keys(where).length > 0 && { where }),
    ...(because.trim() && { because: because.trim() }),
  };
}
