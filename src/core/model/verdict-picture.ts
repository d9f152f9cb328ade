/** What the lane of pictures comes to, in words. */

import { allUnread, type Unread } from '../image/readable.ts';
import type { KindId } from './kind.ts';
import type { KeptBy } from './policy.ts';
import type { KindScope, Named, PictureLane, TrackLine } from './report.ts';
import { listed, plural, type VerdictWords } from './wording.ts';

/** Counts of what a report holds, by what was done. */
export interface Counts {
  readonly hidden: number;
  readonly shown: Readonly<Record<KeptBy, number>>;
  readonly accepted: number;
}

/** How many were hidden, shown, and accepted by a person. @param subject only what is of this kind; left out: everything */
export function countsOf(
  { tracks, accepted }: Pick<PictureLane, 'tracks' | 'accepted'>,
  subject?: KindId,
): Counts {
  const own = (of: { readonly subject: KindId }) => subject === undefined || of.subject === subject;
  const here = tracks.filter(own);
  const by = (kept: KeptBy) => here.filter((t) => t.verdict === 'keep' && t.kept === kept).length;
  return {
    hidden: here.filter((t) => t.verdict === 'mask').length,
    shown: { user: by('user'), policy: by('policy'), size: by('size'), evidence: by('evidence') },
    accepted: accepted.filter(own).length,
  };
}

const px = (n: number): string => `${Math.ceil(n - 0.01)} px`;
/** So many of a kind: things in a picture, tracks of them in a film. */
export const some = (n: number, kind: Pick<Named, 'label' | 'plural'>, still: boolean): string =>
  still ? plural(n, kind.label, kind.plural) : plural(n, `${kind.label} track`);

/** What people would want to know of, whether or not anything here looks for it; a kind of that plural takes its place. */
const NOT_LOOKED_FOR = ['text in the picture', 'number plates', 'bodies', 'clothes'];

/** What is said of tracks whose masker leaves the look: hidden would be too much. */
function disguises({ tracks, frames }: PictureLane): string[] {
  const list = tracks.filter((t) => t.verdict === 'mask' && t.leaves === 'look');
  if (!list.length) return [];
  const by = listed([...new Set(list.map((t) => t.masker ?? ''))]);
  const what = frames === 1 ? plural(list.length, 'finding') : plural(list.length, 'track');
  return [
    `${what} ${list.length === 1 ? 'is' : 'are'} disguised (${by}): people who are known can be recognised through it.`,
  ];
}

/** What the check came to, in words for people. */
export function pictureVerdict(lane: PictureLane): VerdictWords {
  const { verification: v, frames, scope } = lane;
  const still = frames === 1;
  const looked = scope.kinds.flatMap((k) => lookedFor(k, lane));
  const limits = notLookedFor(lane);
  switch (v.verdict) {
    case 'unverified':
      return {
        tone: 'bad',
        title: 'Not handed out: the result could not be checked',
        lines: [`${v.because.replace(/\.$/, '')}.`, ...looked, limits],
      };
    case 'residual':
      return {
        tone: 'bad',
        title: `Not handed out: ${plural(v.residuals.length, 'finding')} left in the result`,
        lines: [whoSaw(lane), ...looked, limits].filter(Boolean),
      };
    case 'clean': {
      const all = countsOf(lane);
      const { shown, accepted } = all;
      const usual = scope.not.filter((k) => k.usual).map((k) => k.plural);
      const parts = [
        hiddenOf(lane, still),
        shown.user + accepted ? `${shown.user + accepted} shown by you` : '',
        shown.policy ? `${shown.policy} shown by the policy` : '',
        shown.size ? `${shown.size} too small to be hidden` : '',
        ...scope.kinds.map((k) => {
          const n = countsOf(lane, k.subject).shown.evidence;
          return n ? `${n} taken for no ${k.label}` : '';
        }),
      ].filter(Boolean);
      const none = scope.kinds.length
        ? `No ${listed(
            scope.kinds.map((k) => k.label),
            'or',
          )} was found`
        : 'Nothing was hidden';
      const disguised = disguises(lane);
      const missed = scope.kinds.flatMap(({ source }) =>
        source.misses
          ? `${source.misses}: ${source.by} found. With a better detector it is not so (docs/models.md).`
          : [],
      );
      const noted =
        scope.unread ||
        missed.length ||
        scope.kinds.length === 0 ||
        disguised.length ||
        usual.length ||
        accepted + Object.values(shown).reduce((a, b) => a + b, 0);
      return {
        tone: noted ? 'note' : 'good',
        title: [
          parts.join(', ') || none,
          // Where nothing is looked for, nothing is checked but that what was drawn is hidden.
          ...(scope.kinds.length ? [still ? 'checked' : 'every frame checked'] : []),
          ...(usual.length ? [`${listed(usual)} were not looked for`] : []),
        ].join('; '),
        lines: [
          ...looked,
          ...missed,
          ...disguised,
          ...(scope.unread && scope.kinds.length ? [notRead(lane, scope.unread, still)] : []),
          ...scope.kinds.flatMap((k) => {
            const own = lane.tracks.filter((t) => t.subject === k.subject);
            return [...smallOnes(own, k), ...refuted(own, k.label)];
          }),
          limits,
        ],
      };
    }
  }
}

