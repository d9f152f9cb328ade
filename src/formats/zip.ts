/**
 * Zip archives (PKWARE APPNOTE 6.3) by their directory, strictly: what is not as long as it says, does not match its checksum, stands
 * twice, is packed in another way or is more than a document can need is refused, so that no reader sees another archive.
 */

/** More than a document can need: bytes unpacked, and files. */
const MOST_BYTES = 200 << 20;
const MOST_FILES = 5000;

/** What unpacks deflated data piece by piece (RFC 1951), such as fflate's. */
export type Inflating = new (
  take: (chunk: Uint8Array) => void,
) => { push(chunk: Uint8Array, final: boolean): void };
/** Packed bytes that are unpacked at a time: at most 66 MB, as deflate makes 1,032 out of one. */
const PIECE = 65_536;

/** @throws Error where it is more than was said */
function inflated(packed: Uint8Array, size: number, Inflate: Inflating): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new Error('a file in it is larger than its directory says');
    out.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < packed.length; from += PIECE)
    stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  return out.subarray(0, at);
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;

let table: Uint32Array | undefined;
/** CRC-32 (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let c = 0xffffffff;
  for (const b of bytes) c = table[(c ^ b) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/**
 * The files of an archive by their names; folders are none.
 * @param wanted which to unpack; the others are empty
 * @throws Error with what is wrong
 */
export function unzipped(
  bytes: Uint8Array,
  Inflate: Inflating,
  wanted: (name: string) => boolean = () => true,
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (why: string): never => {
    throw new Error(why);
  };
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) {
    end--;
    if (end < bytes.length - END_LENGTH - MOST_COMMENT) end = -1;
  }
  if (end < 0) fail('it is no zip file, or its end is missing');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES || count === 0xffff) fail(`it holds more than ${MOST_FILES} files`);
  const out = new Map<string, Uint8Array>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) fail('its directory is damaged');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const long = (offset: number) => view.getUint32(at + offset, true);
    const short = (offset: number) => view.getUint16(at + offset, true);
    const [crc, packed, size, local] = [long(16), long(20), long(24), long(42)];
    const [nameLength, extra, comment] = [short(28), short(30), short(32)];
    let name = '';
    for (const b of bytes.subarray(at + 46, at + 46 + nameLength)) name += String.fromCharCode(b);
    at += 46 + nameLength + extra + comment;
    if (name.endsWith('/')) continue;
    if (flags & 1) fail('it is locked with a password');
    if (out.has(name)) fail('a file stands in it twice');
    total += size;
    if (total > MOST_BYTES) fail(`it unpacks to more than ${MOST_BYTES >> 20} MB`);
    if (!wanted(name)) {
      out.set(name, new Uint8Array());
      continue;
    }
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      fail('a file in it is not where it should be');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const raw = bytes.subarray(from, from + packed);
    if (raw.length !== packed || (method !== 0 && method !== 8))
      fail('a file in it is packed in a way that is not known');
    const made = method === 0 ? raw : inflated(raw, size, Inflate);
    if (made.length !== size || crc32(made) !== crc) fail('a file in it is not what its directory says');
    out.set(name, made);
  }
  return out;
}
