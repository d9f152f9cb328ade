/** Transcripts of what is said in the files of a run: masked as texts, and what they tell of the sound. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Aligned, Untimed } from '../../core/sound/aligned/lines.ts';
import { transcriptFormat } from '../../formats/endings.ts';
import { encodeUtf8 } from '../../formats/utf8.ts';
import { maskTranscript, type Transcribed } from '../../pipeline/text/transcript.ts';
import type { RunOptions } from '../headless/main.ts';
import type { App } from './browser.ts';
import { Classifier, textEngines } from './classifier.ts';
import { factsOf, sha256 } from './facts.ts';
import { filesOf } from './files.ts';
import { prepare } from './handed.ts';
import { textPlugins } from './plugins.ts';
import type { Board } from './progress.ts';

const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--transcript', why });

/**
 * Transcripts by the file that they are of: the only one, or the one of the same name.
 * @throws FaultError `policy/invalid`, `source/missing`
 */
export function transcriptsFor(
  given: readonly string[] | undefined,
  inputs: readonly string[],
): ReadonlyMap<string, string> {
  const transcripts = filesOf(given ?? []);
  const out = new Map<string, string>();
  for (const file of transcripts) {
    const name = path.basename(file);
    if (transcriptFormat(name) === undefined)
      bad(
        `must be WebVTT (.vtt), SubRip (.srt), JSON with times (.json) or text (.txt), and ${name} is none`,
      );
    const alone = inputs.length === 1 && transcripts.length === 1;
    const of = alone ? inputs : inputs.filter((f) => path.parse(f).name === path.parse(file).name);
    const [input, more] = of;
    if (input === undefined || more !== undefined || out.has(input))
      return bad(`must have the name of one file, but for its ending, and ${name} has not`);
    out.set(input, file);
  }
  return out;
}

/** Whether what is said comes into it: somebody gave a transcript, or a machine is to hear one. */
export const hasTranscript = (flags: {
  readonly transcript?: readonly string[] | undefined;
  readonly transcribe?: string | true | undefined;
}): boolean => Boolean(flags.transcript?.length) || flags.transcribe !== undefined;

/**
 * Masks the transcript of a file, and gives null where it has none; all with one secret: a person has one stand-in in all of them.
 * Where the run has a recognizer, it hears the transcript of a file that has none.
 * @throws FaultError `model/missing`
 */
export async function transcriber(
  transcripts: ReadonlyMap<string, string>,
  policy: Policy,
  app: App,
  options: RunOptions,
  board: Pick<Board, 'at' | 'say'>,
): Promise<(file: string) => Promise<Transcribed | null>> {
  if (!transcripts.size && !app.recognizer) return async () => null;
  const all = await textPlugins();
  const classifier = new Classifier(
    () => app.page(),
    policy.find.text.names.model,
    options.backend ?? 'auto',
  );
  const engines = await textEngines(all, policy, classifier);
  return async (file) => {
    const transcript = transcripts.get(file);
    if (transcript === undefined && !app.recognizer) return null;
    const bytes =
      transcript === undefined
        ? await heard(app, app.recognizer ?? '', file, policy, options, board)
        : new Uint8Array(readFileSync(transcript));
    const name = transcript === undefined ? `${path.parse(file).name}.json` : path.basename(transcript);
    const source = { bytes: bytes.length, sha256: sha256(bytes) };
    return maskTranscript(bytes, name, policy, {
      engines,
      formats: all.formats,
      facts: async () => factsOf(source, await classifier.notes(), all.operators),
      align: (untimed) => aligned(app, untimed, file, policy, options, board),
    });
  };
}

/** When words are said whose transcript does not say it. @throws FaultError as the page does */
async function aligned(
  app: App,
  untimed: Untimed,
  file: string,
  policy: Policy,
  options: RunOptions,
  board: Pick<Board, 'at' | 'say'>,
): Promise<Aligned> {
  const page = await prepare(app, [file], (p) => board.at(file, p));
  try {
    const answer = await page.evaluate(([p, o, u]) => window.guise.alignChosen(p, o, u), [
      policy as object,
      options,
      untimed,
    ] as const);
    if (!answer.ok) return raise(answer.fault);
    const words = answer.aligned.flatMap((line) => line ?? []);
    if (words.length)
      board.say(
        `${path.basename(file)}: word times estimated by aligning, ${words.filter((w) => w.sure).length} of ${words.length} certain`,
      );
    return answer.aligned;
  } finally {
    await page.close().catch(() => {});
  }
}

/** What a recognizer hears in a file: it is masked before anything of it is written. @throws FaultError as the page does */
async function heard(
  app: App,
  recognizer: string,
  file: string,
  policy: Policy,
  options: RunOptions,
  board: Pick<Board, 'at' | 'say'>,
): Promise<Uint8Array> {
  const page = await prepare(app, [file], (p) => board.at(file, p));
  try {
    const answer = await page.evaluate(([p, o, r]) => window.guise.transcribeChosen(p, o, r), [
      policy as object,
      options,
      recognizer,
    ] as const);
    if (!answer.ok) return raise(answer.fault);
    const { json, words, language, note } = answer;
    const why = note.fallback ? ` (${note.fallback})` : '';
    board.say(
      `${path.basename(file)}: ${words} words heard${language ? ` (${language})` : ''} by ${note.id} on ${note.backend}${why}`,
    );
    return encodeUtf8(json);
  } finally {
    await page.close().catch(() => {});
  }
}
