/**
 * What is said in pages. `words/<language>.js`, which the build makes, stands before the scripts that say it, and makes the words when they
 * are asked for first: in most frames of a guarded site nothing is ever said.
 */
import type { Language } from '../../languages/languages.ts';
import type { Extension } from '../../languages/sections.ts';

export interface Spoken {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Extension;
}

/** Key of the symbol under which such a file leaves a function in the extension's own world. */
export const WORDS = 'guise words';
/** Path of it in the package. */
export const wordsFile = (language: Language): string => `words/${language}.js`;

let made: Spoken | null = null;

/** @throws where no such file came before */
export function spoken(): Spoken {
  made ??= (globalThis as unknown as Record<symbol, () => Spoken>)[Symbol.for(WORDS)]?.() ?? null;
  if (!made) throw new Error('no words were loaded');
  return made;
}
export const words = (): Extension => spoken().words;

export type Reason = keyof Extension['reasons'];
