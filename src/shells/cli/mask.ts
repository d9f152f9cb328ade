/** `guise mask` and `guise inspect`: files through pages of the headless app. */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { FaultError, faultOf, raise } from '../../core/model/fault.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Edits } from '../../core/model/parse-edits.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import type { PictureLane, Stage } from '../../core/model/report.ts';
import { type VerdictWords, verdictOf } from '../../core/model/verdict.ts';
import { countsOf } from '../../core/model/verdict-picture.ts';
import type { Transcribed } from '../../pipeline/text/transcript.ts';
import type { Answer } from '../headless/main.ts';
import { type App, lostBrowser } from './browser.ts';
import { editsFor } from './edits.ts';
import { enrolledOf, voicedOf } from './enrolled.ts';
import { filesOf, named } from './files.ts';
import { earlier, handed, prepare } from './handed.ts';
import { type MediaFlags, policyOf, runOptions } from './media-policy.ts';
import { plugins } from './plugins.ts';
import { print } from './print.ts';
import { Board } from './progress.ts';
import { type Care, checkFree } from './result.ts';
import { folderFor } from './scratch.ts';
import { transcriber, transcriptsFor } from './transcripts.ts';
import { VERSION } from './version.ts';

export interface MaskFlags extends MediaFlags {
  readonly out: string;
  readonly jobs: number;
  readonly json: boolean;
  readonly force: boolean;
  readonly edits?: readonly string[] | undefined;
  /** Ids of exporters, beside those that are usual. */
  readonly export?: readonly string[] | undefined;
}

/** One line of `--json`. */
export interface Line {
  readonly guise: string;
  readonly input: string;
  readonly output: string | null;
  readonly report: string | null;
  /** The masked transcript; left out where none was given. */
  readonly transcript?: string;
  readonly verdict: 'sealed' | 'refused' | 'error';
  /** Tracks by kind: hidden, shown because somebody or a rule said so, and seen but left to the person to decide. Kinds that were not looked for have none. */
  readonly found: Readonly<
    Record<KindId, { readonly hidden: number; readonly shown: number; readonly offered: number }>
  >;
  readonly frames: number;
  readonly seconds: number;
  readonly stages: readonly Stage[];
  readonly error?: { readonly code: string; readonly message: string };
}

const foundOf = (lane: PictureLane): Line['found'] =>
  Object.fromEntries(
    lane.scope.kinds.map(({ subject }) => {
      const { hidden, shown, accepted } = countsOf(lane, subject);
      return [subject, { hidden, shown: shown.user + shown.policy + accepted, offered: shown.size }];
    }),
  );

interface Done
  extends Pick<
    Line,
    'output' | 'report' | 'transcript' | 'verdict' | 'found' | 'frames' | 'stages' | 'error'
  > {
  /** What the report says of itself, where there is one. */
  readonly words?: VerdictWords;
}
const NOTHING: Done = {
  output: null,
  report: null,
  verdict: 'error',
  found: {},
  frames: 0,
  stages: [],
};

/** What stands between the name of a file and the ending of its result. */
const AS = 'masked.';

/** Puts a result and its reports into place; whatever fails leaves none of them. */
async function keep(
  page: Page,
  answer: Extract<Answer, { ok: true }>,
  stem: string,
  care: Care,
  transcribed: Transcribed | null,
): Promise<Done> {
  const { report } = answer;
  const { picture, sound } = report.lanes;
  const unverified = [picture, sound].flatMap((lane) =>
    lane?.verification.verdict === 'unverified' ? lane.verification.because : [],
  );
  const transcript = transcribed && `${stem}.${AS}${transcribed.extension}`;
  const beside = new Map(transcribed && transcript ? [[transcript, transcribed.bytes]] : []);
  const output = await handed(page, answer, { stem, as: AS }, care, beside);
  return {
    output,
    report: `${stem}.report.json`,
    ...(output && transcript && { transcript }),
    verdict: output ? 'sealed' : 'refused',
    found: picture ? foundOf(picture) : {},
    frames: picture?.frames ?? 0,
    stages: report.stages,
    words: verdictOf(report),
    ...(unverified.length && {
      error: { code: 'verify/unverified', message: unverified.join(' ') },
    }),
  };
}

class Run {
  readonly #app: App;
  readonly #flags: MaskFlags;
  readonly #policy: object;
  readonly #edits: ReadonlyMap<string, Edits>;
  readonly #exporters: readonly Exporter[];
  readonly #transcribed: (file: string) => Promise<Transcribed | null>;
  readonly #board: Board;
  readonly #care: Care;
  /** With one file there is room for all that its report says. */
  readonly #alone: boolean;

  constructor(
    app: App,
    flags: MaskFlags,
    policy: object,
    edits: ReadonlyMap<string, Edits>,
    exporters: readonly Exporter[],
    transcribed: (file: string) => Promise<Transcribed | null>,
    board: Board,
    files: readonly string[],
    care: Care,
  ) {
    this.#app = app;
    this.#flags = flags;
    this.#policy = policy;
    this.#edits = edits;
    this.#exporters = exporters;
    this.#transcribed = transcribed;
    this.#care = care;
    this.#alone = files.length === 1;
    this.#board = board;
  }

