/** `guise text` and `guise restore`: rules run here in Node, the token classifier in the headless browser. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { operatorsOf } from '../bridge/text-catalog.ts';
import { parseTextPolicy, parseTextPolicyJson } from '../bridge/text-policy.ts';
import { makeTools } from '../bridge/text-tools.ts';
import { raise } from '../core/fault.ts';
import { merge } from '../core/parse-policy.ts';
import { weakness } from '../core/text/keys.ts';
import { LANGUAGES } from '../core/text/language.ts';
import { textPolicySchema } from '../core/text/parse-policy.ts';
import { knowsPlaces, LEAN, type TextPolicy } from '../core/text/policy.ts';
import type { Span } from '../core/text/span.ts';
import { decodeUtf8 } from '../core/text/utf8.ts';
import { openDocument } from '../pipeline/text/0-open.ts';
import { textReport } from '../pipeline/text/7-report.ts';
import { openRestoreMap, restore, sealRestoreMap } from '../pipeline/text/restore.ts';
import { analyse, analyseParts, maskParts, type TextEngines } from '../pipeline/text/run.ts';
import type { App } from './browser.ts';
import { pagesBy } from './text-pages.ts';
import { textPlugins } from './text-plugins.ts';
import { policyValidator } from './text-schema.ts';
import { streams, streamText } from './text-stream.ts';

export interface TextFlags {
  readonly language?: string;
  readonly preset?: string;
  readonly policy?: string;
  readonly operator?: string;
  readonly entities?: string;
  readonly key?: string;
  readonly map?: string;
  readonly report?: string;
  readonly seed?: string;
  readonly format?: string;
  readonly columns?: string;
  readonly 'no-ner'?: boolean;
  readonly analyze?: boolean;
  readonly schema?: boolean;
  readonly jsonl?: boolean;
  readonly backend: string;
}

const { version: VERSION } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { version: string };

/** What the classifier can find; a run that asks for none of these does without it. */
const NER = ['PERSON', 'LOCATION', 'ADDRESS', 'ORGANIZATION', 'NRP', 'AGE', 'ID'];
/** Lines of a JSONL batch that are looked at together. */
const LINES = 256;

type Plugins = Awaited<ReturnType<typeof textPlugins>>;

/** Preset, then file, then flags: later ones win. */
function policyOf(flags: TextFlags, plugins: Plugins): TextPolicy {
  const validate = policyValidator(plugins.operators);
  let policy: Record<string, unknown> = {};
  if (flags.preset) {
    const preset = plugins.presets.find((p) => p.id === flags.preset);
    if (!preset)
      raise({
        code: 'policy/invalid',
        path: '--preset',
        why: `must be one of ${plugins.presets.map((p) => p.id).join(', ')}`,
      });
    policy = { ...preset?.policy };
  }
  if (flags.policy) {
    const json = readFileSync(flags.policy, 'utf8');
    parseTextPolicyJson(json, path.basename(flags.policy), plugins, validate);
    policy = { ...policy, ...(JSON.parse(json) as object) };
  }
  if (flags.operator) policy = { ...policy, otherwise: { operator: flags.operator }, rules: [] };
  if (flags.language) policy = merge(policy, { find: { language: flags.language } });
  if (flags.entities) policy = merge(policy, { find: { entities: flags.entities.split(','), threshold: 0 } });
  if (flags['no-ner']) policy = merge(policy, { ner: { model: 'off' } });
  const whole = parseTextPolicy(policy, plugins, validate);
  if (!flags.key) return whole;
  const weak = weakness(flags.key);
  if (weak)
    process.stderr.write(
      `Note: the passphrase ${weak} and can be guessed. Four words in a row are better.\n`,
    );
  // The key of the command line goes to every operator that takes one.
  const keyed = (t: TextPolicy['otherwise']): TextPolicy['otherwise'] =>
    'key' in t.options ? { ...t, options: { ...t.options, key: flags.key as string } } : t;
  return {
    ...whole,
    rules: whole.rules.map((r) => ({ ...r, with: keyed(r.with) })),
    otherwise: keyed(whole.otherwise),
  };
}

