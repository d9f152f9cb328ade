/** Sound with another voice: decoded, changed block by block, and encoded anew. Never carried over as it was. */
import {
  AudioSample,
  type AudioSampleInit,
  AudioSampleSource,
  Mp3OutputFormat,
  type Output,
  type OutputFormat,
  Quality,
} from 'mediabunny';
import '../../core/disposable.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import { aloud } from '../../core/sound/aloud/aloud.ts';
import { Hush } from '../../core/sound/hush.ts';
import { anew } from '../../core/sound/neutral/voice.ts';
import { beside, type Part, Several } from '../../core/sound/several.ts';
import { joined } from '../../core/sound/times.ts';
import { NO_SUPPLIES, type Planes, type SoundForm, Treating } from '../../core/sound/treat.ts';
import type { Speaking } from '../../pipeline/ports.ts';
import { wasmProducts } from '../cpu/products.ts';
import { type AudioPump, notCarried, type Sound, stepper } from './audio.ts';
import { encoderDelay } from './encoder-delay.ts';
import { encodes } from './encoders.ts';
import { blocks, formOf } from './heard.ts';

/** What is written, in this order, where format and browser take it. */
export type SoundCodec = 'opus' | 'aac' | 'flac' | 'mp3' | 'pcm-s16';
/** Those that have no quality to choose: nothing of what they are given is lost but bits under the sixteenth. */
const WHOLE: readonly SoundCodec[] = ['pcm-s16', 'flac'];
const CODECS: readonly SoundCodec[] = ['opus', 'aac'];
const QUALITY = new Quality('high');
const qualityOf = (codec: SoundCodec) => (WHOLE.includes(codec) ? {} : { quality: QUALITY });

/** Where it goes, and how. */
export interface Voicing {
  readonly output: Output;
  readonly format: OutputFormat;
  readonly speaking: NonNullable<Speaking>;
  readonly damaged: WriteOptions['damaged'];
  /** Those of films where it is left out. */
  readonly codecs?: readonly SoundCodec[];
}

/**
 * A track on its way through a voice.
 * @throws FaultError `sound/unreadable` where it cannot be decoded and the policy refuses that, `sink/no-encoder`
 */
export async function voiced(
  sound: Sound,
  { output, format, speaking, damaged, codecs = CODECS }: Voicing,
): Promise<AudioPump> {
  const from = (await sound.track.getCodec()) ?? 'unknown codec';
  const form = await formOf(sound);
  if (!form) {
    if (damaged === 'refuse') raise({ code: 'sound/unreadable', codec: from, seconds: 0 });
    return notCarried(`A sound track (${from}) cannot be decoded and was left out.`);
  }
  const codec = await encoderFor(form, format, codecs);
  const source = new AudioSampleSource({ codec, ...qualityOf(codec) });
  output.addAudioTrack(source);
  let note: string | null = null;
  const late = codec === 'aac' || codec === 'mp3' ? await encoderDelay({ codec, quality: QUALITY }, form) : 0;
  const voice = changed(sound, form, from, speaking, (error) => {
    const fault = faultOf(error);
    if (damaged === 'refuse' || fault.code !== 'sound/unreadable') throw error;
    note = `A sound track (${from}) cannot be decoded after ${fault.seconds.toFixed(1)} s and ends there.`;
  });
  return stepper(
    codec,
    late ? early(voice, late, format instanceof Mp3OutputFormat) : voice,
    async (sample) => {
      using held = sample;
      await source.add(held);
    },
    (sample) => sample.close(),
    () => source.close(),
    () => note,
  );
}

async function encoderFor(
  { rate, channels }: SoundForm,
  format: OutputFormat,
  codecs: readonly SoundCodec[],
): Promise<SoundCodec> {
  const known = format.getSupportedAudioCodecs();
  const form = { sampleRate: rate, numberOfChannels: channels };
  for (const codec of codecs)
    if (known.includes(codec) && (await encodes(codec, { ...form, ...qualityOf(codec) }))) return codec;
  return raise({ code: 'sink/no-encoder', codec: codecs.join(' or '), size: `${channels} x ${rate} Hz` });
}

