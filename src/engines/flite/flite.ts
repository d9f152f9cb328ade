/** Flite (Carnegie Mellon University), a synthesizer of English speech, as a program of WASI: run once for every text. */
import { raise } from '../../core/model/fault.ts';
import { type Sound, wordsOf } from '../../core/sound/aligned/phones.ts';
import type { Reader } from '../../core/sound/aligned/reading.ts';
import type { Synthesize, Utterance } from '../../core/sound/aloud/synthesizer.ts';
import { readable } from '../../core/sound/aloud/words.ts';
import { ascii } from './ascii.ts';
import { type System, system } from './system.ts';

const failed = (why: string): never => raise({ code: 'model/failed', model: 'flite', why });
const WAVE = '/said.wav';
/** Sounds and their ends, one behind the other; a pause is no sound of a word. */
const SOUNDS = '-psdur';
const PAUSE = 'pau';
/** Its quickest voice: words have the same sounds in all. */
const QUICK = 'kal';
/** What makes a pause between words, and what of theirs would make another. */
const APART = ', ';
const MARKS = /[.,;:!?'"()-]+$|^['"(]+/g;

const compiled = (bytes: Uint8Array): WebAssembly.Module => new WebAssembly.Module(new Uint8Array(bytes));

/** @throws FaultError `model/failed` */
export function flite(bytes: Uint8Array): Synthesize {
  const module = compiled(bytes);
  return (text, { speaker, stretch }) =>
    soundOf(
      ran(module, [
        '-voice',
        speaker,
        '--setf',
        `duration_stretch=${stretch.toFixed(4)}`,
        '-t',
        ascii(text),
        '-o',
        WAVE,
      ]),
    );
}

/** Speakers who read words, and tell when each of them is said. @throws FaultError `model/failed` */
export function fliteReaders(bytes: Uint8Array, speakers: readonly string[]): Reader[] {
  const module = compiled(bytes);
  const alone = new Map<string, readonly string[]>();
  return speakers.map((speaker) => (words) => {
    const read = words.map((w) => ascii(readable(w)).trim());
    learn(module, alone, read);
    const run = ran(module, ['-voice', speaker, SOUNDS, '-t', read.join(' '), '-o', WAVE]);
    return {
      ...soundOf(run),
      words: wordsOf(
        timedSounds(run).flat(),
        read.map((w) => alone.get(w) ?? []),
      ),
    };
  });
}

/** The sounds of words alone: of all in one run, since beginning takes longer than a word; one by one where pauses do not tell them apart. */
function learn(
  module: WebAssembly.Module,
  alone: Map<string, readonly string[]>,
  words: readonly string[],
): void {
  const fresh = [...new Set(words)].filter((w) => !alone.has(w));
  const heard = fresh.filter((w) => /[a-z0-9]/i.test(w));
  for (const w of fresh) alone.set(w, []);
  const soundsOf = (text: string) =>
    timedSounds(ran(module, ['-voice', QUICK, SOUNDS, '-t', text, '-o', WAVE])).map((of) =>
      of.map((s) => s.name),
    );
  const all = heard.length ? soundsOf(heard.map((w) => w.replace(MARKS, '')).join(APART)) : [];
  for (const [i, w] of heard.entries())
    alone.set(w, (all.length === heard.length ? all[i] : soundsOf(w).flat()) ?? []);
}

function ran(module: WebAssembly.Module, args: readonly string[]): System {
  const wasi = system(['flite', ...args]);
  const { exports } = new WebAssembly.Instance(module, wasi.imports);
  const code = wasi.run(exports);
  if (code !== 0) failed(`it ended with ${code}`);
  return wasi;
}

/** What it printed: `pau:0.164 hh:0.233`, each with its end; from pause to pause. */
function timedSounds(run: System): Sound[][] {
  const out: Sound[][] = [];
  let [before, paused, base] = [0, true, 0];
  for (const printed of run.printed().trim().split(/\s+/)) {
    const [name = '', ended] = printed.split(':');
    const end = Number(ended);
    if (!Number.isFinite(end)) return failed('it printed no times');
    // Every sentence counts from its own beginning.
    if (base + end < before) base = before;
    const sound = { name, from: before, to: base + end };
    before = sound.to;
    if (name !== PAUSE && paused) out.push([sound]);
    else if (name !== PAUSE) out.at(-1)?.push(sound);
    paused = name === PAUSE;
  }
  return out;
}

/** What is in a WAV of 16 bits and one channel (RIFF, 1991). */
function soundOf(run: System): Utterance {
  const wave = run.written();
  const HEADER = 44;
  if (wave.length < HEADER) return failed('it said nothing');
  const view = new DataView(wave.buffer, wave.byteOffset, wave.length);
  const samples = new Float32Array((wave.length - HEADER) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(HEADER + 2 * i, true) / 32_768;
  return { rate: view.getUint32(24, true), samples };
}
