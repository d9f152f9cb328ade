/** Runs in the page: draws small files of every oddity, masks them both ways, and looks at all that is in the result. */
import { mask } from '../../src/bridge/api.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import { tiff } from '../made/tiff.ts';
import { written } from './make-media.ts';
import { compare } from './two-paths.ts';

/** Moving stripes and a tone, 25 frames a second, two seconds. */
const DRAWN = ['-f', 'lavfi', '-i', 'testsrc=s=128x96:r=25:d=2', '-f', 'lavfi', '-i', 'sine=d=2'];

export const draw = async (name: string, args: readonly string[]): Promise<Uint8Array<ArrayBuffer>> =>
  (await written(name, [...DRAWN, ...args])).bytes;

/** The same MP4 with other edits in all its tracks: pairs of length in ms and begin in ms, -1 for nothing. */
export function edited(
  file: Uint8Array,
  edits: readonly (readonly [number, number])[],
): Uint8Array<ArrayBuffer> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const u32 = (n: number) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
  const type = (at: number) => String.fromCharCode(...file.subarray(at + 4, at + 8));
  const box = (name: string, body: readonly number[]): number[] => [
    ...u32(body.length + 8),
    ...[...name].map((c) => c.charCodeAt(0)),
    ...body,
  ];
  const children = (from: number, to: number): [number, number][] => {
    const out: [number, number][] = [];
    for (let at = from; at < to; at += view.getUint32(at)) out.push([at, at + view.getUint32(at)]);
    return out;
  };
  const find = (from: number, to: number, name: string) =>
    children(from, to).find(([at]) => type(at) === name);
  const trak = (from: number, to: number): number[] => {
    const mdia = find(from, to, 'mdia');
    const mdhd = mdia && find(mdia[0] + 8, mdia[1], 'mdhd');
    const edts = find(from, to, 'edts');
    if (!mdhd) throw new Error('no mdhd');
    const scale = view.getUint32(mdhd[0] + 20);
    // Where the media begins to be shown: behind what B-frames and encoders need.
    const begin = edts ? view.getInt32(edts[0] + 8 + 8 + 8 + 4) : 0;
    const list = edits.flatMap(([length, at]) => [
      ...u32(length),
      ...u32(at < 0 ? -1 : begin + Math.round((at / 1000) * scale)),
      ...u32(0x10000),
    ]);
    const elst = box('edts', box('elst', [...u32(0), ...u32(edits.length), ...list]));
    return box('trak', [
      ...children(from, to).flatMap(([a, b]) => (type(a) === 'edts' ? [] : [...file.subarray(a, b)])),
      ...elst,
    ]);
  };
  // The index stands at the end, so that no place in the file changes.
  const moov = find(0, file.length, 'moov');
  if (!moov || moov[1] !== file.length) throw new Error('moov is not at the end');
  const made = box(
    'moov',
    children(moov[0] + 8, moov[1]).flatMap(([a, b]) =>
      type(a) === 'trak' ? trak(a + 8, b) : [...file.subarray(a, b)],
    ),
  );
  return Uint8Array.from([...file.subarray(0, moov[0]), ...made]);
}

export interface Shown {
  /** Frames and sound packets in the result's bytes, whatever an edit list says. */
  readonly frames: number;
  readonly sound: number;
  /** First picture, and the end of the last, seconds. */
  readonly from: number;
  readonly to: number;
  readonly notes: string;
  readonly code: string;
  readonly mime: string;
}

/** Nobody is in these stripes: looking from 40 px on takes a quarter of the time. */
const NEAR = { find: { face: { minSize: 40 } } };

export async function masked(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  policy: object = {},
): Promise<Shown> {
  const none = { frames: 0, sound: 0, from: 0, to: 0, notes: '', code: '', mime: '' };
  try {
    const outcome = await mask(
      new File([bytes], name),
      name,
      { ...NEAR, ...policy },
      {
        base: `${location.origin}/`,
      },
    );
    const notes = outcome.report.notes.join(' ');
    if (outcome.verdict !== 'sealed') return { ...none, notes, code: 'refused' };
    const { value: blob } = outcome.sealed;
    const mime = blob.type;
    if (mime.startsWith('image/')) return { ...none, notes, mime, frames: 1 };
    const { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } = await import('mediabunny');
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
    const count = { video: 0, audio: 0 };
    const times: number[] = [];
    for (const track of [...(await input.getVideoTracks()), ...(await input.getAudioTracks())])
      for await (const p of new EncodedPacketSink(track).packets()) {
        count[track.type === 'video' ? 'video' : 'audio']++;
        if (track.type === 'video') times.push(p.timestamp, p.timestamp + p.duration);
      }
    return {
      ...none,
      frames: count.video,
      sound: count.audio,
      from: Math.min(...times),
      to: Math.max(...times),
      notes,
      mime,
    };
  } catch (error) {
    return { ...none, code: faultOf(error).code };
  }
}

/** A TIFF with a mark in its first corner, masked: its size, and the corner in which the mark is. */
export async function lies(orientation: number): Promise<string> {
  const [width, height] = [64, 32];
  const rgb = new Uint8Array(3 * width * height).fill(200);
  for (let y = 0; y < 12; y++) rgb.fill(0, 3 * width * y, 3 * (width * y + 20));
  const file = new File([tiff(rgb, width, height, { 274: orientation })], 'lies.tiff');
  const outcome = await mask(file, file.name, NEAR, { base: `${location.origin}/` });
  if (outcome.verdict !== 'sealed') return 'refused';
  const picture = await createImageBitmap(outcome.sealed.value);
  const { width: w, height: h } = picture;
  const context = new OffscreenCanvas(w, h).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const dark = (x: number, y: number) => context.getImageData(x, y, 1, 1).data[0]! < 100;
  const corners = { 'top left': [3, 3], 'top right': [w - 4, 3], 'bottom left': [3, h - 4] } as const;
  const [corner = 'bottom right'] = Object.entries(corners).find(([, [x, y]]) => dark(x, y)) ?? [];
  return `${w} x ${h}, ${corner}`;
}
/** How a TIFF is refused that has some fields besides. */
export const unread = async (more: Readonly<Record<number, number>>): Promise<string> =>
  (await masked(tiff(new Uint8Array(3 * 64 * 32), 64, 32, more), 'x.tiff')).code;

export { compare };
