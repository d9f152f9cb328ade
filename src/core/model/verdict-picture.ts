/** What the lane of pictures comes to, in words. */

import { allUnread, type Unread } from '../image/readable.ts';
import type { KindId } from './kind.ts';
import { type Kept, OPEN, type Strangers } from './measures.ts';
import type { KeptBy } from './policy.ts';
import type { KindScope, PictureLane, TrackLine } from './report.ts';
import type { KindWords, VerdictWords, Wording } from './wording.ts';

/** Counts of what a report holds, by what was done. */
export interface Counts {
  readonly hidden: number;
  readonly shown: Readonly<Record<KeptBy, number>>;
  readonly accepted: number;
}

/** How many things these are: one that is hidden here and shown there has a line for each stretch, and parts are none. */
const number = (lines: readonly TrackLine[]): number =>
  new Set(lines.filter((t) => t.partOf === undefined).map((t) => t.id)).size;

/** How many were hidden, shown, and accepted by a person. @param subject only what is of this kind; left out: everything */
export function countsOf(
  { tracks, accepted }: Pick<PictureLane, 'tracks' | 'accepted'>,
  subject?: KindId,
): Counts {
  const own = (of: { readonly subject: KindId }) => subject === undefined || of.subject === subject;
  const here = tracks.filter(own);
  const by = (kept: KeptBy) => number(here.filter((t) => t.verdict === 'keep' && t.kept === kept));
  return {
    hidden: number(here.filter((t) => t.verdict === 'mask')),
    shown: { user: by('user'), policy: by('policy'), size: by('size'), evidence: by('evidence') },
    accepted: accepted.filter(own).length,
  };
}

/** A size as it is said: never smaller than it is. */
const whole = (n: number): number => Math.ceil(n - 0.01);

/** What people would want to know of, whether or not anything here looks for it; a kind of that plural takes its place. */
const NOT_LOOKED_FOR = {
  text: 'text in the picture',
  plates: 'number plates',
  bodies: 'bodies',
  clothes: 'clothes',
} as const;
const THINGS = ['text', 'plates', 'bodies', 'clothes'] as const;

/** What is said of tracks whose masker leaves the look: hidden would be too much. */
function disguises({ tracks, frames }: PictureLane, words: Wording): string[] {
  const list = tracks.filter((t) => t.verdict === 'mask' && t.leaves === 'look');
  if (!list.length) return [];
  const by = words.and([...new Set(list.map((t) => t.masker ?? ''))]);
  return [words.disguised(number(list), frames === 1, by)];
}

/** What is said of those who were removed: that nothing of them was left is known, what was there instead is not. */
function removals({ tracks }: PictureLane, words: Wording): string[] {
  const n = number(tracks.filter((t) => t.verdict === 'mask' && t.leaves === 'scene'));
  return n ? [words.removed(n)] : [];
}

/** What the check came to, in words for people. @param voices whether those of a film may still be heard */
export function pictureVerdict(lane: PictureLane, words: Wording, voices = true): VerdictWords {
  const { verification: v, scope } = lane;
  const looked = scope.kinds.flatMap((k) => lookedFor(k, lane, words));
  const limits = notLookedFor(lane, words, voices);
  switch (v.verdict) {
    case 'unverified':
      return {
        tone: 'bad',
        title: words.unchecked,
        lines: [words.because(words.said(v.because).replace(/\.$/, '')), ...looked, limits],
      };
    case 'residual':
      return {
        tone: 'bad',
        title: words.findingsLeft(v.residuals.length),
        lines: [whoSaw(lane, words), ...looked, limits].filter(Boolean),
      };
    case 'clean':
      return clean(lane, words, looked, limits);
  }
}

