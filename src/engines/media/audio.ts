/** Carries sound over: packets untouched where the container takes the codec, else decoded and made Opus. */
import {
  type AudioSample,
  AudioSampleSink,
  AudioSampleSource,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  type InputAudioTrack,
  type Output,
  type OutputFormat,
  Quality,
} from 'mediabunny';
import '../../core/disposable.ts';
import { bareConfig, barePacket } from './audio-config.ts';
import { GRACE, holds, type Span } from './spans.ts';

/** A sound track, and what of it is carried over. */
export interface Sound {
  readonly track: InputAudioTrack;
  readonly spans: readonly Span[];
}

/** One track on its way; `to` carries everything up to a time, so that sound and pictures interleave. */
export interface AudioPump extends Disposable {
  /** As which it is written; null where it is not. */
  readonly codec: string | null;
  /** What was not carried over as it is; complete after `finish`. */
  readonly note: string | null;
  to(seconds: number): Promise<void>;
  finish(): Promise<void>;
}

export async function pump(
  { track, spans }: Sound,
  output: Output,
  format: OutputFormat,
): Promise<AudioPump> {
  const codec = await track.getCodec();
  const config = await track.getDecoderConfig();
  const bare = codec && config ? bareConfig(codec, config) : null;
  if (codec && bare && format.getSupportedAudioCodecs().includes(codec)) {
    const source = new EncodedAudioPacketSource(codec);
    output.addAudioTrack(source);
    return stepper(
      codec,
      packets(track, spans),
      (packet, first) => {
        const data = barePacket(codec, packet.data);
        const sent = data === packet.data ? packet : packet.clone({ data });
        return source.add(sent, first ? { decoderConfig: bare } : undefined);
      },
      () => {},
      () => source.close(),
      cutNote(spans),
    );
  }
  if (await track.canDecode()) {
    const source = new AudioSampleSource({ codec: 'opus', quality: new Quality('high') });
    output.addAudioTrack(source);
    return stepper(
      'opus',
      samples(track, spans),
      async (sample) => {
        using held = sample;
        await source.add(held);
      },
      (sample) => sample.close(),
      () => source.close(),
      `Sound in ${codec ?? 'an unknown codec'} was encoded anew as Opus: the output's container does not take it.`,
    );
  }
  return notCarried(`A sound track (${codec ?? 'unknown codec'}) could not be carried over.`);
}

/** A track that stays behind. */
export const notCarried = (note: string): AudioPump => ({
  codec: null,
  note,
  to: async () => {},
  finish: async () => {},
  [Symbol.dispose]() {},
});

const cutNote = (spans: readonly Span[]): string | null =>
  spans.length > 1 || spans.some((s) => Number.isFinite(s.from))
    ? 'Sound is cut where the pictures are, at the next whole packet.'
    : null;

/** Packets of what is carried over, in the result's clock. */
async function* packets(
  track: InputAudioTrack,
  spans: readonly Span[],
): AsyncGenerator<EncodedPacket, void, unknown> {
  const sink = new EncodedPacketSink(track);
  for (const span of spans) {
    const first = (Number.isFinite(span.from) && (await sink.getPacket(span.from))) || undefined;
    for await (const packet of sink.packets(first)) {
      if (packet.timestamp >= span.to - GRACE) break;
      if (holds(span, packet.timestamp, packet.duration))
        yield packet.clone({ timestamp: packet.timestamp + span.shift });
    }
  }
}

/** What can be decoded of what is carried over, in the result's clock. */
export async function* samples(
  track: InputAudioTrack,
  spans: readonly Span[],
): AsyncGenerator<AudioSample, void, unknown> {
  const sink = new AudioSampleSink(track);
  for (const span of spans)
    for await (const sample of sink.samples(span.from, span.to)) {
      if (holds(span, sample.timestamp, sample.duration)) {
        sample.setTimestamp(sample.timestamp + span.shift);
        yield sample;
      } else sample.close();
    }
}

export function stepper<T extends { readonly timestamp: number }>(
  codec: string,
  items: AsyncGenerator<T, void, unknown>,
  add: (item: T, first: boolean) => Promise<void>,
  drop: (item: T) => void,
  close: () => void,
  note: string | null | (() => string | null),
): AudioPump {
  let next: IteratorResult<T, void> | null = null;
  let first = true;
  let last = Number.NEGATIVE_INFINITY;
  let back = 0;
  let over = false;
  const to = async (seconds: number): Promise<void> => {
    for (;;) {
      next ??= await items.next();
      if (next.done) return;
      const { value } = next;
      if (over) return drop(value);
      if (value.timestamp > seconds) return;
      next = null;
      const at = value.timestamp;
      // A damaged file, or one behind another: a player goes on with what comes later.
      if (at < last) {
        back++;
        drop(value);
      } else await add(value, first);
      last = Math.max(last, at);
      first = false;
    }
  };
  return {
    codec,
    get note() {
      const left = back ? `${back} packets of sound go back in time and were left out.` : '';
      return [typeof note === 'function' ? note() : note, left].filter(Boolean).join(' ') || null;
    },
    to,
    async finish() {
      await to(Number.POSITIVE_INFINITY);
      close();
    },
    [Symbol.dispose]() {
      over = true;
      if (next && !next.done) drop(next.value);
      next = null;
      items.return().catch(() => {});
    },
  };
}
