/**
 * Links sightings into tracks, one shot at a time, **in both directions**: forward by motion, overlap and
 * appearance (strong sightings first, weak ones then continue what exists: ByteTrack, Zhang et al. 2022),
 * backward from every onset through weak sightings, then pieces across gaps. Afterwards every track has a
 * key in every frame of its span: gaps are filled, ends are held. What cannot be explained is masked.
 */
import {
  CHECK,
  type Detection,
  type Gap,
  type Keyframe,
  type Origin,
  type Shot,
  type Timeline,
  type Track,
  trackId,
} from '../../core/model/finding.ts';
import type { Kind } from '../../core/model/kind.ts';
import {
  type Box,
  centre,
  grow,
  inside,
  iou,
  lerp,
  type Size,
  tiltBetween,
} from '../../core/space/geometry.ts';
import { score } from '../../core/units.ts';
import type { DetectionsByFrame } from './look/detection-store.ts';
import { either, SHORT, sized, smoothed } from './track/boxes.ts';

export interface TrackOptions {
  /** What all of them are. */
  readonly kind: Pick<Kind, 'id' | 'track'>;
  /** Score from which a sighting may begin a track. */
  readonly sure: number;
  /** Seconds a track stays masked beyond its ends. */
  readonly hold: number;
  /** Displayed frame. */
  readonly frame: Size;
}

/** Frames that may pass between looks at one side of the turned frame, and between those into its shadows (see roi-scheduler.ts and tiles.ts). */
const TURNED_EVERY = 24;
const RARE_EVERY = 12;
interface Observation {
  readonly frame: number;
  readonly d: Detection;
  readonly strong: boolean;
}
interface Tracklet {
  sights: Observation[];
  /** Pixels per second. */
  vx: number;
  vy: number;
}

export function track(
  seen: DetectionsByFrame,
  shots: readonly Shot[],
  timeline: Timeline,
  options: TrackOptions,
): Track[] {
  const tracks: Track[] = [];
  shots.forEach((shot, index) => {
    const clock = new Clock(timeline);
    const taken = new Set<Detection>();
    // One shot at a time: a sighting is known by its identity in here.
    const here = Array.from({ length: shot.to - shot.from + 1 }, (_, i) => seen.at(shot.from + i));
    const at = (frame: number) => here[frame - shot.from];
    let pieces = forward(at, shot, clock, options, taken);
    for (const p of pieces) backward(p, at, shot, clock, options, taken);
    pieces = link(pieces, clock, options);
    const single = shot.from === shot.to;
    for (const p of pieces) {
      if (single ? !still(first(p).d, options) : !isConfirmed(p, clock, options)) continue;
      const id = trackId(options.kind.id, tracks.length + 1);
      tracks.push(densify(p, shot, index, clock, options, id));
    }
  });
  return tracks;
}

/** What was seen in a frame of this shot. */
type At = (frame: number) => readonly Detection[] | null | undefined;