function clean(lane: PictureLane, words: Wording, looked: readonly string[], limits: string): VerdictWords {
  const { frames, scope } = lane;
  const still = frames === 1;
  const { shown, accepted } = countsOf(lane);
  const usual = scope.not.filter((k) => k.usual).map(words.kind);
  const parts = [
    hiddenOf(lane, still, words),
    shown.user + accepted ? words.yours(shown.user + accepted) : '',
    shown.policy ? words.byPolicy(shown.policy) : '',
    shown.size ? words.tooSmall(shown.size) : '',
    ...scope.kinds.map((k) => {
      const n = countsOf(lane, k.subject).shown.evidence;
      return n ? words.takenFor(n, words.kind(k)) : '';
    }),
  ].filter(Boolean);
  const none = scope.kinds.length ? words.noneFound(scope.kinds.map(words.kind)) : words.nothingHidden;
  const disguised = [...disguises(lane, words), ...removals(lane, words)];
  const missed = scope.kinds.flatMap((k) => missedOf(k, lane, words));
  const noted =
    scope.unread ||
    missed.length ||
    scope.kinds.length === 0 ||
    disguised.length ||
    (lane.strangers && !areStrangers(lane.strangers)) ||
    usual.length ||
    accepted + Object.values(shown).reduce((a, b) => a + b, 0);
  return {
    tone: noted ? 'note' : 'good',
    title: [
      parts.join(words.between.done) || none,
      // Where nothing is looked for, nothing is checked but that what was drawn is hidden; what is missed by halves is not checked.
      ...(scope.kinds.length && !missed.length ? [still ? words.checked : words.everyFrame] : []),
      ...(usual.length ? [words.unsought(usual)] : []),
    ].join(words.between.parts),
    lines: [
      ...looked,
      ...leftOf(lane, words),
      ...missed,
      ...disguised,
      ...strangersIn(lane.strangers, words),
      ...keptOf(lane, words),
      ...(scope.unread && scope.kinds.length ? [notRead(lane, scope.unread, still, words)] : []),
      ...scope.kinds.flatMap((k) => {
        const own = lane.tracks.filter((t) => t.subject === k.subject);
        return [...smallOnes(own, k, words), ...refuted(own, words.kind(k), words)];
      }),
      limits,
    ],
  };
}

/** What may be left of a kind: what a witness says where one looked, else what the detector is known to miss. Then there is no tick. */
function missedOf(kind: KindScope, { left }: PictureLane, words: Wording): string[] {
  const own = left?.find((l) => l.subject === kind.subject);
  const { by, misses } = kind.source;
  const untold = !own || own.untold > 0;
  return [
    ...(own?.open
      ? [
          words.leftOpen(
            words.kind(kind),
            { looks: own.open, of: own.looks },
            words.percent(100 * OPEN),
            words.clock(own.at / 1e6),
          ),
        ]
      : []),
    ...(own?.mended ? [words.leftMended(words.kind(kind), own.mended, words.percent(100 * OPEN))] : []),
    ...(untold && misses ? [words.missed(words.said(misses), by)] : []),
  ];
}

/** What witnesses marked beside what is hidden. */
const leftOf = ({ left = [], scope }: PictureLane, words: Wording): string[] =>
  left.flatMap(({ subject, by, looks, blind, share, worst }) => {
    const kind = scope.kinds.find((k) => k.subject === subject);
    const percent = (n: number) => words.percent(Math.ceil(1000 * n) / 10, 1);
    const shares = { mean: percent(share), most: percent(worst) };
    return kind ? [words.witnessed(words.kind(kind), by, shares, { looks: looks - blind, of: looks })] : [];
  });

/** Whether personas are nobody who was there, as far as that was looked at. */
export const areStrangers = ({ by, looks, same }: Strangers): boolean =>
  by !== null && looks > 0 && same === 0;

/** Whether personas are taken for those for whom they stand. */
export const strangersIn = (s: Strangers | undefined, words: Wording): string[] => {
  if (!s) return [];
  if (s.by === null || s.looks === 0) return [words.strangersUntold];
  const figures = { most: words.figure(s.most), from: words.figure(s.from) };
  return [words.strangers(s.by, s.same, s.looks, figures)];
};

/** How far poses and expressions can still be read. */
const keptOf = ({ kept = [], scope }: PictureLane, words: Wording): string[] =>
  kept.flatMap((k) => {
    const kind = scope.kinds.find(({ subject }) => subject === k.subject);
    return kind ? keptIn(k, words.kind(kind), words) : [];
  });

