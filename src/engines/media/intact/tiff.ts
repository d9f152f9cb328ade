/** How many pages a TIFF (6.0, and BigTIFF) has, and whether their places lie in the file. */
import { cut, type Intact, viewOf } from './intact.ts';

/** More pages than this are not counted further. */
const MOST = 10_000;

export function tiff(d: Uint8Array): Intact & { readonly width: number; readonly height: number } {
  const view = viewOf(d);
  const little = d[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const place = (at: number): number =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const [head, entry, size] = big ? [8, 20, 8] : [2, 12, 4];
  let [frames, width, height] = [0, 0, 0];
  const of = (damage: string | null) => ({ frames, width, height, damage });
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
