/** The interface's language, and its words as they are loaded. */
import type { Fault, Message } from '../../core/model/fault.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Named, Report } from '../../core/model/report.ts';
import type { VerdictWords } from '../../core/model/verdict.ts';
import type { KindWords, Wording } from '../../core/model/wording.ts';
import type { Names } from '../../languages/labels.ts';
import { asked, isLanguage, LANGUAGES, type Language } from '../../languages/languages.ts';
import { loadApp, loadEndpoints, loadText, loadTranscript } from '../../languages/load.ts';
import type { App, Endpoints, Text, Transcript } from '../../languages/sections.ts';
import { loadTables, type Tables } from '../../languages/tables.ts';
import { kinds } from '../../plugins/index.ts';
import { LANGUAGE, saveSetting } from '../../storage/db.ts';
import { ownLanguage } from './own-language.ts';

interface Loaded {
  readonly language: Language;
  readonly app: App;
  readonly tables: Tables;
  /** Once the text view was asked for. */
  readonly text: Text | null;
  /** Once a transcript could be given. */
  readonly transcript: Transcript | null;
  /** Once captions can be sent. */
  readonly endpoints: Endpoints | null;
}

class Words {
  #loaded = $state.raw<Loaded | null>(null);
  #texts = false;
  #transcripts = false;
  #endpoints = false;
  /** The language that was asked for last: another that comes later is not shown. */
  #wanted: Language = 'en';

  get #now(): Loaded {
    if (!this.#loaded) throw new Error('words were asked for before they were loaded');
    return this.#loaded;
  }
  get language(): Language {
    return this.#now.language;
  }
  get app(): App {
    return this.#now.app;
  }
  get names(): Names {
    return this.#now.tables.names;
  }
  get wording(): Wording {
    return this.#now.tables.wording;
  }
  /** Of the text view, after {@link withTexts}. */
  get text(): Text {
    const { text } = this.#now;
    if (!text) throw new Error('words of texts were asked for before they were loaded');
    return text;
  }

  /** Of transcripts, after {@link withTranscripts}. */
  get transcript(): Transcript {
    const { transcript } = this.#now;
    if (!transcript) throw new Error('words of transcripts were asked for before they were loaded');
    return transcript;
  }

  /** Of captions on their way to an endpoint, after {@link withEndpoints}. */
  get endpoints(): Endpoints {
    const { endpoints } = this.#now;
    if (!endpoints) throw new Error('words of endpoints were asked for before they were loaded');
    return endpoints;
  }

  /** Takes the language that the address asks for, the one that was kept, or the browser's. @param texts with those of the text view */
  async begin(texts: boolean): Promise<void> {
    this.#texts = texts;
    // What cannot be fetched now was perhaps kept in English.
    await this.#use(await ownLanguage()).catch(() => this.#use('en'));
  }
  /** What the address asks for by now, if it does. */
  async follow(): Promise<void> {
    const code = asked(location);
    if (code && isLanguage(code) && code !== this.#wanted) await this.#use(code);
  }
  /** The person's own choice: kept, and no address speaks against it any more. */
  async choose(language: Language): Promise<void> {
    const url = new URL(location.href);
    url.searchParams.delete('lang');
    url.hash = url.hash.replace(/[#?&]lang=[\w-]+/, '');
    if (url.href !== location.href) history.replaceState(history.state, '', url);
    await Promise.all([this.#use(language), saveSetting(LANGUAGE, language)]);
  }
  /** Loads the words of the text view as well. */
  async withTexts(): Promise<void> {
    this.#texts = true;
    // Another language may be asked for meanwhile.
    while (!this.#now.text) await this.#use(this.#wanted);
  }

  /** Loads the words of transcripts as well. */
  async withTranscripts(): Promise<void> {
    this.#transcripts = true;
    while (!this.#now.transcript) await this.#use(this.#wanted);
  }

  /** Loads the words of endpoints as well, in a build that has some. */
  async withEndpoints(): Promise<void> {
    this.#endpoints = true;
    while (!this.#now.endpoints) await this.#use(this.#wanted);
  }

  async #use(language: Language): Promise<void> {
    const before = this.#wanted;
    this.#wanted = language;
    const [app, tables, text, transcript, endpoints] = await Promise.all([
      loadApp(language),
      loadTables(language),
      this.#texts ? loadText(language) : null,
      this.#transcripts ? loadTranscript(language) : null,
      __ENDPOINTS__ && this.#endpoints ? loadEndpoints(language) : null,
    ]).catch((error: unknown) => {
      if (language === this.#wanted) this.#wanted = before;
      throw error;
    });
    if (language !== this.#wanted) return;
    const kept = this.#loaded?.language === language ? this.#loaded : null;
    this.#loaded = {
      language,
      app,
      tables,
      text: text ?? kept?.text ?? null,
      transcript: transcript ?? kept?.transcript ?? null,
      endpoints: endpoints ?? kept?.endpoints ?? null,
    };
    const { documentElement: root } = document;
    const { dir } = LANGUAGES[language];
    // Even the same again costs a look at every element's style.
    if (root.lang !== language) root.lang = language;
    if (root.dir !== dir) root.dir = dir;
    document.title = app.page.title;
  }

  /** What is wrong and what to do. */
  explain(fault: Fault): Message {
    return this.#now.tables.explain(fault);
  }
  /** A kind of finding. */
  kind(named: Omit<Named, 'subject'> & ({ readonly subject: KindId } | { readonly id: KindId })): KindWords {
    const subject = 'subject' in named ? named.subject : named.id;
    return this.wording.kind({ ...named, subject });
  }
  /** A track by its id: `face-3`. */
  track(id: string): string {
    const [, subject = id, n = ''] = /^(.*)-(\d+)$/.exec(id) ?? [];
    const kind = kinds.find((k) => k.id === subject);
    return this.app.people.track(kind ? this.kind(kind).one : subject, n);
  }
  /** What a person drew, by its id. */
  drawing(id: string): string {
    return this.app.draw.byHand(id.replace(/^user-/, ''));
  }
  /** Minutes, seconds and tenths. @param us microseconds */
  clock(us: number): string {
    return this.app.format.clock(Math.max(0, us) / 1e6, 1);
  }
  verdict(report: Report): VerdictWords {
    return this.#now.tables.verdict(report);
  }
}

export const words = new Words();
