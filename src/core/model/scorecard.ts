/** What was measured on a result, as rows of one card: what it gives away, what it keeps, how steady it is. What could not be measured says so. */
import type { KindId } from './kind.ts';
import type { Scores } from './measures.ts';
import type { PictureLane } from './report.ts';

export const SCORE_GROUPS = ['privacy', 'use', 'steady'] as const;

/**
 * What a row tells. `likeness`: the greatest cosine of one face of source and result; `landmarks`, `overlay`: the share that is where it was, or was drawn;
 * `heads`: degrees off; `expressions`: mean error of blendshapes; `attribute`: looks in which it is told as of the original; `captions`: statements that
 * hold; `steadiness`: how many times as unsteady as the original.
 */
export type Scored =
  | 'likeness'
  | 'landmarks'
  | 'overlay'
  | 'heads'
  | 'expressions'
  | 'attribute'
  | 'captions'
  | 'steadiness';

export interface ScoreRow {
  readonly group: (typeof SCORE_GROUPS)[number];
  readonly what: Scored;
  /** Left out where it is of faces alone, or nothing was measured. */
  readonly subject?: KindId;
  /** Id of the attribute. */
  readonly attribute?: string;
  /** Null where it could not be measured. */
  readonly measured: {
    /** As {@link Scored} says; of `attribute` and `captions` how many. */
    readonly value: number;
    /** Of how many, or in how many looks. */
    readonly of: number;
    /** Of these, how many the result tells nothing of. */
    readonly unknown?: number;
    /** From where a likeness is that of one person. */
    readonly from?: number;
  } | null;
}

/** What a bar's whole length stands for, where that is no share: degrees, error, times. */
const WHOLE = { heads: 45, expressions: 0.25, steadiness: 3 };

/** How long a row's bar is, 0..1, and where on it a mark stands: the same person, as steady as the original. */
export function barOf({ what, measured }: ScoreRow): { readonly length: number; readonly mark?: number } {
  if (!measured) return { length: 0 };
  const { value, of, from } = measured;
  const length = (n: number) => Math.max(0, Math.min(1, n));
  switch (what) {
    case 'likeness':
      return { length: length(value), ...(from !== undefined && { mark: length(from) }) };
    case 'attribute':
    case 'captions':
      return { length: length(value / of) };
    case 'steadiness':
      return { length: length(value / WHOLE.steadiness), mark: 1 / WHOLE.steadiness };
    case 'heads':
    case 'expressions':
      return { length: length(value / WHOLE[what]) };
    default:
      return { length: length(value) };
  }
}

/** Whether a longer bar is worse. */
export const isLessBetter = ({ what }: Pick<ScoreRow, 'what'>): boolean =>
  what === 'likeness' || what === 'heads' || what === 'expressions' || what === 'steadiness';

/** None where nothing of what was hidden is left to be measured. */
export function scoreRows({
  kept = [],
  scores,
  strangers,
}: Pick<PictureLane, 'kept' | 'scores' | 'strangers'>): ScoreRow[] {
  if (!kept.length && !scores && !strangers) return [];
  const s = strangers ?? scores?.likeness;
  return [
    {
      group: 'privacy',
      what: 'likeness',
      measured: s?.by && s.looks ? { value: s.most, of: s.looks, from: s.from } : null,
    },
    ...kept.map((k): ScoreRow => {
      const of = k.looks;
      if ('share' in k) {
        const what = k.measure === 'overlay' ? 'overlay' : 'landmarks';
        return { group: 'use', what, subject: k.subject, measured: { value: k.share, of } };
      }
      const what = k.measure === 'head-rotation' ? 'heads' : 'expressions';
      return { group: 'use', what, subject: k.subject, measured: { value: k.mean, of } };
    }),
    ...(scores ? told(scores) : []),
  ];
}

function told({ attributes, captions, steadiness }: Scores): ScoreRow[] {
  const none = (group: ScoreRow['group'], what: Scored): ScoreRow => ({ group, what, measured: null });
  const each = attributes.map(({ subject, attribute, same, other, unknown }): ScoreRow => {
    const measured = { value: same, of: same + other + unknown, unknown };
    return { group: 'use', what: 'attribute', subject, attribute, measured };
  });
  const said = captions.map(({ subject, held, statements }): ScoreRow => {
    return { group: 'use', what: 'captions', subject, measured: { value: held, of: statements } };
  });
  const steady = steadiness.map(({ subject, original, result, looks }): ScoreRow => {
    // Of what stood quite still nothing is told.
    const measured = original > 0 ? { value: result / original, of: looks } : null;
    return { group: 'steady', what: 'steadiness', subject, measured };
  });
  return [
    ...(each.length ? each : [none('use', 'attribute')]),
    ...(said.length ? said : [none('use', 'captions')]),
    ...(steady.length ? steady : [none('steady', 'steadiness')]),
  ];
}

const keyOf = ({ what, subject = '', attribute = '' }: ScoreRow): string => `${what} ${subject} ${attribute}`;

/** Over several results: the greatest likeness, sums of what is counted, and means of the rest by how much was compared. */
export function together(all: readonly (readonly ScoreRow[])[]): ScoreRow[] {
  const rows = all.flat();
  // Where one result has a figure, those without have no row of their own.
  const had = new Set(rows.flatMap((r) => (r.measured ? r.what : [])));
  const keys = [...new Set(rows.filter((r) => r.measured || !had.has(r.what)).map(keyOf))];
  return keys
    .map((key): ScoreRow => {
      const own = rows.filter((r) => keyOf(r) === key);
      const [first] = own as [ScoreRow];
      const measured = own.flatMap((r) => r.measured ?? []);
      if (!measured.length) return first;
      const sum = (of: (m: (typeof measured)[number]) => number) => measured.reduce((n, m) => n + of(m), 0);
      const of = sum((m) => m.of);
      if (first.what === 'likeness') {
        const worst = measured.reduce((a, b) => (b.value > a.value ? b : a));
        return { ...first, measured: { ...worst, of } };
      }
      if (first.what === 'attribute' || first.what === 'captions') {
        const unknown = sum((m) => m.unknown ?? 0);
        return {
          ...first,
          measured: { value: sum((m) => m.value), of, ...(first.what === 'attribute' && { unknown }) },
        };
      }
      return { ...first, measured: { value: sum((m) => m.value * m.of) / of, of } };
    })
    .toSorted((a, b) => SCORE_GROUPS.indexOf(a.group) - SCORE_GROUPS.indexOf(b.group));
}
