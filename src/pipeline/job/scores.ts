/** What a result keeps and gives away, measured on it at the end of a job. */
import { type Pair, scoresOf } from '../../core/context/scores.ts';
import type { Kept, Scores, Strangers } from '../../core/model/measures.ts';
import { type FaceGeometry, faceGeometry } from '../../core/motion/face-geometry.ts';
import { GEOMETRY } from '../../core/motion/supplies.ts';
import { keptOf, type Posed, type Reader } from '../passes/kept.ts';
import type { Source } from '../ports.ts';
import type { Ending } from './ending.ts';
import { compareLooks, told } from './strangers.ts';

/** Looks that are compared by a descriptor, at most: each costs two runs of a large network. */
const ALIKE = 12;

export interface Measured {
  readonly kept: readonly Kept[];
  readonly scores: Scores;
}

/** Null where nothing of a pose or an expression was to be kept. @param plays whether personas play: then the check has compared them */
export async function measured<B>(
  job: Ending<B>,
  blob: B,
  posed: readonly Posed[],
  reader: Reader,
  plays: boolean,
): Promise<Measured | null> {
  if (!posed.length) return null;
  const { engines, state, plugins, policy, context } = job;
  const { signal } = context;
  const face = await geometryOf(job);
  const pairs: Pair[] = [];
  const kept: Kept[] = [];
  {
    await using output = await engines.open(blob, 'the result', signal);
    const saw = ({ track, subject, key, landmarks, overlaid }: Posed, result: Pair['result']) =>
      pairs.push({ track, subject, frame: key.frame, original: landmarks, result, overlaid });
    kept.push(...(await keptOf(output, posed, reader, face, signal, saw)));
  }
  const attributes = (plugins.attributes ?? []).filter((a) => policy.context[a.id] === true);
  const given = { attributes, timeline: state.timeline, frame: state.source.info.turn.shown, face };
  const likeness = plays ? null : await likenessOf(job, blob, posed);
  return { kept, scores: { ...scoresOf(pairs, given), ...(likeness && { likeness }) } };
}

async function geometryOf<B>({ engines }: Ending<B>): Promise<FaceGeometry | null> {
  return (await engines.models()).has(GEOMETRY.id) ? faceGeometry(await engines.file(GEOMETRY.id)) : null;
}

/** Null where nothing was left that a descriptor could compare. */
async function likenessOf<B>(job: Ending<B>, blob: B, posed: readonly Posed[]): Promise<Strangers | null> {
  const kinds = new Set(job.plugins.embedders.map((e) => e.finds));
  const seen = posed.filter((p) => kinds.has(p.subject));
  if (!seen.length) return null;
  const every = Math.ceil(seen.length / ALIKE);
  const looks = seen.filter((_, i) => i % every === 0).map(({ track, key }) => ({ track, key }));
  await using output: Source = await job.engines.open(blob, 'the result', job.context.signal);
  return told(await compareLooks(job, job.state, looks, output, job.context.signal));
}
