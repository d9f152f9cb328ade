/** The words of the extension's own pages, in the language in use. */

import { Names } from '../../../languages/labels.ts';
import { LANGUAGES } from '../../../languages/languages.ts';
import { loadExtension, loadLabels } from '../../../languages/load.ts';
import type { Extension } from '../../../languages/sections.ts';
import { inUse } from '../language.ts';

export interface Speech {
  readonly words: Extension;
  readonly names: Names;
}

/** Loads them, and has the page run as its language does. */
export async function speak(): Promise<Speech> {
  const language = await inUse();
  const [words, labels] = await Promise.all([loadExtension(language), loadLabels(language)]);
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = LANGUAGES[language].dir;
  return { words, names: new Names(labels, words.format.country) };
}
