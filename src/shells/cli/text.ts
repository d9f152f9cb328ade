/** `guise text` and `guise restore`: rules run here in Node, the token classifier in the headless browser. */

import { readFileSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { operatorsOf } from '../../bridge/text-catalog.ts';
import { makeTools } from '../../bridge/text-tools.ts';
import { itemAt, paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import { defaults } from '../../core/model/options.ts';
import { fitTextEdits } from '../../core/model/parse-edits.ts';
import { type Policy, type Treatment, treatments } from '../../core/model/policy.ts';
import { policySchema } from '../../core/model/policy-schema.ts';
import { policyOf as ofPreset } from '../../core/model/preset.ts';
import { checkEntities, checkLanguage } from '../../core/text/names.ts';
import { decodeUtf8 } from '../../formats/utf8.ts';
import { openDocument } from '../../pipeline/text/0-open.ts';
import { namesIn } from '../../pipeline/text/names.ts';
import { openRestoreMap, restore, sealRestoreMap } from '../../pipeline/text/restore.ts';
import { analyseParts, maskParts, settled, type TextEngines } from '../../pipeline/text/run.ts';
import { rereading, seal } from '../../pipeline/text/seal.ts';
import type { App } from './browser.ts';
import { asksForNames, Classifier, textEngines } from './classifier.ts';
import { readEdits } from './edits.ts';
import { factsOf, sha256 } from './facts.ts';
import { filesOf } from './files.ts';
import { plugins, textPlugins } from './plugins.ts';
import { type PolicyFlags, policyFrom } from './policy.ts';
import { print, printFile } from './print.ts';
import { type Care, checkFree, place, placeData } from './result.ts';
import { keyOf, type SecretFlags } from './secret.ts';
import { pagesBy } from './text-pages.ts';
import { streams, streamText } from './text-stream.ts';

export interface TextFlags extends SecretFlags, PolicyFlags {
  readonly language?: string | undefined;
  readonly operator?: string | undefined;
  readonly entities?: readonly string[] | undefined;
  readonly map?: string | undefined;
  readonly report?: string | undefined;
  readonly seed?: string | undefined;
  readonly format: string;
  readonly columns?: readonly string[] | undefined;
  readonly ner: boolean;
  readonly analyze?: boolean | undefined;
  readonly schema?: boolean | undefined;
  readonly jsonl?: boolean | undefined;
  /** What a person chose and marked, as a file. */
  readonly edits?: string | undefined;
  /** Where the result goes; the standard output where undefined. */
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly backend: 'auto' | 'webgpu' | 'wasm' | 'cpu';
}

export interface RestoreFlags extends SecretFlags {
  readonly file?: string | undefined;
  readonly map?: string | undefined;
}

/** Formats that are no text to look at. */
const PACKED: readonly string[] = ['pdf', 'docx', 'xlsx'];

const tell = (line: string): void => {
  process.stderr.write(`guise: ${line}\n`);
};

/** Lines of a JSONL batch that are looked at together. */
const LINES = 256;

type Plugins = Awaited<ReturnType<typeof textPlugins>>;

const policyOf = (flags: TextFlags, { recognizers }: Plugins): Promise<Policy> =>
  policyFrom(
    flags,
    'text',
    [
      ...(flags.operator ? [{ otherwise: { text: { by: flags.operator } }, rules: [] }] : []),
      ...(flags.language ? [{ find: { text: { language: flags.language } } }] : []),
      ...(flags.entities ? [{ find: { text: { entities: flags.entities, threshold: 0 } } }] : []),
      ...(flags.ner ? [] : [{ find: { text: { names: { model: 'off' } } } }]),
    ],
    recognizers,
  );

/** The run's key goes to every operator that takes one. */
function withKey(policy: Policy, key: string): Policy {
  if (!key) return policy;
  const keyed = (t: Treatment): Treatment =>
    'key' in t.options ? { ...t, options: { ...t.options, key } } : t;
  return {
    ...policy,
    rules: policy.rules.map((r) => ({ ...r, with: keyed(r.with) })),
    otherwise: { ...policy.otherwise, text: keyed(policy.otherwise.text) },
  };
}

function readGiven(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return raise({ code: 'source/missing', name: path.basename(file) });
  }
}

async function bytesOf(file: string | undefined): Promise<Uint8Array> {
  if (file) return readFileSync(itemAt(filesOf([file]), 0));
  const chunks: Buffer[] = [];
  for await (const c of process.stdin) chunks.push(c as Buffer);
  return Buffer.concat(chunks);
}

export class TextCommand implements AsyncDisposable {
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

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#app?.[Symbol.asyncDispose]();
  }

  async run(): Promise<number> {
    const all = await textPlugins();
    const { schema, analyze, jsonl, out, map, report } = this.#flags;
    if (this.#flags.edits !== undefined && (analyze || jsonl))
      raise({
        code: 'policy/invalid',
        path: '--edits',
        why: `goes with masking, not with ${analyze ? '--analyze' : '--jsonl'}`,
      });
    const edits = this.#flags.edits === undefined ? null : readEdits(this.#flags.edits);
    if (schema) {
      await print(`${JSON.stringify(await schemaOf(), null, 2)}\n`);
      return 0;
    }
    // Before anything asks how large it is.
    if (this.#file) filesOf([this.#file]);
    const care: Care = { force: this.#flags.force, sources: this.#file ? [this.#file] : [] };
    for (const target of [out, map, report]) if (target !== undefined) checkFree(target, care);
    const unkeyed = await policyOf(this.#flags, all);
    const needed = map !== undefined || treatments(unkeyed, 'text').some((t) => t.options.key === '');
    const key = await keyOf(this.#flags, { needed, free: this.#file !== undefined }, tell);
    const policy = withKey(unkeyed, key);
    const classifier = new Classifier(
      () => this.#headless(),
      policy.find.text.names.model,
      this.#flags.backend,
    );
    const engines = await textEngines(all, policy, classifier, this.#flags.seed);
    if (jsonl) return this.#lines(policy, engines, all);
    if (map !== undefined && !key)
      raise({
        code: 'policy/invalid',
        path: '--map',
        why: 'needs a passphrase: the restore map is encrypted',
      });
    const options = {
      name: this.#file ? path.basename(this.#file) : 'the input',
      columns: this.#flags.columns ?? [],
      pages: pagesBy(() => this.#headless()),
    };
    const { format } = this.#flags;
    if (streams(this.#file, format, this.#flags)) {
      const handOn =
        out === undefined ? printFile : (file: string) => place(out, care, (at) => copyFile(file, at));
      return streamText(this.#file, format, options, policy, engines, all.formats, handOn);
    }
    const bytes = await bytesOf(this.#file);
    const source = { bytes: bytes.length, sha256: sha256(bytes) };
    const { opened, format: read } = await openDocument(bytes, options, all.formats, format);
    if (analyze) {
      const found = await analyseParts(opened.parts, policy, engines);
      const lines = found.flatMap((spans, part) =>
        spans.map(({ kind: _, ...s }) => (opened.parts.length > 1 ? { part, ...s } : s)),
      );
      await print(`${JSON.stringify(lines, null, 2)}\n`);
      return 0;
    }
    if (out === undefined && process.stdout.isTTY && PACKED.includes(read.id))
      raise({
        code: 'policy/invalid',
        path: '--out',
        why: `is needed: a terminal cannot show ${read.label}`,
      });
    const texts = opened.parts.map((p) => p.text);
    const chosen = edits ? fitTextEdits(edits, { source: source.sha256, parts: texts }) : [];
    const found = await maskParts(opened.parts, policy, engines, chosen);
    const { value, report: told } = await seal(opened, found, {
      policy,
      engines,
      reread: rereading(read, options, all.formats),
      facts: factsOf(source, await classifier.notes(), all.operators),
      whole: options.columns.length === 0,
    });
    const written: string[] = [];
    try {
      if (map !== undefined) {
        await placeData(map, care, sealRestoreMap(texts, value.made, engines, key), 0o600);
        written.push(map);
      }
      if (report !== undefined) {
        await placeData(report, care, `${JSON.stringify(told, null, 2)}\n`);
        written.push(report);
      }
      if (out === undefined) await print(value.bytes);
      else await placeData(out, care, value.bytes);
    } catch (error) {
      // They are about a result that nobody has.
      for (const f of written) rmSync(f, { force: true });
      throw error;
    }
    return 0;
  }

  /** One case a line in, one answer a line out, in order. */
  async #lines(policy: Policy, engines: TextEngines, { recognizers }: Plugins): Promise<number> {
    interface Case {
      readonly id: unknown;
      readonly text: string;
      readonly language?: string;
      readonly entities?: readonly string[];
    }
    const answer = async (cases: readonly Case[]) => {
      const asked = cases.map((c): Policy => {
        const { text } = policy.find;
        const entities = c.entities?.length ? c.entities : text.entities;
        const language = c.language ?? text.language;
        const threshold = entities.length ? 0 : text.threshold;
        return { ...policy, find: { ...policy.find, text: { ...text, entities, language, threshold } } };
      });
      // All texts of a batch go through the classifier together; the rest is by case.
      const { tag } = engines;
      const wantsNer = asked.map((p) => tag !== null && asksForNames(p));
      const some = cases.filter((_, i) => wantsNer[i]).map((c) => c.text);
      const names = tag && some.length > 0 ? await namesIn(some, policy, tag) : [];
      let next = 0;
      for (const [c, [own, wanted]] of paired(cases, paired(asked, wantsNer))) {
        const found = settled(c.text, wanted ? itemAt(names, next++) : [], own, engines);
        const spans = found.map((s) => ({
          start: s.start,
          end: s.end,
          type: s.entity,
          score: Number(s.score.toFixed(4)),
        }));
        await print(`${JSON.stringify({ id: c.id, spans })}\n`);
      }
    };
    let held: Case[] = [];
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      held.push(caseOf(line, number, recognizers));
      if (held.length < LINES) continue;
      await answer(held);
      held = [];
    }
    if (held.length) await answer(held);
    return 0;

    function caseOf(json: string, at: number, recognizers: Plugins['recognizers']): Case {
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
      const own = [...policy.find.text.deny, ...policy.find.text.patterns].map((d) => d.entity);
      if (c.language !== undefined) checkLanguage(`line ${at}: language`, c.language);
      checkEntities(`line ${at}: entities`, c.entities ?? [], recognizers, own);
      return { id: c.id, text: c.text, language: c.language, entities: c.entities };
    }
  }
}

const schemaOf = async () =>
  policySchema({
    kinds: await plugins('kinds'),
    maskers: await plugins('maskers'),
    operators: await plugins('operators'),
    voices: await plugins('voices'),
    attributes: await plugins('attributes'),
  });

/** What `guise plugins` tells. */
export async function catalog(): Promise<object> {
  const { recognizers, operators, formats } = await textPlugins();
  const kinds = await plugins('kinds');
  return {
    kinds: kinds.toSorted((a, b) => a.place - b.place),
    detectors: await plugins('detectors'),
    attributes: (await plugins('attributes')).toSorted((a, b) => a.place - b.place),
    maskers: (await plugins('maskers')).map((m) => ({
      ...m,
      leaves: m.leaves(defaults(m.options)),
      gpu: m.gpu !== undefined,
    })),
    voices: await plugins('voices'),
    exporters: await plugins('exporters'),
    presets: (await plugins('presets'))
      .toSorted((a, b) => a.medium.localeCompare(b.medium) || a.place - b.place)
      .map((p) => ({ ...p, policy: ofPreset(p, kinds) })),
    policy: await schemaOf(),
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
  };
}

/** `guise restore`: the original from the masked text, with the key and, where tokens or surrogates stand, the map. */
export async function restoreCommand(flags: RestoreFlags): Promise<number> {
  const { operators } = await textPlugins();
  const tools = await makeTools([]);
  const key = await keyOf(flags, { needed: true, free: flags.file !== undefined }, tell);
  if (!key)
    raise({ code: 'policy/invalid', path: 'the passphrase', why: 'is needed: --key-file or GUISE_KEY' });
  const map = flags.map ? openRestoreMap(readGiven(flags.map), key, operators, tools) : null;
  const text = decodeUtf8(await bytesOf(flags.file), flags.file ? path.basename(flags.file) : 'the input');
  await print(restore(text, key, map, operators, tools));
  return 0;
}
