/** Text worker: rules and operators. Wiring only. */

import validate from 'virtual:text-policy';
import * as Comlink from 'comlink';
import type { TextWorker } from '../src/bridge/contract.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import { entitiesOf, operatorsOf } from '../src/bridge/text-catalog.ts';
import { parseTextPolicy, parseTextPolicyJson } from '../src/bridge/text-policy.ts';
import { makeTools } from '../src/bridge/text-tools.ts';
import type { EngineNote } from '../src/core/report.ts';
import { guessLanguage } from '../src/core/text/language.ts';
import type { Tools } from '../src/core/text/operator.ts';
import type { PageReader } from '../src/core/text/pages.ts';
import { generalizes, type TextPolicy } from '../src/core/text/policy.ts';
import { digest } from '../src/engines/digest.ts';
import { classifiers, fetchClassifier } from '../src/engines/transformers/choice.ts';
import { openDocument } from '../src/pipeline/text/0-open.ts';
import { textReport } from '../src/pipeline/text/7-report.ts';
import { analyse, change, maskParts, type TextEngines } from '../src/pipeline/text/run.ts';
import { documents, operators, recognizers, textPresets } from '../src/plugins/text.ts';

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

const engines = async (text: string, policy: TextPolicy): Promise<TextEngines> => ({
  recognizers,
  operators,
  tools: await toolsFor(
    policy.find.language === 'auto' ? (guessLanguage(text) ?? 'en') : policy.find.language,
    generalizes(policy),
  ),
  tag: null,
});

const facts = (engines: readonly EngineNote[], dropped: readonly string[]) => ({
  guise: __VERSION__,
  made: new Date().toISOString(),
  engines,
  dropped,
});

const api: TextWorker = {
  async policy(given) {
    return parseTextPolicy(given, operators, validate);
  },
  async policyFrom(json, name) {
    return parseTextPolicyJson(json, name, operators, validate);
  },
  async catalog() {
    return {
      operators: operatorsOf(operators),
      presets: textPresets,
      documents: documents.filter((d) => d.id !== 'plain').flatMap((d) => d.extensions),
      entities: entitiesOf(recognizers),
    };
  },
  classifiers,
  fetchClassifier,
  async find(text, policy, tagged) {
    const [found] = await analyse([text], policy, {
      ...(await engines(text, policy)),
      tag: async () => [[...tagged]],
    });
    return found;
  },
  async pages(bytes, name, base) {
    const { openPdf } = await import('../src/engines/pdf/open.ts');
    const opened = await openPdf(bytes, name, base);
    return Comlink.proxy(opened);
  },
  async document(bytes, name, base, policy, tag, notes) {
    // Reading takes the bytes over; what they were is told before.
    const before = await digest(new Blob([new Uint8Array(bytes)]));
    const { openPdf } = await import('../src/engines/pdf/open.ts');
    const pages: PageReader = (b, n) => openPdf(b, n, base);
    const { opened, format } = await openDocument(bytes, { name, columns: [], pages }, documents);
    const texts = opened.parts.map((p) => p.text);
    const around = await engines(texts.slice(0, 200).join(' '), policy);
    const made = await maskParts(opened.parts, policy, { ...around, tag });
    const masked = made.map((m) => m.text);
    const result = new Uint8Array(await opened.write(masked, made));
    const after = await digest(new Blob([result]));
    const whole = texts.join('\n');
    const report = textReport(texts, made, policy, {
      ...facts(notes, opened.dropped),
      sha256: (t) => (t === whole ? before : after),
    });
    const changed = made.reduce((n, m) => n + m.items.length, 0);
    return Comlink.transfer({ bytes: result, mime: format.mime, parts: texts.length, changed, report }, [
      result.buffer,
    ]);
  },
  async change(text, found, policy, edits, notes) {
    const made = change(text, found, policy, await engines(text, policy), edits);
    const [before, after] = await Promise.all([digest(new Blob([text])), digest(new Blob([made.text]))]);
    const report = textReport([text], [made], policy, {
      ...facts(notes, []),
      sha256: (t) => (t === text ? before : after),
    });
    return { ...made, report };
  },
};
Comlink.expose(api);
