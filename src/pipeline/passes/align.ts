/** When each word of a text is said: the sound is held against the text as synthesizers read it, stretch by stretch. */
import { faultOf } from '../../core/model/fault.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { FRAMES, Spoken, WIDTH } from '../../core/sound/aligned/frames.ts';
import { type Aligned, type AlignedWord, type Line, wordsIn } from '../../core/sound/aligned/lines.ts';
import type { Reader } from '../../core/sound/aligned/reading.ts';
import type { Timing } from '../../core/sound/aligned/sure.ts';
import type { Time } from '../../core/sound/times.ts';
import { Windows } from '../../core/sound/windows.ts';
import type { SoundTrack } from '../ports.ts';
import { Against, type Phrase, type Places } from './hold-against.ts';

/** By how much a line's times may be off, seconds. */
const SLACK = 0.5;
/** What is aligned at once of lines that have times, and what has no times of lines, seconds: the square of it is what it takes. */
const PASSAGE = 20;
const LONGEST = 40;
/** Of what has none: what is looked at, what of that is taken over, and how far to go on where nothing is found, seconds. */
const WINDOW = 40;
const TAKEN = 28;
const ON = 10;
/** Before the next word, seconds. */
const BEFORE = 0.3;
/** Nobody reads so much more quickly than a synthesizer. */
const QUICK = 1.6;
/** Words that are read in one go. */
const MOST = 25;

export interface Aligning {
  readonly readers: readonly Reader[];
  readonly signal?: Signal | undefined;
  /** Takes how many seconds are done. */
  tell(seconds: number): void;
}

/** What a track is aligned by. @throws FaultError `sound/unreadable` */
export async function framesOf(
  track: SoundTrack,
  { cut, signal }: { readonly cut: boolean; readonly signal?: Signal | undefined },
): Promise<Float32Array> {
  const spoken = new Spoken();
  let windows: Windows | null = null;
  try {
    for await (const { planes, rate } of track.blocks(signal)) {
      checkAbort(signal);
      windows ??= new Windows(rate);
      for (const batch of windows.push(planes)) spoken.push(batch);
    }
  } catch (error) {
    if (!cut || faultOf(error).code !== 'sound/unreadable') throw error;
  }
  for (const batch of windows?.end() ?? []) spoken.push(batch);
  return spoken.end();
}