  async #once(file: string, name: string): Promise<Done> {
    const stem = path.join(this.#flags.out, name);
    const before = earlier(this.#flags.out, name, this.#exporters, AS);
    for (const f of before) checkFree(f, this.#care);
    const transcribed = await this.#transcribed(file);
    const voices = enrolledOf(this.#flags.enroll);
    const chosen = [file, ...voices.map((v) => v.file)];
    const page = await prepare(this.#app, chosen, (p) => this.#board.at(file, p));
    try {
      for (const f of before) rmSync(f, { force: true });
      const answer = await page.evaluate(([p, o, e, m, t, n]) => window.guise.maskChosen(p, o, e, m, t, n), [
        this.#policy,
        runOptions(this.#flags),
        this.#edits.get(file),
        this.#flags.export,
        transcribed?.told,
        voices.map(voicedOf),
      ] as const);
      return answer.ok
        ? await keep(page, answer, stem, this.#care, transcribed)
        : { ...NOTHING, error: { code: answer.code, message: answer.message } };
    } finally {
      await page.evaluate(() => window.guise.drop()).catch(() => {});
      await page.close().catch(() => {});
    }
  }

  /** A browser that ended takes all its jobs along: each is begun once more in a new one. */
  async #twice(file: string, name: string): Promise<Done> {
    for (let last = false; ; last = true) {
      try {
        return await this.#once(file, name);
      } catch (error) {
        const lost = lostBrowser(error);
        const { code } = lost ?? faultOf(error);
        const { message } = new FaultError(lost ?? faultOf(error));
        if (!lost || last) return { ...NOTHING, error: { code, message } };
        this.#board.say(`${path.basename(file)}: ${message} It is started again.`);
      }
    }
  }

  async file(file: string, name: string): Promise<Line> {
    const begun = performance.now();
    const { words, ...done } = await this.#twice(file, name);
    const line: Line = {
      guise: VERSION,
      input: file,
      ...done,
      seconds: Number(((performance.now() - begun) / 1000).toFixed(3)),
    };
    this.#board.ended(file);
    if (this.#flags.json) await print(`${JSON.stringify(line)}\n`);
    const why = words?.title ?? line.error?.message ?? '';
    this.#board.say(`${path.basename(file)}: ${line.verdict} in ${line.seconds.toFixed(1)} s: ${why}`);
    if (this.#alone) for (const said of words?.lines ?? []) this.#board.say(`  ${said}`);
    return line;
  }

  /** One line over all, where there is more than one file. */
  summary(lines: readonly Line[]): void {
    if (lines.length < 2) return;
    const parts = (['sealed', 'refused', 'error'] as const).flatMap((v) => {
      const n = lines.filter((l) => l.verdict === v).length;
      return n ? [`${n} ${v === 'error' && n > 1 ? 'errors' : v}`] : [];
    });
    this.#board.say(`${lines.length} files: ${parts.join(', ')}`);
  }
}

/** What became of each file, in their order. */
export async function maskFiles(
  files: readonly string[],
  flags: MaskFlags,
  open: () => Promise<App>,
): Promise<readonly Line[]> {
  using _out = folderFor(flags.out);
  const edits = await editsFor(flags.edits ?? [], files);
  const exporters = await plugins('exporters');
  const unknown = flags.export?.find((id) => !exporters.some((e) => e.id === id));
  if (unknown !== undefined)
    raise({
      code: 'policy/invalid',
      path: '--export',
      why: `must be of ${exporters.map((e) => e.id).join(', ')}, not ${JSON.stringify(unknown)}`,
    });
  const transcripts = transcriptsFor(flags.transcript, files);
  const policy = await policyOf(flags);
  await using app = await open();
  const board = new Board(new Map(files.map((f) => [f, statSync(f).size])));
  const transcribed = await transcriber(transcripts, policy, app, runOptions(flags), board);
  const care = { force: flags.force, sources: [...files, ...transcripts.values()] };
  const run = new Run(app, flags, policy, edits, exporters, transcribed, board, files, care);
  const queue = named(files);
  const lines = new Map<string, Line>();
  await Promise.all(
    Array.from({ length: Math.min(flags.jobs, files.length) }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        lines.set(next.file, await run.file(next.file, next.name));
    }),
  );
  const all = files.flatMap((f) => lines.get(f) ?? []);
  run.summary(all);
  return all;
}

/** The exit code: 0 all sealed, 3 some refused, 1 an error. */
export function codeOf(lines: readonly Line[]): number {
  const any = (v: Line['verdict']) => lines.some((l) => l.verdict === v);
  return any('error') ? 1 : any('refused') ? 3 : 0;
}

/** @returns the exit code */
export const maskCommand = async (
  patterns: readonly string[],
  flags: MaskFlags,
  open: () => Promise<App>,
): Promise<number> => codeOf(await maskFiles(filesOf(patterns), flags, open));

/** What is asked of a file without masking it. */
type Asked = 'inspectChosen' | 'captionChosen';

/** Prints JSON. @returns the exit code */
export async function askCommand(
  asked: Asked,
  pattern: string,
  flags: MediaFlags,
  open: () => Promise<App>,
): Promise<number> {
  const [file, more] = filesOf([pattern]);
  if (file === undefined || more !== undefined)
    return raise({ code: 'policy/invalid', path: 'FILE', why: 'must name one file' });
  await using app = await open();
  try {
    const policy = await policyOf(flags);
    const transcripts = transcriptsFor(flags.transcript, [file]);
    const board = new Board(new Map([[file, statSync(file).size]]));
    const transcribed = await (await transcriber(transcripts, policy, app, runOptions(flags), board))(file);
    const voices = enrolledOf(flags.enroll);
    const page = await prepare(app, [file, ...voices.map((v) => v.file)], (p) => board.at(file, p));
    const answer = await page.evaluate(([a, p, o, t, n]) => window.guise[a](p, o, t, n), [
      asked,
      policy,
      runOptions(flags),
      transcribed?.told,
      voices.map(voicedOf),
    ] as const);
    if (answer.ok) await print(`${answer.json}\n`);
    else board.say(`${path.basename(file)}: ${answer.message}`);
    return answer.ok ? 0 : 1;
  } catch (error) {
    const lost = lostBrowser(error);
    throw lost ? new FaultError(lost) : error;
  }
}
