/** The API on a page without a face: what the CLI and the engine tests drive. Files come in by its input. */
import {
  discard,
  inspectHeard,
  Job,
  mask,
  maskedBy,
  maskSound,
  type Options,
  type Run,
} from '../../bridge/api.ts';
import { caption } from '../../bridge/caption.ts';
import { exportableOf } from '../../bridge/exportable.ts';
import { Ner } from '../../bridge/ner.ts';
import { parsePolicy } from '../../bridge/page-policy.ts';
import { resultPictures } from '../../bridge/pictures-of.ts';
import { Texts } from '../../bridge/text.ts';
import { type Fault, FaultError, faultOf, raise } from '../../core/model/fault.ts';
import type { Likeness } from '../../core/model/measures.ts';
import type { Values } from '../../core/model/options.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import { PROGRESS } from '../../core/model/progress.ts';
import type { EngineNote, ReportOf } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import type { Aligned, Untimed } from '../../core/sound/aligned/lines.ts';
import type { Told } from '../../core/sound/told.ts';
import type { OpenedPages, PageChange, PageText } from '../../core/text/pages.ts';
import { extensionOf } from '../../formats/extension-of.ts';
import { loadGrammar } from '../../languages/load.ts';
import type { MadeTranscript } from '../../pipeline/job/transcribe.ts';
import type { Enrolling, Reanimating } from '../../pipeline/job/types.ts';
import { attributes, exporters, kinds } from '../../plugins/index.ts';

type AnyReport = ReportOf<'picture'> | ReportOf<'sound'> | ReportOf<'portrait'>;

/** What a masked file comes to; a sealed result waits under the link `#save`. */
export type Answer =
  | {
      readonly ok: true;
      readonly report: AnyReport;
      /** By their endings. */
      readonly exports: Record<string, { readonly base64: string }>;
      readonly extension: string | null;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };
export type RunOptions = Pick<Options, 'backend' | 'path' | 'lanes'>;

const chosen = (): File => document.querySelector<HTMLInputElement>('#file')?.files?.[0] as File;
/** Those chosen behind the first one, each by the name of whose voice it is. */
function enrolledAs(voices: readonly Omit<Enrolling<File>, 'file'>[]): Enrolling<File>[] {
  const [, ...files] = document.querySelector<HTMLInputElement>('#file')?.files ?? [];
  return voices.map((voice, i) => ({
    ...voice,
    file: files[i] ?? raise({ code: 'job/internal', why: 'a recording for each voice was to be chosen' }),
  }));
}
const failed = (error: unknown): Extract<Answer, { ok: false }> => {
  const fault = faultOf(error);
  return { ok: false, code: fault.code, message: new FaultError(fault).message };
};

/** Progress for whoever drives the page, one console line of JSON a stage and four a second. */
function teller(): Options['onProgress'] {
  let told = '';
  let at = 0;
  return (p) => {
    if (p.stage === told && performance.now() - at < 250) return;
    [told, at] = [p.stage, performance.now()];
    console.info(PROGRESS + JSON.stringify(p));
  };
}

/** By the browser itself: results of a hundred megabytes are no strings to build sign by sign. */
const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(`${reader.result}`.replace(/^[^,]*,/, ''));
    reader.readAsDataURL(blob);
  });

/** An answer as JSON text: objects of this size cross the debugging protocol slowly. */
type Json = { ok: true; json: string } | Extract<Answer, { ok: false }>;
async function asJson(ask: (file: File) => Promise<unknown>): Promise<Json> {
  try {
    return { ok: true, json: JSON.stringify(await ask(chosen())) };
  } catch (error) {
    return failed(error);
  }
}

let ner: Promise<Ner> | null = null;
let texts: Texts | null = null;
/** PDFs in hand, by number. */
const opened = new Map<number, OpenedPages>();
let last = 0;
let result: Blob | null = null;
/** The chosen file, looked through, for pictures to be held against. */
let held: Job | null = null;

