/**
 * Texts by the page's own workers: the API of the page, the widget and the extension.
 *
 * ```ts
 * const texts = new Texts();
 * const policy = await texts.policy({ otherwise: { text: { by: 'surrogate' } } });
 * const { value, report } = await texts.mask('Call Ada Lovelace', policy);
 * ```
 */

import * as Comlink from 'comlink';
import { raise } from '../core/model/fault.ts';
import type { Wanted } from '../core/model/generator.ts';
import type { TextEdit } from '../core/model/plan.ts';
import type { Policy } from '../core/model/policy.ts';
import type { EngineNote, Machine } from '../core/model/report.ts';
import type { Aligned, Untimed } from '../core/sound/aligned/lines.ts';
import type { Timed } from '../core/sound/told.ts';
import type { OpenedPages, PageChange } from '../core/text/pages.ts';
import type { Span } from '../core/text/span.ts';
import type { ModelChoice } from '../pipeline/ports.ts';
import type { Line } from '../pipeline/text/transcript.ts';
import { sendSignal } from './abort.ts';
import { connectText, findGpu } from './connect.ts';
import type { Generated, OutgoingCaptions, Prepared, Sent, Terms } from './contract/outgoing.ts';
import type {
  MaskedDocument,
  MaskedText,
  MaskedTranscript,
  OpenedDocument,
  Tag,
  TextCatalog,
  TextReading,
  TextWorker,
  TranscriptInHand,
} from './contract/text.ts';
import type { NamedEndpoint } from './endpoints.ts';
import { Ner } from './ner.ts';
import { Tagged } from './tagged.ts';
import { telling } from './telling.ts';

/** How long a classifier is kept that nobody asks, milliseconds; chosen, not measured: loading it again takes a few seconds. */
const IDLE = 5 * 60_000;

/** How long and where. */
export interface TextsOptions {
  /** Milliseconds after which a classifier that nobody asks is let go. */
  readonly idle?: number;
  /** The folder of the build, absolute; the page's own where it is left out. */
  readonly base?: string;
}

/** A transcript in hand. */
export interface HeldTranscript {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Who heard it; null where nothing says that a machine did. */
  readonly machine: Machine | null;
  /** Its text whose words have no times of their own; null where there is none. */
  untimed(policy: Policy): Promise<Untimed | null>;
  /** Times of those, as `Job.align` tells them; null: as it came. @returns its lines with them */
  lay(aligned: Aligned | null): Promise<readonly Line[]>;
  /** What rules and classifier find in it. */
  find(policy: Policy): Promise<Span[]>;
  /** How it would read, and when that is said which was found. */
  change(
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[],
  ): Promise<{ readonly reading: TextReading; readonly timed: Timed }>;
  /** Changed so, and read again. @throws FaultError `text/residual` */
  seal(found: readonly Span[], policy: Policy, edits: readonly TextEdit[]): Promise<MaskedTranscript>;
  /** Gives up what the worker holds of it. */
  close(): void;
}

/** Captions on their way to an endpoint. */
export interface HeldOutgoing {
  /** What would be sent for one, after it was anonymized. @throws FaultError `text/residual`, `model/...`, `policy/invalid` */
  prepare(text: string, wanted: Wanted): Promise<Prepared>;
  /** Sends that, as it was shown; one at a time. @param tell of everything before it goes out, and of what was answered */
  send(id: number, terms: Terms, tell: (sent: Sent) => void, signal: AbortSignal): Promise<Generated>;
  /** Lets it go: nothing is sent any more. */
  close(): void;
}

/** Names are what rules cannot know: without a classifier nothing is read well enough. */
const UNREAD = { code: 'job/internal', why: 'captions are read by a classifier' } as const;

