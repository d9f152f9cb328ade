/**
 * Edits out of a timeline that `timeline.ts` wrote and another editor changed: findings and drawings that were switched on or off, drawings that were moved
 * or cut. Everything else that another editor can do to one says nothing that could be done here, and is a fault.
 */
import { raise } from '../core/model/fault.ts';
import { type Edits, parseEdits, parseEditsJson } from '../core/model/parse-edits.ts';
import { type Edit, isTextEdit, type PictureEdit } from '../core/model/plan.ts';
import type { Drawing, Place } from '../core/space/drawing.ts';
import { OWN, type Span } from './otio.ts';
import { SCHEMA } from './timeline.ts';

type Json = Readonly<Record<string, unknown>>;

const bad = (path: string, why: string): never => raise({ code: 'edits/invalid', path, why });

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Guise said of an item; null where it is none of its own. */
function ownOf(of: Json): Json | null {
  const own = isObject(of.metadata) ? of.metadata[OWN] : undefined;
  return isObject(own) ? own : null;
}

const listOf = (path: string, value: unknown): readonly Json[] =>
  Array.isArray(value) && value.every(isObject) ? value : bad(path, 'must be a list of objects');

/** Of items, as they stand in a timeline. */
const isOn = (of: Json): boolean => of.enabled !== false;

/** The clock of a timeline. */
interface Clock {
  readonly rate: number;
  /** When each frame begins, and the last one ends. */
  readonly starts: readonly number[];
}

function clockOf(own: Json): Clock {
  const { frames, rate, starts } = own;
  if (typeof rate !== 'number' || !(rate > 0)) return bad('metadata.guise.rate', 'must be a number above 0');
  if (typeof frames !== 'number' || !Number.isSafeInteger(frames) || frames < 1)
    return bad('metadata.guise.frames', 'must be a number of frames');
  if (starts === undefined) return { rate, starts: Array.from({ length: frames + 1 }, (_, i) => i) };
  const rises = (list: readonly unknown[]): list is readonly number[] =>
    list.every((s, i) => typeof s === 'number' && (i === 0 || s > (list[i - 1] as number)));
  return Array.isArray(starts) && starts.length === frames + 1 && rises(starts)
    ? { rate, starts }
    : bad('metadata.guise.starts', 'must be the times of all frames, in their order');
}

/** A time of any rate, in that of the clock. */
function ticksOf(path: string, time: unknown, { rate }: Clock): number {
  const t = isObject(time) ? time : {};
  return typeof t.value === 'number' && typeof t.rate === 'number' && t.rate > 0
    ? (t.value * rate) / t.rate
    : bad(path, 'must be a time of OpenTimelineIO');
}

/** A clip, and where it stands in the timeline. */
interface Placed {
  readonly clip: Json;
  readonly path: string;
  readonly span: Span;
}

/** The clips of a track. */
function clipsOf(path: string, of: Json, clock: Clock): Placed[] {
  let at = 0;
  return listOf(`${path}.children`, of.children).flatMap((child, i): Placed | [] => {
    const here = `${path}.children[${i}]`;
    const schema = String(child.OTIO_SCHEMA);
    if (!/^(?:Clip|Gap)\./.test(schema)) return bad(here, `is a ${schema}, and only clips and gaps are read`);
    if (!isObject(child.source_range)) return bad(`${here}.source_range`, 'is missing');
    const long = ticksOf(`${here}.source_range.duration`, child.source_range.duration, clock);
    const span = { from: at, to: at + long };
    at = span.to;
    return schema.startsWith('Clip.') ? { clip: child, path: here, span } : [];
  });
}

/** Frames that begin in a stretch of the timeline or last into it: both are included. */
function framesOf({ from, to }: Span, { starts }: Clock): { readonly from: number; readonly to: number } {
  const last = starts.length - 2;
  const at = (t: number) =>
    Math.max(
      0,
      starts.findLastIndex((s, i) => i <= last && s <= t),
    );
  return { from: at(from + 0.01), to: at(to - 0.01) };
}

/** Whether a clip stands where it was written. */
function isInPlace({ span }: Placed, own: Json, clock: Clock): boolean {
  const { from, to } = framesOf(span, clock);
  return from === own.from && to === own.to;
}

/** What a person says of a finding. */
type Choice = Extract<PictureEdit, { kind: 'keep' | 'mask' }>;

