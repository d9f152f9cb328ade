/** What ffprobe says, as the pipeline wants it. */
import type { Orientation } from '../../core/space/geometry.ts';
import type { SourceInfo } from '../../pipeline/ports.ts';

export interface ProbedStream {
  readonly index: number;
  readonly codec_type?: string;
  readonly codec_name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly sample_rate?: string;
  readonly channels?: number;
  readonly pix_fmt?: string;
  readonly color_space?: string;
  readonly color_range?: string;
  readonly color_transfer?: string;
  readonly sample_aspect_ratio?: string;
  readonly avg_frame_rate?: string;
  readonly nb_frames?: string;
  readonly duration?: string;
  readonly start_time?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly side_data_list?: readonly { readonly rotation?: number }[];
  readonly disposition?: { readonly attached_pic?: number };
}
export interface Probe {
  readonly streams?: readonly ProbedStream[];
  readonly format?: {
    readonly format_name?: string;
    readonly duration?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
}

const ratio = (text: string | undefined, mark: string): number => {
  const [a = 0, b = 0] = (text ?? '').split(mark).map(Number);
  return a > 0 && b > 0 ? a / b : 0;
};

/** How many tags: their names may be anybody's words. */
function tagsOf(of: string, tags: readonly (ProbedStream['tags'] | undefined)[]): string {
  const n = tags.reduce((sum, t) => sum + Object.keys(t ?? {}).length, 0);
  return n ? `${n} tag${n > 1 ? 's' : ''} of the ${of}` : '';
}

/** Kinds and counts of what is in it beside the pictures that are read, where there are any, and sound. */
export function droppedOf({ format, streams = [] }: Probe, video: ProbedStream | null = null): string[] {
  const tracks = streams.map((s) => s.tags);
  const dropped = [tagsOf('file', [format?.tags]), tagsOf('tracks', tracks)].filter(Boolean);
  const others = streams.filter((s) => s !== video && s.codec_type !== 'audio');
  if (others.length)
    dropped.push(
      `${others.length} further track(s): ${others.map((s) => (s.disposition?.attached_pic ? 'attached picture' : (s.codec_type ?? 'data'))).join(', ')}`,
    );
  return [...new Set(dropped)];
}

export function describe(
  probe: Probe,
  video: ProbedStream,
  why: string,
  audioNotes: readonly string[],
): SourceInfo {
  const coded = { width: video.width ?? 0, height: video.height ?? 0 };
  // ffprobe gives the counter-clockwise angle of the display matrix.
  const turned =
    video.side_data_list?.find((d) => d.rotation !== undefined)?.rotation ?? -Number(video.tags?.rotate ?? 0);
  const rotation = (((Math.round(-turned / 90) * 90) % 360) + 360) % 360;
  const square = {
    width: Math.round(coded.width * (ratio(video.sample_aspect_ratio, ':') || 1)),
    height: coded.height,
  };
  const shown = rotation % 180 === 0 ? square : { width: square.height, height: square.width };
  const turn: Orientation = { rotation: rotation as Orientation['rotation'], flip: false, coded, shown };
  const seconds = Number(video.duration ?? probe.format?.duration ?? 0) || 0;
  const notes = [`Decoded by ffmpeg.wasm: ${why}.`, ...audioNotes];
  if (video.pix_fmt && !/^(yuvj?420p|nv12|gray)$/.test(video.pix_fmt))
    notes.push(`The source's samples (${video.pix_fmt}) were converted to 8-bit 4:2:0.`);
  if (video.color_transfer === 'smpte2084' || video.color_transfer === 'arib-std-b67')
    notes.push('The source is HDR; the result has its curve in 8 bits, not tone-mapped.');
  return {
    kind:
      !/^(image2|\w+_pipe)$/.test(probe.format?.format_name ?? '') &&
      (seconds > 0 || Number(video.nb_frames ?? 2) > 1)
        ? 'video'
        : 'image',
    container: probe.format?.format_name ?? 'unknown',
    codec: video.codec_name ?? 'unknown',
    turn,
    seconds,
    path: 'ffmpeg',
    dropped: droppedOf(probe, video),
    notes,
    expected: Number(video.nb_frames) || Math.round(seconds * ratio(video.avg_frame_rate, '/')) || undefined,
  };
}
