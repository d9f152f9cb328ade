/** Sections of the catalogues, each loaded when it is shown and in the language in use only. */
import { ENGLISH, type Grammar } from '../core/context/grammar.ts';
import type { FaultTable } from '../core/model/fault.ts';
import type { Wording } from '../core/model/wording.ts';
import type { Labels } from './labels.ts';
import { isLanguage, type Language } from './languages.ts';
import type { App, Endpoints, Extension, Text, Transcript, Widget } from './sections.ts';

type Found<T> = Record<string, () => Promise<{ readonly default: T }>>;

async function only<T>(found: Found<T>, language: Language, section: string): Promise<T> {
  const load = found[`./${language}/${section}.ts`];
  if (!load) throw new Error(`there is no ${section} in ${language}`);
  return (await load()).default;
}

// A function for each: a shell that does not call one does not have its files.
export const loadApp = (l: Language): Promise<App> =>
  only(import.meta.glob('./*/app.ts') as Found<App>, l, 'app');
export const loadText = (l: Language): Promise<Text> =>
  only(import.meta.glob('./*/text.ts') as Found<Text>, l, 'text');
export const loadTranscript = (l: Language): Promise<Transcript> =>
  only(import.meta.glob('./*/transcript.ts') as Found<Transcript>, l, 'transcript');
export const loadEndpoints = (l: Language): Promise<Endpoints> =>
  only(import.meta.glob('./*/endpoints.ts') as Found<Endpoints>, l, 'endpoints');
export const loadFaults = (l: Language): Promise<FaultTable> =>
  only(import.meta.glob('./*/faults.ts') as Found<FaultTable>, l, 'faults');
export const loadVerdict = (l: Language): Promise<Wording> =>
  only(import.meta.glob('./*/verdict.ts') as Found<Wording>, l, 'verdict');
export const loadLabels = (l: Language): Promise<Labels> =>
  only(import.meta.glob('./*/labels.ts') as Found<Labels>, l, 'labels');
export const loadExtension = (l: Language): Promise<Extension> =>
  only(import.meta.glob('./*/extension.ts') as Found<Extension>, l, 'extension');
/** English comes with the widget. */
export const loadWidget = (l: Exclude<Language, 'en'>): Promise<Widget> =>
  only(import.meta.glob(['./*/widget.ts', '!./en/widget.ts']) as Found<Widget>, l, 'widget');
/** How captions are said; English comes with the attributes. */
export const loadGrammar = async (l: string): Promise<Grammar> =>
  isLanguage(l) && l !== 'en'
    ? only(import.meta.glob('./*/captions.ts') as Found<Grammar>, l, 'captions')
    : ENGLISH;