/** What is said now of a finding, where that is not what was written. */
function choiceOf(path: string, of: Json, id: string, clock: Clock): Choice | null {
  const clips = clipsOf(path, of, clock).map((placed) => {
    const own = ownOf(placed.clip);
    if (own?.finding !== id)
      return bad(placed.path, 'was not written by Guise: draw here what is to be hidden');
    if (!isInPlace(placed, own, clock))
      bad(placed.path, 'was moved or cut: a finding is hidden or shown as a whole; switch it on or off');
    return { own, on: isOn(of) && isOn(placed.clip) };
  });
  const [first] = clips;
  if (!first || clips.every(({ own, on }) => own.hidden === on)) return null;
  if (clips.some(({ on }) => on !== first.on))
    bad(path, `shows some stretches of ${id} and hides others: a finding is hidden or shown as a whole`);
  const where = { track: id, ...(first.own.place as Place) };
  return first.on ? { kind: 'mask', where } : { kind: 'keep', where, because: 'shown in a timeline' };
}

/** A drawing as it stands now; null where it was switched off. */
function drawingOf(path: string, of: Json, was: Drawing, clock: Clock): Drawing | null {
  const [placed, more] = clipsOf(path, of, clock);
  if (!placed || ownOf(placed.clip)?.drawing !== was.id)
    return bad(path, `does not hold the drawing ${was.id}: switch it off to take it away`);
  if (more) return bad(more.path, 'is a second clip of one drawing');
  if (!isOn(of) || !isOn(placed.clip)) return null;
  // One that reaches beyond the film is shown as far as that goes.
  const end = Math.min(was.to, clock.starts.length - 2);
  const { from, to } = framesOf(placed.span, clock);
  return from === was.from && to === end ? was : { ...was, from, to };
}

/** The numbers of accepted findings of the check whose markers are still there. */
function markedIn(film: Json, { clip }: Placed): ReadonlySet<unknown> {
  const markers = [film, clip].flatMap((of) => listOf('markers', of.markers ?? []));
  return new Set(markers.map((m) => ownOf(m)?.edit));
}

function editsOfTimeline(given: Json): Edits {
  const own = ownOf(given);
  if (own?.schema !== SCHEMA)
    return bad('metadata.guise', `must say "${SCHEMA}": only timelines that Guise wrote are read`);
  const { source, edits } = parseEdits({ schema: 'guise.edits/2', source: own.source, edits: own.edits });
  const clock = clockOf(own);
  const stack = isObject(given.tracks) ? given.tracks : bad('tracks', 'is missing');
  const tracks = listOf('tracks.children', stack.children).flatMap((of, i) => {
    const said = ownOf(of);
    return said ? { of, said, path: `tracks.children[${i}]` } : [];
  });
  const film = tracks.find(({ said }) => said.film);
  if (!film) return bad('tracks', 'do not hold the film');
  const [whole, more] = clipsOf(film.path, film.of, clock);
  const { from, to } = framesOf(whole?.span ?? { from: 0, to: 0 }, clock);
  if (!whole || more || from !== 0 || to !== clock.starts.length - 2)
    return bad(film.path, 'was cut: places are counted in the whole film');
  const marked = markedIn(film.of, whole);
  const kept = edits.flatMap((e, n): Edit | [] => {
    if (e.kind === 'accept') return marked.has(n) ? e : [];
    if (e.kind !== 'draw') return e;
    const at = tracks.find(({ said }) => said.drawing === e.id);
    if (!at) return bad('tracks', `do not hold the drawing ${e.id}: switch it off to take it away`);
    return drawingOf(at.path, at.of, e, clock) ?? [];
  });
  const choices = tracks.flatMap(({ of, said, path }) =>
    typeof said.finding === 'string' ? (choiceOf(path, of, said.finding, clock) ?? []) : [],
  );
  const anew = new Set(choices.map((c) => c.where.track));
  const said = kept.filter(
    (e) => !(e.kind === 'keep' || e.kind === 'mask') || isTextEdit(e) || !anew.has(e.where.track),
  );
  return parseEdits({ schema: 'guise.edits/2', source, edits: [...said, ...choices] });
}

/** Edits from a file's text: Guise's own, or a timeline. @throws FaultError `edits/invalid` with the path of what is wrong */
export function readEditsFile(text: string): Edits {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return parseEditsJson(text);
  }
  return isObject(given) && String(given.OTIO_SCHEMA).startsWith('Timeline.')
    ? editsOfTimeline(given)
    : parseEdits(given);
}