/** A file masked, by what is in it, and what exporters write of it. @throws FaultError */
async function made(file: File, policy: object, run: Run) {
  using job = new Job(file, file.name, run);
  if (!(await job.isSound())) {
    const film = await maskedBy(job, policy, run);
    const grammar = await loadGrammar(film.outcome.report.policy.write.captions);
    const of = exportableOf(film, { kinds, attributes, grammar }, resultPictures);
    return { outcome: film.outcome, write: (e: Exporter) => e.write(of) };
  }
  if (run.edits !== undefined)
    raise({ code: 'edits/invalid', path: 'edits', why: 'are of pictures and films, not of sound' });
  await job.transcribed(run.told ?? null);
  await job.enrolled(run.enrolled ?? []);
  const outcome = await job.speak(parsePolicy(policy), run);
  const write = (e: Exporter) => {
    if (e.usual) return e.write(outcome);
    if (e.onlySeen) return null;
    return raise({
      code: 'policy/invalid',
      path: '--export',
      why: `names ${e.id}, which is of pictures, and ${file.name} is sound alone`,
    });
  };
  return { outcome, write };
}

/** What goes to whoever drives the page: reports, and of what was sealed a link to the result. */
async function handOut(
  outcome: Outcome<Blob, AnyReport>,
  asked: readonly Exporter[],
  write: (e: Exporter) => string | Uint8Array | null | Promise<string | Uint8Array>,
): Promise<Answer> {
  const { report } = outcome;
  const written: Record<string, { base64: string }> = {};
  for (const e of asked.filter((e) => e.usual || outcome.verdict === 'sealed')) {
    const content = await write(e);
    if (content !== null) written[e.extension] = { base64: await base64Of(new Blob([content as BlobPart])) };
  }
  if (outcome.verdict === 'refused') return { ok: true, report, exports: written, extension: null };
  result = outcome.sealed.value;
  const link = document.createElement('a');
  link.id = 'save';
  link.textContent = 'save';
  link.href = URL.createObjectURL(result);
  link.download = 'result';
  document.body.append(link);
  return { ok: true, report, exports: written, extension: extensionOf(report.output.mime) };
}

