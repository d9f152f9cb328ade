/** Carries sound over: packets untouched where the container takes the codec, else decoded and made Opus. */
import {
  AudioSampleSink,
  AudioSampleSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  type InputAudioTrack,
  type Output,
  type OutputFormat,
  Quality,
} from 'mediabunny';

/** One track on its way; `to` carries everything up to a time, so that sound and pictures interleave. */
export interface AudioPump {
  readonly note: string | null;
  to(seconds: number): Promise<void>;
  finish(): Promise<void>;
}

export async function pump(track: InputAudioTrack, output: Output, format: OutputFormat): Promise<AudioPump> {
  const codec = await track.getCodec();
  if (codec && format.getSupportedAudioCodecs().includes(codec)) {
    const source = new EncodedAudioPacketSource(codec);
    output.addAudioTrack(source);
    const config = await track.getDecoderConfig();
    return stepper(
      new EncodedPacketSink(track).packets(),
      (packet, first) => source.add(packet, first && config ? { decoderConfig: config } : undefined),
      () => source.close(),
      null,
    );
  }
  if (await track.canDecode()) {
    const source = new AudioSampleSource({ codec: 'opus', quality: new Quality('high') });
    output.addAudioTrack(source);
    return stepper(
      new AudioSampleSink(track).samples(),
      async (sample) => {
        await source.add(sample);
        sample.close();
      },
      () => source.close(),
      `Sound in ${codec ?? 'an unknown codec'} was encoded anew as Opus: the output's container does not take it.`,
    );
  }
  return {
    note: `A sound track (${codec ?? 'unknown codec'}) could not be carried over.`,
    to: async () => {},
    finish: async () => {},
  };
}

function stepper<T extends { readonly timestamp: number }>(
  items: AsyncGenerator<T, void, unknown>,
  add: (item: T, first: boolean) => Promise<void>,
  close: () => void,
  note: string | null,
): AudioPump {
  let next: IteratorResult<T, void> | null = null;
  let first = true;
  const to = async (seconds: number): Promise<void> => {
    for (;;) {
      next ??= await items.next();
      if (next.done || next.value.timestamp > seconds) return;
      await add(next.value, first);
      first = false;
      next = null;
    }
  };
  return {
    note,
    to,
    async finish() {
      await to(Number.POSITIVE_INFINITY);
      close();
    },
  };
}
