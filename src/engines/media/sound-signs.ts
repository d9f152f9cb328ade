/** Files of sound that the browser's own readers do not know, by their first bytes. */

/** Signs at an offset, as Latin-1: AIFF 1.3; RFC 4867, 5.1 (AMR); Core Audio Format; AU; WavPack 4; True Audio; Monkey's Audio. */
const SIGNS: readonly (readonly (readonly [at: number, sign: string])[])[] = [
  [[0, 'FORM'], [8, 'AIFF']],
  [[0, 'FORM'], [8, 'AIFC']],
  [[0, '#!AMR']],
  [[0, 'caff']],
  [[0, '.snd']],
  [[0, 'wvpk']],
  [[0, 'TTA1']],
  [[0, 'MAC ']],
]; // biome-ignore format: table

/** Of ASF (section 10.1 and 10.4): the header, and the kinds of streams that it lists. */
const ASF = '\x30\x26\xb2\x75\x8e\x66\xcf\x11';
const ASF_SOUND = '\x40\x9e\x69\xf8\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b';
const ASF_PICTURES = '\xc0\xef\x19\xbc\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b';
/** Bytes in which a header lies; those of WMA hold pictures of sleeves. */
const HEAD = 1 << 22;

const latin1 = async (blob: Blob, bytes: number): Promise<string> =>
  new TextDecoder('latin1').decode(await blob.slice(0, bytes).arrayBuffer());

/** Whether it says that it holds sound, and no pictures that move. */
export async function looksLikeSound(blob: Blob): Promise<boolean> {
  const first = await latin1(blob, 16);
  if (SIGNS.some((signs) => signs.every(([at, sign]) => first.startsWith(sign, at)))) return true;
  return isWma(blob);
}

async function isWma(blob: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head !== ASF) return false;
  const size = Number(new DataView(bytes.buffer).getBigUint64(16, true));
  const has = (guid: string) => indexOf(bytes.subarray(0, size), guid) >= 0;
  return has(ASF_SOUND) && !has(ASF_PICTURES);
}

function indexOf(bytes: Uint8Array, sign: string): number {
  const codes = Uint8Array.from(sign, (c) => c.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((c, i) => bytes[at + i] === c)) return at;
  return -1;
}
