/** Flite (Carnegie Mellon University), a synthesizer of English speech, as a program of WASI: run once for every text. */
import { raise } from '../../core/model/fault.ts';
import type { Synthesize, Utterance } from '../../core/sound/aloud/synthesizer.ts';
import { ascii } from './ascii.ts';
import { system } from './system.ts';

const failed = (why: string): never => raise({ code: 'model/failed', model: 'flite', why });

/** @throws FaultError `model/failed` */
export function flite(bytes: Uint8Array): Synthesize {
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  return (text, { speaker, stretch }) => {
    const said = ['-t', ascii(text), '-o', '/said.wav'];
    const wasi = system([
      'flite',
      '-voice',
      speaker,
      '--setf',
      `duration_stretch=${stretch.toFixed(4)}`,
      ...said,
    ]);
    const { exports } = new WebAssembly.Instance(module, wasi.imports);
    const code = wasi.run(exports);
    if (code !== 0) failed(`it ended with ${code}`);
    return soundOf(wasi.written());
  };
}

/** What is in a WAV of 16 bits and one channel (RIFF, 1991). */
function soundOf(wave: Uint8Array): Utterance {
  const HEADER = 44;
  if (wave.length < HEADER) return failed('it said nothing');
  const view = new DataView(wave.buffer, wave.byteOffset, wave.length);
  const samples = new Float32Array((wave.length - HEADER) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(HEADER + 2 * i, true) / 32_768;
  return { rate: view.getUint32(24, true), samples };
}
