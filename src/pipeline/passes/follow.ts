/**
 * Follows what a person drew, from the frame where it is known to another one. Sources decode forward only: on the way
 * back, what lies around the last known place is kept for a stretch of frames and gone through in reverse.
 */

import type { Follow, Follower, View } from '../../core/image/follower.ts';
import type { Frame, Picture } from '../../core/image/picture.ts';
import { sampleRgb } from '../../core/image/sample.ts';
import { raise } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import type { Place } from '../../core/space/drawing.ts';
import { about, type Box, centre, intersect, type Orientation } from '../../core/space/geometry.ts';
import type { Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** Where it was in each frame, the first one included; `lost` where it could not be told any more. */
export interface Followed {
  readonly places: readonly Place[];
  /** The first frame in which it was not found. */
  readonly lost: number | null;
}

export interface FollowJob {
  readonly source: Source;
  readonly start: Follow;
  readonly from: Place;
  /** The last frame of interest, before or after. */
  readonly to: number;
  /** Frames decoded so far. */
  tell(frames: number): void;
  readonly signal?: Signal;
}

/** Frames kept at a time on the way back, the part of them in sizes of the thing, and samples along one size: 32 MB. */
const KEPT = { frames: 480, around: 5, samples: 30 };

const viewOf = ({ picture, turn }: Pick<Frame, 'picture' | 'turn'>): View => ({
  rgb: (box, size) => sampleRgb(picture, turn, box, size),
});

/** What lies around a place, with memory of its own. */
function kept(frame: Frame, area: Box, side: number): View {
  const pitch = KEPT.samples / side;
  const size = {
    width: Math.max(8, Math.round(area.width * pitch)),
    height: Math.max(8, Math.round(area.height * pitch)),
  };
  const planes = sampleRgb(frame.picture, frame.turn, area, size).map((data) => ({
    data: Uint8Array.from(data, Math.round),
    stride: size.width,
    ...size,
    sub: 1 as const,
  }));
  const picture: Picture = { ...size, model: 'rgb', planes, matrix: 'bt709', fullRange: true };
  const turn: Orientation = { rotation: 0, flip: false, coded: size, shown: size };
  const [sx, sy] = [size.width / area.width, size.height / area.height];
  return {
    rgb: (b, grid) =>
      sampleRgb(
        picture,
        turn,
        { x: (b.x - area.x) * sx, y: (b.y - area.y) * sy, width: b.width * sx, height: b.height * sy },
        grid,
      ),
  };
}

export const follow = (job: FollowJob): Promise<Followed> =>
  job.to < job.from.frame ? followBack(job) : followOn(job);

async function followOn({ source, start, from, to, tell, signal }: FollowJob): Promise<Followed> {
  const places: Place[] = [from];
  let follower: Follower | null = null;
  for await (const frame of framesTo(source, to, signal)) {
    const { index } = frame;
    tell(index + 1);
    if (index < from.frame) continue;
    if (!follower) {
      follower = await start(viewOf(frame), from.box);
      continue;
    }
    const box = within(await follower.next(viewOf(frame)), frame);
    if (!box) return { places, lost: index };
    places.push({ frame: index, box });
  }
  return { places, lost: null };
}

async function followBack({ source, start, from, to, tell, signal }: FollowJob): Promise<Followed> {
  const places: Place[] = [from];
  let follower: Follower | null = null;
  let decoded = 0;
  let last = from;
  while (last.frame > to) {
    const first = Math.max(to, last.frame - KEPT.frames);
    const side = Math.max(last.box.width, last.box.height);
    const area = around(last.box, KEPT.around);
    const views: View[] = [];
    const { shown } = source.info.turn;
    for await (const frame of framesTo(source, last.frame, signal)) {
      tell(++decoded);
      if (frame.index >= first) views.push(kept(frame, area, side));
    }
    const viewAt = (index: number): View =>
      views[index - first] ?? raise({ code: 'job/internal', why: `frame ${index} was not decoded` });
    follower ??= await start(viewAt(last.frame), last.box);
    while (last.frame > first) {
      const frame = last.frame - 1;
      const box: Box | null = within(await follower.next(viewAt(frame)), { turn: { shown } });
      if (!box) return { places, lost: frame };
      last = { frame, box };
      places.push(last);
      // Near the border of what was kept: the rest is decoded again, around the new place.
      if (!inner(box, area)) break;
    }
  }
  return { places, lost: null };
}

const around = (box: Box, times: number): Box =>
  about(centre(box), { width: box.width * times, height: box.height * times });

/** Whether the thing lies far enough inside for its next step. */
function inner(box: Box, area: Box): boolean {
  const wide = around(box, 2.8);
  const seen = intersect(wide, area);
  return seen.width > 0.99 * wide.width && seen.height > 0.99 * wide.height;
}

/** Null where it is not, or less than a third of it, in the frame. */
function within(box: Box | null, { turn: { shown } }: { turn: Pick<Orientation, 'shown'> }): Box | null {
  if (!box || ![box.x, box.y, box.width, box.height].every(Number.isFinite)) return null;
  const seen = intersect(box, { x: 0, y: 0, ...shown });
  return seen.width * seen.height < 0.33 * box.width * box.height ? null : box;
}
