/** `guise generate`: pictures of captions by an endpoint that the person names. Captions are anonymized here first, and shown as they would go out. */
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Page } from 'playwright-core';
import { GeneratorClient, type Sending } from '../../bridge/generate.ts';
import { linear } from '../../bridge/linear.ts';
import { makeTools } from '../../bridge/text-tools.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import type { Wanted } from '../../core/model/generator.ts';
import { isKnown, type Likeness } from '../../core/model/measures.ts';
import { LANGUAGES } from '../../core/text/language.ts';
import { knowsPlaces } from '../../core/text/operator.ts';
import type { Span } from '../../core/text/span.ts';
import { anonymize, outgoing } from '../../pipeline/text/anonymize.ts';
import type { App } from './browser.ts';
import { factsOf, sha256 } from './facts.ts';
import { filesOf } from './files.ts';
import { prepare } from './handed.ts';
import { plugins, textPlugins } from './plugins.ts';
import { print } from './print.ts';
import { placeData } from './result.ts';
import { folderFor } from './scratch.ts';

export interface GenerateFlags {
  readonly api: string;
  readonly endpoint: string;
  readonly out: string;
  readonly endpointKeyFile?: string | undefined;
  readonly size: string;
  readonly seed: number;
  readonly model: string;
  readonly most: number;
  readonly source?: string | undefined;
  readonly yes: boolean;
  readonly force: boolean;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Of a file that `--export captions` or `guise caption` wrote, or a line each. @throws FaultError `source/missing`, `policy/invalid` */
function captionsIn(file: string): string[] {
  let given: string;
  try {
    given = readFileSync(file, 'utf8');
  } catch {
    return raise({ code: 'source/missing', name: path.basename(file) });
  }
  if (given.startsWith('WEBVTT'))
    raise({
      code: 'policy/invalid',
      path: path.basename(file),
      why: 'has times between its captions: take the JSON file',
    });
  const lines = given.trimStart().startsWith('{') ? scenesIn(given, file) : given.split('\n');
  const captions = lines.map((c) => c.trim()).filter(Boolean);
  return captions.length
    ? [...new Set(captions)]
    : raise({ code: 'policy/invalid', path: path.basename(file), why: 'holds no caption' });
}

function scenesIn(json: string, file: string): string[] {
  try {
    const { scenes } = JSON.parse(json) as { scenes: readonly { caption: string }[] };
    return scenes.map(({ caption }) => caption.trim());
  } catch {
    return raise({ code: 'policy/invalid', path: path.basename(file), why: 'is no file of captions' });
  }
}

function wantedOf({ size, seed, model }: GenerateFlags): Wanted {
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(size) ?? [];
  if (!width || !height)
    return raise({ code: 'policy/invalid', path: '--size', why: 'must be such as 512x512' });
  return { width: Number(width), height: Number(height), seed, model };
}

function keyOf({ endpointKeyFile: file }: GenerateFlags): string {
  if (file === undefined) return process.env.GUISE_ENDPOINT_KEY ?? '';
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return raise({
      code: 'policy/invalid',
      path: `--endpoint-key-file ${path.basename(file)}`,
      why: 'cannot be read',
    });
  }
}

/** Whether a person says yes to what they are shown; without a terminal, only where it was said before. */
async function agreed(sending: Sending, yes: boolean): Promise<boolean> {
  say(`POST ${sending.url}\n${sending.body}`);
  if (yes) return true;
  if (!process.stdin.isTTY) return false;
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await line.question('Send exactly this? [y/N] ');
  line.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** Whether somebody in a picture is taken for somebody of the file that the page has; null looks through that file alone. @throws FaultError */
async function likenessOf(
  page: Page,
  picture: { readonly base64: string; readonly name: string } | null,
): Promise<Likeness | null> {
  const answer = await page.evaluate((p) => window.guise.likeness(p), picture);
  return answer.ok ? answer.likeness : raise(answer.fault);
}

/** @returns the exit code: 0 all made, 3 some not allowed or not kept */
export async function generateCommand(
  file: string,
  flags: GenerateFlags,
  open: () => Promise<App>,
): Promise<number> {
  const captions = captionsIn(file);
  const wanted = wantedOf(flags);
  const [source] = filesOf(flags.source === undefined ? [] : [flags.source]);
  const all = await plugins('generators');
  const generator =
    all.find((g) => g.id === flags.api) ??
    raise({
      code: 'policy/invalid',
      path: '--api',
      why: `must be one of ${all.map((g) => g.id).join(', ')}`,
    });
  using _out = folderFor(flags.out);
  const log = path.join(flags.out, 'sent.jsonl');
  const client = new GeneratorClient(
    { address: flags.endpoint, generator, key: keyOf(flags) },
    {
      allow: (sending) => agreed(sending, flags.yes),
      log: (sent) => appendFileSync(log, `${JSON.stringify({ at: new Date().toISOString(), ...sent })}\n`),
      fetch,
      most: flags.most,
    },
  );
  const { recognizers, operators, formats } = await textPlugins();
  const policy = outgoing({ operators });
  await using app = await open();
  const page = source ? await prepare(app, [source], () => {}) : await app.page();
  // First: nothing is asked for that could then not be looked at.
  if (source) await likenessOf(page, null);
  const { model } = policy.find.text.names;
  const tag = async (texts: readonly string[], outsideBias: number): Promise<Span[][]> =>
    JSON.parse(
      await page.evaluate(([m, t, b]) => window.guise.tag(m, 'auto', t, b), [
        model,
        texts as string[],
        outsideBias,
      ] as const),
    );
  const tools = await makeTools(LANGUAGES, undefined, knowsPlaces(policy));
  const engines = { linear, recognizers, operators, tools, tag };
  let refused = 0;
  let known = 0;
  for (const [i, text] of captions.entries()) {
    const bytes = Buffer.from(text);
    const facts = factsOf({ bytes: bytes.length, sha256: sha256(bytes) }, [], operators);
    const caption = await anonymize(text, { engines, formats, facts });
    const made = await client.generate(caption, wanted);
    if (!made) {
      refused++;
      continue;
    }
    const name = `${path.parse(file).name.replace(/\.captions$/, '')}.scene-${i + 1}.${made.extension}`;
    const base64 = Buffer.from(made.bytes).toString('base64');
    const likeness = source ? await likenessOf(page, { base64, name }) : null;
    const told = { caption: caption.text, proof: caption.proof, ...(likeness && { likeness }) };
    if (likeness && isKnown(likeness)) {
      known++;
      const { most: alike, from } = likeness;
      const fault = { code: 'endpoint/likeness', address: flags.endpoint, alike, from } as const;
      say(`${name}: ${new FaultError(fault).message}`);
      await print(`${JSON.stringify({ file: null, ...told })}\n`);
      continue;
    }
    await placeData(path.join(flags.out, name), { force: flags.force, sources: [file] }, made.bytes);
    await print(`${JSON.stringify({ file: name, ...told })}\n`);
  }
  if (refused)
    say(
      `${refused} of ${captions.length} captions were not sent${flags.yes ? '' : ': say --yes to send what is shown above'}.`,
    );
  return refused || known ? 3 : 0;
}
