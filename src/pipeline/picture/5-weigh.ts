/**
 * What a track is worth as evidence: every one whose sightings alone do not settle it is looked at closer in a few of its frames by
 * witnesses that did not find it (the mesh, other families of detector on an enlarged cut, the finder itself at another
 * scale). What they say is weighed in `core/model/evidence.ts`. Where witnesses are missing or fail, everything counts as a face.
 */
import { alignedCrop, sampleCrop } from '../../core/image/aligned-crop.ts';
import type { Frame } from '../../core/image/picture.ts';
import type { Levels, Tile } from '../../core/image/sample.ts';
import { levels } from '../../core/image/thumbnail.ts';
import { byCost, type Opinion, settled, type Testimony } from '../../core/model/evidence.ts';
import { raise } from '../../core/model/fault.ts';
import { type Keyframe, type Track, trackId } from '../../core/model/finding.ts';
import type { Detector, Outliner } from '../../core/model/plugin.ts';
import { about, type Box, boxToCoded, centre, clip, inside, iou } from '../../core/space/geometry.ts';
import { score } from '../../core/units.ts';
import type { ModelRunner } from '../ports.ts';
import { detect } from './look/detect.ts';

export interface Witnesses {
  readonly outliner: ModelRunner<Outliner> | null;
  readonly detectors: readonly ModelRunner<Detector>[];
}

/** Frames of a track that are looked at: its best sightings, and some spread over it. */
const LOOKS = { best: 3, spread: 3 };
/** Sides of the squares looked at, as shares of the longer side of the box. */
const MESH = [1.5, 2];
const AROUND = [2, 3.2];
/** Longer side of the input of detectors that take any, pixels. */
const INPUT = 160;
/** Least score that is asked of a witness: its vote is how much it gives, not whether. */
const FLOOR = 0.03;
/** A sighting of a witness is of the same thing from this overlap on, or when so much of it lies within. */
const SAME = { overlap: 0.25, within: 0.7 };
/** Points a side that levels are told from. */
const GRID = 40;

/** The keys of a track that are looked at closer. */
export function looksAt(keys: readonly Keyframe[]): Keyframe[] {
  const seen = keys.filter((k) => k.score !== undefined);
  const best = [...seen].sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, LOOKS.best);
  const spread = Array.from(
    { length: Math.min(LOOKS.spread, seen.length) },
    (_, i) => seen[Math.floor(((i + 0.5) * seen.length) / LOOKS.spread)],
  );
  return [...new Set([...best, ...spread])].filter((k) => k !== undefined);
}

/** Levels of what lies in the box alone: a dark face in a bright room is dark to every model. */
function levelsOf({ picture, turn }: Frame, box: Box): Levels {
  const at = boxToCoded(clip(box, turn.shown), turn);
  const { data, stride, width, height } = picture.planes[0]!;
  const values: number[] = [];
  for (let v = 0.5; v < GRID; v++)
    for (let u = 0.5; u < GRID; u++) {
      const x = Math.min(width - 1, Math.max(0, Math.floor(at.x + (u / GRID) * at.width)));
      const y = Math.min(height - 1, Math.max(0, Math.floor(at.y + (v / GRID) * at.height)));
      values.push(data[y * stride + x]!);
    }
  values.sort((a, b) => a - b);
  const at98 = Math.floor(0.98 * values.length);
  return levels({ p2: values[Math.floor(0.02 * values.length)]!, p98: values[at98]! });
}

/** A square about the box as wide as the model sees, standing as the face stands. */
function lookAround(
  { box, quarter }: Pick<Keyframe, 'box' | 'quarter'>,
  around: number,
  { input: { size } }: Detector,
): Tile {
  const input = size.kind === 'fixed' ? size : { width: INPUT, height: INPUT };
  const side = around * Math.max(box.width, box.height);
  const [w, h] = [side * Math.max(1, input.width / input.height), side];
  const [width, height] = quarter && quarter % 2 ? [h, w] : [w, h];
  return {
    box: about(centre(box), { width, height }),
    scale: input.height / h,
    input: { width: input.width, height: input.height },
    quarter,
  };
}

