/** Encoders of sound that a browser may lack: each comes when it is asked for, in a worker and a file of its own. */
import { type AudioCodec, canEncodeAudio, type Quality } from 'mediabunny';

const LACKED: Partial<Record<AudioCodec, () => Promise<void>>> = {
  aac: async () => (await import('@mediabunny/aac-encoder')).registerAacEncoder(),
  flac: async () => (await import('@mediabunny/flac-encoder')).registerFlacEncoder(),
  mp3: async () => (await import('@mediabunny/mp3-encoder')).registerMp3Encoder(),
};
const came = new Map<AudioCodec, Promise<void>>();

/** How it is to be encoded. */
interface Wanted {
  readonly sampleRate: number;
  readonly numberOfChannels: number;
  readonly quality?: Quality;
}

/** Whether sound can be encoded so, by the browser or by what we bring. */
export async function encodes(codec: AudioCodec, wanted: Wanted): Promise<boolean> {
  if (await canEncodeAudio(codec, wanted)) return true;
  const bring = LACKED[codec];
  if (!bring) return false;
  const coming = came.get(codec) ?? bring();
  came.set(codec, coming);
  try {
    await coming;
  } catch {
    // Asked for again: a network may be back.
    came.delete(codec);
    return false;
  }
  return canEncodeAudio(codec, wanted);
}