/**
 * Sooner by what the encoder comes late.
 * @param late samples @param clockless formats without times: what would come before their beginning is left out
 */
async function* early(
  samples: AsyncIterable<AudioSample>,
  late: number,
  clockless: boolean,
): AsyncGenerator<AudioSample, void, undefined> {
  let out = clockless ? late : 0;
  let empty = true;
  let form: Omit<AudioSampleInit, 'data'> | null = null;
  for await (const sample of samples) {
    const { numberOfFrames, numberOfChannels, sampleRate, timestamp } = sample;
    form ??= { format: 'f32-planar', numberOfChannels, sampleRate, timestamp: 0 };
    const cut = Math.min(out, numberOfFrames);
    out -= cut;
    sample.setTimestamp(timestamp - late / sampleRate);
    if (cut < numberOfFrames) empty = false;
    if (cut === 0) {
      yield sample;
      continue;
    }
    using whole = sample;
    if (cut < numberOfFrames) yield part(whole, cut);
  }
  // Shorter than the encoder is late: what comes out before is heard in its place, and an encoder is given one sample at least.
  if (form && empty) yield new AudioSample({ ...form, data: new Float32Array(form.numberOfChannels) });
}

/** @param from the first sample that is taken */
function part(sample: AudioSample, from: number): AudioSample {
  const { numberOfChannels, numberOfFrames, sampleRate, timestamp } = sample;
  const data = new Float32Array((numberOfFrames - from) * numberOfChannels);
  for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex++)
    sample.copyTo(data.subarray(planeIndex * (numberOfFrames - from)), {
      planeIndex,
      format: 'f32-planar',
      frameOffset: from,
    });
  return new AudioSample({
    data,
    format: 'f32-planar',
    numberOfChannels,
    sampleRate,
    timestamp: timestamp + from / sampleRate,
  });
}

/** Samples a second that a track may have: others are mistakes, or made to cost what nobody has. */
const RATES = { least: 1000, most: 768_000 };

/** @param broken takes what ended the track early, or throws it */
async function* changed(
  sound: Sound,
  form: SoundForm,
  codec: string,
  { voice, options, files, hushed, reading, parts = [] }: NonNullable<Speaking>,
  broken: (error: unknown) => void,
): AsyncGenerator<AudioSample, void, undefined> {
  if (!Number.isInteger(form.rate) || form.rate < RATES.least || form.rate > RATES.most)
    raise({ code: 'sound/unreadable', codec, seconds: 0 });
  const file = (model: string) => files?.get(model) ?? raise({ code: 'model/missing', model });
  const by = (who: Pick<Part, 'voice' | 'options'>) =>
    new Treating(who.voice, form, who.options, {
      anew: (recipe, of, values) => anew(recipe, of, values, { file, products: wasmProducts() }),
      aloud: reading ? (of, values) => aloud(of, values, reading) : NO_SUPPLIES.aloud,
    });
  const all = [
    { treating: by({ voice, options }), not: joined(parts.flatMap((p) => p.times)) },
    ...parts.map((part) => ({ treating: by(part), not: beside(part.times) })),
  ];
  let several: Several | null = null;
  const hush = hushed ? new Hush(hushed, form) : null;
  /** The sample that comes next, from time 0. */
  let next: number | null = null;
  const made = (said: Planes): AudioSample[] => {
    const length = said[0]?.length ?? 0;
    if (length === 0) return [];
    const planes = hush?.cover(said, next ?? 0) ?? said;
    const data = new Float32Array(length * planes.length);
    for (const [i, plane] of planes.entries()) data.set(plane, i * length);
    const timestamp = (next ?? 0) / form.rate;
    next = (next ?? 0) + length;
    return [
      new AudioSample({
        data,
        format: 'f32-planar',
        numberOfChannels: planes.length,
        sampleRate: form.rate,
        timestamp,
      }),
    ];
  };
  try {
    for await (const block of blocks(sound, form, codec)) {
      const first = Math.round(block.at * form.rate);
      next ??= first;
      several ??= new Several(all, form.rate, first);
      yield* made(several.push(hush?.mute(block.planes, first) ?? block.planes));
    }
  } catch (error) {
    broken(error);
  }
  if (several) yield* made(several.end());
}
