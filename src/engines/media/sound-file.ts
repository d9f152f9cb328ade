/** Files that hold nothing but sound: in by mediabunny, out as another file without tags and sleeves, streamed to disk. */
import {
  ALL_FORMATS,
  BlobSource,
  FlacOutputFormat,
  Input,
  MPEG_TS,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WavOutputFormat,
} from 'mediabunny';
import { itemAt } from '../../core/list.ts';
import { FaultError, faultOf, raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { SoundSink, SoundSource, Speaking } from '../../pipeline/ports.ts';
import type { AudioPump, Sound } from './audio.ts';
import { encodes } from './encoders.ts';
import { flacBegins } from './flac-begins.ts';
import { heard } from './heard.ts';
import { isoTracks } from './iso.ts';
import { scratch, targetOf } from './scratch.ts';
import { looksLikeSound } from './sound-signs.ts';
import { later, whole } from './spans.ts';
import { dropped } from './tags.ts';
import { type SoundCodec, voiced } from './voiced.ts';

/** A source with its tracks. */
interface Opened extends SoundSource {
  readonly audio: readonly Sound[];
}

/** Seconds of sound that are changed before progress is told. */
const STEP = 5;
/** Codecs without loss: what is made of them has none either. */
const LOSSLESS = /^(pcm|ulaw|alaw|flac|alac|wavpack|ape|tta|wmalossless)/;

/** Sound that another decoder made WAV of, on disk. */
export interface DecodedSound {
  readonly container: string;
  readonly dropped: readonly string[];
  readonly tracks: readonly { readonly codec: string; readonly wave: Blob }[];
  discard(): Promise<void>;
}
/** Decodes a file of sound that the fast path cannot; loaded only then. */
export type SlowSound = (blob: Blob, name: string, signal?: Signal) => Promise<DecodedSound>;

const inputOf = (blob: Blob): Input => new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });

/** Whether there is sound in it and no film; sleeves of records are none. */
export async function isSound(blob: Blob): Promise<boolean> {
  using input = inputOf(blob);
  try {
    if (!(await input.canRead())) return looksLikeSound(blob);
    const tracks = await input.getTracks();
    return tracks.some((t) => t.type === 'audio') && !tracks.some((t) => t.type === 'video');
  } catch {
    // Its kind of file is known, and what is in it is not: WAV holds any codec.
    return looksLikeSound(blob);
  }
}

/** Whether the browser decodes all of it. */
async function isDecoded(blob: Blob, input: Input): Promise<boolean> {
  if (!(await flacBegins(blob)) || !(await input.canRead())) return false;
  const tracks = await input.getAudioTracks().catch(() => []);
  const can = await Promise.all(tracks.map((t) => t.canDecode()));
  return tracks.length > 0 && can.every(Boolean);
}

