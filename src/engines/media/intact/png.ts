/** Whether a PNG (W3C, third edition) is whole, and how many pictures it plays. */
import { cut, type Intact, viewOf } from './intact.ts';

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(d: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < d.length; i++) c = CRC[(c ^ d[i]!) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Chunks without which the picture is another: the critical ones begin with a capital. A wrong checksum in any other is nobody's loss. */
const SHOWN = /^([A-Z]|tRNS|acTL|fcTL|fdAT)/;

/** Walks the chunks: each carries a checksum, so every changed bit is seen. */
export function png(d: Uint8Array): Intact {
  const view = viewOf(d);
  let frames = 1;
  for (let at = 8; at + 12 <= d.length; ) {
    const size = view.getUint32(at);
    if (at + 12 + size > d.length) return { frames, damage: cut };
    const type = String.fromCharCode(...d.subarray(at + 4, at + 8));
    if (SHOWN.test(type) && crc(d.subarray(at + 4, at + 8 + size)) !== view.getUint32(at + 8 + size))
      return { frames, damage: 'a checksum is wrong' };
    if (type === 'acTL' && size >= 4) frames = view.getUint32(at + 8);
    if (type === 'IEND') return { frames, damage: null };
    at += 12 + size;
  }
  return { frames, damage: cut };
}
