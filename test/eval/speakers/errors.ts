/** What turns come to beside who spoke. */
import { type Turn, UNKNOWN } from '../../../src/core/sound/speakers/turns.ts';
import type { Time } from '../../../src/core/sound/times.ts';
import { type Conversation, FRAMES } from './conversation.ts';

type Truth = Conversation['truth'];
/** Frames beside a change of who speaks that do not count: 0.25 s, as usual (NIST, md-eval). */
const COLLAR = 25;

/** In frames. */
export interface Errors {
  readonly spoken: number;
  /** Spoken by somebody, and given to nobody. */
  readonly missed: number;
  /** Given to more than spoke. */
  readonly more: number;
  /** Given to somebody else; who is who is chosen so that it is least. */
  readonly wrong: number;
  /** Speakers that were found. */
  readonly found: number;
}

const framesOf = ({ from, to }: Time, length: number): [number, number] => [
  Math.max(0, Math.round(from * FRAMES)),
  Math.min(length, Math.round(to * FRAMES)),
];

export function errorsOf(truth: Truth, turns: readonly Turn[]): Errors {
  const length = truth[0]!.length;
  const counts = new Uint8Array(length).fill(1);
  for (const one of truth)
    for (let i = 1; i < length; i++)
      if (one[i] !== one[i - 1]) counts.fill(0, Math.max(0, i - COLLAR), i + COLLAR);
  const names = [...new Set(turns.map((t) => t.speaker))].filter((n) => n !== UNKNOWN);
  const said = names.map((name) => {
    const out = new Uint8Array(length);
    for (const turn of turns) if (turn.speaker === name) out.fill(1, ...framesOf(turn, length));
    return out;
  });
  let [spoken, missed, more, both] = [0, 0, 0, 0];
  const shared = truth.map(() => names.map(() => 0));
  for (let i = 0; i < length; i++) {
    if (!counts[i]) continue;
    const is = truth.reduce((sum, t) => sum + t[i]!, 0);
    const told = said.reduce((sum, s) => sum + s[i]!, 0);
    spoken += is;
    missed += Math.max(0, is - told);
    more += Math.max(0, told - is);
    both += Math.min(is, told);
    for (const [a, t] of truth.entries())
      for (const [b, s] of said.entries()) if (t[i] && s[i]) shared[a]![b] = shared[a]![b]! + 1;
  }
  return { spoken, missed, more, wrong: both - most(shared), found: names.length };
}

/** The most that pairs of rows and columns come to, each taken once. */
function most(
  shared: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  const here = shared[row];
  if (!here) return 0;
  const taking = here.flatMap((v, k) =>
    taken.has(k) ? [] : [v + most(shared, row + 1, new Set([...taken, k]))],
  );
  return Math.max(most(shared, row + 1, taken), ...taking);
}

/** What was kept of the first speaker alone, and of others: frames. */
export function keptOf(truth: Truth, kept: readonly Time[]) {
  const [own, ...others] = truth;
  const length = own!.length;
  const is = new Uint8Array(length);
  for (const time of kept) is.fill(1, ...framesOf(time, length));
  const out = { own: 0, ownKept: 0, others: 0, othersKept: 0 };
  for (let i = 0; i < length; i++) {
    const theirs = others.some((o) => o[i]);
    if (theirs) {
      out.others++;
      out.othersKept += is[i]!;
    } else if (own![i]) {
      out.own++;
      out.ownKept += is[i]!;
    }
  }
  return out;
}
