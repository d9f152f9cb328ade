/** From what was found in a transcript to when it is said. */
import { paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { Stretch } from '../../core/model/finding.ts';
import type { Decision } from '../../core/model/plan.ts';
import type { Machine } from '../../core/model/report.ts';
import { joined, type Time } from '../../core/sound/times.ts';
import type { Timed } from '../../core/sound/told.ts';
import type { Part, Said } from '../../core/text/document.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import type { Span } from '../../core/text/span.ts';

/** Nobody speaks faster, seconds: a letter, and a digit, which is a word. A time that is shorter is wrong. */
const LEAST = { letter: 0.03, digit: 0.1 };
/**
 * And nobody slower: recognizers let a word last until the next one that they heard, over whatever they did not hear between. So much of it
 * counts for told; what is hidden is all of it.
 */
const MOST_OF_WORD = { any: 0.6, least: 7 };
/** Times above are no seconds, but somebody's milliseconds, or a mistake. */
const MOST = 100 * 3600;

/** A stretch of text with its time, among all of a transcript. */
interface Piece extends Time {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** The shortest time in which anybody could say it. */
  readonly least: number;
}

/**
 * When that is said which was found. A word without a time of its own is hidden with the whole of its cue; one that is shorter than
 * anybody speaks, with its neighbours.
 * @param machine who heard it, where nobody wrote it
 * @throws FaultError `text/document` where times are none, or nothing has one
 */
export function timedBy(
  parts: readonly Part[],
  made: readonly MaskedPart[],
  name: string,
  machine: Machine | null = null,
): Timed {
  // HTTP Live Streaming (RFC 8216, 3.5) cuts subtitles too, and each piece counts from a clock of the stream.
  if (parts.some((p) => !p.said && /^\s*X-TIMESTAMP-MAP\s*=/m.test(p.text)))
    raise({ code: 'text/document', name, where: 'X-TIMESTAMP-MAP', why: 'its times are those of a stream' });
  // One that is taken for words would have what is said behind it hidden in the time of the cue before.
  if (parts.some((p) => p.text.includes('-->')))
    raise({ code: 'text/document', name, where: '-->', why: 'a time in it cannot be read' });
  const pieces = piecesOf(parts, name);
  if (pieces.length === 0)
    raise({ code: 'text/document', name, where: '', why: 'nothing in it says when it is said' });
  const own = new Map<number, number[]>();
  for (const [i, { part }] of pieces.entries()) {
    const of = own.get(part);
    if (of) of.push(i);
    else own.set(part, [i]);
  }
  const decisions = paired(parts, made).flatMap(([, { decisions }], part) => {
    const of = own.get(part);
    if (!of) return [];
    return decisions.map(({ finding, verdict }): Decision<Stretch> => {
      const { from, to } = timeOf(finding, of, pieces);
      const place = `${part}:${finding.start}-${finding.end}`;
      const { entity, family } = finding;
      return { finding: { kind: 'stretch', from, to, entity, family, place }, verdict };
    });
  });
  return {
    decisions: decisions.toSorted((a, b) => a.finding.from - b.finding.from),
    covers: joined(machine ? pieces.map(spokenOf) : pieces),
    begins: pieces.at(-1)?.from ?? 0,
    ...(machine && { machine }),
  };
}

const spokenOf = ({ from, to, least }: Piece): Time => ({
  from,
  to: Math.min(to, from + MOST_OF_WORD.any + MOST_OF_WORD.least * least),
});

function piecesOf(parts: readonly Part[], name: string): Piece[] {
  return parts
    .flatMap(({ text, said = [] }, part) =>
      said.map((s): Piece => ({ part, ...checked(s, name), least: leastOf(text.slice(s.start, s.end)) })),
    )
    .sort((a, b) => a.from - b.from);
}

const leastOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/\p{Nd}/u.test(sign) ? LEAST.digit : /\p{L}/u.test(sign) ? LEAST.letter : 0),
    0,
  );

function checked(said: Said, name: string): Said {
  const { from, to } = said;
  const bad = (why: string): never => raise({ code: 'text/document', name, where: `${from} s`, why });
  if (!(Number.isFinite(from) && Number.isFinite(to) && from >= 0 && to <= MOST))
    bad('a time must be seconds from the beginning');
  if (to < from) bad('it ends before it begins');
  return said;
}

/** @param own places of the part's pieces */
function timeOf({ start, end }: Span, own: readonly number[], pieces: readonly Piece[]): Time {
  const touched = own.filter((i) => pieces[i]!.start < end && start < pieces[i]!.end);
  const times = (touched.length ? touched : own).map((i) => longEnough(i, pieces));
  return { from: Math.min(...times.map((t) => t.from)), to: Math.max(...times.map((t) => t.to)) };
}

/** The time of a piece; with as many of those before and behind as it takes until all of them can be said in it, and in the end all of the sound. */
function longEnough(at: number, pieces: readonly Piece[]): Time {
  let [first, last] = [at, at];
  let { from, to, least } = pieces[at]!;
  while (to - from < least) {
    const [before, behind] = [pieces[first - 1], pieces[last + 1]];
    // All of it is not long enough: its times say nothing.
    if (!before && !behind) return { from: 0, to: MOST };
    for (const p of [before, behind])
      if (p) {
        from = Math.min(from, p.from);
        to = Math.max(to, p.to);
        least += p.least;
      }
    first--;
    last++;
  }
  return { from, to };
}