/** Masks texts and documents, rules and classifier both; one secret as long as it lives, so that a person gets one stand-in in all of them. */
export class Texts {
  readonly #connection = connectText();
  /** What names were found in the parts of what is in hand. */
  readonly #tagged = new Tagged();
  #turn = 0;
  #ner: Promise<Ner> | null = null;
  #loaded = '';
  #note: EngineNote | null = null;
  readonly #idle: number;
  readonly #base: string;
  #readers = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor({ idle = IDLE, base }: TextsOptions = {}) {
    this.#idle = idle;
    this.#base = base ?? new URL('./', document.baseURI).href;
  }

  /** A whole policy of what differs from the default. @throws FaultError `policy/invalid` */
  policy(given: Readonly<Record<string, unknown>> = {}): Promise<Policy> {
    return this.#call((t) => t.policy(given));
  }

  /** @throws FaultError `policy/invalid` with the line of what is wrong */
  policyFrom(json: string, name: string): Promise<Policy> {
    return this.#call((t) => t.policyFrom(json, name));
  }

  /** What there is to choose from: recognizers, operators, entities, kinds of documents. */
  catalog(): Promise<TextCatalog> {
    return this.#call((t) => t.catalog());
  }

  /** Token classifiers that this page's host has. */
  async classifiers(): Promise<readonly ModelChoice[]> {
    const backend = (await findGpu()) ? 'webgpu' : 'wasm';
    return this.#call((t) => t.classifiers(this.#base, backend));
  }

  /** Fetches one once, on a person's word; it is checked and works offline from then on. @throws FaultError */
  async fetchClassifier(id: string, tell: (bytes: number) => void): Promise<void> {
    const backend = (await findGpu()) ? 'webgpu' : 'wasm';
    await telling(tell, (come) => this.#call((t) => t.fetchClassifier(this.#base, id, backend, come)));
  }

  /** The token classifier, loaded on the first call. @throws FaultError `model/...` */
  ner(model: string, backend: 'auto' | 'wasm' | 'webgpu' = 'auto'): Promise<Ner> {
    if (this.#ner && this.#loaded === model) return this.#ner;
    this.#endNer();
    this.#loaded = model;
    this.#ner = Ner.load(model, backend, this.#base);
    this.#ner.then(
      (n) => {
        this.#note = n.note;
      },
      () => {
        this.#ner = null;
      },
    );
    return this.#ner;
  }

  /** What the classifier sees in it; nothing where the policy does without it. */
  async tag(text: string, policy: Policy): Promise<Span[]> {
    if (policy.find.text.names.model === 'off' || text.trim() === '') return [];
    return this.#reading(async () => {
      const ner = await this.ner(policy.find.text.names.model);
      const tag = Comlink.proxy((texts: readonly string[], outsideBias: number) =>
        ner.tag(texts, outsideBias),
      );
      return this.#call((t) => t.names(text, policy, tag));
    });
  }

  /** Findings by rules, and by what the classifier saw before. */
  find(text: string, policy: Policy, names: readonly Span[]): Promise<Span[]> {
    return this.#call((t) => t.find(text, policy, names));
  }

  /** To be looked at; what may be handed out comes from `seal`. */
  change(
    text: string,
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[] = [],
  ): Promise<TextReading> {
    return this.#call((t) => t.change(text, found, policy, edits));
  }

  /** The masked text, read again by rules and classifier. @throws FaultError `text/residual` */
  seal(
    text: string,
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[] = [],
  ): Promise<MaskedText> {
    return this.#tagging(policy, (tag) =>
      this.#call((t) => t.seal(text, found, policy, edits, tag, this.#notes(tag))),
    );
  }

  /** The classifier, where one reads. */
  #notes(tag: Tag | null): EngineNote[] {
    return tag && this.#note ? [this.#note] : [];
  }

  /** Takes a file in hand: the next three calls are about it, until another is opened. @throws FaultError `text/document` */
  async open(file: File): Promise<OpenedDocument> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.#turn++;
    this.#tagged.clear();
    return this.#call((t) => t.openDocument(Comlink.transfer(bytes, [bytes.buffer]), file.name, this.#base));
  }

  /** What is found in it by rules and, where the policy has one, the classifier; offsets in its text. */
  findIn(policy: Policy): Promise<Span[]> {
    const turn = ++this.#turn;
    // Whoever asked for more since, or for another file, does not wait for this one to be read to its end.
    const wanted = () => turn === this.#turn || raise({ code: 'job/aborted' });
    return this.#tagging(policy, (tag) => this.#call((t) => t.findDocument(policy, tag)), wanted);
  }

  /** What the document in hand would read after these changes; nothing leaves by it. */
  changeIn(found: readonly Span[], policy: Policy, edits: readonly TextEdit[] = []): Promise<TextReading> {
    return this.#call((t) => t.changeDocument(found, policy, edits));
  }

  /** A person's edits as a file that the command line takes too. @param typed null for the document in hand */
  editsJson(typed: string | null, edits: readonly TextEdit[]): Promise<string> {
    return this.#call((t) => t.editsJson(typed, edits));
  }

  /** Edits from such a file. @throws FaultError `edits/invalid`, `edits/other` where they were made for another text */
  takeEdits(typed: string | null, json: string): Promise<readonly TextEdit[]> {
    return this.#call((t) => t.takeEdits(typed, json));
  }

  /** The file as it was changed last, read again by rules and classifier. @throws FaultError `text/residual` */
  sealFile(policy: Policy): Promise<MaskedDocument> {
    return this.#tagging(policy, (tag) => this.#call((t) => t.sealDocument(policy, tag, this.#notes(tag))));
  }

  /** Takes a transcript in hand, beside whatever else is. @throws FaultError `text/document` */
  async transcript(file: File): Promise<HeldTranscript> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await this.#call((t) =>
      t.openTranscript(Comlink.transfer(bytes, [bytes.buffer]), file.name),
    );
    const remote = opened as unknown as Comlink.Remote<TranscriptInHand>;
    const { text, lines, machine } = await this.#call(() => remote.read());
    return {
      text,
      lines,
      machine,
      untimed: (policy) => this.#call(() => remote.untimed(policy)),
      lay: (aligned) => this.#call(() => remote.lay(aligned as Aligned | null)),
      find: (policy) => this.#tagging(policy, (tag) => this.#call(() => remote.find(policy, tag))),
      change: (found, policy, edits) =>
        this.#call(() => remote.change(found as Span[], policy, edits as TextEdit[])),
      seal: (found, policy, edits) =>
        this.#tagging(policy, (tag) =>
          this.#call(() => remote.seal(found as Span[], policy, edits as TextEdit[], tag, this.#notes(tag))),
        ),
      close: () => remote[Comlink.releaseProxy](),
    };
  }

  /** A way for captions to an endpoint: anonymized and sent in the worker, by the page's word. @throws FaultError `policy/invalid` where the host names none such */
  async outgoing(to: NamedEndpoint): Promise<HeldOutgoing> {
    const remote = (await this.#call((t) => t.outgoing(to))) as unknown as Comlink.Remote<OutgoingCaptions>;
    const policy = await this.#call(() => remote.policy());
    return {
      prepare: (text, wanted) =>
        this.#tagging(policy, (tag) =>
          this.#call(() => remote.prepare(text, wanted, tag ?? raise(UNREAD), this.#notes(tag))),
        ),
      send: (id, terms, tell, signal) => {
        const port = sendSignal(signal);
        // What comes behind the answer counts too: nothing of it is left out of a log.
        return this.#call(() =>
          remote.send(id, terms, Comlink.proxy(tell), port ? Comlink.transfer(port, [port]) : null),
        );
      },
      close: () => remote[Comlink.releaseProxy](),
    };
  }

  /** Work with the classifier that the policy names, null where it names none. @param ask before each batch of texts */
  #tagging<T>(
    policy: Policy,
    work: (tag: Tag | null) => Promise<T>,
    ask: () => unknown = () => {},
  ): Promise<T> {
    const { model } = policy.find.text.names;
    if (model === 'off') return work(null);
    return this.#reading(async () => {
      const ner = await this.ner(model);
      const tag: Tag = (texts, outsideBias) => {
        ask();
        return this.#tagOnce(ner, model, texts, outsideBias);
      };
      return work(Comlink.proxy(tag));
    });
  }

  /** Pages of a PDF: what they say and where. @throws FaultError `text/document` */
  async pages(bytes: Uint8Array, name: string, written = false): Promise<OpenedPages> {
    const opened = await this.#call((t) => t.pages(bytes, name, this.#base, written));
    const remote = opened as unknown as Comlink.Remote<OpenedPages>;
    const [pages, dropped] = await Promise.all([remote.pages, remote.dropped]);
    return {
      pages,
      dropped,
      paint: (changes) => remote.paint(changes as PageChange[]),
      close: () => void remote.close(),
    };
  }

  /** A worker that ends, or never came, is a fault of whoever waits for it. */
  #call<T>(ask: (text: TextWorker) => Promise<T>): Promise<T> {
    return Promise.race([ask(this.#connection.text), this.#connection.died]);
  }

  #tagOnce(ner: Ner, model: string, texts: readonly string[], outsideBias: number): Promise<Span[][]> {
    return this.#tagged.of(`${model} ${outsideBias}`, texts, (fresh) => ner.tag(fresh, outsideBias));
  }

  /** The classifier stays while somebody reads with it, and a while after. */
  async #reading<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(this.#resting);
    this.#readers++;
    try {
      return await work();
    } finally {
      if (--this.#readers === 0) this.#resting = setTimeout(() => this.#endNer(), this.#idle);
    }
  }

  #endNer(): void {
    this.#ner?.then(
      (n) => n.end(),
      () => {
        // It never came, and has ended itself.
      },
    );
    this.#ner = null;
  }

  /** From text to masked text. @throws FaultError */
  async mask(text: string, policy: Policy): Promise<MaskedText> {
    const found = await this.find(text, policy, await this.tag(text, policy));
    return this.seal(text, found, policy);
  }

  /** Ends the workers; the secret and the document in hand are gone. */
  close(): void {
    clearTimeout(this.#resting);
    this.#connection.end();
    this.#endNer();
  }
}
