/** Everything higher or lower, by a phase vocoder: pitch and resonances move together, length stays. */
import { measuredAt, type Voice } from '../../core/model/voice.ts';
import { energy, loudAs } from '../../core/sound/envelope.ts';
import { Fft } from '../../core/sound/fft.ts';
import { frameSize, overlapping } from '../../core/sound/overlap.ts';

const TURN = 2 * Math.PI;
/** An angle, from -pi to pi. */
const wrapped = (angle: number): number => angle - TURN * Math.round(angle / TURN);

export default {
  kind: 'voice',
  id: 'pitch',
  label: 'Pitch (disguise)',
  place: 11,
  leaves: 'words and prosody',
  caution:
    'A disguise and not anonymity: a program that compares voices tells who speaks about as well as without it, and it can be undone.',
  measured: measuredAt(0.062),
  options: {
    semitones: {
      type: 'number',
      label: 'Higher or lower',
      unit: 'semitones',
      min: -12,
      max: 12,
      step: 0.5,
      default: -4,
    },
  },
  begin({ rate }, { semitones }) {
    const size = frameSize(rate, 0.046);
    const half = size / 2;
    const fft = new Fft(size);
    const ratio = 2 ** (Number(semitones) / 12);
    const before = new Float64Array(half + 1);
    const angle = new Float64Array(half + 1);
    const loud = new Float64Array(half + 1);
    const bins = new Float64Array(half + 1);
    /** What a bin's angle grows by from frame to frame. */
    const step = TURN / 4;
    return overlapping(size, (frame) => {
      const was = energy(frame);
      fft.forward(frame);
      loud.fill(0);
      bins.fill(0);
      for (let i = 0; i <= half; i++) {
        const now = Math.atan2(fft.im[i]!, fft.re[i]!);
        const at = i + wrapped(now - before[i]! - i * step) / step;
        before[i] = now;
        const to = Math.round(i * ratio);
        if (to > half) continue;
        const amplitude = Math.sqrt(fft.re[i]! ** 2 + fft.im[i]! ** 2);
        // The louder of two that come together says where it is.
        if (amplitude >= loud[to]!) bins[to] = at * ratio;
        loud[to] = loud[to]! + amplitude;
      }
      for (let i = 0; i <= half; i++) {
        angle[i] = wrapped(angle[i]! + bins[i]! * step);
        fft.re[i] = loud[i]! * Math.cos(angle[i]!);
        fft.im[i] = loud[i]! * Math.sin(angle[i]!);
      }
      fft.inverse(frame);
      loudAs(frame, was);
    });
  },
} satisfies Voice;