const guise = {
  mask,
  maskSound,

  /** Spans of each text by the token classifier, as JSON text. It is loaded once and stays. */
  async tag(
    model: string,
    backend: 'auto' | 'wasm' | 'webgpu',
    texts: readonly string[],
    outsideBias: number,
  ): Promise<string> {
    ner ??= Ner.load(model, backend);
    return JSON.stringify(await (await ner).tag(texts, outsideBias));
  },

  /** What the classifier runs on; null where none was asked for. */
  tagger: async (): Promise<EngineNote | null> => (ner ? (await ner).note : null),

  /** Pages of a PDF, for the pipeline of the CLI; places as bytes of floats. @param written it is a result that is read again */
  async openPages(
    base64: string,
    name: string,
    written = false,
  ): Promise<
    | {
        ok: true;
        id: number;
        pages: readonly (Omit<PageText, 'boxes'> & { boxes: string })[];
        dropped: readonly string[];
      }
    | { ok: false; fault: Fault }
  > {
    try {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      texts ??= new Texts();
      const held = await texts.pages(bytes, name, written);
      const { pages, dropped } = held;
      const id = ++last;
      opened.set(id, held);
      // Nobody paints a result again.
      const places = ({ boxes }: PageText) => (written ? '' : base64Of(new Blob([new Float32Array(boxes)])));
      const told = await Promise.all(pages.map(async (p) => ({ ...p, boxes: await places(p) })));
      return { ok: true, id, pages: told, dropped };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  },

  async paintPages(
    id: number,
    changes: string,
  ): Promise<{ ok: true; base64: string } | { ok: false; fault: Fault }> {
    try {
      const bytes = new Uint8Array((await opened.get(id)?.paint(JSON.parse(changes) as PageChange[])) ?? []);
      return { ok: true, base64: await base64Of(new Blob([bytes])) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  },

  closePages(id: number): void {
    opened.get(id)?.close();
    opened.delete(id);
  },

  /** Removes the last result. */
  async drop(): Promise<void> {
    document.querySelector('#save')?.remove();
    if (result) await discard(result);
    result = null;
  },

  /**
   * @param edits content of an edits file @param more ids of exporters, beside those that are usual
   * @param told what a transcript tells of its sound @param voices of whom the other chosen files are
   */
  async maskChosen(
    policy: object,
    options: RunOptions,
    edits?: object,
    more: readonly string[] = [],
    told?: Told,
    voices: readonly Omit<Enrolling<File>, 'file'>[] = [],
  ): Promise<Answer> {
    await guise.drop();
    try {
      const file = chosen();
      const asked = exporters.filter((e) => e.usual || more.includes(e.id));
      const people = asked.some((e) => e.people);
      const readings = asked.some((e) => e.readings);
      const scenery = asked.some((e) => e.scenery);
      const motion = [...new Set(asked.flatMap((e) => e.motion ?? []))];
      const run: Run = {
        ...options,
        edits,
        told,
        enrolled: enrolledAs(voices),
        people,
        readings,
        scenery,
        motion,
        exporters: asked,
        onProgress: teller(),
      };
      const { outcome, write } = await made(file, policy, run);
      return await handOut(outcome, asked, write);
    } catch (error) {
      return failed(error);
    }
  },

  /** The first of two chosen files moves the second one, a portrait; or a persona, whose face is told. */
  async reanimateChosen(
    policy: object,
    options: RunOptions,
    {
      portrait,
      ...wish
    }: Omit<Reanimating<Blob>, 'portrait'> & {
      readonly portrait: { readonly face?: number } | { readonly persona: Values };
    },
  ): Promise<Answer> {
    await guise.drop();
    try {
      const [file, picture] = document.querySelector<HTMLInputElement>('#file')?.files ?? [];
      const of =
        'persona' in portrait ? portrait : picture && { ...portrait, file: picture, name: picture.name };
      if (!file || !of)
        return raise({ code: 'job/internal', why: 'a portrait and what moves it were to be chosen' });
      using job = new Job(file, file.name, options);
      const how = { ...options, onProgress: teller() };
      const outcome = await job.reanimate({ ...wish, portrait: of }, parsePolicy(policy), how);
      const usual = exporters.filter((e) => e.usual);
      return await handOut(outcome, usual, (e) =>
        e.usual ? e.write(outcome) : raise({ code: 'export/empty', what: e.label }),
      );
    } catch (error) {
      return failed(error);
    }
  },

  /** @param told what a transcript tells of its sound @param voices of whom the other chosen files are */
  inspectChosen: (
    policy: object,
    options: RunOptions,
    told?: Told,
    voices: readonly Omit<Enrolling<File>, 'file'>[] = [],
  ): Promise<Json> =>
    asJson((file) => {
      const enrolled = enrolledAs(voices);
      return inspectHeard(file, file.name, policy, { ...options, told, enrolled, onProgress: teller() });
    }),

  /** Whether anybody in a picture is taken for somebody of the chosen file, which is looked through the first time; null asks for that alone. */
  async likeness(
    picture: { readonly base64: string; readonly name: string } | null,
  ): Promise<{ ok: true; likeness: Likeness | null } | { ok: false; fault: Fault }> {
    try {
      const policy = parsePolicy({});
      if (!held) {
        const file = chosen();
        held = new Job(file, file.name);
        await held.find(policy);
      }
      if (!picture) return { ok: true, likeness: null };
      const bytes = Uint8Array.from(atob(picture.base64), (c) => c.charCodeAt(0));
      return { ok: true, likeness: await held.likeness(new Blob([bytes]), picture.name, policy) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  },

  /** What a recognizer hears in the chosen file, as the JSON of a transcript: nothing of it is masked. */
  async transcribeChosen(
    policy: object,
    options: RunOptions,
    recognizer: string,
  ): Promise<({ ok: true; json: string } & Omit<MadeTranscript, 'bytes'>) | { ok: false; fault: Fault }> {
    try {
      const file = chosen();
      using job = new Job(file, file.name, options);
      const how = { onProgress: teller() };
      const { bytes, ...made } = await job.transcribe(parsePolicy(policy), recognizer, how);
      return { ok: true, json: new TextDecoder().decode(bytes), ...made };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  },

  /** When words of a transcript without their times are said in the chosen file. */
  async alignChosen(
    policy: object,
    options: RunOptions,
    untimed: Untimed,
  ): Promise<{ ok: true; aligned: Aligned } | { ok: false; fault: Fault }> {
    try {
      const file = chosen();
      using job = new Job(file, file.name, options);
      return { ok: true, aligned: await job.align(untimed, parsePolicy(policy), { onProgress: teller() }) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  },

  /** When somebody speaks in a file of sound. */
  speechChosen: (policy: object, options: RunOptions): Promise<Json> =>
    asJson(async (file) => {
      using job = new Job(file, file.name, options);
      return await job.speech(parsePolicy(policy), { onProgress: teller() });
    }),

  captionChosen: (policy: object, options: RunOptions): Promise<Json> =>
    asJson(async (file) => {
      const grammar = await loadGrammar(parsePolicy(policy).write.captions);
      const how = { ...options, onProgress: teller() };
      return caption(file, file.name, policy, { kinds, attributes, grammar }, how);
    }),
};
export type Headless = typeof guise;
declare global {
  interface Window {
    guise: Headless;
  }
}
window.guise = guise;
