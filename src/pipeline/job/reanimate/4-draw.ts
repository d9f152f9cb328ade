/** Draws the portrait frame by frame, and writes it. */
import { thumbnail } from '../../../core/image/thumbnail.ts';
import { raise } from '../../../core/model/fault.ts';
import { stepOf } from '../../../core/motion/steady.ts';
import { drawPortrait } from '../../../core/portrait/draw.ts';
import { pictureOf } from '../../../core/portrait/frame.ts';
import type { Movement } from '../../../core/portrait/movement.ts';
import type { Portrait } from '../../../core/portrait/portrait.ts';
import { checkAbort, type Signal } from '../../../core/signal.ts';
import { type Micros, micros } from '../../../core/units.ts';
import type { Sink } from '../../ports.ts';

export interface Drawn<B> {
  readonly out: Awaited<ReturnType<Sink<B>['finish']>>;
  /** Luma of each frame as a small picture: what has to arrive. */
  readonly small: readonly Uint8Array[];
}

export async function draw<B>(
  portrait: Portrait,
  movements: readonly Movement[],
  timeline: readonly Micros[],
  sink: Sink<B>,
  { tell, signal }: { tell(frames: number): void; readonly signal?: Signal | undefined },
): Promise<Drawn<B>> {
  const { size } = portrait;
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const small: Uint8Array[] = [];
  const last = 1e6 * stepOf(timeline);
  for (const [index, movement] of movements.entries()) {
    checkAbort(signal);
    const at = timeline[index] ?? raise({ code: 'job/internal', why: 'a frame has no time' });
    const next = timeline[index + 1];
    const duration = micros(next === undefined ? last : next - at);
    const frame = { index, at, duration, picture: pictureOf(drawPortrait(portrait, movement), size), turn };
    small.push(thumbnail(frame).yuv[0]!);
    await sink.add(frame);
    tell(index + 1);
  }
  return { out: await sink.finish(), small };
}
