/** A decode for what is nobody's: light, how the view moves, and what things are about. */

import type { Moved, Scenery, Thing, ThingName } from '../../core/context/scenery.ts';
import { driftOf, type Glance } from '../../core/image/drift.ts';
import type { Frame } from '../../core/image/picture.ts';
import { PLAIN_LEVELS, sample, sampleRgb } from '../../core/image/sample.ts';
import { finite } from '../../core/image/tensor.ts';
import { keyframeAt, type Shot, type Timeline, type Track } from '../../core/model/finding.ts';
import type { ThingSeer } from '../../core/model/plugin.ts';
import type { Signal } from '../../core/signal.ts';
import type { Box, Size } from '../../core/space/geometry.ts';
import { Queue } from '../picture/look/queue.ts';
import type { ModelRunner, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** Samples along the longer side that the view's movement is told from, seconds between the frames that are compared, and how far apart frames may be for that. */
const VIEW = { samples: 160, every: 0.1, most: 0.5 };
/** Seconds between looks for things, and how many a film has at most. */
const LOOKS = { every: 1, most: 240 };
/** Score from which a thing counts (`docs/context.md`). */
const SURE = 0.6;
/** What is worn tells of somebody, and not of what is about. */
const WORN: ReadonlySet<ThingName> = new Set(['tie', 'backpack', 'handbag']);
/** How far somebody may reach about their face, by its width and height: to the sides, up, and down. */
const BODY = { side: 1.2, up: 0.4, down: 7 };

interface Asked {
  readonly source: Source;
  readonly tracks: readonly Track[];
  readonly shots: readonly Shot[];
  readonly timeline: Timeline;
  /** Who tells things; null: nobody is asked. */
  readonly seer: ModelRunner<ThingSeer> | null;
  tell(frames: number): void;
  readonly signal?: Signal;
}

export async function sceneryOf(asked: Asked): Promise<Scenery> {
  const { source, tracks, shots, timeline, seer, tell, signal } = asked;
  const begins = new Set(shots.map((s) => s.from));
  const looks = seer ? looksAt(shots, timeline) : new Set<number>();
  const pending = new Queue<void>(seer ? 2 * seer.lanes : 1);
  const light: { mean: number; high: number }[] = [];
  const moved: Moved[] = [];
  const things = new Map<number, Thing[]>();
  let last: { readonly frame: number; readonly glance: Glance; readonly taken: Uint8Array } | null = null;
  try {
    for await (const frame of framesTo(source, timeline.length - 1, signal)) {
      const { index } = frame;
      const glance = glanceAt(frame);
      light.push(lightOf(glance));
      if (begins.has(index)) last = null;
      const gap = last ? (timeline[index]! - timeline[last.frame]!) / 1e6 : 0;
      if (!last || gap >= VIEW.every - 0.01) {
        const people = peopleIn(tracks, index);
        if (last)
          moved.push({
            from: last.frame,
            to: index,
            by: gap > VIEW.most ? null : driftOf(last.glance, glance, last.taken),
          });
        last = { frame: index, glance, taken: takenIn(people, glance, frame.turn.shown) };
      }
      if (seer && looks.has(index)) {
        const { plugin } = seer;
        const { size } = plugin.input;
        await pending.add(
          seer.run(whole(frame, plugin), size).then((out) => {
            const seen = plugin
              .things(finite(plugin.model, out), size, SURE)
              .filter((t) => !WORN.has(t.name));
            things.set(index, bestOf(seen));
          }),
        );
      }
      tell(index + 1);
    }
  } finally {
    await pending.drain();
  }
  return {
    light,
    moved,
    things: seer && [...things].sort(([a], [b]) => a - b).map(([frame, seen]) => ({ frame, seen })),
  };
}

function glanceAt({ picture, turn }: Frame): Glance {
  const { shown } = turn;
  const scale = Math.min(1, VIEW.samples / Math.max(shown.width, shown.height));
  const size = {
    width: Math.max(1, Math.round(shown.width * scale)),
    height: Math.max(1, Math.round(shown.height * scale)),
  };
  const [r, g, b] = sampleRgb(picture, turn, { x: 0, y: 0, ...shown }, size);
  // BT.601 luma.
  return { luma: r.map((v, i) => 0.299 * v + 0.587 * g[i]! + 0.114 * b[i]!), ...size };
}

function lightOf({ luma }: Glance): { mean: number; high: number } {
  const sorted = luma.toSorted();
  return {
    mean: luma.reduce((a, b) => a + b, 0) / luma.length / 255,
    high: sorted[Math.floor(0.9 * (luma.length - 1))]! / 255,
  };
}

/** Where somebody is or may reach. */
const peopleIn = (tracks: readonly Track[], frame: number): Box[] =>
  tracks.flatMap((t) => {
    const key = t.evidence.standing === 'refuted' ? undefined : keyframeAt(t, frame);
    if (!key) return [];
    const { x, y, width, height } = key.box;
    if (t.subject !== 'face') return [key.box];
    return [
      {
        x: x - BODY.side * width,
        y: y - BODY.up * height,
        width: (1 + 2 * BODY.side) * width,
        height: (1 + BODY.up + BODY.down) * height,
      },
    ];
  });

function takenIn(people: readonly Box[], { width, height }: Glance, frame: Size): Uint8Array {
  const out = new Uint8Array(width * height);
  for (const p of people) {
    const [sx, sy] = [width / frame.width, height / frame.height];
    const [x0, x1] = [Math.max(0, Math.floor(p.x * sx)), Math.min(width, Math.ceil((p.x + p.width) * sx))];
    const [y0, y1] = [Math.max(0, Math.floor(p.y * sy)), Math.min(height, Math.ceil((p.y + p.height) * sy))];
    for (let y = y0; y < y1; y++) if (x1 > x0) out.fill(1, y * width + x0, y * width + x1);
  }
  return out;
}

/** Frames that are looked at for things: every so often, and the middle of each shot. */
function looksAt(shots: readonly Shot[], timeline: Timeline): Set<number> {
  const seconds = ((timeline.at(-1) ?? 0) - (timeline[0] ?? 0)) / 1e6;
  const every = Math.max(LOOKS.every, seconds / LOOKS.most);
  const out = new Set(shots.map((s) => (s.from + Math.min(s.to, timeline.length - 1)) >> 1));
  let next = 0;
  for (const [i, t] of timeline.entries()) {
    const at = (t - timeline[0]!) / 1e6;
    if (at < next) continue;
    out.add(i);
    next = at + every;
  }
  return out;
}

/** Each of them once, however many there are. */
function bestOf(seen: readonly Thing[]): Thing[] {
  const best = new Map<ThingName, Thing>();
  for (const { name, score } of seen)
    if (score > (best.get(name)?.score ?? 0)) best.set(name, { name, score: Number(score.toFixed(3)) });
  return [...best.values()];
}

/** The whole frame as the model is given it. */
function whole({ picture, turn }: Frame, { input }: ThingSeer): Float32Array {
  const { shown } = turn;
  const { width, height } = input.size;
  const scale = Math.min(width / shown.width, height / shown.height);
  const tile = { box: { x: 0, y: 0, ...shown }, scale, input: { width, height } };
  return sample(picture, turn, tile, input, PLAIN_LEVELS);
}
