/**
 * Resonances moved by McAdams' coefficient: the angles of the poles of linear prediction are raised to a power (Patino et al. 2021;
 * baseline B2 of the VoicePrivacy challenge). Pitch stays.
 */
import { DISGUISE, measuredAt, type Voice } from '../../core/model/voice.ts';
import { energy, loudAs } from '../../core/sound/envelope.ts';
import { Fft } from '../../core/sound/fft.ts';
import { frameSize, overlapping } from '../../core/sound/overlap.ts';
import { begun, find, polynomialOf, predictor } from '../../core/sound/poles.ts';

/** The rate at which the method's angles are meant: one radian is 2.5 kHz there and does not move. */
const MEANT = 16_000;

export default {
  kind: 'voice',
  id: 'mcadams',
  label: 'McAdams (disguise)',
  place: 10,
  leaves: 'words and prosody',
  caution: DISGUISE,
  measured: measuredAt(0.054),
  options: {
    coefficient: {
      type: 'number',
      label: 'Coefficient',
      help: 'The further from 1 the stranger.',
      min: 0.5,
      max: 1.3,
      step: 0.01,
      default: 0.8,
    },
  },
  begin({ rate }, { coefficient }) {
    const size = frameSize(rate, 0.032);
    const half = size / 2;
    const order = Math.min(26, 2 * Math.round(1 + rate / 2000));
    const [fft, analysis, synthesis] = [new Fft(size), new Fft(size), new Fft(size)];
    const roots = begun(order);
    const alpha = Number(coefficient);
    const turned = (angle: number): number =>
      Math.min(Math.PI, (((angle * rate) / MEANT) ** alpha * MEANT) / rate);
    return overlapping(size, (frame) => {
      const was = energy(frame);
      const a = predictor(frame, order);
      if (!a) return frame.fill(0);
      if (!find(a, roots)) {
        // Not found from those of the frame before.
        const anew = begun(order);
        find(a, anew);
        roots.re.set(anew.re);
        roots.im.set(anew.im);
      }
      const moved = { re: new Float64Array(order), im: new Float64Array(order) };
      for (let i = 0; i < order; i++) {
        const [x, y] = [roots.re[i]!, roots.im[i]!];
        const radius = Math.min(0.995, Math.hypot(x, y));
        const angle = Math.abs(Math.atan2(y, x));
        const real = angle < 1e-6 || angle > Math.PI - 1e-6;
        const to = Math.sign(y) * (real ? angle : turned(angle));
        moved.re[i] = real ? Math.sign(x) * radius : radius * Math.cos(to);
        moved.im[i] = real ? 0 : radius * Math.sin(to);
      }
      fft.forward(frame);
      analysis.forward(a);
      synthesis.forward(polynomialOf(moved));
      for (let i = 0; i <= half; i++) {
        const [p, q] = [synthesis.re[i]!, synthesis.im[i]!];
        const power = p * p + q * q;
        const c = (analysis.re[i]! * p + analysis.im[i]! * q) / power;
        const d = (analysis.im[i]! * p - analysis.re[i]! * q) / power;
        const [x, y] = [fft.re[i]!, fft.im[i]!];
        fft.re[i] = x * c - y * d;
        fft.im[i] = x * d + y * c;
      }
      fft.inverse(frame);
      loudAs(frame, was);
    });
  },
} satisfies Voice;
