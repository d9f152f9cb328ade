/** Files that hold nothing but sound: in by mediabunny, out as another file without tags and sleeves, streamed to disk. */
import {
  ALL_FORMATS,
  BlobSource,
  Input,
  MPEG_TS,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  StreamTarget,
  WavOutputFormat,
} from 'mediabunny';
import { itemAt } from '../../core/list.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { SoundSink, SoundSource, Speaking } from '../../pipeline/ports.ts';
import type { AudioPump, Sound } from './audio.ts';
import { heard } from './heard.ts';
import { isoTracks } from './iso.ts';
import { scratch } from './scratch.ts';
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
const LOSSLESS = /^(pcm|ulaw|alaw|flac|alac)/;

/** Whether there is sound in it and no film; sleeves of records are none. */
export async function isSound(blob: Blob): Promise<boolean> {
  using input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  try {
    if (!(await input.canRead())) return false;
    const tracks = await input.getTracks();
    return tracks.some((t) => t.type === 'audio') && !tracks.some((t) => t.type === 'video');
  } catch {
    return false;
  }
}

/** @throws FaultError `source/unreadable` */
export async function openSound(blob: Blob, name: string): Promise<Opened> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  try {
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
    const fault = faultOf(error);
    return raise({ code: 'source/unreadable', name, why: 'why' in fault ? fault.why : fault.code });
  }
}

/** How it is written. */
interface Form {
  readonly format: OutputFormat;
  readonly codecs: readonly SoundCodec[];
  readonly mime: string;
  readonly extension: string;
}

async function formOf(audio: readonly Sound[], { sound }: WriteOptions, seconds: number): Promise<Form> {
  const codecs = await Promise.all(audio.map((a) => a.track.getCodec()));
  const plain = codecs.length === 1 && LOSSLESS.test(codecs[0] ?? '');
  const wanted = sound === 'auto' ? (plain ? 'wav' : 'opus') : sound;
  if (wanted === 'm4a')
    return {
      format: new Mp4OutputFormat({ fastStart: false }),
      codecs: ['aac', 'opus'],
      mime: 'audio/mp4',
      extension: 'm4a',
    };
  if (wanted === 'opus')
    return { format: new OggOutputFormat(), codecs: ['opus'], mime: 'audio/ogg', extension: 'ogg' };
  if (codecs.length > 1) raise({ code: 'sink/no-encoder', codec: 'WAV', size: `${codecs.length} tracks` });
  const track = itemAt(audio, 0).track;
  const bytes = 2 * seconds * (await track.getSampleRate()) * (await track.getNumberOfChannels());
  // Lengths of WAV have 32 bits, those of RF64 64.
  const format = new WavOutputFormat({ large: bytes > 2 ** 31 });
  return { format, codecs: ['pcm-s16'], mime: 'audio/wav', extension: 'wav' };
}

/** @throws FaultError `sound/unreadable`, `sink/no-encoder`, `sink/failed`; what was written is removed then */
export async function writeSound(
  source: SoundSource,
  options: WriteOptions,
  speaking: NonNullable<Speaking>,
  { signal, tell }: { signal?: Signal | undefined; tell(seconds: number): void },
): Promise<SoundSink<Blob>> {
  const { audio, info } = source as Opened;
  const { format, codecs, mime, extension } = await formOf(audio, options, info.seconds);
  const file = await scratch();
  const target = new StreamTarget(
    new WritableStream({ write: (chunk) => file.write(chunk.data, chunk.position) }),
    { chunked: true, chunkSize: 1 << 20 },
  );
  const output = new Output({ format, target });
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
