/**
 * What is said in pages. `words/<language>.js`, which the build makes, stands before the scripts that say it, and makes the words when they
 * are asked for first: in most frames of a guarded site nothing is ever said.
 */
import type { Language } from '../../languages/languages.ts';
import type { Extension } from '../../languages/sections.ts';

export interface Spoken<T> {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly words: T;
}

/** Names of symbols under which scripts leave what later ones take, in the extension's own world. */
export const WORDS = 'guise words';
export const WIDGET_WORDS = 'guise widget words';
export const LOOK = 'guise look';

/** Paths of words in the package; those of the widget are for the review step. */
export const wordsFile = (language: Language): string => `words/${language}.js`;
export const widgetWordsFile = (language: Language): string => `words/${language}-widget.js`;

/** @throws where no such script came before */
export function read<T>(name: typeof WORDS | typeof WIDGET_WORDS): Spoken<T> {
  const make = (globalThis as unknown as Record<symbol, (() => Spoken<T>) | undefined>)[Symbol.for(name)];
  if (!make) throw new Error('no words were loaded');
  return make();
}

let made: Spoken<Extension> | null = null;

export function spoken(): Spoken<Extension> {
  made ??= read<Extension>(WORDS);
  return made;
}
export const words = (): Extension => spoken().words;

export type Reason = keyof Extension['reasons'];
