/** Sound for tests: nobody's voice. */

/** Bands of resonance of two vowels, Hz. */
const VOWELS = [
  [300, 2200],
  [700, 1200],
] as const;
/** How loud each harmonic of 120 Hz is in each vowel, from the first. */
const HARMONICS = VOWELS.map(([a, b]) =>
  Array.from({ length: 23 }, (_, i) => {
    const hertz = 120 * (i + 1);
    return Math.exp(-(((hertz - a) / 150) ** 2)) + 0.5 * Math.exp(-(((hertz - b) / 200) ** 2));
  }),
);

/** Vowels of a pitch that moves, with noise between them: a voice to whoever looks at resonances. */
export function speech(rate: number, length: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(length);
  let turn = 0;
  let noise = 1;
  for (let i = 0; i < length; i++) {
    const t = i / rate;
    turn += (2 * Math.PI * (120 + 25 * Math.sin(5 * t))) / rate;
    noise = (Math.imul(noise, 1103515245) + 12345) & 0x7fffffff;
    let sum = 0;
    // sin((h + 1)x) = 2 cos(x) sin(hx) - sin((h - 1)x)
    const twice = 2 * Math.cos(turn);
    let [before, sine] = [0, Math.sin(turn)];
    for (const loud of HARMONICS[Math.floor(4 * t) % 2]!) {
      sum += loud * sine;
      [before, sine] = [sine, twice * sine - before];
    }
    const loud = Math.max(0, 0.6 * Math.sin(4 * Math.PI * t) + 0.4 * Math.sin(11 * Math.PI * t + 1));
    out[i] = 0.3 * loud * sum + 0.01 * (noise / 0x40000000 - 1);
  }
  return out;
}

/** A WAV of two channels in 16 bits (RIFF, 1991). @param voice left out: one that speaks all along */
export function wav(
  hertz: number,
  seconds: number,
  voice: Float32Array = speech(hertz, seconds * hertz),
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + 4 * voice.length);
  const view = new DataView(bytes.buffer);
  const text = (at: number, of: string) =>
    bytes.set(
      [...of].map((c) => c.charCodeAt(0)),
      at,
    );
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, hertz, true);
  view.setUint32(28, 4 * hertz, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, bytes.length - 44, true);
  for (const [i, v] of voice.entries()) {
    view.setInt16(44 + 4 * i, 32_767 * Math.max(-1, Math.min(1, v)), true);
    view.setInt16(46 + 4 * i, 16_000 * Math.max(-1, Math.min(1, v)), true);
  }
  return bytes;
}
