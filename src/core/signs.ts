/** What files begin with. */

/** Bytes as signs of one byte each. */
export function latin1(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return out;
}

/** Signs at an offset each, as Latin-1. */
export type Signature = readonly (readonly [at: number, sign: string])[];

/** Of ASF (section 10.1): films and sound. */
export const ASF = '\x30\x26\xb2\x75\x8e\x66\xcf\x11';

/**
 * Files of sound of which browsers read none, or not every codec: AIFF 1.3; RFC 4867, 5.1 (AMR); Core Audio Format; AU; WavPack 4; True Audio;
 * Monkey's Audio; WAV and RF64 (EBU Tech 3306); ETSI TS 102 366 (AC-3); ETSI TS 102 114 (DTS); DSF 1.01.
 */
export const SOUND: readonly Signature[] = [
  [[0, 'FORM'], [8, 'AIFF']],
  [[0, 'FORM'], [8, 'AIFC']],
  [[0, '#!AMR']],
  [[0, 'caff']],
  [[0, '.snd']],
  [[0, 'wvpk']],
  [[0, 'TTA1']],
  [[0, 'MAC ']],
  [[0, 'RIFF'], [8, 'WAVE']],
  [[0, 'RF64'], [8, 'WAVE']],
  [[0, '\x0b\x77']],
  [[0, '\x7f\xfe\x80\x01']],
  [[0, 'DSD ']],
]; // biome-ignore format: table

/** Whether a file that begins so has one of them. */
export const isSigned = (head: string, signatures: readonly Signature[]): boolean =>
  signatures.some((signs) => signs.every(([at, sign]) => head.startsWith(sign, at)));