class Clock {
  readonly #at: Timeline;
  constructor(at: Timeline) {
    this.#at = at;
  }
  /** Seconds from frame a to frame b. */
  between(a: number, b: number): number {
    return (this.#at[b]! - this.#at[a]!) / 1e6;
  }
}

const first = (p: Tracklet): Observation => p.sights[0]!;
const last = (p: Tracklet): Observation => p.sights.at(-1)!;
const size = (b: Box): number => (b.width + b.height) / 2;

/** Where the piece is `dt` seconds past `from`; its motion fades out within about half a second. */
function predict(from: Box, p: Tracklet, dt: number): Box {
  const reach = Math.sign(dt) * 0.4 * (1 - Math.exp(-Math.abs(dt) / 0.4));
  return { ...from, x: from.x + p.vx * reach, y: from.y + p.vy * reach };
}

function unlike(a: Detection, b: Detection): number {
  let sum = 0;
  for (let i = 0; i < a.appearance.length; i++) sum += Math.abs(a.appearance[i]! - b.appearance[i]!);
  return a.appearance.length ? sum / a.appearance.length : 0;
}

/** Cost of taking `b` for the face predicted at `a`; Infinity where it cannot be. Lower is better. */
function cost(a: Box, b: Box, reach: number, difference: number, { kind }: TrackOptions): number {
  const [p, q] = [centre(a), centre(b)];
  const unit = (size(a) + size(b)) / 2;
  const far = Math.hypot(p.x - q.x, p.y - q.y) / unit;
  const ratio = Math.abs(Math.log(size(a) / size(b)));
  const overlap = iou(a, b);
  if (
    (overlap < 0.1 && far > reach) ||
    ratio > Math.log(2) ||
    (difference > kind.track.unlike && overlap < 0.5)
  )
    return Infinity;
  return 1 - overlap + 0.5 * far + 0.4 * ratio + difference / 255;
}

function forward(at: At, shot: Shot, clock: Clock, o: TrackOptions, taken: Set<Detection>): Tracklet[] {
  const all: Tracklet[] = [];
  let active: Tracklet[] = [];
  for (let f = shot.from; f <= shot.to; f++) {
    const now = at(f);
    if (!now) continue;
    active = active.filter((p) => clock.between(last(p).frame, f) <= o.kind.track.lost);
    const free = new Set(active);
    for (const strong of [true, false]) {
      const candidates = now.filter((d) => d.score >= o.sure === strong);
      const pairs = candidates
        .flatMap((d) =>
          [...free].map((p) => {
            const dt = clock.between(last(p).frame, f);
            const reach = strong ? 0.5 + 1.5 * dt : 0.35;
            return { p, d, cost: cost(predict(last(p).d.box, p, dt), d.box, reach, unlike(last(p).d, d), o) };
          }),
        )
        .filter((x) => x.cost < Infinity)
        .sort((a, b) => a.cost - b.cost);
      for (const { p, d } of pairs) {
        if (!free.has(p) || taken.has(d)) continue;
        free.delete(p);
        taken.add(d);
        advance(p, { frame: f, d, strong }, clock);
      }
      // Weak ones begin pieces too, which must last to count: see `worth`.
      for (const d of candidates)
        if (!taken.has(d)) {
          taken.add(d);
          const p: Tracklet = { sights: [{ frame: f, d, strong }], vx: 0, vy: 0 };
          all.push(p);
          active.push(p);
        }
    }
  }
  return all;
}

function advance(p: Tracklet, next: Observation, clock: Clock): void {
  const from = last(p);
  const dt = Math.max(1e-3, clock.between(from.frame, next.frame));
  const [a, b] = [centre(from.d.box), centre(next.d.box)];
  const k = p.sights.length === 1 ? 1 : 0.4;
  p.vx += k * ((b.x - a.x) / dt - p.vx);
  p.vy += k * ((b.y - a.y) / dt - p.vy);
  p.sights.push(next);
}

/** From the onset back through weak sightings that nothing else took. */
function backward(
  p: Tracklet,
  at: At,
  shot: Shot,
  clock: Clock,
  o: TrackOptions,
  taken: Set<Detection>,
): void {
  const back: Tracklet = { sights: [first(p)], ...startVelocity(p, clock) };
  for (let f = first(p).frame - 1; f >= shot.from; f--) {
    const from = first(p);
    const dt = clock.between(from.frame, f);
    if (-dt > o.kind.track.lost) break;
    const best = (at(f) ?? [])
      .filter((d) => !taken.has(d))
      .map((d) => ({ d, cost: cost(predict(from.d.box, back, dt), d.box, 0.4, unlike(from.d, d), o) }))
      .filter((x) => x.cost < Infinity)
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    taken.add(best.d);
    p.sights.unshift({ frame: f, d: best.d, strong: false });
  }
}

/** Joins pieces whose ends meet across a gap: best matches first. */
function link(pieces: readonly Tracklet[], clock: Clock, o: TrackOptions): Tracklet[] {
  const list = [...pieces];
  for (;;) {
    let best: { a: Tracklet; b: Tracklet; cost: number } | null = null;
    for (const a of list)
      for (const b of list) {
        if (a === b || first(b).frame <= last(a).frame) continue;
        const gap = clock.between(last(a).frame, first(b).frame);
        if (gap > o.kind.track.link) continue;
        const met = cost(
          predict(last(a).d.box, a, gap / 2),
          predict(first(b).d.box, b, -gap / 2),
          0.6 + 0.5 * gap,
          unlike(last(a).d, first(b).d),
          o,
        );
        const c = met + 0.3 * gap;
        if (c < (best?.cost ?? Infinity)) best = { a, b, cost: c };
      }
    if (!best) return list;
    best.a.sights.push(...best.b.sights);
    [best.a.vx, best.a.vy] = [best.b.vx, best.b.vy];
    list.splice(list.indexOf(best.b), 1);
  }
}

/** Whether the frame's border cuts it: then it gives less than the score it would give whole. */
const isCut = (d: Detection, o: TrackOptions): boolean =>
  inside(grow(d.box, 0.05), { x: 0, y: 0, ...o.frame }) < 0.99;

/** What counts in a picture, where nothing can last. */
const still = (d: Detection, o: TrackOptions): boolean =>
  d.score >= (isCut(d, o) ? o.kind.track.cut : 1) * o.sure;

/**
 * What counts: seen surely twice, or once very surely, or weakly for long. Many weak sightings
 * that move as one are evidence too.
 */
function isConfirmed(p: Tracklet, clock: Clock, o: TrackOptions): boolean {
  const { cut, lasting } = o.kind.track;
  const strong = p.sights.filter((s) => s.strong);
  if (strong.length > 1 || strong.some((s) => s.d.score >= Math.min(0.9, o.sure + 0.2))) return true;
  if (strong.length === 1 && p.sights.length > 2) return true;
  const lasted = p.sights.filter((s) => s.d.score >= (isCut(s.d, o) ? cut : lasting.score) * o.sure).length;
  return (
    lasted >= lasting.sights &&
    lasted >= 0.5 * p.sights.length &&
    clock.between(first(p).frame, last(p).frame) >= lasting.seconds
  );
}

function densify(p: Tracklet, shot: Shot, index: number, clock: Clock, o: TrackOptions, id: string): Track {
  const { vague } = o.kind.track;
  const keys: Keyframe[] = [];
  const gaps: Gap[] = [];
  const put = (frame: number, box: Box, tilt: number, d: Detection, origin: Origin) =>
    keys.push({
      frame,
      box,
      tilt,
      quarter: d.quarter,
      origin,
      ...(origin === 'filled' ? {} : { score: d.score }),
    });
  const boxes = sized(p.sights, (a, b) => clock.between(a, b));
  p.sights.forEach((s, i) => {
    const box = boxes[i]!;
    if (s.strong) put(s.frame, box, s.d.tilt, s.d, 'seen');
    else {
      const near = s.frame - 1 === p.sights[i - 1]?.frame ? boxes[i - 1] : undefined;
      put(s.frame, grow(either(near, box), vague), s.d.tilt, s.d, 'weak');
    }
    const next = p.sights[i + 1];
    if (!next || next.frame === s.frame + 1) return;
    const gap = clock.between(s.frame, next.frame);
    const why = gap <= SHORT ? 'short' : 'unexplained';
    gaps.push({ from: s.frame + 1, to: next.frame - 1, why });
    for (let f = s.frame + 1; f < next.frame; f++) {
      const t = clock.between(s.frame, f) / gap;
      // Uncertainty is largest in the middle and grows with the gap.
      const unsure = vague + Math.min(0.6, 0.5 * gap) * 4 * t * (1 - t);
      const tilt = tiltBetween(s.d, next.d, t);
      put(f, grow(lerp(box, boxes[i + 1]!, t), unsure), tilt, s.d, 'filled');
    }
  });
  const ends = { before: first(p), after: last(p) };
  const smooth = smoothed(keys);
  hold(smooth, p, ends, shot, clock, o);
  return {
    kind: 'track',
    id,
    subject: first(p).d.subject,
    shot: index,
    keys: smooth,
    evidence: {
      by: [...new Set(p.sights.map((s) => s.d.by))],
      best: score(Math.max(...p.sights.map((s) => s.d.score))),
      seen: p.sights.length,
      largest: Math.max(...p.sights.map(({ d }) => Math.max(d.box.width, d.box.height))),
      gaps,
    },
  };
}

/** Keys before the onset and after the end: a face does not appear from nothing in the middle of a frame. */
function hold(
  keys: Keyframe[],
  p: Tracklet,
  ends: { before: Observation; after: Observation },
  shot: Shot,
  clock: Clock,
  o: TrackOptions,
): void {
  // The check looked at the frames around too and saw nothing there.
  const checked = p.sights.every((s) => s.d.by === CHECK);
  const longest = checked ? Math.min(o.hold, o.kind.track.brief) : o.hold;
  const atBorder = (b: Box) => inside(grow(b, 0.2), { x: 0, y: 0, ...o.frame }) < 0.999;
  for (const [step, limit, end] of [
    [-1, shot.from, ends.before],
    [1, shot.to, ends.after],
  ] as const) {
    const nearShotEnd =
      !checked && Math.abs(clock.between(end.frame, limit)) <= o.kind.track.onset && !atBorder(end.d.box);
    const still: Tracklet = step === 1 ? p : { ...p, ...startVelocity(p, clock) };
    const edge = keys.at(step === 1 ? -1 : 0)!;
    for (let f = end.frame + step; step === 1 ? f <= limit : f >= limit; f += step) {
      const dt = clock.between(end.frame, f);
      const away = Math.abs(f - end.frame);
      const unseen = (end.d.quarter && away < TURNED_EVERY) || (end.d.rare && away < RARE_EVERY);
      if (Math.abs(dt) > longest && !nearShotEnd && !unseen) break;
      const box = grow(predict(edge.box, still, dt), Math.min(0.3, 0.4 * Math.abs(dt)));
      const key: Keyframe = { frame: f, box, tilt: edge.tilt, quarter: edge.quarter, origin: 'held' };
      if (step === 1) keys.push(key);
      else keys.unshift(key);
    }
  }
}

function startVelocity(p: Tracklet, clock: Clock): { vx: number; vy: number } {
  const [a, b] = [first(p), p.sights[3] ?? last(p)];
  if (a === b) return { vx: 0, vy: 0 };
  const dt = Math.max(1e-3, clock.between(a.frame, b.frame));
  return {
    vx: (centre(b.d.box).x - centre(a.d.box).x) / dt,
    vy: (centre(b.d.box).y - centre(a.d.box).y) / dt,
  };
}
