/**
 * Names in lists and tables, where no sentence tells what a word is; made with faker. Training used faker's lists too, so these figures
 * tell of the layout, not of rare names. They go to test/eval/tables.json: per cent of the letters of people's names and of towns that
 * are found, and of the digits of plain counts, which are nobody's, that are taken too.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fakerDE, fakerEN, fakerES, fakerFR } from '@faker-js/faker';
import { expect, test } from '@playwright/test';
import type { Part } from '../../src/core/text/document.ts';
import type { Span } from '../../src/core/text/span.ts';
import { analyse, analyseParts } from '../../src/pipeline/text/run.ts';
import { finding } from '../policy.ts';
import { withClassifier } from './classifier.ts';

const ROWS = 150;
const FAKERS = { en: fakerEN, de: fakerDE, fr: fakerFR, es: fakerES };
type Kind = 'people' | 'towns' | 'counts';
type Cell = readonly [text: string, kind?: Kind];

/** How a row is written. */
const SHAPES: Readonly<Record<string, (row: readonly Cell[]) => readonly Cell[]>> = {
  list: ([name]) => [name!],
  bullets: ([name, thing]) => [['- '], name!, [': '], thing!],
  tabs: (row) => row.flatMap((c) => [c, ['\t'] as const]),
  commas: (row) => row.flatMap((c, i) => (i ? [[','] as const, c] : [c])),
  'bars of Markdown': (row) => [['| '], ...row.flatMap((c) => [c, [' | '] as const])],
};
const HEADERS: Readonly<Record<string, readonly string[] | undefined>> = {
  'cells without a header': undefined,
  'cells under "owner"': ['owner', 'product', 'city', 'amount'],
  'cells under "a"': ['a', 'b', 'c', 'd'],
};

interface Mark {
  readonly kind?: Kind;
  readonly start: number;
  readonly end: number;
}

test('people and towns in lists and tables', async () => {
  await withClassifier(async (engines) => {
    const sums = new Map<string, Map<Kind, { taken: number; all: number }>>();
    const count = (shape: string, text: string, mark: Mark, found: readonly Span[]) => {
      if (!mark.kind) return;
      const kinds = sums.get(shape) ?? new Map<Kind, { taken: number; all: number }>();
      sums.set(shape, kinds);
      const sum = kinds.get(mark.kind) ?? { taken: 0, all: 0 };
      kinds.set(mark.kind, sum);
      for (let i = mark.start; i < mark.end; i++) {
        if (!/[\p{L}\p{N}]/u.test(text[i]!)) continue;
        sum.all++;
        if (found.some((s) => s.start <= i && i < s.end)) sum.taken++;
      }
    };
    for (const [language, f] of Object.entries(FAKERS)) {
      f.seed(20261121);
      const rows = Array.from({ length: ROWS }, (): readonly Cell[] => [
        [f.person.fullName(), 'people'],
        [f.commerce.productName()],
        [f.location.city(), 'towns'],
        [String(f.number.int(500)), 'counts'],
      ]);
      const policy = finding({ language });
      for (const [shape, written] of Object.entries(SHAPES)) {
        let text = '';
        const marks: Mark[] = [];
        for (const row of rows) {
          for (const [value, kind] of written(row)) {
            marks.push({ kind, start: text.length, end: text.length + value.length });
            text += value;
          }
          text += '\n';
        }
        const found = (await analyse([text], policy, engines()))[0]!;
        for (const mark of marks) count(shape, text, mark, found);
      }
      for (const [shape, header] of Object.entries(HEADERS)) {
        const cells = rows.flatMap((row, record) =>
          row.map(([text, kind], i) => ({ part: { text, record, lead: header?.[i] } satisfies Part, kind })),
        );
        const found = await analyseParts(
          cells.map((c) => c.part),
          policy,
          engines(),
        );
        cells.forEach(({ part, kind }, i) =>
          count(shape, part.text, { kind, start: 0, end: part.text.length }, found[i]!),
        );
      }
    }
    const figures = Object.fromEntries(
      [...sums].map(([shape, kinds]) => [
        shape,
        Object.fromEntries(
          [...kinds].map(([k, { taken, all }]) => [k, Math.round((1000 * taken) / all) / 10]),
        ),
      ]),
    );
    console.log(figures);
    writeFileSync(path.join(import.meta.dirname, 'tables.json'), `${JSON.stringify(figures, null, 2)}\n`);
    for (const [shape, kinds] of Object.entries(figures)) {
      expect(kinds.people, shape).toBeGreaterThanOrEqual(shape === 'bullets' ? 88 : 95);
      expect(kinds.counts ?? 0, shape).toBeLessThanOrEqual(5);
    }
  });
});
