/** Breath in the place of the voice: noise in the envelope of what was said, without its pitch. */
import { DISGUISE, measuredAt, type Voice } from '../../core/model/voice.ts';
import { Envelope, energy, loudAs } from '../../core/sound/envelope.ts';
import { Fft } from '../../core/sound/fft.ts';
import { frameSize, overlapping } from '../../core/sound/overlap.ts';
import { randomOf, SEED } from '../../core/sound/random.ts';

export default {
  kind: 'voice',
  id: 'whisper',
  label: 'Whisper (disguise)',
  place: 8,
  leaves: 'words',
  caution: DISGUISE,
  measured: measuredAt(0.047),
  options: {
    seed: SEED,
  },
  begin({ rate, channel }, { seed }) {
    const size = frameSize(rate, 0.032);
    const [fft, envelope] = [new Fft(size), new Envelope(size, rate)];
    const shape = new Float64Array(size / 2 + 1);
    const random = randomOf(Number(seed), channel);
    return overlapping(size, (frame) => {
      const was = energy(frame);
      fft.forward(frame);
      envelope.of(fft, shape);
      for (let i = 0; i <= size / 2; i++) {
        const turn = 2 * Math.PI * random();
        fft.re[i] = shape[i]! * Math.cos(turn);
        fft.im[i] = shape[i]! * Math.sin(turn);
      }
      fft.inverse(frame);
      loudAs(frame, was);
    });
  },
} satisfies Voice;
