/** Text worker: rules and operators. Wiring only. */

import validate from 'virtual:policy-check';
import * as Comlink from 'comlink';
import type { OutgoingCaptions } from '../src/bridge/contract/outgoing.ts';
import type { TextReading, TextWorker, TranscriptInHand } from '../src/bridge/contract/text.ts';
import type { NamedEndpoint } from '../src/bridge/endpoints.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import { linear } from '../src/bridge/linear.ts';
import { type PolicyCheck, parsePolicy, parsePolicyJson } from '../src/bridge/policy.ts';
import { entitiesOf, operatorsOf } from '../src/bridge/text-catalog.ts';
import { makeTools } from '../src/bridge/text-tools.ts';
import { itemAt } from '../src/core/list.ts';
import { raise } from '../src/core/model/fault.ts';
import type { Policy } from '../src/core/model/policy.ts';
import type { EngineNote } from '../src/core/model/report.ts';
import { guessLanguage } from '../src/core/text/language.ts';
import type { MaskedPart } from '../src/core/text/masked.ts';
import { knowsPlaces, type Tools } from '../src/core/text/operator.ts';
import type { PageReader } from '../src/core/text/pages.ts';
import { digest } from '../src/engines/digest.ts';
import { choices, fetchChoice } from '../src/engines/transformers/choice.ts';
import { encodeUtf8 } from '../src/formats/utf8.ts';
import { countsOf } from '../src/pipeline/text/7-report.ts';
import { namesIn } from '../src/pipeline/text/names.ts';
import { Editing } from '../src/pipeline/text/parts/editing.ts';
import { change, settled, type TextEngines } from '../src/pipeline/text/run.ts';
import type { TextFacts } from '../src/pipeline/text/seal.ts';
import { Transcript } from '../src/pipeline/text/transcript.ts';
import { documents, kinds, operators, presets, recognizers } from '../src/plugins/text.ts';

carryFaults();
/** One secret for the page's life: the same person gets the same stand-in in every text of it. */
const secret = crypto.getRandomValues(new Uint8Array(32));
let tools: Tools | null = null;
let spoken = '';
let travelled = false;

/** Tools that invent people of the text's language; what was given out before stays. */
async function toolsFor(language: string, places: boolean): Promise<Tools> {
  if (tools && spoken === language && (travelled || !places)) return tools;
  const made = await makeTools([language], secret, places || travelled);
  tools = { ...made, memory: tools?.memory ?? made.memory };
  spoken = language;
  travelled ||= places;
  return tools;
}

const engines = async (text: string, policy: Policy): Promise<TextEngines> => ({
  linear,
  recognizers,
  operators,
  tools: await toolsFor(
    policy.find.text.language === 'auto' ? (guessLanguage(text) ?? 'en') : policy.find.text.language,
    knowsPlaces(policy),
  ),
  tag: null,
});

/** Policies may say something of pictures too. */
const check: PolicyCheck = { kinds, operators, recognizers, medium: 'text', validate };

/** @param source the bytes as they came */
const facts = (source: TextFacts['source'], engines: readonly EngineNote[]): TextFacts => ({
  operators,
  guise: __VERSION__,
  made: new Date().toISOString(),
  engines,
  source,
  sha256: (bytes) => digest(new Blob([new Uint8Array(bytes)])),
});

/** Length and hash of bytes as they are now. */
const measured = async (bytes: Uint8Array): Promise<TextFacts['source']> => ({
  bytes: bytes.length,
  sha256: await digest(new Blob([new Uint8Array(bytes)])),
});

/** The one document that is worked on, and what it was as it came. */
let held: { readonly document: Editing; readonly before: TextFacts['source'] } | null = null;
const inHand = () => held ?? raise({ code: 'job/internal', why: 'no document is open' });

/** What edits are about: the document in hand, or what was typed. */
const edited = async (typed: string | null): Promise<NonNullable<typeof held>> =>
  typed === null
    ? inHand()
    : { document: await Editing.ofText(typed, documents), before: await measured(encodeUtf8(typed)) };

const readingOf = (made: MaskedPart): TextReading => ({ ...made, counts: countsOf(made.decisions) });

/** A transcript by itself: of others there may be one each. @param before what it was as it came */
const inHandOf = (transcript: Transcript, before: TextFacts['source']): TranscriptInHand => ({
  async read() {
    return { text: transcript.text, lines: transcript.lines, machine: transcript.machine };
  },
  async untimed(policy) {
    return transcript.untimed(policy);
  },
  lay: (aligned) =>
    inTurn(async () => {
      transcript.lay(aligned);
      return transcript.lines;
    }),
  find: (policy, tag) =>
    inTurn(async () => transcript.find(policy, { ...(await engines(transcript.text, policy)), tag })),
  change: (found, policy, edits) =>
    inTurn(async () => {
      const { whole, timed } = transcript.change(
        found,
        policy,
        await engines(transcript.text, policy),
        edits,
      );
      return { reading: readingOf(whole), timed };
    }),
  seal: (found, policy, edits, tag, notes) =>
    inTurn(async () => {
      const tools = { ...(await engines(transcript.text, policy)), tag };
      transcript.change(found, policy, tools, edits);
      const { sealed, told } = await transcript.seal(policy, tools, facts(before, notes));
      const { value, ...rest } = sealed;
      const bytes = new Uint8Array(value.bytes);
      const document = { ...rest, value: { bytes, mime: transcript.mime, text: value.whole.text } };
      return Comlink.transfer({ document, told }, [bytes.buffer]);
    }),
});

