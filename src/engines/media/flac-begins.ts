/** Whether a FLAC holds a first frame that can be told (RFC 9639, 8 and 9.1): without one mediabunny looks for it without end, and no watchdog of its thread runs. */
import { latin1 } from '../../core/signs.ts';

const MARKER = 'fLaC';
/** What mediabunny wants to see of a frame before it reads it, bytes. */
const LEAST = 16;
/** Bytes that say which number a frame has, by the ones that the first of them begins with. */
const NUMBER = [1, 0, 2, 3, 4, 5, 6, 7, 0] as const;

const bytesOf = async (blob: Blob, at: number, count: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(at, at + count).arrayBuffer());

/** True of all that is no FLAC. */
export async function flacBegins(blob: Blob): Promise<boolean> {
  let at = await behindTags(blob);
  if (latin1(await bytesOf(blob, at, 4)) !== MARKER) return true;
  at += 4;
  for (let last = false; !last; ) {
    const [kind, a, b, c] = await bytesOf(blob, at, 4);
    if (kind === undefined || a === undefined || b === undefined || c === undefined) return false;
    last = kind >= 0x80;
    at += 4 + (a << 16) + (b << 8) + c;
  }
  const frame = await bytesOf(blob, at, LEAST);
  return frame.length === LEAST && isHead(frame);
}

/** Where it begins behind ID3v2, which others put in front. */
async function behindTags(blob: Blob): Promise<number> {
  const head = await bytesOf(blob, 0, 10);
  if (latin1(head.subarray(0, 3)) !== 'ID3') return 0;
  return 10 + head.subarray(6).reduce((sum, x) => (sum << 7) + (x & 0x7f), 0);
}

/** Whether the sum of a frame's head is right. */
function isHead(frame: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, , fifth = 0] = frame;
  if (first !== 0xff || second >> 1 !== 0x7c) return false;
  const number = NUMBER[Math.clz32(~(fifth << 24))] ?? 0;
  const [size, rate] = [third >> 4, third & 15];
  const more = (size === 6 ? 1 : size === 7 ? 2 : 0) + (rate === 12 ? 1 : rate === 13 || rate === 14 ? 2 : 0);
  const end = 4 + number + more;
  if (!number || !size || rate === 15 || end >= frame.length) return false;
  let sum = 0;
  for (const byte of frame.subarray(0, end)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ (sum & 0x80 ? 0x107 : 0);
  }
  return sum === frame[end];
}
