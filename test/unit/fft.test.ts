/** The transform against its definition. */
import { expect, test } from 'vitest';
import { Fft } from '../../src/core/sound/fft.ts';

test.each([4, 8, 64, 256])('of %i samples is the sum that defines it, and turns back', (size) => {
  const fft = new Fft(size);
  const frame = Float64Array.from({ length: size }, (_, i) => Math.sin(i * i + 0.3) - 0.2);
  fft.forward(frame);
  for (let k = 0; k <= size / 2; k++) {
    let [re, im] = [0, 0];
    for (const [n, v] of frame.entries()) {
      re += v * Math.cos((2 * Math.PI * k * n) / size);
      im -= v * Math.sin((2 * Math.PI * k * n) / size);
    }
    expect(fft.re[k]).toBeCloseTo(re, 9);
    expect(fft.im[k]).toBeCloseTo(im, 9);
  }
  const back = new Float64Array(size);
  fft.inverse(back);
  for (const [n, v] of frame.entries()) expect(back[n]).toBeCloseTo(v, 12);
  // Shorter ones end in silence.
  fft.forward(frame.subarray(0, 3));
  fft.inverse(back);
  for (const [n, v] of back.entries()) expect(v).toBeCloseTo(n < 3 ? frame[n]! : 0, 12);
});