/** One at a time, in the order that they are asked: what is written is what was changed last. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn;
  return turn;
}

/** Reads pages; what that takes is loaded with the first PDF. */
const pagesUnder =
  (base: string): PageReader =>
  async (bytes, name, written) =>
    (await import('../src/engines/pdf/open.ts')).openPdf(bytes, name, base, written);

/** Only where the host names endpoints: else nothing of the way there is in the build. */
const outgoing = __ENDPOINTS__
  ? async (to: NamedEndpoint): Promise<OutgoingCaptions> => {
      const { Outgoing } = await import('../src/bridge/outgoing.ts');
      return Comlink.proxy(
        new Outgoing(to, __ENDPOINTS__ ?? [], operators, (text, policy, tag, notes, read) =>
          inTurn(async () =>
            read({
              engines: { ...(await engines(text, policy)), tag },
              formats: documents,
              facts: facts(await measured(encodeUtf8(text)), notes),
            }),
          ),
        ),
      );
    }
  : async () => raise({ code: 'policy/invalid', path: 'endpoint', why: 'none is named by this host' });

const api: TextWorker = {
  outgoing,
  async policy(given) {
    return parsePolicy(given, check);
  },
  async policyFrom(json, name) {
    return parsePolicyJson(json, name, check);
  },
  async catalog() {
    return {
      operators: operatorsOf(operators),
      presets,
      documents: documents.filter((d) => d.id !== 'plain').flatMap((d) => d.extensions),
      entities: entitiesOf(recognizers),
    };
  },
  classifiers: (base, backend) => choices('classifier', base, backend),
  fetchClassifier: (base, id, backend, tell) => fetchChoice('classifier', base, id, backend, tell),
  async names(text, policy, tag) {
    return itemAt(await namesIn([text], policy, tag), 0);
  },
  async find(text, policy, names) {
    return settled(text, names, policy, { recognizers, linear });
  },
  async pages(bytes, name, base, written) {
    return Comlink.proxy(await pagesUnder(base)(bytes, name, written));
  },
  openDocument: (bytes, name, base) =>
    inTurn(async () => {
      held?.document.close();
      held = null;
      // Reading may take the bytes over.
      const before = await measured(bytes);
      const document = await Editing.open(bytes, { name, columns: [], pages: pagesUnder(base) }, documents);
      held = { document, before };
      return { text: document.sheet.text, parts: document.parts.length, dropped: document.dropped };
    }),
  async openTranscript(bytes, name) {
    const before = await measured(bytes);
    return Comlink.proxy(inHandOf(await Transcript.open(bytes, name, documents), before));
  },
  findDocument: (policy, tag) =>
    inTurn(async () => {
      const { document } = inHand();
      return document.find(policy, { ...(await engines(document.sheet.text, policy)), tag });
    }),
  changeDocument: (found, policy, edits) =>
    inTurn(async () => {
      const { document } = inHand();
      return readingOf(document.change(found, policy, await engines(document.sheet.text, policy), edits));
    }),
  sealDocument: (policy, tag, notes) =>
    inTurn(async () => {
      const { document, before } = inHand();
      const tools = { ...(await engines(document.sheet.text, policy)), tag };
      const { value, ...rest } = await document.seal(policy, tools, facts(before, notes));
      const bytes = new Uint8Array(value.bytes);
      const { mime } = document;
      return Comlink.transfer({ ...rest, value: { bytes, mime, text: value.whole.text } }, [bytes.buffer]);
    }),
  editsJson: (typed, edits) =>
    inTurn(async () => {
      const { document, before } = await edited(typed);
      return document.editsJson(before.sha256, edits);
    }),
  takeEdits: (typed, json) =>
    inTurn(async () => {
      const { document, before } = await edited(typed);
      return document.takeEdits(before.sha256, json);
    }),
  async change(text, found, policy, edits) {
    return readingOf(change(text, found, policy, await engines(text, policy), edits));
  },
  async seal(text, found, policy, edits, tag, notes) {
    const bytes = encodeUtf8(text);
    const source = await measured(bytes);
    const document = await Editing.ofText(text, documents);
    const tools = { ...(await engines(text, policy)), tag };
    document.change(found, policy, tools, edits);
    const { value, ...rest } = await document.seal(policy, tools, facts(source, notes));
    return { ...rest, value: readingOf(value.whole) };
  },
};
Comlink.expose(api);
