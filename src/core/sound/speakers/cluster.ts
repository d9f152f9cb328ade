/** How many speak, and how each of them sounds: agglomerative clustering by average cosine, of a bounded number of windows. */
import { alike, type Voiceprint } from './voiceprint.ts';
import { together } from './windows.ts';

/** Windows that are compared with one another at most: the work grows with their square. */
const MANY = 600;
/**
 * Two are one speaker where their windows are alike by so much on average, and by such a part of what those of each are among themselves: in one
 * room, and through one microphone, everybody is more alike.
 */
export interface Fineness {
  readonly same: number;
  readonly part: number;
}
const USUAL: Fineness = { same: 0.17, part: 0.35 };
/** Rather two voices of one speaker than one of two. */
export const FINE: Fineness = { same: 0.3, part: 0.5 };
/** Who has less of the windows that are compared is nobody's voice, but what lies between others'. */
const SHARE = 0.06;
const FEW = 4;

/**
 * @param prints in order of time
 * @param count how many speak, where that is known
 */
export function voicesOf(prints: readonly Voiceprint[], count?: number, how = USUAL): Voiceprint[] {
  const every = Math.max(1, prints.length / MANY);
  const chosen = Array.from(
    { length: Math.min(MANY, prints.length) },
    (_, i) => prints[Math.floor(i * every)]!,
  );
  const groups = grouped(chosen, count, how);
  const least = Math.max(FEW, SHARE * chosen.length);
  const large = groups.filter((g) => g.length >= least);
  return (large.length ? large : groups).map((g) => together(g.map((i) => chosen[i]!)));
}

/** Places in groups, largest first. */
function grouped(
  prints: readonly Voiceprint[],
  count: number | undefined,
  { same, part }: Fineness,
): number[][] {
  const n = prints.length;
  const groups: (number[] | null)[] = prints.map((_, i) => [i]);
  const near = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => (i === j ? -2 : alike(prints[i]!, prints[j]!))),
  );
  const best = near.map((row) => mostOf(row));
  /** Sums of how alike the windows of a group are, two by two. */
  const own = new Float64Array(n);
  for (let left = n; left > 1; left--) {
    let a = -1;
    for (let i = 0; i < n; i++) if (groups[i] && (a < 0 || near[i]![best[i]!]! > near[a]![best[a]!]!)) a = i;
    const b = best[a]!;
    const within = Math.min(withinOf(groups[a]!, own[a]!), withinOf(groups[b]!, own[b]!));
    const alone = near[a]![b]! < Math.max(same, part * within);
    if (alone && (count === undefined || enough(groups, n) <= count)) break;
    own[a] = own[a]! + own[b]! + groups[a]!.length * groups[b]!.length * near[a]![b]!;
    merge(groups, near, a, b);
    for (let i = 0; i < n; i++) if (groups[i]) best[i] = mostOf(near[i]!);
  }
  return groups.filter((g) => g !== null).toSorted((x, y) => y.length - x.length);
}

/** How alike two windows of a group are on average; 0 of one that is too small to tell. */
const withinOf = ({ length }: readonly number[], sum: number): number =>
  length < FEW ? 0 : sum / ((length * (length - 1)) / 2);

/** How many are large enough to be somebody. */
const enough = (groups: readonly (readonly number[] | null)[], n: number): number =>
  groups.filter((g) => g && g.length >= Math.max(FEW, SHARE * n)).length;

function merge(groups: (number[] | null)[], near: readonly Float64Array[], a: number, b: number): void {
  const [x, y] = [groups[a]!, groups[b]!];
  for (const [i, row] of near.entries()) {
    if (i === a || i === b || !groups[i]) continue;
    const average = (x.length * row[a]! + y.length * row[b]!) / (x.length + y.length);
    row[a] = average;
    near[a]![i] = average;
  }
  for (const row of near) row[b] = -2;
  near[b]!.fill(-2);
  groups[a] = [...x, ...y];
  groups[b] = null;
}

function mostOf(row: Float64Array): number {
  let most = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[most]!) most = i;
  return most;
}
