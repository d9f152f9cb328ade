/** Sound with another voice: decoded, changed block by block, and encoded anew. Never carried over as it was. */
import {
  AudioSample,
  AudioSampleSource,
  canEncodeAudio,
  type Output,
  type OutputFormat,
  Quality,
} from 'mediabunny';
import '../../core/disposable.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import { Hush } from '../../core/sound/hush.ts';
import { anew } from '../../core/sound/neutral/voice.ts';
import { type Planes, type SoundForm, Treating } from '../../core/sound/treat.ts';
import type { Speaking } from '../../pipeline/ports.ts';
import { wasmProducts } from '../cpu/products.ts';
import { type AudioPump, notCarried, type Sound, stepper } from './audio.ts';
import { blocks, formOf } from './heard.ts';

/** What is written, in this order, where format and browser take it. */
export type SoundCodec = 'opus' | 'aac' | 'pcm-s16';
const CODECS: readonly SoundCodec[] = ['opus', 'aac'];
const QUALITY = new Quality('high');

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
  const source = new AudioSampleSource({ codec, ...(codec !== 'pcm-s16' && { quality: QUALITY }) });
  output.addAudioTrack(source);
  let note: string | null = null;
  return stepper(
    codec,
    changed(sound, form, from, speaking, (error) => {
      const fault = faultOf(error);
      if (damaged === 'refuse' || fault.code !== 'sound/unreadable') throw error;
      note = `A sound track (${from}) cannot be decoded after ${fault.seconds.toFixed(1)} s and ends there.`;
    }),
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
    if (
      known.includes(codec) &&
      (codec === 'pcm-s16' || (await canEncodeAudio(codec, { ...form, quality: QUALITY })))
    )
      return codec;
  return raise({ code: 'sink/no-encoder', codec: codecs.join(' or '), size: `${channels} x ${rate} Hz` });
}

/** Samples a second that a track may have: others are mistakes, or made to cost what nobody has. */
const RATES = { least: 1000, most: 768_000 };

/** @param broken takes what ended the track early, or throws it */
async function* changed(
  sound: Sound,
  form: SoundForm,
  codec: string,
  { voice, options, files, hushed }: NonNullable<Speaking>,
  broken: (error: unknown) => void,
): AsyncGenerator<AudioSample, void, undefined> {
  if (!Number.isInteger(form.rate) || form.rate < RATES.least || form.rate > RATES.most)
    raise({ code: 'sound/unreadable', codec, seconds: 0 });
  const file = (model: string) => files?.get(model) ?? raise({ code: 'model/missing', model });
  const treating = new Treating(voice, form, options, {
    anew: (recipe, of, values) => anew(recipe, of, values, { file, products: wasmProducts() }),
  });
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
      yield* made(treating.push(hush?.mute(block.planes, first) ?? block.planes));
    }
  } catch (error) {
    broken(error);
  }
  yield* made(treating.end());
}
