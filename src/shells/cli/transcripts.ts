/** Transcripts of what is said in the files of a run: masked as texts, and what they tell of the sound. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import { transcriptFormat } from '../../formats/endings.ts';
import { maskTranscript, type Transcribed } from '../../pipeline/text/transcript.ts';
import type { App } from './browser.ts';
import { Classifier, textEngines } from './classifier.ts';
import { factsOf, sha256 } from './facts.ts';
import { filesOf } from './files.ts';
import { textPlugins } from './plugins.ts';

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
        `must be WebVTT (.vtt), SubRip (.srt) or JSON with times (.json), and ${name} is none: text without times does not say when it is said`,
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

/**
 * Masks the transcript of a file, and gives null where it has none; all with one secret: a person has one stand-in in all of them.
 * @throws FaultError `model/missing`
 */
export async function transcriber(
  transcripts: ReadonlyMap<string, string>,
  policy: Policy,
  app: App,
  backend = 'auto',
): Promise<(file: string) => Promise<Transcribed | null>> {
  if (!transcripts.size) return async () => null;
  const all = await textPlugins();
  const classifier = new Classifier(() => app.page(), policy.find.text.names.model, backend);
  const engines = await textEngines(all, policy, classifier);
  return async (file) => {
    const transcript = transcripts.get(file);
    if (transcript === undefined) return null;
    const bytes = new Uint8Array(readFileSync(transcript));
    const source = { bytes: bytes.length, sha256: sha256(bytes) };
    return maskTranscript(bytes, path.basename(transcript), policy, {
      engines,
      formats: all.formats,
      facts: async () => factsOf(source, await classifier.notes(), all.operators),
    });
  };
}
