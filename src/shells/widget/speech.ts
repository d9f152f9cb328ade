/** What the widget says in one language: its own words, and tables for those of faults and verdicts, which come with the first file. */
import type { FaultTable } from '../../core/model/fault.ts';
import type { Wording } from '../../core/model/wording.ts';
import en from '../../languages/en/widget.ts';
import type { Names } from '../../languages/labels.ts';
import { chosen, LANGUAGES } from '../../languages/languages.ts';
import { loadFaults, loadLabels, loadVerdict, loadWidget } from '../../languages/load.ts';
import type { Widget } from '../../languages/sections.ts';

export interface Speech {
  readonly words: Widget;
  readonly dir: 'ltr' | 'rtl';
  /** Left out where they are English. */
  readonly faults?: FaultTable;
  readonly wording?: Wording;
  readonly names?: Names;
}

export const ENGLISH: Speech = { words: en, dir: 'ltr' };

/** @param tag BCP 47; English for what there is no catalogue of */
export async function speechOf(tag: string): Promise<Speech> {
  const language = chosen([tag]);
  if (language === 'en') return ENGLISH;
  const [words, faults, wording, labels, { Names }] = await Promise.all([
    loadWidget(language),
    loadFaults(language),
    loadVerdict(language),
    loadLabels(language),
    import('../../languages/labels.ts'),
  ]);
  const names = new Names(labels, words.format.country);
  return {
    words,
    dir: LANGUAGES[language].dir,
    faults,
    wording: { ...wording, kind: (k) => names.kind(k.subject) ?? wording.kind(k), said: names.said },
    names,
  };
}
