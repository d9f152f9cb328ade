/** Whether a WebP (RFC 9649) is whole as a container, and how many pictures it plays. Its pictures carry no checksums. */
import { cut, type Intact, viewOf } from './intact.ts';

export function webp(d: Uint8Array): Intact {
  const view = viewOf(d);
  const end = 8 + view.getUint32(4, true);
  if (end > d.length) return { frames: 1, damage: cut };
  let frames = 0;
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > end) return { frames: Math.max(1, frames), damage: cut };
    if (String.fromCharCode(...d.subarray(at, at + 4)) === 'ANMF') frames++;
    at += 8 + size + (size & 1);
  }
  return { frames: Math.max(1, frames), damage: null };
}
