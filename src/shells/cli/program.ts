/** Commands and their options, declared once: parsing, checking and every help page come from here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { type App, build, DIST, openApp } from './browser.ts';
import { datasetCommand } from './dataset.ts';
import { generateCommand } from './generate.ts';
import { askCommand, maskCommand } from './mask.ts';
import { listPersonas, newPersona } from './persona.ts';
import { print, settle } from './print.ts';
import { reanimateCommand } from './reanimate.ts';
import { VERSION } from './version.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const opener = (backend: string, transcribe?: string | true) => (): Promise<App> => {
  build(say);
  return openApp({ webgpu: backend === 'webgpu', transcribe });
};

const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
const words = (value: string): string[] => value.split(',').map((w) => w.trim());
const upTo =
  (most: number) =>
  (value: string): number => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < 1 || n > most) throw new InvalidArgumentError(`It must be 1 to ${most}.`);
    return n;
  };

const backend = () =>
  new Option('--backend <name>', 'what models run on')
    .choices(['auto', 'webgpu', 'wasm', 'cpu'] as const)
    .default('auto' as const);
const decoding = () =>
  new Option('--path <way>', 'how files are decoded')
    .choices(['auto', 'ffmpeg'] as const)
    .default('auto' as const);
const preset = () => new Option('--preset <name>', 'safe (default), blur, mosaic, strict or body');
const policy = () => new Option('--policy <file>', 'a policy as JSON; "guise plugins" has its schema');
const set = () =>
  new Option(
    '--set <key=value>',
    'one setting, such as find.face.minSize=16 or otherwise.picture.by=pixelate',
  ).argParser(several);
const keep = () =>
  new Option(
    '--keep <ids>',
    'what captions may tell of people, such as expression,facing,age; all else is left out ("guise plugins" lists attributes)',
  ).argParser(words);
const detector = () => new Option('--detector <id>', 'the detector that finds');
const voice = () =>
  new Option(
    '--voice <id>',
    'what speaks instead in sound: keep (default), remove, silence, noise or a disguise',
  );
const persona = () =>
  new Option(
    '--persona <who>',
    'a face that does not exist: auto (another for everybody), a name of "guise persona list", or a file; several times for several people, P2=NAME for one in particular',
  ).argParser(several);
const transcript = () =>
  new Option(
    '--transcript <file>',
    'what is said, with times (.vtt, .srt, .json) or without any (.txt, aligned with the sound): personal data in it is hidden in the sound (several times for several files of the same names)',
  ).argParser(several);
const transcribe = () =>
  new Option(
    '--transcribe [recognizer]',
    'files without a transcript get one that a machine hears: a folder with a recognizer (Whisper as ONNX with times of words), or the id of one in the build; it mishears names, and what it misheard stays',
  );
const enroll = () =>
  new Option(
    '--enroll <name=file>',
    'a recording in which somebody speaks alone, such as anna=a.wav, or anna=talk.wav@12-19.5 for seconds of it: who sounds like it is called so (several times for several people)',
  ).argParser(several);
const speaker = () =>
  new Option(
    '--speaker <name=voice>',
    'what becomes of somebody enrolled where they surely speak alone: keep, or the id of a voice, such as anna=keep; all else is said by --voice (several times for several people)',
  ).argParser(several);
const speakSurrogates = () =>
  new Option(
    '--speak-surrogates',
    'stand-ins of the masked transcript are spoken in the time of what was found, instead of a tone',
  ).default(false);
const said = () =>
  new Option(
    '--said <kind=voice>',
    'what hides one kind of what is said, such as PERSON=silence: tone, noise, silence or spoken; all else by speech.with (several times for several kinds)',
  ).argParser(several);
const key = () => new Option('--key <key>', 'passphrase, for tries: it stands in the list of processes');
const keyFile = () =>
  new Option('--key-file <file>', 'a file that holds the passphrase (else GUISE_KEY, else asked for)');
const force = () => new Option('--force', 'overwrite earlier results').default(false);
/** Answers are JSON anyway; scripts say so all the same. */
const json = () => new Option('--json', 'print JSON (always so)').default(true).hideHelp();