/** Words that are read together, and where they are among all of a line. */
function phrasesOf(words: readonly string[]): Phrase[] {
  const out: string[][] = [];
  for (const word of words) {
    const last = out.at(-1);
    const ends = !last || last.length >= MOST || /[.?!…]["”’)]*$/u.test(last.at(-1) ?? '');
    if (ends) out.push([word]);
    else last.push(word);
  }
  return out;
}

/** @param sound frames of all of it (`framesOf`) */
export async function align(
  sound: Float32Array,
  lines: readonly Line[],
  { readers, signal, tell }: Aligning,
): Promise<Aligned> {
  const against = new Against(sound, readers, signal);
  const all = { from: 0, to: sound.length / WIDTH / FRAMES };
  const words = lines.map((l) => wordsIn(l.text));
  const done: (readonly Timing[] | null)[] = lines.map(() => null);
  const put = (i: number, times: readonly Timing[]) => {
    done[i] = times;
  };
  const phrasesIn = (i: number) => phrasesOf(words[i]!.map((w) => w.text));
  // Without times one behind the other, as one text.
  const free = lines.flatMap((l, i) => (l.at ? [] : [i]));
  if (free.length) {
    const phrases = free.map(phrasesIn);
    const times = await untimed(against, phrases.flat(), all, tell);
    let at = 0;
    for (const i of free) {
      put(i, times.slice(at, at + words[i]!.length));
      at += words[i]!.length;
    }
  }
  const timed = lines.flatMap(({ at }, i) => (at && words[i]!.length ? [{ i, at }] : []));
  timed.sort((a, b) => a.at.from - b.at.from);
  // What is said while something else is may be either.
  const apart = timed.filter(
    ({ at }, k) =>
      (timed[k - 1]?.at.to ?? 0) <= at.from + SLACK / 2 &&
      at.to - SLACK / 2 <= (timed[k + 1]?.at.from ?? Infinity),
  );
  for (let k = 0; k < apart.length; ) {
    checkAbort(signal);
    const first = apart[k]!;
    tell(first.at.from);
    if (first.at.to - first.at.from > LONGEST) {
      const range = { from: Math.max(0, first.at.from - SLACK), to: Math.min(all.to, first.at.to + SLACK) };
      const times = await untimed(against, phrasesIn(first.i), range, tell);
      put(
        first.i,
        times.map((t) => (t.sure ? t : inside(t, first.at))),
      );
      k++;
      continue;
    }
    let end = k + 1;
    while (end < apart.length && apart[end]!.at.to - first.at.from <= PASSAGE) end++;
    // With a neighbour on either side: what is heard of it is its own.
    const beside = (n: number) => {
      const line = apart[n];
      return line && line.at.to - line.at.from <= PASSAGE ? [line] : [];
    };
    const before = beside(k - 1);
    const passage = [...before, ...apart.slice(k, end), ...beside(end)];
    const of = passage.flatMap(({ i, at }) => phrasesIn(i).map((phrase) => ({ i, at, phrase })));
    const widely = of.map(({ at }) => ({ from: at.from - SLACK, to: at.to + SLACK }));
    const range = {
      from: Math.max(0, passage[0]!.at.from - SLACK),
      to: Math.min(all.to, Math.max(...passage.map((p) => p.at.to)) + SLACK),
    };
    const phrases = of.map((o) => o.phrase);
    const places = await against.places(range, phrases, widely, true);
    const times = against.timings(
      places,
      phrases,
      of.map((o) => o.at),
    );
    let at = 0;
    for (const line of passage) {
      const own = times.slice(at, at + words[line.i]!.length);
      at += words[line.i]!.length;
      if (apart.indexOf(line) >= k && apart.indexOf(line) < end) put(line.i, own);
    }
    k = end;
  }
  return done.map(
    (times, i) => times && words[i]!.map(({ start, end }, w): AlignedWord => ({ start, end, ...times[w]! })),
  );
}

const inside = (t: Timing, at: Time): Timing => {
  const [from, to] = [Math.max(t.from, at.from), Math.min(t.to, at.to)];
  return from < to ? { ...t, from, to } : { ...at, sure: false };
};

/** Phrases that are said one behind the other somewhere in a stretch: window by window, each from where the one before was certain. */
async function untimed(
  against: Against,
  phrases: readonly Phrase[],
  range: Time,
  tell: (seconds: number) => void,
): Promise<Timing[]> {
  const found: (readonly Places[number][number][])[][] = [];
  let p = 0;
  let at = range.from;
  while (p < phrases.length && at < range.to) {
    tell(at);
    const end = Math.min(range.to, at + WINDOW);
    const taken: Phrase[] = [];
    let seconds = 0;
    while (p + taken.length < phrases.length && seconds < QUICK * (end - at)) {
      const phrase = phrases[p + taken.length]!;
      seconds += await against.lasting(phrase);
      taken.push(phrase);
    }
    const last = p + taken.length === phrases.length;
    const window = { from: at, to: end };
    const places = await against.places(
      window,
      taken,
      taken.map(() => window),
      last && end === range.to,
    );
    const times = against.timings(
      places,
      taken,
      taken.map(() => window),
    );
    const upTo = end === range.to ? Number.POSITIVE_INFINITY : at + TAKEN;
    // Whole phrases, as far as one is surely heard in them.
    let [count, words, until, next] = [0, 0, 0, at];
    for (const phrase of taken) {
      const from = words;
      words += phrase.length;
      const own = places.map((of) => of.slice(from, words));
      if (own.some((of) => of.some((w) => !w || w.to > upTo))) break;
      count++;
      if (!times.slice(from, words).some((t) => t.sure)) continue;
      until = count;
      next = Math.max(...own.map((of) => of.at(-1)!.to));
    }
    if (until === 0) {
      if (end === range.to) break;
      at += ON;
      continue;
    }
    let from = 0;
    for (const phrase of taken.slice(0, until)) {
      const to = from + phrase.length;
      found.push(places.map((of) => of.slice(from, to)));
      from = to;
    }
    p += until;
    at = Math.max(at + BEFORE, next - BEFORE);
  }
  const readers = Math.max(1, found[0]?.length ?? 1);
  const places = Array.from({ length: readers }, (_, r) =>
    phrases.flatMap((phrase, i) => found[i]?.[r] ?? phrase.map(() => null)),
  );
  return against.timings(
    places,
    phrases,
    phrases.map(() => range),
  );
}
