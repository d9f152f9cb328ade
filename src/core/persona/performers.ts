/** Who plays whom: what the faces of a film do, and how each is lit in a frame before it is hidden. */

import { yccOf } from '../image/colour.ts';
import type { Frame } from '../image/picture.ts';
import { rgbAt } from '../image/sample.ts';
import type { Keyframe } from '../model/finding.ts';
import type { Performer } from '../model/plugin.ts';
import { MESH } from '../motion/face-geometry.ts';
import { rotated } from '../motion/vector.ts';
import { toCoded } from '../space/geometry.ts';
import { drawPersona } from './draw.ts';
import { facing, inFrameOf, isLarge, normalsOf } from './head.ts';
import { type Light, lightOf } from './light.ts';
import type { Performance } from './performance.ts';
import { type Persona, personaOf } from './persona.ts';
import type { FaceSpace } from './space.ts';

/** What the face of one track does, by frame; where nobody could tell there is nothing. */
export type Acting = ReadonlyMap<number, Performance>;

export interface Performers {
  /** Whoever plays a track in a frame; null where nobody can. @param key where it is */
  of(track: string, key: Keyframe, frame: Frame): Performer | null;
  /** Where somebody was drawn, by track. */
  readonly played: ReadonlyMap<string, readonly Keyframe[]>;
}
export const NO_PERFORMERS: Performers = { of: () => null, played: new Map() };

/** Cosine of how far a head may be turned from the camera: 50 degrees. */
const TURNED = 0.64;
/** How much of a new light is taken at once. */
const SWIFT = 0.3;
/** Seeds between a persona and the one that takes its place. */
const NEXT = 1_000_003;
/** For how many frames what was last seen of a face is taken for what it does: blinks of the detector. */
const HELD = 8;

/** Whether a face is large enough, and looks near enough to the camera, for what it does to be told. */
export const canBePlayed = ({ head }: Performance): boolean => isLarge(head) && facing(head) >= TURNED;

/**
 * @param acting of all tracks that are played
 * @param tried how many personas before were no strangers: another takes their place
 * @param women whether a track is of somebody who looks like a woman, as far as that was told
 */
export function performersOf(
  space: FaceSpace,
  acting: ReadonlyMap<string, Acting>,
  women: ReadonlyMap<string, boolean>,
  tried: ReadonlyMap<string, number> = new Map(),
): Performers {
  const personas = new Map<string, Persona>();
  const played = new Map<string, Keyframe[]>();
  const still = normalsOf(space.mean, space.triangles);
  const lights = new Map<string, { readonly frame: number; readonly light: Light }>();
  return {
    played,
    of(track, key, frame) {
      const performance = performanceAt(acting.get(track), frame.index);
      if (!performance) return null;
      const seen = lightIn(frame, space, still, performance);
      const before = lights.get(track);
      const light =
        seen && before && frame.index - before.frame <= HELD
          ? nearer(before.light, seen)
          : (seen ?? before?.light);
      if (!light) return null;
      lights.set(track, { frame: frame.index, light });
      const { turn } = frame;
      return {
        draw(wish, at) {
          const own = { ...wish, seed: wish.seed + NEXT * (tried.get(track) ?? 0) };
          const name = Object.values(own).join(' ');
          const like = { woman: women.get(track) ?? null, tone: light.mean };
          const persona = personas.get(name) ?? personaOf(space, own, like);
          personas.set(name, persona);
          const known = played.get(track) ?? [];
          if (known.at(-1)?.frame !== key.frame) known.push(key);
          played.set(track, known);
          return drawPersona({ space, persona, performance, light, turn }, at);
        },
      };
    },
  };
}

function performanceAt(acting: Acting | undefined, frame: number): Performance | null {
  if (!acting) return null;
  for (let back = 0; back <= HELD; back++) {
    const seen = acting.get(frame - back);
    if (seen) return canBePlayed(seen) ? seen : null;
  }
  return null;
}

const nearer = (a: Light, b: Light): Light => {
  const by = (from: number, to: number) => from + SWIFT * (to - from);
  return {
    mean: by(a.mean, b.mean),
    slope: [by(a.slope[0], b.slope[0]), by(a.slope[1], b.slope[1]), by(a.slope[2], b.slope[2])],
    chroma: [by(a.chroma[0], b.chroma[0]), by(a.chroma[1], b.chroma[1])],
  };
};

/** How a face is lit, by the skin where a usual face has some. @param own which way a usual face's skin looks */
function lightIn(
  { picture, turn }: Frame,
  { mean }: FaceSpace,
  own: Float32Array,
  { head }: Performance,
): Light | null {
  const placed = inFrameOf(mean, head);
  const normals = new Float32Array(own.length);
  for (let i = 0; i < MESH; i++)
    normals.set(rotated(head.turned, [own[3 * i]!, own[3 * i + 1]!, own[3 * i + 2]!]), 3 * i);
  const at = (i: number): readonly [number, number, number] | null => {
    const p = toCoded({ x: placed[3 * i]!, y: placed[3 * i + 1]! }, turn);
    const rgb = rgbAt(picture, Math.floor(p.x), Math.floor(p.y));
    return rgb && yccOf(...rgb);
  };
  return lightOf(at, normals);
}
