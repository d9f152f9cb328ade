/**
 * `guise`: the same pipeline as the page, for scripts and batches.
 * Exit codes: 0 all sealed, 3 some refused, 1 error.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import type { RunOptions } from '../app/headless.ts';
import { merge } from '../core/parse-policy.ts';
import { type App, DIST, openApp, ROOT } from './browser.ts';
import { inspectFile, maskFile, type Tell } from './run-file.ts';

// Whoever reads the output may stop at any time, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const USAGE = `guise: hides faces in video and pictures, and personal data in text, on this machine only

  guise mask FILES... --out DIR   hide, check and write <name>.masked.<ext> with its reports
      --preset NAME               balanced (default), strict, gentle, blurred
      --policy FILE               a policy as JSON
      --set KEY=VALUE             one setting, such as find.minSize=16 or otherwise.masker=pixelate
      --detector ID               the detector that finds
      --backend auto|webgpu|wasm|cpu
      --path auto|ffmpeg          how files are decoded
      --jobs N                    files at a time (default 1)
      --json                      one line of JSON for each file on stdout
  guise inspect FILE --json       what is found: tracks with a box for every frame, displayed source pixels
  guise text [FILE] > OUT         hide personal data in text; without FILE from stdin
      --format ID                 plain, csv, json, jsonl, html, xml, sql, eml, contact, subtitles, docx, xlsx, pdf (default: by the file's ending)
      --columns A,B               only these columns of a table or keys of JSON
      --preset NAME               gdpr, hipaa-safe-harbor, ccpa, pci-dss, llm-prompt, research
      --policy FILE               a text policy as JSON
      --operator NAME             one operator for everything, such as redact, surrogate or encrypt
      --language LL               en, de, fr, es, it, pt, nl (default: guessed)
      --entities A,B              only these
      --no-ner                    rules only, without the token classifier
      --key KEY                   passphrase for encrypt, fpe and the restore map
      --map FILE                  write the encrypted restore map
      --report FILE               write the report (no content) as JSON
      --seed TEXT                 the same seed gives the same surrogates in another run
      --analyze                   findings as JSON instead of masked text
      --schema                    the JSON schema of text policies
      --jsonl                     cases {id, text, language?, entities?} in, {id, spans} out, one a line
  guise restore --key KEY [--map FILE] < MASKED > ORIGINAL
  guise plugins --json            detectors, maskers, presets, exporters and their options
  guise models --json             models that are here
`;

class UsageError extends Error {}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        preset: { type: 'string' },
        policy: { type: 'string' },
        set: { type: 'string', multiple: true },
        detector: { type: 'string' },
        backend: { type: 'string', default: 'auto' },
        path: { type: 'string', default: 'auto' },
        jobs: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        language: { type: 'string' },
        operator: { type: 'string' },
        entities: { type: 'string' },
        key: { type: 'string' },
        map: { type: 'string' },
        report: { type: 'string' },
        seed: { type: 'string' },
        format: { type: 'string' },
        columns: { type: 'string' },
        'no-ner': { type: 'boolean', default: false },
        analyze: { type: 'boolean', default: false },
        schema: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
type Flags = ReturnType<typeof parse>['values'];

const progress: Tell = (line) => {
  process.stderr.write(`${line}\n`);
};

function build(): void {
  if (existsSync(path.join(DIST, 'headless.html'))) return;
  progress('building the app once ...');
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** `a.b=v` as nested objects; numbers and booleans are parsed by the option that takes them. */
function setting(text: string): Record<string, unknown> {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--set wants KEY=VALUE, not "${text}"`);
  return text
    .slice(0, at)
    .split('.')
    .reduceRight<unknown>((value, key) => ({ [key]: value }), text.slice(at + 1)) as Record<string, unknown>;
}

/** Preset, then file, then single settings: later ones win. */
function policyFrom(
  flags: Flags,
  presets: readonly { id: string; policy: Readonly<Record<string, unknown>> }[],
): Record<string, unknown> {
  let policy: Record<string, unknown> = {};
  if (flags.preset) {
    const preset = presets.find((p) => p.id === flags.preset);
    if (!preset)
      throw new UsageError(
        `there is no preset "${flags.preset}"; there are ${presets.map((p) => p.id).join(', ')}`,
      );
    policy = { ...preset.policy };
  }
  if (flags.policy) {
    try {
      policy = merge(policy, JSON.parse(readFileSync(flags.policy, 'utf8')) as Record<string, unknown>);
    } catch (error) {
      throw new UsageError(`${flags.policy}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const s of flags.set ?? []) policy = merge(policy, setting(s));
  if (flags.detector) policy = merge(policy, { find: { detector: flags.detector } });
  return policy;
}

