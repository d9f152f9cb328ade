/** What a report comes to, in words: the page, the report page and the command line all say these. */

import { allUnread, type Unread } from '../image/readable.ts';
import type { KeptBy } from './policy.ts';
import type { Report, TrackLine } from './report.ts';

export interface VerdictWords {
  /** `good`: nothing that was looked for is left. `note`: something is shown, and said. `bad`: not handed out. */
  readonly tone: 'good' | 'note' | 'bad';
  readonly title: string;
  /** What was looked for and from which size, what is shown, what was not looked for. */
  readonly lines: readonly string[];
}

/** Counts of what a report holds, by what was done. */
export interface Counts {
  readonly hidden: number;
  readonly shown: Readonly<Record<KeptBy, number>>;
  readonly accepted: number;
}

export function countsOf({ tracks, accepted }: Pick<Report, 'tracks' | 'accepted'>): Counts {
  const by = (kept: KeptBy) => tracks.filter((t) => t.verdict === 'keep' && t.kept === kept).length;
  return {
    hidden: tracks.filter((t) => t.verdict === 'mask').length,
    shown: { user: by('user'), policy: by('policy'), size: by('size'), evidence: by('evidence') },
    accepted: accepted.length,
  };
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const px = (n: number): string => `${Math.ceil(n - 0.01)} px`;

/** What nothing here looks for yet. */
const NOT_LOOKED_FOR = ['text in the picture', 'number plates', 'bodies and clothes'];

export function verdictOf(report: Report): VerdictWords {
  const { verification: v, frames, scope } = report;
  const picture = report.input.path === 'image';
  const counts = countsOf(report);
  const still = frames === 1;
  const what = namesOf(scope.subjects);
  const all = still ? 'the picture' : `all ${frames} frames`;
  const looked = [
    `Looked for ${what}s from ${px(scope.source.from)} in ${all} (${scope.source.by}).`,
    ...(scope.result ? [checkedIn(report, scope.result)] : []),
  ];
  const not = [...NOT_LOOKED_FOR, ...(picture ? [] : ['voices'])];
  const limits = `Not looked for: ${not.join(', ')}.`;
  switch (v.verdict) {
    case 'unverified':
      return {
        tone: 'bad',
        title: 'Not handed out: the result could not be checked',
        lines: [`${v.because}.`, ...looked, limits],
      };
    case 'residual':
      return {
        tone: 'bad',
        title: `Not handed out: ${plural(v.residuals.length, 'finding')} left in the result`,
        lines: [`${v.by} saw what is not hidden.`, ...looked, limits],
      };
    case 'clean': {
      const { shown, accepted } = counts;
      const parts = [
        counts.hidden ? `${plural(counts.hidden, still ? what : `${what} track`)} hidden` : '',
        shown.user + accepted ? `${shown.user + accepted} shown by you` : '',
        shown.policy ? `${shown.policy} shown by the policy` : '',
        shown.size ? `${shown.size} too small to be hidden` : '',
        shown.evidence ? `${shown.evidence} taken for no ${what}` : '',
      ].filter(Boolean);
      return {
        tone: scope.unread || accepted + Object.values(shown).reduce((a, b) => a + b, 0) ? 'note' : 'good',
        title: `${parts.join(', ') || `No ${what} was found`}; ${still ? 'checked' : 'every frame checked'}`,
        lines: [
          ...looked,
          ...(scope.unread ? [notRead(scope.unread, still, what)] : []),
          ...smallOnes(report.tracks, scope.hiddenFrom, what),
          ...refuted(report.tracks, what),
          limits,
        ],
      };
    }
  }
}

/** What was looked for, one of it, by the names of its kinds. */
const namesOf = (subjects: readonly string[]): string => subjects.join(' or ');

function checkedIn(
  { verification: v, frames, scope }: Report,
  result: NonNullable<Report['scope']['result']>,
): string {
  const { by, every, inTurn } = result;
  const what = `${namesOf(scope.subjects)}s`;
  const sizes =
    inTurn < every
      ? `${what} from ${px(every)} in every frame and from ${px(inTurn)} in the parts of a frame by turns`
      : `${what} from ${px(every)}`;
  const again =
    v.verdict === 'clean' && v.looked < v.checked
      ? ` In the last round it looked again at the ${v.looked} whose hiding had changed.`
      : '';
  const where = frames === 1 ? 'the result' : `all ${frames} frames of the result`;
  const left = v.verdict === 'clean' ? ' and saw nothing else' : '';
  return `A second detector (${by}) looked for ${sizes} in ${where}${left}.${again}`;
}

const UNREAD = { dark: 'too dark', blurred: 'too blurred', barred: 'behind bars, blinds or mesh' } as const;
/** Less of one kind than this is not named beside others. */
const NAMED = 0.02;

function notRead(unread: Unread, still: boolean, what: string): string {
  const kinds = (['dark', 'blurred', 'barred'] as const).flatMap((k) =>
    unread[k] >= NAMED ? UNREAD[k] : [],
  );
  const share = `${Math.ceil(100 * allUnread(unread))}%`;
  const where = still ? `${share} of it` : `up to ${share} of a frame`;
  return `Parts of the picture could not be read (${kinds.join('; ')}; ${where}): a ${what} there is not found. Look at them.`;
}

const smallOnes = (tracks: readonly TrackLine[], from: number, what: string): string[] => {
  const n = tracks.filter((t) => t.kept === 'size').length;
  return n
    ? [
        `${plural(n, what)} smaller than ${px(from)} ${n === 1 ? 'was' : 'were'} seen and left as ${n === 1 ? 'it is' : 'they are'}.`,
      ]
    : [];
};

const refuted = (tracks: readonly TrackLine[], what: string): string[] => {
  const list = tracks.filter((t) => t.kept === 'evidence');
  if (list.length === 0) return [];
  const most = Math.max(...list.map((t) => t.likely ?? 0));
  const [were, they] = list.length === 1 ? ['was', 'it is'] : ['were', 'they are'];
  return [
    `${plural(list.length, 'weak sighting')} ${were} taken for no ${what} on closer looks (${Math.ceil(100 * most)}% likely at most) and left as ${they}: look at ${list.length === 1 ? 'it' : 'them'} in the list.`,
  ];
};