/** One closer look: by the mesh, and by one after the other where that does not settle it. The frame is read until it is over. @param brief no more than settles it */
export async function testimony(
  frame: Frame,
  key: Pick<Keyframe, 'box' | 'tilt' | 'quarter'>,
  strength: number,
  { outliner, detectors }: Witnesses,
  brief = true,
): Promise<Testimony> {
  const light = levelsOf(frame, key.box);
  const votes: Record<string, number> = {};
  const vote = (id: string, value: number) => {
    if (!Number.isFinite(value)) raise({ code: 'job/internal', why: `${id} answered with no number` });
    votes[id] = Math.max(votes[id] ?? 0, value);
  };
  if (outliner) {
    const { plugin } = outliner;
    const cuts = MESH.map((around) =>
      sampleCrop(frame.picture, frame.turn, alignedCrop(key, around), plugin, light),
    );
    const outs = await Promise.all(cuts.map((cut) => outliner.run(cut, plugin.input.size)));
    for (const out of outs) vote(plugin.id, plugin.presence(out));
  }
  const others = detectors.toSorted((a, b) => byCost(a.plugin.id, b.plugin.id));
  const ids = others.map((d) => d.plugin.id);
  for (const [i, runner] of others.entries()) {
    if (brief && settled({ strength, votes }, ids.slice(i))) break;
    const tiles = AROUND.map((around) => lookAround(key, around, runner.plugin));
    const runs = tiles.map((tile) => {
      const plan = { tiles: [tile], floor: FLOOR, sure: FLOOR, least: 0 };
      return detect(runner, frame, plan, { yuv: [], p2: 0, p98: 255 }, light);
    });
    for (const seen of await Promise.all(runs)) {
      const same = seen.filter(
        (d) => iou(d.box, key.box) > SAME.overlap || inside(d.box, key.box) > SAME.within,
      );
      vote(runner.plugin.id, Math.max(0, ...same.map((d) => d.score)));
    }
  }
  return { strength, votes };
}

/** How far a score lies between what its detector reports at all and 1. */
export const strengthOf = (score: number, weak: number): number =>
  Math.max(0, Math.min(1, (score - weak) / (1 - weak)));

/** The same tracks with the ids that follow on `after` others. */
export const numbered = (tracks: readonly Track[], after: number): Track[] =>
  tracks.map((t, i) => ({ ...t, id: trackId(t.subject, after + i + 1) }));

/** A track as its standing lets it count: what is in doubt is split where nothing explains a gap, and held no longer than it was seen. */
export function judged(track: Track, { standing, likely }: Opinion): Track[] {
  const whole = { ...track, evidence: { ...track.evidence, standing, likely } };
  if (standing === 'certain') return [whole];
  const far = track.evidence.gaps.filter((g) => g.why === 'unexplained');
  let piece: Keyframe[] = [];
  const pieces = [piece];
  for (const key of track.keys)
    if (far.some((g) => key.frame >= g.from && key.frame <= g.to)) {
      if (piece.length === 0) continue;
      piece = [];
      pieces.push(piece);
    } else piece.push(key);
  return pieces.flatMap((keys) => {
    const seen = keys.filter((k) => k.score !== undefined);
    const [first, last] = [seen[0], seen.at(-1)];
    if (!first || !last) return [];
    const [from, to] = [first.frame, last.frame];
    // As long as it was seen, and one frame: that of a single sighting.
    const frames = standing === 'refuted' ? 0 : to - from + 1;
    const within = keys.filter((k) => k.frame >= from - frames && k.frame <= to + frames);
    return [
      {
        ...whole,
        keys: within,
        evidence: {
          ...whole.evidence,
          best: score(Math.max(...seen.map((k) => k.score ?? 0))),
          seen: seen.length,
          gaps: track.evidence.gaps.filter((g) => g.from > from && g.to < to),
        },
      },
    ];
  });
}
