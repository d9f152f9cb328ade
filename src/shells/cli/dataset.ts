/** `guise dataset`: files are masked, and what is sealed becomes data to train on. */
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unzipSync } from 'fflate';
import { type Given, writeDataset } from '../../bridge/dataset.ts';
import { CAPTION_LANGUAGES } from '../../core/context/caption-languages.ts';
import { ENGLISH, type Grammar } from '../../core/context/grammar.ts';
import { datasetOf, type Item } from '../../core/dataset/dataset.ts';
import { type Layout, numbered } from '../../core/dataset/layout.ts';
import type { Sample } from '../../core/dataset/sample.ts';
import type { SoundItem } from '../../core/dataset/sounds.ts';
import type { Transcript } from '../../core/dataset/transcript.ts';
import { raise } from '../../core/model/fault.ts';
import type { Report } from '../../core/model/report.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import { filesOf as datasetFiles } from '../../formats/dataset.ts';
import type { App } from './browser.ts';
import { filesOf } from './files.ts';
import { speechIn } from './heard.ts';
import { codeOf, type Line, type MaskFlags, maskFiles } from './mask.ts';
import { plugins } from './plugins.ts';
import { print } from './print.ts';
import { type Care, checkFree, place } from './result.ts';
import { folderFor, unfinished } from './scratch.ts';

