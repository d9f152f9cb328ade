/** One pitch all along: pulses in the envelope of what was said. */
import { DISGUISE, measuredAt, type Voice } from '../../core/model/voice.ts';
import { Envelope, energy, loudAs } from '../../core/sound/envelope.ts';
import { Fft } from '../../core/sound/fft.ts';
import { frameSize, overlapping } from '../../core/sound/overlap.ts';

export default {
  kind: 'voice',
  id: 'robot',
  label: 'Robot (disguise)',
  place: 9,
  leaves: 'words',
  caution: DISGUISE,
  measured: measuredAt(0.054),
  options: {
    pitch: { type: 'number', label: 'Pitch', unit: 'Hz', min: 60, max: 300, step: 5, default: 110 },
  },
  begin({ rate }, { pitch }) {
    const size = frameSize(rate, 0.032);
    const [fft, envelope] = [new Fft(size), new Envelope(size, rate)];
    const shape = new Float64Array(size / 2 + 1);
    const period = Math.max(2, Math.round(rate / Number(pitch)));
    return overlapping(size, (frame, at) => {
      const was = energy(frame);
      fft.forward(frame);
      envelope.of(fft, shape);
      // Pulses lie where they lay in the frame before.
      const first = (((-at % period) + period) % period) | 0;
      frame.fill(0);
      for (let i = first; i < size; i += period) frame[i] = Math.sin((Math.PI * (i + 0.5)) / size);
      fft.forward(frame);
      for (let i = 0; i <= size / 2; i++) {
        fft.re[i] = fft.re[i]! * shape[i]!;
        fft.im[i] = fft.im[i]! * shape[i]!;
      }
      fft.inverse(frame);
      loudAs(frame, was);
    });
  },
} satisfies Voice;
