/** At build time: what is seen first, as markup. */
import { render } from 'svelte/server';
import { CODES, LANGUAGES } from '../../../languages/languages.ts';
import type { App } from '../../../languages/sections.ts';
import First from './First.svelte';

const words = import.meta.glob('../../../languages/*/app.ts', { eager: true }) as Record<
  string,
  { readonly default: App }
>;

/** One part for each language, of which {@link file://./first.ts} shows one. */
export const everyLanguage = (): string[] =>
  CODES.map((code) => {
    const said = words[`../../../languages/${code}/app.ts`];
    if (!said) throw new Error(`there are no words in ${code}`);
    const { body } = render(First, { props: { words: said.default } });
    // Marks for scripts that would take it over: it is drawn anew.
    const plain = body.replace(/<!--.*?-->/g, '');
    return `<div lang="${code}" dir="${LANGUAGES[code].dir}" inert hidden>${plain}</div>`;
  });