/** @param done takes the exit code of the command that ran */
export function program(done: (code: number) => void): Command {
  const ending = async (code: Promise<number> | number): Promise<void> => {
    const ended = await code;
    settle();
    done(ended);
  };
  const guise = new Command('guise')
    .description('Hides faces in video and pictures, and personal data in text, on this machine only.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('("--help" lists the options)')
    .addHelpText('after', '\nMore on a command: guise COMMAND --help')
    .exitOverride();

  guise
    .command('mask')
    .description('hide faces, check, and write NAME.masked.EXT with its reports')
    .argument('<files...>', 'videos, pictures and files of sound, or patterns such as "*.mp4"')
    .requiredOption('--out <dir>', 'folder for the results')
    .addOption(preset())
    .addOption(policy())
    .addOption(set())
    .addOption(voice())
    .addOption(persona())
    .addOption(enroll())
    .addOption(speaker())
    .addOption(transcript())
    .addOption(transcribe())
    .addOption(speakSurrogates())
    .addOption(said())
    .addOption(detector())
    .addOption(keep())
    .addOption(backend())
    .addOption(decoding())
    .addOption(
      new Option(
        '--edits <file>',
        'what a person drew and chose in the page, for the file that it was saved for (several times for several)',
      ).argParser(several),
    )
    .option(
      '--export <ids>',
      'more files beside the report: csv, jsonl (tracks), coco (what was hidden); one more decode tells people apart for tracks',
      words,
    )
    .option('--jobs <n>', 'files at a time', upTo(64), 1)
    .option('--json', 'one line of JSON for each file on stdout', false)
    .addOption(force())
    .addHelpText(
      'after',
      '\nExit code: 0 all sealed, 3 some refused, 1 an error. A file that fails leaves no result.',
    )
    .action((files, flags) => ending(maskCommand(files, flags, opener(flags.backend, flags.transcribe))));

  guise
    .command('reanimate')
    .description(
      'move a portrait as the face of a film moves, or by a sound alone: a new film without any pixel of the original',
    )
    .argument('<portrait>', 'a picture of a face, or a persona: its name ("guise persona list") or its file')
    .option('--drive <video>', 'the film whose face moves it')
    .option('--sound <file>', 'the file of sound that moves its lips')
    .requiredOption('--out <dir>', 'folder for NAME.reanimated.EXT and its reports')
    .option('--person <alias>', 'whose face, of a film of several, such as P2 (default: largest for longest)')
    .option('--face <n>', 'which face, of a portrait of several, counted from the left', upTo(99))
    .option('--keyframes <file>', 'what it does beside, at which times (JSON; docs/personas.md)')
    .option('--seed <n>', 'of blinks and nods with --sound', (v) => Number.parseInt(v, 10) || 0, 1)
    .option(
      '--voice <id>',
      'what speaks instead: remove (default, unless a policy names another), silence, noise or a disguise',
    )
    .addOption(preset())
    .addOption(policy())
    .addOption(set())
    .addOption(detector())
    .addOption(backend())
    .addOption(decoding())
    .option('--json', 'a line of JSON on stdout', false)
    .addOption(force())
    .addHelpText('after', '\nExit code: 0 sealed, 3 refused, 1 an error.')
    .action((file, flags) => ending(reanimateCommand(file, flags, opener(flags.backend))));

  guise
    .command('inspect')
    .description(
      'print what is found as JSON: tracks with a box for every frame, in displayed source pixels, who speaks when, and what is said when',
    )
    .argument('<file>', 'a video, a picture or a file of sound')
    .addOption(preset())
    .addOption(policy())
    .addOption(set())
    .addOption(transcript())
    .addOption(transcribe())
    .addOption(enroll())
    .addOption(detector())
    .addOption(backend())
    .addOption(decoding())
    .addOption(json())
    .action((file, flags) =>
      ending(askCommand('inspectChosen', file, flags, opener(flags.backend, flags.transcribe))),
    );

  guise
    .command('caption')
    .description('print what is to be seen, scene by scene, as JSON: captions without whom they are of')
    .argument('<file>', 'a video or picture')
    .addOption(preset())
    .addOption(policy())
    .addOption(set())
    .addOption(detector())
    .addOption(keep())
    .addOption(backend())
    .addOption(decoding())
    .addOption(json())
    .action((file, flags) => ending(askCommand('captionChosen', file, flags, opener(flags.backend))));

  guise
    .command('dataset')
    .description(
      'mask files and make data to train on: masked media, captions, attributes, tracks and a data card, without a name in them',
    )
    .argument(
      '<files...>',
      'videos and pictures, or patterns such as "*.mp4"; subtitles (.vtt, .srt) named like a film are masked as texts',
    )
    .requiredOption('--out <dir>', 'folder of the dataset')
    .requiredOption('--layout <id>', 'how it lies there: hf, webdataset, coco or llava')
    .addOption(preset())
    .addOption(policy())
    .addOption(set())
    .option(
      '--voice <id>',
      'what speaks instead: remove (default, unless a policy names another), silence, noise or a disguise',
    )
    .addOption(detector())
    .addOption(keep())
    .option(
      '--k <n>',
      'what stays the same of somebody, such as age, is told where so many share it',
      upTo(1000),
      5,
    )
    .option('--name <text>', 'of the dataset (default: of the folder)', '')
    .option('--license <text>', 'a name or address', '')
    .option('--creator <text>', 'who makes it', '')
    .option('--date <day>', 'ISO date (default: today)', new Date().toISOString().slice(0, 10))
    .addOption(backend())
    .addOption(decoding())
    .option('--jobs <n>', 'files at a time', upTo(64), 1)
    .addOption(force())
    .addHelpText(
      'after',
      '\nExit code: 0 all in it, 3 some left out, 1 an error. Only what was sealed and checked gets in.',
    )
    .action((files, flags) => ending(datasetCommand(files, flags, opener(flags.backend))));

  guise
    .command('generate')
    .description(
      'have pictures made of captions by an endpoint: anonymized first, shown before they go, and nothing else goes',
    )
    .argument(
      '<captions>',
      'a file of --export captions or of "guise caption", or text with a caption a line',
    )
    .requiredOption('--endpoint <address>', 'where it is: https, or http on this machine')
    .requiredOption('--api <id>', 'what it understands: automatic1111, comfyui, hugging-face or openai')
    .requiredOption(
      '--out <dir>',
      'folder for the pictures, and for sent.jsonl, which holds all that went out',
    )
    .option(
      '--endpoint-key-file <file>',
      'a file that holds the key of the endpoint (else GUISE_ENDPOINT_KEY)',
    )
    .option('--size <WxH>', 'of the pictures', '512x512')
    .option('--seed <n>', 'where the interface takes one', (v) => Number.parseInt(v, 10) || 0, 0)
    .option('--model <name>', 'of the endpoint', '')
    .option('--most <n>', 'requests at most', upTo(10_000), 20)
    .option(
      '--source <file>',
      'the film or picture that the captions are of: a picture in which somebody is taken for somebody of it is not kept',
    )
    .option('--yes', 'send without asking; what is sent is printed all the same', false)
    .addOption(force())
    .action((file, flags) => ending(generateCommand(file, flags, opener('auto'))));

  const personas = guise.command('persona').description('faces that do not exist, to be played by --persona');
  personas
    .command('new')
    .description('make one: the same for the same seed and settings')
    .requiredOption('--out <file>', 'where it goes, such as ada.persona.json')
    .option('--seed <n>', 'another number is somebody else', (v) => Number.parseInt(v, 10) || 0, 1)
    .option('--name <text>', 'what it is called')
    .addOption(
      new Option(
        '--set <key=value>',
        'presentation=woman, tone=light, medium or dark, eyes=dark, hazel, blue or grey, persona=0 to 9999',
      ).argParser(several),
    )
    .option('--picture <file>', 'a portrait as PNG')
    .addOption(force())
    .action(async (flags) => {
      build(say);
      await ending(newPersona(flags));
    });
  personas
    .command('list')
    .description('print those that there are as JSON, a line each')
    .argument('[folder]', 'where files of personas lie', '.')
    .action((folder) => ending(listPersonas(folder)));

  guise
    .command('text')
    .description('hide personal data in text, tables and documents')
    .argument(
      '[file]',
      'text, CSV, JSON, HTML, XML, SQL, mail, subtitles, Word, Excel, PDF ...; stdin where left out',
    )
    .option('--out <file>', 'where the result goes (default: stdout)')
    .addOption(force())
    .option('--format <id>', 'what the input is (default: by its bytes and ending)', 'auto')
    .option('--columns <names>', 'only these columns of a table or keys of JSON', words)
    .option('--preset <name>', 'gdpr, hipaa-safe-harbor, ccpa, pci-dss, llm-prompt, research')
    .option('--policy <file>', 'a policy as JSON')
    .option('--operator <name>', 'one operator for everything, such as redact, surrogate or encrypt')
    .option('--language <code>', 'ISO 639-1, such as en, de, fr, es, it, pt, nl (default: guessed)')
    .option('--entities <names>', 'only these, such as PERSON,EMAIL_ADDRESS', words)
    .option('--no-ner', 'rules only, without the token classifier')
    .addOption(key())
    .addOption(keyFile())
    .option('--map <file>', 'write the encrypted restore map')
    .option('--report <file>', 'write the report (no content) as JSON')
    .option('--edits <file>', 'what a person chose and marked in this very text (guise.edits/2)')
    .option('--seed <text>', 'the same seed gives the same stand-ins in another run; keep it secret')
    .addOption(backend())
    .option('--analyze', 'print findings as JSON instead of masked text')
    .option('--schema', 'print the JSON schema of policies')
    .option('--jsonl', 'cases {id, text, language?, entities?} in, {id, spans} out, one a line')
    .action(async (file, flags) => {
      const { TextCommand } = await import('./text.ts');
      await using text = new TextCommand(flags, file, opener(flags.backend));
      await ending(text.run());
    });

  guise
    .command('restore')
    .description('print the original of a masked text that was encrypted, or whose restore map was kept')
    .argument('[file]', 'the masked text; stdin where left out')
    .addOption(key())
    .addOption(keyFile())
    .option('--map <file>', 'the restore map')
    .action(async (file, flags) => {
      const { restoreCommand } = await import('./text.ts');
      await ending(restoreCommand({ ...flags, file }));
    });

  guise
    .command('plugins')
    .description(
      'print detectors, maskers, presets, recognizers, operators, documents and the schema of policies as JSON',
    )
    .addOption(json())
    .action(async () => {
      const { catalog } = await import('./text.ts');
      await print(`${JSON.stringify(await catalog(), null, 2)}\n`);
      await ending(0);
    });

  guise
    .command('models')
    .description('print the models that are here as JSON')
    .addOption(json())
    .action(async () => {
      build(say);
      await print(readFileSync(path.join(DIST, 'models', 'index.json')));
      await ending(0);
    });
  return guise;
}
