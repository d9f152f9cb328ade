/** What a TIFF (6.0, and BigTIFF) says of itself: its pages, whether their places lie in the file, how it lies, how it is stored. */
import { cut, type Intact, viewOf } from './intact.ts';

/** More pages than this are not counted further. */
const MOST = 10_000;

/** Compressions that ffmpeg undoes: none, CCITT (2 to 4), LZW, Deflate (two numbers), PackBits. */
const UNDONE = [1, 2, 3, 4, 5, 8, 32946, 32773];

export interface Tiff extends Intact {
  readonly width: number;
  readonly height: number;
  /** As in EXIF, 1..8; 1 where it says none. */
  readonly orientation: number;
  /** How it is stored, where no decoder here reads that: ffmpeg gives a black or green picture then, without a word. */
  readonly unread: string | null;
}

export function tiff(d: Uint8Array): Tiff {
  const view = viewOf(d);
  const little = d[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const place = (at: number): number =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const formatAt = (at: number): number => view.getUint16(at, little);
  const [head, entry, size] = big ? [8, 20, 8] : [2, 12, 4];
  let [frames, width, height, orientation] = [0, 0, 0, 1];
  let unread = big ? 'BigTIFF' : null;
  const of = (damage: string | null) => ({ frames, width, height, orientation, unread, damage });
  try {
    for (let at = place(big ? 8 : 4); at !== 0 && frames < MOST; frames++) {
      const n = big ? Number(view.getBigUint64(at, little)) : view.getUint16(at, little);
      for (let i = 0; i < n && frames === 0; i++) {
        const e = at + head + i * entry;
        const tag = view.getUint16(e, little);
        const value = e + (big ? 12 : 8);
        // SHORT is 3, LONG 4.
        const v =
          view.getUint16(e + 2, little) === 3 ? view.getUint16(value, little) : view.getUint32(value, little);
        if (tag === 256) width = v;
        if (tag === 257) height = v;
        if (tag === 274 && v >= 1 && v <= 8) orientation = v;
        if (tag === 259 && !UNDONE.includes(v))
          unread ??= v === 6 || v === 7 ? 'TIFF (JPEG)' : `TIFF (compression ${v})`;
        // NewSubfileType: a preview of another picture in the file.
        if (tag === 254 && v & 1) unread ??= 'camera raw';
        if (tag === 322) unread ??= 'TIFF (tiles)';
        // Of several samples the place of their formats lies here.
        if (tag === 339 && ![1, 4].includes(view.getUint32(e + 4, little) > 2 ? formatAt(place(value)) : v))
          unread ??= 'TIFF (no whole numbers)';
      }
      at = place(at + head + n * entry);
      if (at + size > d.length) return of(cut);
    }
  } catch (error) {
    if (error instanceof RangeError) return of(cut);
    throw error;
  }
  return of(null);
}