/** @throws FaultError `source/unreadable`, `sound/unreadable` */
export async function openSound(blob: Blob, name: string, slow: SlowSound, signal?: Signal): Promise<Opened> {
  const input = inputOf(blob);
  try {
    if (!(await isDecoded(blob, input))) {
      input.dispose();
      return await decoded(await slow(blob, name, signal));
    }
    const iso = await isoTracks(blob, name);
    const tracks = await input.getAudioTracks();
    const starts = await Promise.all(tracks.map((t) => t.getFirstTimestamp()));
    const format = await input.getFormat();
    // What lies before 0 is an encoder's delay, but where clocks begin anywhere.
    const first = Math.min(...starts);
    const by = format === MPEG_TS ? -first : -Math.max(0, first);
    const audio = tracks.map((track) => {
      const spans = iso?.find((t) => t.id === track.id)?.spans;
      return { track, spans: spans ?? later([whole(0)], by) };
    });
    const seconds = Math.max(0, ...(await Promise.all(tracks.map((t) => t.computeDuration())))) + by;
    return {
      info: { container: format.name, seconds, dropped: await dropped(input) },
      audio,
      sounds: await Promise.all(audio.map(heard)),
      [Symbol.asyncDispose]: async () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    if (error instanceof FaultError) throw error;
    const fault = faultOf(error);
    return raise({ code: 'source/unreadable', name, why: 'why' in fault ? fault.why : fault.code });
  }
}

async function decoded({ container, dropped, tracks, discard }: DecodedSound): Promise<Opened> {
  const inputs = tracks.map(({ wave }) => inputOf(wave));
  const opening = async () => {
    const audio = await Promise.all(
      inputs.map(async (input) => ({ track: itemAt(await input.getAudioTracks(), 0), spans: [whole(0)] })),
    );
    return { audio, sounds: await Promise.all(audio.map(heard)) };
  };
  const { audio, sounds } = await opening().catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  return {
    info: { container, seconds: Math.max(0, ...sounds.map((s) => s.seconds)), dropped },
    audio,
    sounds: sounds.map((s, i) => ({ ...s, codec: itemAt(tracks, i).codec })),
    [Symbol.asyncDispose]: async () => {
      for (const input of inputs) input.dispose();
      await discard();
    },
  };
}

/** How it is written. */
interface Form {
  readonly format: OutputFormat;
  readonly codecs: readonly SoundCodec[];
  readonly mime: string;
  readonly extension: string;
}

/** @param bytes of its samples, with 16 bits each */
const formWith = (as: Exclude<WriteOptions['sound'], 'auto'>, bytes: number): Form => {
  switch (as) {
    case 'm4a':
      return {
        format: new Mp4OutputFormat({ fastStart: false }),
        codecs: ['aac', 'opus'],
        mime: 'audio/mp4',
        extension: 'm4a',
      };
    case 'opus':
      return { format: new OggOutputFormat(), codecs: ['opus'], mime: 'audio/ogg', extension: 'ogg' };
    case 'flac':
      return { format: new FlacOutputFormat(), codecs: ['flac'], mime: 'audio/flac', extension: 'flac' };
    case 'mp3':
      return { format: new Mp3OutputFormat(), codecs: ['mp3'], mime: 'audio/mpeg', extension: 'mp3' };
    case 'wav':
      return {
        // Lengths of WAV have 32 bits, those of RF64 64.
        format: new WavOutputFormat({ large: bytes > 2 ** 31 }),
        codecs: ['pcm-s16'],
        mime: 'audio/wav',
        extension: 'wav',
      };
  }
};

async function formOf({ audio, sounds, info }: Opened, { sound }: WriteOptions): Promise<Form> {
  const codecs = sounds.map((s) => s.codec);
  const plain = codecs.length === 1 && LOSSLESS.test(codecs[0] ?? '');
  const { track } = itemAt(audio, 0);
  const [sampleRate, numberOfChannels] = [await track.getSampleRate(), await track.getNumberOfChannels()];
  const again = codecs[0] === 'flac' && (await encodes('flac', { sampleRate, numberOfChannels }));
  const wanted = sound === 'auto' ? (plain ? (again ? 'flac' : 'wav') : 'opus') : sound;
  const form = formWith(wanted, 2 * info.seconds * sampleRate * numberOfChannels);
  const most = form.format.getSupportedTrackCounts().audio.max;
  if (codecs.length > most)
    raise({ code: 'sink/no-encoder', codec: wanted.toUpperCase(), size: `${codecs.length} tracks` });
  return form;
}

/** @throws FaultError `sound/unreadable`, `sink/no-encoder`, `sink/failed`; what was written is removed then */
export async function writeSound(
  source: SoundSource,
  options: WriteOptions,
  speaking: NonNullable<Speaking>,
  { signal, tell }: { signal?: Signal | undefined; tell(seconds: number): void },
): Promise<SoundSink<Blob>> {
  const opened = source as Opened;
  const { audio, info } = opened;
  const { format, codecs, mime, extension } = await formOf(opened, options);
  const file = await scratch();
  const output = new Output({ format, target: targetOf(file) });
  const pumps: AudioPump[] = [];
  try {
    for (const sound of audio)
      pumps.push(await voiced(sound, { output, format, speaking, damaged: options.damaged, codecs }));
    const tracks = pumps.flatMap((p, i) => (p.codec ? [i] : []));
    if (!tracks.length) raise({ code: 'sound/unreadable', codec: 'all tracks', seconds: 0 });
    await output.start();
    for (let to = 0; to < info.seconds; to += STEP) {
      checkAbort(signal);
      for (const p of pumps) await p.to(to);
      tell(to);
    }
    for (const p of pumps) await p.finish();
    await output.finalize();
    const made = await file.file();
    const blob =
      made instanceof File ? new File([made], made.name, { type: mime }) : new Blob([made], { type: mime });
    const codec = pumps.find((p) => p.codec)?.codec ?? null;
    return {
      mime,
      codec: codec ?? '',
      extension,
      sound: { codec, tracks },
      notes: pumps.flatMap((p) => p.note ?? []),
      blob,
      discard: () => file.remove(),
    };
  } catch (error) {
    await output.cancel().catch(() => {});
    for (const p of pumps) p[Symbol.dispose]();
    await file.remove();
    const fault = faultOf(error);
    if (fault.code !== 'job/internal') throw error;
    return raise({ code: 'sink/failed', why: fault.why });
  }
}
