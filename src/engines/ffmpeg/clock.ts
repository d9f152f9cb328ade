/** Where the result's clock begins for a file that ffmpeg decodes, and its sound on that clock. */
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import type { Sound } from '../media/audio.ts';
import { clocks, held } from '../media/clocks.ts';
import type { Track } from '../media/iso.ts';
import { origin, whole } from '../media/spans.ts';
import type { Probe, ProbedStream } from './probe.ts';

/** Sound that mediabunny reads from Matroska and most containers take. */
const COPIED = new Set(['aac', 'mp3', 'opus', 'vorbis', 'flac', 'ac3', 'eac3', 'pcm_s16le']);

export interface Clock {
  /** What leads from ffmpeg's times to the result's, seconds. */
  readonly by: number;
  readonly audio: readonly Sound[];
  readonly notes: readonly string[];
  /** Frames that the container lists; null where it does not say. */
  held(): Promise<number | null>;
  close(): void;
}

/** The part of a session with ffmpeg that is used here. */
export interface Ffmpeg {
  readonly path: string;
  readonly ffmpeg: {
    exec(args: string[]): Promise<number>;
    readFile(path: string): Promise<unknown>;
  };
}

/** @param iso an MP4 or MOV with its edit lists: its sound is cut by them here, as on the other path */
export async function clockOf(
  session: Ffmpeg,
  probe: Probe,
  video: ProbedStream,
  iso: { blob: Blob; iso: readonly Track[] } | null,
): Promise<Clock> {
  if (iso) {
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(iso.blob) });
    const own = await ownClock(input, iso.iso).catch(() => null);
    if (own) return own;
    input.dispose();
  }
  const streams = (probe.streams ?? []).filter((s) => s.codec_type === 'audio');
  const start = (s: ProbedStream): number => Number(s.start_time) || 0;
  const by = -origin({
    video: start(video),
    audio: streams.map(start),
    late: iso?.iso.some((t) => t.late) ?? false,
    anywhere: /mpegts|^mpeg$/.test(probe.format?.format_name ?? ''),
  });
  const sound = streams.length
    ? await asMatroska(session, streams, by)
    : { audio: [], notes: [], close: () => {} };
  const listed = Number(video.nb_frames) || null;
  return { by, ...sound, held: async () => (iso ? null : listed) };
}

/** By the container itself, where mediabunny knows all of its sound. */
async function ownClock(input: Input, iso: readonly Track[]): Promise<Clock | null> {
  const video = await input.getPrimaryVideoTrack();
  const known = await Promise.all((await input.getAudioTracks()).map((t) => t.getCodec()));
  if (!video || known.includes(null)) return null;
  const { spans, audio, by } = await clocks(input, video, iso);
  return { by, audio, notes: [], held: () => held(video, spans), close: () => input.dispose() };
}

/** Sound as Matroska: packets copied where they can be, else made AAC. */
async function asMatroska(
  session: Ffmpeg,
  streams: readonly ProbedStream[],
  by: number,
): Promise<Pick<Clock, 'audio' | 'notes' | 'close'>> {
  const copy = streams.every((s) => COPIED.has(s.codec_name ?? ''));
  const codec = copy ? ['-c:a', 'copy'] : ['-c:a', 'aac', '-b:a', '160k'];
  const code = await session.ffmpeg.exec([
    '-v',
    'error',
    '-copyts',
    '-i',
    session.path,
    '-vn',
    '-sn',
    '-dn',
    '-map',
    '0:a',
    '-map_metadata',
    '-1',
    ...codec,
    '-f',
    'matroska',
    '/sound.mka',
  ]);
  const data =
    code === 0
      ? ((await session.ffmpeg.readFile('/sound.mka').catch(() => null)) as Uint8Array<ArrayBuffer> | null)
      : null;
  if (!data) return { audio: [], notes: ['The sound could not be read and was left out.'], close: () => {} };
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(new Blob([data])) });
  const tracks = await input.getAudioTracks();
  return {
    audio: tracks.map((track) => ({ track, spans: [whole(by)] })),
    notes: copy
      ? []
      : [`Sound in ${[...new Set(streams.map((s) => s.codec_name))].join(', ')} was encoded anew as AAC.`],
    close: () => input.dispose(),
  };
}
