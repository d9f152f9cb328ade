/** Files of sound that the browser's own readers do not know, by their first bytes. */
import { ASF, isSigned, latin1, SOUND } from '../../core/signs.ts';

/** Kinds of streams that a header of ASF lists (section 10.4). */
const KINDS = {
  sound: '\x40\x9e\x69\xf8\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b',
  pictures: '\xc0\xef\x19\xbc\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b',
};
/** Bytes in which a header lies; those of WMA hold pictures of sleeves. */
const HEAD = 1 << 22;

const headOf = async (blob: Blob, bytes: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(0, bytes).arrayBuffer());

/** Whether it says that it holds sound, and no pictures that move. */
export async function looksLikeSound(blob: Blob): Promise<boolean> {
  const first = latin1(await headOf(blob, 16));
  if (isSigned(first, SOUND)) return true;
  if (!first.startsWith(ASF)) return false;
  const bytes = await headOf(blob, HEAD);
  const size = bytes.length < 24 ? 0 : Number(new DataView(bytes.buffer).getBigUint64(16, true));
  const head = latin1(bytes.subarray(0, size));
  return head.includes(KINDS.sound) && !head.includes(KINDS.pictures);
}
