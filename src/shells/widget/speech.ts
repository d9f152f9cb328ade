/** What the widget says in one language: its own words, and tables for those of faults and verdicts, which come with the first file. */
import en from '../../languages/en/widget.ts';
import { chosen, LANGUAGES } from '../../languages/languages.ts';
import { loadWidget } from '../../languages/load.ts';
import type { Widget } from '../../languages/sections.ts';
import type { Speech as Said } from '../review/speech.ts';

export interface Speech extends Said {
  readonly words: Widget;
  readonly dir: 'ltr' | 'rtl';
}

export const ENGLISH: Speech = { words: en, dir: 'ltr' };

/** @param tag BCP 47; English for what there is no catalogue of */
export async function speechOf(tag: string): Promise<Speech> {
  const language = chosen([tag]);
  if (language === 'en') return ENGLISH;
  const [words, tables] = await Promise.all([
    loadWidget(language),
    import('../../languages/tables.ts').then((m) => m.loadTables(language)),
  ]);
  return { words, dir: LANGUAGES[language].dir, tables };
}
