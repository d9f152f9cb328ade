/** All files of a dataset, in the order in which they are written. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Laid, Layout } from '../core/dataset/layout.ts';
import { croissantOf } from './croissant.ts';
import { cardOf, wordsOf } from './data-card.ts';
import { csvOf, jsonLinesOf, tablesOf } from './dataset-tables.ts';

export function filesOf(of: Dataset, layout: Layout): Laid[] {
  const tables = tablesOf(of);
  return [
    { path: 'README.md', body: cardOf(of, layout, layout.front?.(of) ?? '') },
    ...layout.files(of),
    ...of.items.flatMap(({ key, transcript }) =>
      transcript ? { path: `transcripts/${key}.${transcript.extension}`, body: transcript.text } : [],
    ),
    ...tables.flatMap((t) => [
      { path: `tables/${t.name}.csv`, body: csvOf(t) },
      { path: `tables/${t.name}.jsonl`, body: jsonLinesOf(t) },
    ]),
    { path: 'croissant.json', body: { of: (written) => croissantOf(of, tables, written, wordsOf(of)) } },
  ];
}