export interface DatasetFlags extends Omit<MaskFlags, 'export' | 'json'> {
  readonly layout: string;
  readonly k: number;
  readonly name: string;
  readonly license: string;
  readonly creator: string;
  readonly date: string;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const layoutOf = async (id: string): Promise<Layout> => {
  const all = await plugins('layouts');
  return (
    all.find((l) => l.id === id) ??
    raise({
      code: 'policy/invalid',
      path: '--layout',
      why: `must be one of ${all.map((l) => l.id).join(', ')}`,
    })
  );
};

/** Files of an earlier dataset, of which nothing may stay behind in the new one. @throws FaultError `sink/taken` where anything else is in the folder */
function earlier(out: string, care: Care): string[] {
  const taken = (why: string): never =>
    raise({ code: 'sink/taken', name: path.basename(path.resolve(out)), why });
  if (!readdirSync(out).length) return [];
  if (!care.force) taken('the folder is not empty, and --force was not given');
  const index = path.join(out, 'croissant.json');
  const listed = listedIn(index, out);
  if (!listed.length) taken('the folder holds something else than a dataset');
  const files = [...listed, index];
  for (const f of files) checkFree(f, care);
  return files;
}

/** What an index names within its folder. */
function listedIn(index: string, out: string): string[] {
  try {
    const { distribution } = JSON.parse(readFileSync(index, 'utf8')) as {
      distribution: readonly { contentUrl: string }[];
    };
    return distribution
      .map(({ contentUrl }) => path.resolve(out, contentUrl))
      .filter((at) => at.startsWith(path.resolve(out) + path.sep) && existsSync(at));
  } catch {
    return [];
  }
}

const isTranscript = (file: string): boolean => /\.(srt|vtt)$/i.test(file);
const stemOf = (file: string): string => path.parse(file).name;

/** What was said in a film, masked; null where nothing told it. */
function transcriptOf({ transcript, report }: Line): Transcript | null {
  if (!transcript || !report) return null;
  const { lanes } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return {
    extension: path.extname(transcript) === '.srt' ? 'srt' : 'vtt',
    text: readFileSync(transcript, 'utf8'),
    hidden: lanes.text?.findings.length ?? 0,
  };
}

/** A masked file in the scratch folder. */
interface Masked {
  /** Of which it was made. */
  readonly input: string;
  readonly item: Item;
  readonly file: string;
  readonly scenes: Readonly<Record<string, Uint8Array>>;
}

/** A masked file of sound in the scratch folder. */
interface MaskedSound {
  readonly input: string;
  readonly sound: Omit<SoundItem, 'speech' | 'transcript'>;
  readonly file: string;
}

/** Null where it is none, or was not checked. */
function soundTaken({ input, output, report: at }: Line, key: string): MaskedSound | null {
  if (!output || !at) return null;
  const report = JSON.parse(readFileSync(at, 'utf8')) as Report;
  const { lanes, verdict, output: made, guise } = report;
  if (lanes.picture || lanes.portrait || !lanes.sound || verdict !== 'clean') return null;
  const { voice, leaves, measured, tracks } = lanes.sound;
  const sound = { voice, leaves, ...(measured && { measured }) };
  return {
    input,
    file: output,
    sound: {
      key,
      extension: path.extname(output).slice(1),
      bytes: made.bytes,
      sha256: made.sha256,
      seconds: Number(Math.max(0, ...tracks.map((t) => t.seconds)).toFixed(3)),
      facts: { guise, verdict: verdictOf(report), sound },
    },
  };
}

/** Null where it has no place in a dataset, which is said. */
function taken(line: Line, key: string, layout: Layout): Masked | null {
  const { output, report } = line;
  if (!output || !report) return null;
  const { verdict, output: made, lanes } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  if (verdict === 'clean' && !lanes.picture) return null;
  if (verdict !== 'clean') {
    say(`${path.basename(line.input)}: left out, as its result was not checked.`);
    return null;
  }
  const stem = output.slice(0, output.lastIndexOf('.masked.'));
  const sample = JSON.parse(readFileSync(`${stem}.sample.json`, 'utf8')) as Sample;
  return {
    input: line.input,
    file: output,
    scenes: layout.pictures ? unzipSync(readFileSync(`${stem}.scenes.zip`)) : {},
    item: { key, extension: path.extname(output).slice(1), bytes: made.bytes, sha256: made.sha256, sample },
  };
}

/** In Node there is no `import.meta.glob`. */
async function grammarFor(language = 'en'): Promise<Grammar> {
  const known = CAPTION_LANGUAGES.find((l) => l === language && l !== 'en');
  return known ? (await import(`../../languages/${known}/captions.ts`)).default : ENGLISH;
}

/** @returns the exit code: 0 all in it, 3 some left out, 1 an error */
export async function datasetCommand(
  patterns: readonly string[],
  { layout: id, k, name, license, creator, date, ...flags }: DatasetFlags,
  open: () => Promise<App>,
): Promise<number> {
  const layout = await layoutOf(id);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    raise({ code: 'policy/invalid', path: '--date', why: 'must be such as 2026-01-31' });
  const given = filesOf(patterns);
  const files = given.filter((f) => !isTranscript(f));
  const transcripts = given.filter(isTranscript);
  const lonely = transcripts.find((t) => files.filter((f) => stemOf(f) === stemOf(t)).length !== 1);
  if (lonely !== undefined)
    raise({
      code: 'policy/invalid',
      path: path.basename(lonely),
      why: 'must have the name of one film, but for its ending',
    });
  const care = { force: flags.force, sources: given };
  using _out = folderFor(flags.out);
  const old = earlier(flags.out, care);
  const work = unfinished(path.join(flags.out, 'work'));
  try {
    const lines = await maskFiles(
      files,
      {
        ...flags,
        voice: flags.voice ?? 'remove',
        transcript: transcripts,
        out: work,
        json: false,
        export: ['sample', ...(layout.pictures ? ['scenes-jpg'] : [])],
      },
      open,
    );
    const said = new Map<string, Transcript>();
    for (const line of lines) {
      const transcript = transcriptOf(line);
      if (transcript) said.set(stemOf(line.input), transcript);
    }
    const masked = lines.flatMap((line, i) => taken(line, numbered(i), layout) ?? []);
    const sounds = lines.flatMap((line, i) => soundTaken(line, numbered(i)) ?? []);
    const taking = masked.length + sounds.length;
    if (!taking) {
      say('No file was sealed: there is no dataset.');
      return codeOf(lines) || 3;
    }
    const grammar = await grammarFor(masked[0]?.item.sample.language);
    const particulars = {
      name: name || path.basename(path.resolve(flags.out)),
      license,
      creator,
      date,
      k,
      grammar,
    };
    // Times are those of the source: a disguise hides from the model that anybody speaks. Of what leaves nothing none are told.
    const speech = await speechIn(
      sounds.flatMap((s) => (s.sound.facts.sound?.leaves === 'nothing' ? [] : s.input)),
      flags,
      open,
    );
    const dataset = datasetOf(
      masked.map(({ item, input }) => {
        const transcript = said.get(stemOf(input));
        return transcript ? { ...item, transcript } : item;
      }),
      await plugins('attributes'),
      particulars,
      sounds.map(({ sound, input }): SoundItem => {
        const transcript = said.get(stemOf(input));
        return { ...sound, speech: speech.get(input) ?? null, ...(transcript && { transcript }) };
      }),
    );
    const of = new Map(masked.map((m) => [m.item.key, m]));
    const places = new Map([
      ...masked.map((m) => [m.item.key, m.file] as const),
      ...sounds.map((s) => [s.sound.key, s.file] as const),
    ]);
    const source: Given = {
      media: (key) => openAsBlob(places.get(key)!),
      scene: async (key, at) => {
        const picture = of.get(key)!.scenes[`scene-${numbered(at)}.jpg`];
        return new Blob([
          (picture ??
            raise({ code: 'sink/failed', why: `scene ${at + 1} of ${key} has no picture` })) as BlobPart,
        ]);
      },
    };
    for (const f of old) rmSync(f, { force: true });
    const written = await writeDataset(datasetFiles(dataset, layout), source, async (to, bytes) => {
      const target = path.join(flags.out, to);
      mkdirSync(path.dirname(target), { recursive: true });
      await place(target, care, (at) =>
        pipeline(Readable.fromWeb(bytes as never), createWriteStream(at, { flags: 'wx' })),
      );
    });
    const summary = {
      items: taking,
      of: files.length,
      people: dataset.people,
      suppressed: dataset.suppressed,
      k,
      files: written,
    };
    await print(`${JSON.stringify(summary)}\n`);
    say(
      `${taking} of ${files.length} files are in ${flags.out}; what was hidden and kept stands in its README.md.`,
    );
    const code = codeOf(lines);
    const whole = taking === files.length && said.size === transcripts.length;
    return code === 0 && !whole ? 3 : code;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
