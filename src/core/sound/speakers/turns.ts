/** Who speaks when: turns, guessed from how voices sound. */
import type { Time } from '../times.ts';
import { FINE, voicesOf } from './cluster.ts';
import { NOBODY, pathOf } from './path.ts';
import { sureTimes } from './surely.ts';
import { alike, type Voiceprint } from './voiceprint.ts';
import { type Heard, together } from './windows.ts';

/** Rounds in which voices are told anew from whose windows they are. */
const ROUNDS = 3;
/** Who was enrolled is who sounds like it by so much. */
const NAMED = 0.5;
/** A window as much more alike than with anybody else is as good as certain; with half of it nobody would bet. */
const CLEAR = 0.5;
/** Somebody whose voice was given with a name. */
export interface Enrolled {
  readonly name: string;
  readonly print: Voiceprint;
}

/** Where nobody can be told. */
export const UNKNOWN = 'unknown';

export interface Turn extends Time {
  /** A name that was enrolled; else S1, S2 in order of appearance; {@link UNKNOWN}. */
  readonly speaker: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Who was told apart in a track. */
export interface Speakers {
  readonly turns: readonly Turn[];
  /** When each of those who were enrolled surely speaks, and nobody else does. */
  readonly surely: ReadonlyMap<string, readonly Time[]>;
}

/**
 * @param heard of one track, in order @param speech when anybody speaks, in order
 * @param count how many do, where that is known
 */
export function speakersOf(
  heard: readonly Heard[],
  speech: readonly Time[],
  enrolled: readonly Enrolled[] = [],
  count?: number,
): Speakers {
  const spoken = heard.filter(({ at }) => speech.some((t) => at >= t.from && at <= t.to));
  const { voices, path } = told(spoken, count);
  const names = namesOf(voices, path, enrolled);
  const turns = speech.flatMap((time) =>
    turnsIn(time, spoken, path, (k, from, to) => ({
      speaker: k === NOBODY ? UNKNOWN : names[k]!,
      confidence: confidence(spoken.slice(from, to), voices, k),
    })),
  );
  const fine = enrolled.length
    ? voicesOf(
        spoken.map((h) => h.print),
        undefined,
        FINE,
      )
    : [];
  const surely = new Map(
    enrolled.flatMap(({ name, print }) => {
      const k = names.indexOf(name);
      if (k < 0) return [];
      const others = [
        ...voices.filter((_, i) => i !== k),
        ...fine.filter((v) => alike(v, print) < NAMED),
        ...enrolled.filter((e) => e.name !== name).map((e) => e.print),
      ];
      return [
        [
          name,
          sureTimes(
            spoken.map((h, t) => ({ ...h, own: path[t] === k })),
            [voices[k]!, print],
            others,
          ),
        ] as const,
      ];
    }),
  );
  return { turns, surely };
}

function told(spoken: readonly Heard[], count?: number): { voices: Voiceprint[]; path: number[] } {
  let voices = voicesOf(
    spoken.map((h) => h.print),
    count,
  );
  let path = pathOf(spoken, voices);
  for (let round = 0; round < ROUNDS; round++) {
    voices = voices.flatMap((_, k) => {
      const own = spoken.filter((_, t) => path[t] === k);
      return own.length ? [together(own.map((h) => h.print))] : [];
    });
    path = pathOf(spoken, voices);
  }
  return { voices, path };
}

/** Those who were enrolled, by who is most alike; all others by when they are first heard. */
function namesOf(
  voices: readonly Voiceprint[],
  path: readonly number[],
  enrolled: readonly Enrolled[],
): string[] {
  const names = new Array<string | undefined>(voices.length).fill(undefined);
  const pairs = enrolled
    .flatMap(({ name, print }) => voices.map((v, k) => ({ name, k, by: alike(v, print) })))
    .filter((p) => p.by >= NAMED)
    .toSorted((a, b) => b.by - a.by);
  for (const { name, k } of pairs) if (names[k] === undefined && !names.includes(name)) names[k] = name;
  let next = 0;
  for (const k of path) if (k !== NOBODY) names[k] ??= `S${++next}`;
  return names.map((name) => name ?? `S${++next}`);
}

/** Whoever is heard in the windows of one stretch of speech; it changes half way between two of them. */
function turnsIn(
  { from, to }: Time,
  spoken: readonly Heard[],
  path: readonly number[],
  of: (voice: number, first: number, end: number) => Pick<Turn, 'speaker' | 'confidence'>,
): Turn[] {
  const out: Turn[] = [];
  let first = spoken.findIndex((h) => h.at >= from);
  if (first < 0 || spoken[first]!.at > to) return [{ from, to, speaker: UNKNOWN, confidence: 0 }];
  let begin = from;
  for (let t = first; spoken[t] && spoken[t]!.at <= to; t++) {
    const next = spoken[t + 1];
    const last = !next || next.at > to;
    if (!last && path[t + 1] === path[t]) continue;
    const end = last ? to : (spoken[t]!.at + next.at) / 2;
    out.push({ from: begin, to: end, ...of(path[t]!, first, t + 1) });
    [begin, first] = [end, t + 1];
  }
  return out;
}

/** How much more alike than with anybody else, on average. */
function confidence(spoken: readonly Heard[], voices: readonly Voiceprint[], k: number): number {
  if (k === NOBODY) return 0;
  const margins = spoken.map(({ print }) => alike(voices[k]!, print) - most(voices, print, k));
  const mean = margins.reduce((a, b) => a + b, 0) / margins.length;
  return Math.max(0, Math.min(1, 0.5 + mean / (2 * CLEAR)));
}

const most = (voices: readonly Voiceprint[], print: Voiceprint, but: number): number =>
  voices.reduce((max, v, i) => (i === but ? max : Math.max(max, alike(v, print))), 0);
