/**
 * Pictures as a film: QuickTime (developer.apple.com, "QuickTime File Format"), one PNG a frame, as editors take films that must arrive bit for bit. None
 * of the muxers here writes that codec. All numbers are big-endian.
 */
import type { Size } from '../core/space/geometry.ts';

/** Units a second of all times in it: those of a timeline. */
const SCALE = 1_000_000;
/** Numbers of a matrix that changes nothing: 16.16, and 2.30 in the last column. */
const SAME = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

const encoder = new TextEncoder();
const u16 = (...values: number[]): Uint8Array =>
  Uint8Array.from(values.flatMap((v) => [(v >>> 8) & 255, v & 255]));
const u32 = (...values: number[]): Uint8Array =>
  Uint8Array.from(values.flatMap((v) => [(v >>> 24) & 255, (v >>> 16) & 255, (v >>> 8) & 255, v & 255]));
const ascii = (text: string): Uint8Array => encoder.encode(text);
const zeros = (n: number): Uint8Array => new Uint8Array(n);

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((n, p) => n + p.length, 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

const atom = (type: string, ...parts: Uint8Array[]): Uint8Array =>
  joined([u32(8 + lengthOf(parts)), ascii(type), ...parts]);
/** One whose content has a version and flags before it. */
const full = (type: string, flags: number, ...parts: Uint8Array[]): Uint8Array =>
  atom(type, u32(flags), ...parts);

const handler = (component: string, type: string): Uint8Array =>
  full('hdlr', 0, ascii(component), ascii(type), zeros(12), zeros(1));

/** Frames of equal length in a row, counted together. */
function durationTable(lasts: readonly number[]): Uint8Array {
  const runs: [count: number, last: number][] = [];
  for (const last of lasts) {
    const run = runs.at(-1);
    if (run?.[1] === last) run[0]++;
    else runs.push([1, last]);
  }
  return full('stts', 0, u32(runs.length), u32(...runs.flat()));
}

/** How PNG samples are described: one of 24 bits, whatever the pictures say of themselves. */
const description = ({ width, height }: Size): Uint8Array =>
  full(
    'stsd',
    0,
    u32(1),
    atom(
      'png ',
      zeros(6),
      u16(1),
      zeros(16),
      u16(width, height),
      // 72 dots an inch, one picture a sample, the codec's name as a Pascal string of 32 bytes, no table of colours.
      u32(0x480000, 0x480000, 0),
      u16(1),
      Uint8Array.of(3, ...ascii('PNG')),
      zeros(28),
      u16(24, 0xffff),
    ),
  );

/**
 * @param pictures PNG, all of this size
 * @param times when each is shown, microseconds, ascending; the first is where the film begins
 * @param last how long the last is shown, microseconds
 */
export function pngFilm(
  size: Size,
  pictures: readonly Uint8Array[],
  times: readonly number[],
  last: number,
): Uint8Array {
  const lasts = times.map((t, i) => Math.round(i + 1 < times.length ? times[i + 1]! - t : last));
  const long = lasts.reduce((a, b) => a + b, 0);
  const begin = atom('ftyp', ascii('qt  '), u32(0x200), ascii('qt  '));
  const bytes = lengthOf(pictures);
  // A box beyond 4 GiB gives its size in 64 bits.
  const large = bytes + 16 > 0xffffffff;
  const head = large
    ? joined([u32(1), ascii('mdat'), u32(Math.floor((bytes + 16) / 2 ** 32), (bytes + 16) >>> 0)])
    : joined([u32(bytes + 8), ascii('mdat')]);
  let at = begin.length + head.length;
  const places = pictures.map((p) => {
    const here = at;
    at += p.length;
    return u32(Math.floor(here / 2 ** 32), here >>> 0);
  });
  const time = (n: number): Uint8Array => u32(Math.floor(n / 2 ** 32), n >>> 0);
  const version1 = 1 << 24;
  const movie = full(
    'mvhd',
    version1,
    zeros(16),
    u32(SCALE),
    time(long),
    u32(0x10000),
    u16(0x100),
    zeros(10),
    u32(...SAME),
    zeros(24),
    u32(2),
  );
  const track = full(
    'tkhd',
    version1 | 3,
    zeros(16),
    u32(1, 0),
    time(long),
    zeros(16),
    u32(...SAME),
    u32(size.width << 16, size.height << 16),
  );
  const media = full('mdhd', version1, zeros(16), u32(SCALE), time(long), u16(0x7fff, 0));
  const samples = atom(
    'stbl',
    description(size),
    durationTable(lasts),
    full('stsc', 0, u32(1, 1, 1, 1)),
    full('stsz', 0, u32(0, pictures.length), u32(...pictures.map((p) => p.length))),
    full('co64', 0, u32(pictures.length), ...places),
  );
  const data = atom('dinf', full('dref', 0, u32(1), full('url ', 1)));
  const video = full('vmhd', 1, u16(0x40, 0x8000, 0x8000, 0x8000));
  const information = atom('minf', video, handler('dhlr', 'url '), data, samples);
  const moov = atom(
    'moov',
    movie,
    atom('trak', track, atom('mdia', media, handler('mhlr', 'vide'), information)),
  );
  return joined([begin, head, ...pictures, moov]);
}
