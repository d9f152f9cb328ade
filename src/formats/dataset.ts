/** All files of a dataset, in the order in which they are written. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Laid, Layout } from '../core/dataset/layout.ts';
import { pathOf, SOUND_FOLDER, soundLines } from '../core/dataset/sounds.ts';
import { croissantOf } from './croissant.ts';
import { cardOf, labelsOf, scoresIn, wordsOf } from './data-card.ts';
import { csvOf, jsonLinesOf, tablesOf } from './dataset-tables.ts';
import { scorecardSvg } from './scorecard.ts';

export function filesOf(of: Dataset, layout: Layout): Laid[] {
  const tables = tablesOf(of);
  const scores = scoresIn(of);
  return [
    { path: 'README.md', body: cardOf(of, layout, layout.front?.(of) ?? '') },
    ...(scores.length
      ? [{ path: 'scorecard.svg', body: scorecardSvg(scores, labelsOf(of), `Scorecard of ${of.name}`) }]
      : []),
    ...layout.files(of),
    ...of.sounds.map((s) => ({ path: pathOf(s), body: { media: s.key } })),
    ...(of.sounds.length ? [{ path: `${SOUND_FOLDER}/metadata.jsonl`, body: soundLines(of.sounds) }] : []),
    ...[...of.items, ...of.sounds].flatMap(({ key, transcript }) =>
      transcript ? { path: `transcripts/${key}.${transcript.extension}`, body: transcript.text } : [],
    ),
    ...tables.flatMap((t) => [
      { path: `tables/${t.name}.csv`, body: csvOf(t) },
      { path: `tables/${t.name}.jsonl`, body: jsonLinesOf(t) },
    ]),
    { path: 'croissant.json', body: { of: (written) => croissantOf(of, tables, written, wordsOf(of)) } },
  ];
}
