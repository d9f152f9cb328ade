/** Runs in the page: the same file through both decoders, frame by frame. */
import { openWithFfmpeg } from '../../src/engines/ffmpeg/open.ts';
import { isoTracks } from '../../src/engines/media/iso.ts';
import { openVideo } from '../../src/engines/media/video-source.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import ffmpegWorker from '../../workers/ffmpeg.ts?worker&url';

/** FNV-1a over all planes of each frame. */
async function read(given: Source): Promise<{ at: number; hash: number }[]> {
  await using source = given;
  const out: { at: number; hash: number }[] = [];
  for await (const { at, picture } of source.frames()) {
    let hash = 0x811c9dc5;
    for (const { data } of picture.planes) for (const v of data) hash = Math.imul(hash ^ v, 0x01000193);
    out.push({ at, hash });
  }
  return out;
}

export async function compare(
  blob: Blob,
  name: string,
): Promise<{ frames: [number, number]; latest: number; different: number }> {
  const iso = await isoTracks(blob, name);
  const fast = await openVideo(blob, name, iso);
  if (!('frames' in fast)) throw new Error(fast.why);
  const a = await read(fast);
  const b = await read(await openWithFfmpeg(blob, name, 'test', iso, ffmpegWorker));
  const both = a.slice(0, b.length).map((x, i) => [x, b[i]] as const);
  return {
    frames: [a.length, b.length],
    latest: Math.max(...both.map(([x, y]) => Math.abs(x.at - y!.at))),
    different: both.filter(([x, y]) => x.hash !== y!.hash).length,
  };
}