function keptIn(k: Kept, kind: KindWords, words: Wording): string {
  if ('share' in k) {
    const percent = words.percent(Math.floor(100 * k.share));
    return k.measure === 'overlay'
      ? words.overlaid(kind, percent)
      : words.kept(kind, percent, k.measure, k.looks);
  }
  return k.measure === 'head-rotation'
    ? words.headsKept(kind, words.degrees(k.mean), k)
    : words.expressionsKept(kind, { mean: words.figure(k.mean), rmse: words.figure(k.rmse) }, k);
}

/** What was hidden, by kind: `2 face tracks and 1 badge track hidden`. */
function hiddenOf(lane: PictureLane, still: boolean, words: Wording): string {
  const { kinds, not } = lane.scope;
  const parts = [...kinds, ...not].flatMap((k) => {
    const n = countsOf(lane, k.subject).hidden;
    const kind = words.kind(k);
    return n ? (still ? kind.count(n) : kind.tracks(n)) : [];
  });
  return parts.length ? words.hidden(words.and(parts)) : '';
}

/** What was looked for of one kind, and in the result as well. */
function lookedFor(scope: KindScope, lane: PictureLane, words: Wording): string[] {
  const { source, result } = scope;
  const kind = words.kind(scope);
  return [
    words.lookedFor(kind, words.px(whole(source.from)), lane.frames, source.by),
    ...(result ? [checkedIn(lane, kind, result, words)] : []),
  ];
}

function notLookedFor({ scope, source }: PictureLane, words: Wording, voices: boolean): string {
  const named = [...scope.kinds, ...scope.not].map((k) => k.plural);
  return words.notLookedFor([
    ...scope.not.map((k) => words.kind(k).many),
    ...THINGS.filter((t) => !named.includes(NOT_LOOKED_FOR[t])).map((t) => words.things[t]),
    ...(source.path === 'image' || !voices ? [] : [words.things.voices]),
  ]);
}

/** Who saw what is left; where it is only hiding that did not arrive, nobody did. */
function whoSaw({ verification: v, scope }: PictureLane, words: Wording): string {
  if (v.verdict !== 'residual') return '';
  const by = scope.kinds
    .filter((k) => v.residuals.some((r) => r.subject === k.subject))
    .flatMap((k) => (k.result ? words.sawBy(words.kind(k), k.result.by) : []));
  const saw = by.length ? words.saw(words.and(by)) : '';
  const open = v.residuals.some((r) => r.why === 'unmasked') ? words.notArrived : '';
  return [saw, open].filter(Boolean).join(' ');
}

function checkedIn(
  { verification: v, frames }: PictureLane,
  kind: KindWords,
  { by, every, inTurn }: NonNullable<KindScope['result']>,
  words: Wording,
): string {
  const sizes = {
    every: words.px(whole(every)),
    inTurn: inTurn < every ? words.px(whole(inTurn)) : null,
  };
  const said = words.lookedAfter(kind, sizes, frames, by, v.verdict === 'clean');
  return v.verdict === 'clean' && v.looked < v.checked ? `${said} ${words.lookedAgain(v.looked)}` : said;
}

/** Less of one kind than this is not named beside others. */
const NAMED = 0.02;

function notRead({ scope }: PictureLane, unread: Unread, still: boolean, words: Wording): string {
  const why = (['dark', 'blurred', 'barred'] as const).filter((k) => unread[k] >= NAMED);
  const share = words.percent(Math.ceil(100 * allUnread(unread)));
  return words.unread(why, share, still, scope.kinds.map(words.kind));
}

const smallOnes = (tracks: readonly TrackLine[], scope: KindScope, words: Wording): string[] => {
  const n = number(tracks.filter((t) => t.kept === 'size'));
  return n ? [words.small(n, words.kind(scope), words.px(whole(scope.hiddenFrom)))] : [];
};

const refuted = (tracks: readonly TrackLine[], kind: KindWords, words: Wording): string[] => {
  const list = tracks.filter((t) => t.kept === 'evidence');
  if (list.length === 0) return [];
  const most = Math.max(...list.map((t) => t.likely ?? 0));
  return [words.refuted(number(list), kind, words.percent(Math.ceil(100 * most)))];
};
