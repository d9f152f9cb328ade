/**
 * Where the operating points of the classifier lie (OUTSIDE_BIAS in core/text/settings.ts). Chosen on labelled texts that its training never
 * saw (models/ner/data.py, `held_back`); how ties are broken was settled with a look at the peers' texts, as the README says. Figures are in
 * test/eval/points.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { OUTSIDE_BIAS } from '../../src/core/text/settings.ts';
import { analyse } from '../../src/pipeline/text/run.ts';
import { TEXT_POLICY } from '../policy.ts';
import { withClassifier } from './classifier.ts';

const SHARED = path.resolve(import.meta.dirname, '..', '..', '..', 'shared');
const LABELLED = path.join(process.env.GUISE_TRAIN ?? path.join(SHARED, 'train'), 'labelled');
const SCORER = path.join(process.env.GUISE_EVAL ?? path.join(SHARED, 'eval', 'text'), 'score.mjs');

/** Annotated by people or made as documents, in the languages that the classifier is for; at most so many rows each. */
const SETS = {
  en: 'crossner btc-abegh wnut17-train uner-en-ewt-dev wikigold-rest gum-named re3d contextual-anonymizer-en pii-anon-en lifebench',
  others:
    'germeval14 meddocan-train uner-pt-bosque lener-br wikiann-fr wikiann-nl uner-sv-talbanken swedish-web uner-da-ddt',
  'other scripts': 'uner-zh-gsdsimp',
};
const ROWS = 250;
/** `EVAL_LEANS=1` tries them all, checks the choice and writes the figures; else only the chosen ones run. */
const ALL = process.env.EVAL_LEANS === '1';
const LEANS = ALL
  ? [0, 0.5, 1, 1.5, 2, 2.5, 3, 4]
  : [OUTSIDE_BIAS.precision, OUTSIDE_BIAS.balanced, OUTSIDE_BIAS.recall];

interface Case {
  readonly text: string;
  readonly language: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}
/** Per cent. */
type Row = Readonly<Record<'leak' | 'over' | 'f1' | 'f2' | 'personF2', number>>;
interface Scored {
  readonly leakRate: number;
  readonly overMask: number;
  readonly overlap: { readonly f1: number; readonly f2: number };
  readonly byType: Readonly<Record<string, { readonly overlap: { readonly f2: number } }>>;
}

test('operating points, on texts held back from training', async () => {
  test.skip(!existsSync(LABELLED) || !existsSync(SCORER), `the labelled texts are not at ${LABELLED}`);
  const { scoreNer } = (await import(SCORER)) as {
    scoreNer(cases: readonly object[], preds: ReadonlyMap<string, object>, options: object): Scored;
  };
  const scopes = new Map(
    (
      JSON.parse(readFileSync(path.join(LABELLED, 'sets.json'), 'utf8')) as { set: string; scope: string[] }[]
    ).map((s) => [s.set, s.scope]),
  );
  const cases = Object.entries(SETS).flatMap(([group, names]) =>
    names.split(' ').flatMap((set) =>
      gunzipSync(readFileSync(path.join(LABELLED, `${set}.jsonl.gz`)))
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case)
        .filter((row) => crc32(row.text) % 20 === 0)
        .slice(0, ROWS)
        .map((row, i) => {
          const scope = scopes.get(set) ?? [];
          const whole = scope.some((s) => s.includes('*'));
          return { ...row, id: `${set}:${i}`, set, group, scope: whole ? undefined : scope };
        }),
    ),
  );

  await withClassifier(async (engines) => {
    const figures: Record<string, Record<string, Row>> = {};
    for (const lean of LEANS) {
      const found = await analyse(
        cases.map((c) => c.text),
        TEXT_POLICY,
        engines(lean),
      );
      const preds = new Map(
        cases.map((c, i) => [
          c.id,
          {
            id: c.id,
            spans: found[i]!.map((s) => ({ start: s.start, end: s.end, type: s.entity, score: s.score })),
          },
        ]),
      );
      const row = (chosen: typeof cases): Row => {
        const s = scoreNer(chosen, preds, {});
        const pct = (x: number) => Math.round(x * 1000) / 10;
        return {
          leak: pct(s.leakRate),
          over: pct(s.overMask),
          f1: pct(s.overlap.f1),
          f2: pct(s.overlap.f2),
          personF2: pct(s.byType.PERSON!.overlap.f2),
        };
      };
      figures[lean] = Object.fromEntries(
        Object.keys(SETS).map((group) => [group, row(cases.filter((c) => c.group === group))]),
      );
      if (lean === OUTSIDE_BIAS.balanced)
        figures[`${lean} by set`] = Object.fromEntries(
          [...new Set(cases.map((c) => c.set))].map((set) => [set, row(cases.filter((c) => c.set === set))]),
        );
      console.log(lean, JSON.stringify(figures[lean]));
    }
    const leaks = LEANS.map((lean) => figures[lean]!.en!.leak);
    expect(leaks, 'leaning further finds more').toEqual([...leaks].sort((a, b) => b - a));
    if (!ALL) return;
    const mean = (lean: number, what: 'f1' | 'f2') =>
      (figures[lean]!.en![what] + figures[lean]!.others![what]) / 2;
    // The middle of those that are as good as the best, to a tenth of a point.
    const best = (what: 'f1' | 'f2') => {
      const most = Math.max(...LEANS.map((lean) => mean(lean, what)));
      const good = LEANS.filter((lean) => mean(lean, what) > most - 0.101);
      return good[(good.length - 1) >> 1];
    };
    expect(best('f1')).toBe(OUTSIDE_BIAS.precision);
    expect(best('f2')).toBe(OUTSIDE_BIAS.balanced);
    expect(LEANS.findLast((lean) => figures[lean]!.en!.over <= 7)).toBe(OUTSIDE_BIAS.recall);
    writeFileSync(path.join(import.meta.dirname, 'points.json'), `${JSON.stringify(figures, null, 2)}\n`);
  });
});