function filesOf(patterns: readonly string[]): string[] {
  const files = patterns.flatMap((p) => (existsSync(p) ? [p] : globSync(p.replaceAll('\\', '/'))));
  const missing = patterns.filter((p) => !existsSync(p) && globSync(p.replaceAll('\\', '/')).length === 0);
  if (missing.length) throw new UsageError(`no such file: ${missing.join(', ')}`);
  if (files.length === 0) throw new UsageError('no files given');
  return [...new Set(files)].sort();
}

/** Files with the names that their results get: two of one name keep their endings. */
function named(files: readonly string[]): { file: string; name: string }[] {
  const plain = (f: string) => path.parse(f).name;
  const taken = new Set<string>();
  return files.map((file) => {
    const twins = files.filter((f) => plain(f) === plain(file)).length > 1;
    let name = twins ? path.basename(file) : plain(file);
    for (let n = 2; taken.has(name); n++) name = `${path.basename(file)}-${n}`;
    taken.add(name);
    return { file, name };
  });
}

async function withApp<T>(flags: Flags, work: (app: App) => Promise<T>): Promise<T> {
  build();
  const app = await openApp({ gpu: flags.backend === 'webgpu' ? 'software' : 'real' });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

const presetsOf = async (app: App) =>
  (await app.page()).evaluate(() => window.guise.plugins.presets.map(({ id, policy }) => ({ id, policy })));

const runOptions = (flags: Flags): RunOptions => ({
  backend: flags.backend as RunOptions['backend'],
  path: flags.path as RunOptions['path'],
});

async function main(): Promise<number> {
  const { values: flags, positionals } = parse();
  const [command, ...rest] = positionals;
  if (flags.help || !command) {
    process.stdout.write(USAGE);
    return command || flags.help ? 0 : 1;
  }
  if (!['auto', 'webgpu', 'wasm', 'cpu'].includes(flags.backend))
    throw new UsageError('--backend takes auto, webgpu, wasm or cpu');
  if (!['auto', 'ffmpeg'].includes(flags.path)) throw new UsageError('--path takes auto or ffmpeg');
  switch (command) {
    case 'mask': {
      const out = flags.out;
      if (!out) throw new UsageError('--out DIR is needed');
      const files = filesOf(rest);
      mkdirSync(out, { recursive: true });
      const jobs = Math.max(1, Number.parseInt(flags.jobs, 10) || 1);
      return withApp(flags, async (app) => {
        const presets = await presetsOf(app);
        const policy = policyFrom(flags, presets);
        const queue = named(files);
        const verdicts: string[] = [];
        await Promise.all(
          Array.from({ length: Math.min(jobs, files.length) }, async () => {
            for (let next = queue.shift(); next !== undefined; next = queue.shift())
              verdicts.push(
                await maskFile(
                  app,
                  { ...next, out, policy, options: runOptions(flags), json: flags.json },
                  progress,
                ),
              );
          }),
        );
        return verdicts.includes('error') ? 1 : verdicts.includes('refused') ? 3 : 0;
      });
    }
    case 'inspect': {
      const [file] = filesOf(rest.slice(0, 1));
      return withApp(flags, async (app) => {
        const presets = await presetsOf(app);
        return inspectFile(app, file, policyFrom(flags, presets), runOptions(flags), progress);
      });
    }
    case 'text': {
      const { TextCommand } = await import('./text.ts');
      const text = new TextCommand(flags, rest[0], () => {
        build();
        return openApp({ gpu: flags.backend === 'webgpu' ? 'software' : 'real' });
      });
      try {
        return await text.run();
      } finally {
        await text.close();
      }
    }
    case 'restore': {
      const { restoreCommand } = await import('./text.ts');
      return restoreCommand(flags);
    }
    case 'plugins':
      return withApp(flags, async (app) => {
        const json = await (await app.page()).evaluate(() =>
          JSON.stringify({ ...window.guise.plugins, policy: window.guise.policySchema() }),
        );
        const { textCatalog } = await import('./text.ts');
        const all = { ...(JSON.parse(json) as object), ...(await textCatalog()) };
        process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
        return 0;
      });
    case 'models': {
      build();
      process.stdout.write(readFileSync(path.join(DIST, 'models', 'index.json')));
      return 0;
    }
    default:
      throw new UsageError(`there is no command "${command}"`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  progress(
    error instanceof UsageError
      ? `guise: ${error.message}\n\n${USAGE}`
      : `guise: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