async function bytesOf(file: string | undefined): Promise<Uint8Array> {
  if (file) return readFileSync(file);
  const chunks: Buffer[] = [];
  for await (const c of process.stdin) chunks.push(c as Buffer);
  return Buffer.concat(chunks);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export class TextCommand {
  readonly #flags: TextFlags;
  readonly #file: string | undefined;
  readonly #open: () => Promise<App>;
  #app: App | null = null;
  #page: ReturnType<App['page']> | null = null;

  /** @param file stdin where undefined. @param open the headless app; opened only where the classifier is wanted */
  constructor(flags: TextFlags, file: string | undefined, open: () => Promise<App>) {
    this.#flags = flags;
    this.#file = file;
    this.#open = open;
  }

  async #headless(): ReturnType<App['page']> {
    this.#app ??= await this.#open();
    this.#page ??= this.#app.page();
    return this.#page;
  }

  readonly #tag = async (texts: readonly string[], lean: number): Promise<Span[][]> => {
    const page = await this.#headless();
    const backend = (
      ['webgpu', 'wasm'].includes(this.#flags.backend) ? this.#flags.backend : 'auto'
    ) as 'auto';
    const json = await page.evaluate(([b, t, l]) => window.guise.tag('guise-ner', b, t, l), [
      backend,
      texts as string[],
      lean,
    ] as const);
    return JSON.parse(json) as Span[][];
  };

  async close(): Promise<void> {
    await this.#app?.close();
  }

  async #engines(plugins: Plugins, policy: TextPolicy): Promise<TextEngines> {
    const { seed } = this.#flags;
    const { entities } = policy.find;
    const ner =
      policy.ner.model !== 'off' && (entities.length === 0 || entities.some((e) => NER.includes(e)));
    return {
      recognizers: plugins.recognizers,
      operators: plugins.operators,
      tools: await makeTools(LANGUAGES, seed || undefined, knowsPlaces(policy)),
      tag: ner ? this.#tag : null,
    };
  }

  async run(): Promise<number> {
    const plugins = await textPlugins();
    if (this.#flags.schema) {
      process.stdout.write(`${JSON.stringify(textPolicySchema(plugins.operators), null, 2)}\n`);
      return 0;
    }
    const policy = policyOf(this.#flags, plugins);
    const engines = await this.#engines(plugins, policy);
    if (this.#flags.jsonl) return this.#lines(policy, engines);
    const format = this.#flags.format ?? 'auto';
    const options = {
      name: this.#file ? path.basename(this.#file) : 'the input',
      columns: this.#flags.columns ? this.#flags.columns.split(',') : [],
      pages: pagesBy(() => this.#headless()),
    };
    if (streams(this.#file, format, this.#flags))
      return streamText(this.#file, format, options, policy, engines, plugins.formats);
    const { opened } = await openDocument(await bytesOf(this.#file), options, plugins.formats, format);
    if (this.#flags.analyze) {
      const found = await analyseParts(opened.parts, policy, engines);
      const lines = found.flatMap((spans, part) =>
        spans.map(({ kind: _, ...s }) => (opened.parts.length > 1 ? { part, ...s } : s)),
      );
      process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
      return 0;
    }
    const made = await maskParts(opened.parts, policy, engines);
    const texts = opened.parts.map((p) => p.text);
    const key = this.#flags.key ?? '';
    if (this.#flags.map) {
      if (!key)
        raise({ code: 'policy/invalid', path: '--map', why: 'needs --key: the restore map is encrypted' });
      writeFileSync(this.#flags.map, sealRestoreMap(texts, made, engines, key), { mode: 0o600 });
    }
    if (this.#flags.report) {
      const note = await (await this.#page)?.evaluate(() => window.guise.tagger());
      const report = textReport(texts, made, policy, {
        guise: VERSION,
        made: new Date().toISOString(),
        engines: note ? [note] : [],
        dropped: opened.dropped,
        operators: plugins.operators,
        sha256,
      });
      writeFileSync(this.#flags.report, `${JSON.stringify(report, null, 2)}\n`);
    }
    const masked = made.map((m) => m.text);
    process.stdout.write(await opened.write(masked, made));
    return 0;
  }

  /** One case a line in, one answer a line out, in order. */
  async #lines(policy: TextPolicy, engines: TextEngines): Promise<number> {
    interface Case {
      readonly id: unknown;
      readonly text: string;
      readonly language?: string;
      readonly entities?: readonly string[];
    }
    const answer = async (cases: readonly Case[]) => {
      const asked = cases.map((c): TextPolicy => {
        const entities = c.entities?.length ? c.entities : policy.find.entities;
        return {
          ...policy,
          find: {
            ...policy.find,
            entities,
            language: c.language ?? policy.find.language,
            threshold: entities.length ? 0 : policy.find.threshold,
          },
        };
      });
      // All texts of a batch go through the classifier together; the rest is by case.
      const wantsNer = asked.map(
        (p) =>
          engines.tag !== null &&
          (p.find.entities.length === 0 || p.find.entities.some((e) => NER.includes(e))),
      );
      const some = cases.filter((_, i) => wantsNer[i]);
      const tagged =
        engines.tag && some.length
          ? await engines.tag(
              some.map((c) => c.text),
              leanOf(policy),
            )
          : [];
      let next = 0;
      for (const [i, c] of cases.entries()) {
        const own = wantsNer[i] ? tagged[next++] : null;
        const [found] = await analyse([c.text], asked[i], {
          ...engines,
          tag: own ? async () => [own] : null,
        });
        const spans = found.map((s) => ({
          start: s.start,
          end: s.end,
          type: s.entity,
          score: Number(s.score.toFixed(4)),
        }));
        process.stdout.write(`${JSON.stringify({ id: c.id, spans })}\n`);
      }
    };
    let held: Case[] = [];
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      held.push(caseOf(line, number));
      if (held.length < LINES) continue;
      await answer(held);
      held = [];
    }
    if (held.length) await answer(held);
    return 0;

    function caseOf(json: string, at: number): Case {
      let c: Partial<Case>;
      try {
        c = JSON.parse(json) as Partial<Case>;
      } catch {
        return raise({ code: 'text/document', name: 'the input', where: `line ${at}`, why: 'it is no JSON' });
      }
      if (typeof c?.text !== 'string')
        return raise({
          code: 'text/document',
          name: 'the input',
          where: `line ${at}`,
          why: 'it has no "text"',
        });
      return { id: c.id, text: c.text, language: c.language, entities: c.entities };
    }
  }
}

const leanOf = (policy: TextPolicy): number => LEAN[policy.ner.point];

/** What `guise plugins` tells of texts. */
export async function textCatalog(): Promise<object> {
  const { recognizers, operators, formats, presets } = await textPlugins();
  return {
    recognizers: recognizers.map(({ id, entity, label, family, source, languages, countries }) => ({
      id,
      entity,
      label,
      family,
      source,
      languages,
      countries,
    })),
    operators: operatorsOf(operators),
    documents: formats.map(({ id, label, extensions, mime }) => ({ id, label, extensions, mime })),
    textPresets: presets,
    textPolicy: textPolicySchema(operators),
  };
}

/** `guise restore`: the original from the masked text, with the key and, where tokens or surrogates stand, the map. */
export async function restoreCommand(flags: TextFlags): Promise<number> {
  const { operators } = await textPlugins();
  const tools = await makeTools([]);
  const key = flags.key ?? raise({ code: 'policy/invalid', path: '--key', why: 'is needed' });
  const map = flags.map ? openRestoreMap(readFileSync(flags.map, 'utf8'), key, operators, tools) : null;
  const text = decodeUtf8(await bytesOf(undefined), 'the input');
  process.stdout.write(restore(text, key, map, operators, tools));
  return 0;
}
