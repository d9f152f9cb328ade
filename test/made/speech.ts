/** Sound for tests: nobody's voice. */

/** Vowels of a pitch that moves, with noise between them: a voice to whoever looks at resonances. */
export function speech(rate: number, length: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(length);
  let turn = 0;
  let noise = 1;
  for (let i = 0; i < length; i++) {
    const t = i / rate;
    turn += (2 * Math.PI * (120 + 25 * Math.sin(5 * t))) / rate;
    noise = (Math.imul(noise, 1103515245) + 12345) & 0x7fffffff;
    const vowel = Math.floor(4 * t) % 2;
    let sum = 0;
    for (let h = 1; h < 24; h++) {
      const hertz = 120 * h;
      const [a, b] = vowel ? [700, 1200] : [300, 2200];
      sum +=
        (Math.exp(-(((hertz - a) / 150) ** 2)) + 0.5 * Math.exp(-(((hertz - b) / 200) ** 2))) *
        Math.sin(h * turn);
    }
    const loud = Math.max(0, Math.sin(2 * Math.PI * 2 * t));
    out[i] = 0.3 * loud * sum + 0.01 * (noise / 0x40000000 - 1);
  }
  return out;
}