/** What was hidden, by kind: `2 face tracks and 1 badge track hidden`. */
function hiddenOf(lane: PictureLane, still: boolean): string {
  const { kinds, not } = lane.scope;
  const parts = [...kinds, ...not].flatMap((k) => {
    const n = countsOf(lane, k.subject).hidden;
    return n ? some(n, k, still) : [];
  });
  return parts.length ? `${listed(parts)} hidden` : '';
}

/** What was looked for of one kind, and in the result as well. */
function lookedFor(kind: KindScope, lane: PictureLane): string[] {
  const { plural: what, source, result } = kind;
  const all = lane.frames === 1 ? 'the picture' : `all ${lane.frames} frames`;
  return [
    `Looked for ${what} from ${px(source.from)} in ${all} (${source.by}).`,
    ...(result ? [checkedIn(lane, what, result)] : []),
  ];
}

function notLookedFor({ scope, source }: PictureLane): string {
  const named = [...scope.kinds, ...scope.not].map((k) => k.plural);
  const all = [
    ...scope.not.map((k) => k.plural),
    ...NOT_LOOKED_FOR.filter((n) => !named.includes(n)),
    ...(source.path === 'image' ? [] : ['voices']),
  ];
  return `Not looked for: ${all.join(', ')}.`;
}

/** Who saw what is left; where it is only hiding that did not arrive, nobody did. */
function whoSaw({ verification: v, scope }: PictureLane): string {
  if (v.verdict !== 'residual') return '';
  const by = scope.kinds
    .filter((k) => v.residuals.some((r) => r.subject === k.subject))
    .flatMap((k) => (k.result ? `${k.plural} (${k.result.by})` : []));
  const saw = by.length ? `The check saw ${listed(by)} that are not hidden.` : '';
  const open = v.residuals.some((r) => r.why === 'unmasked')
    ? 'The hiding of some regions did not arrive.'
    : '';
  return [saw, open].filter(Boolean).join(' ');
}

function checkedIn(
  { verification: v, frames }: PictureLane,
  what: string,
  { by, every, inTurn }: NonNullable<KindScope['result']>,
): string {
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

function notRead({ scope }: PictureLane, unread: Unread, still: boolean): string {
  const why = (['dark', 'blurred', 'barred'] as const).flatMap((k) => (unread[k] >= NAMED ? UNREAD[k] : []));
  const share = `${Math.ceil(100 * allUnread(unread))}%`;
  const where = still ? `${share} of it` : `up to ${share} of a frame`;
  const what = listed(
    scope.kinds.map((k) => k.label),
    'or',
  );
  return `Parts of the picture could not be read (${why.join('; ')}; ${where}): a ${what} there is not found. Look at them.`;
}

const smallOnes = (tracks: readonly TrackLine[], kind: KindScope): string[] => {
  const n = tracks.filter((t) => t.kept === 'size').length;
  return n
    ? [
        `${plural(n, kind.label, kind.plural)} smaller than ${px(kind.hiddenFrom)} ${n === 1 ? 'was' : 'were'} seen and left as ${n === 1 ? 'it is' : 'they are'}.`,
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
