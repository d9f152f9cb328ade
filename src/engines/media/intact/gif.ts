/** Whether a GIF (89a) is whole, and how many pictures it plays. */
import { cut, type Intact } from './intact.ts';

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
/** Bytes of a colour table by the flags before it. */
const table = (flags = 0): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

export function gif(d: Uint8Array): Intact {
  let frames = 0;
  let at = 13 + table(d[10]);
  /** Behind a row of blocks; beyond the end where the file is cut. */
  const blocks = (from: number): number => {
    let i = from;
    for (let size = d[i]; size; size = d[i]) i += size + 1;
    return i + 1;
  };
  while (at < d.length) {
    const kind = d[at];
    if (kind === TRAILER) return { frames, damage: null };
    if (kind === EXTENSION) at = blocks(at + 2);
    else if (kind === IMAGE) {
      at = blocks(at + 11 + table(d[at + 9]));
      if (at <= d.length) frames++;
    } else return { frames, damage: 'what stands between its pictures is no block' };
  }
  return { frames, damage: cut };
}
