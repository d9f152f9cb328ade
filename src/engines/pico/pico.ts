/** SVOX Pico, a synthesizer of several languages, by its C interface (picoapi.h): begun anew for every text, which is the same to the bit then. */
import { raise } from '../../core/model/fault.ts';
import type { Synthesize, Utterance } from '../../core/sound/aloud/synthesizer.ts';
import { host } from './host.ts';

/** Names without this ending are no files of a voice to it. */
const [TEXT, SIGNAL] = ['/text.bin', '/signal.bin'];

/** A language: how its texts are read, and how its speaker sounds. */
export interface PicoVoice {
  readonly text: Uint8Array;
  readonly signal: Uint8Array;
}

const RATE = 16_000;
/** All that it works in, bytes: what its own program of Android gives it. */
const MEMORY = 2_500_000;
/** Longest name of a file of a voice (PICO_MAX_RESOURCE_NAME_SIZE), and how much is put in and taken out at once, bytes. */
const NAME = 32;
const [PUT, TAKEN] = [16_384, 4096];
/** What a step answers. */
const [IDLE, BUSY] = [200, 201];
/** Per cent that it takes; it says no more slowly and no faster. */
const SPEED = { least: 20, most: 500 };

/** Its functions give 0 where all is well. */
type Call = (...given: number[]) => number;
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wasm_call_ctors: () => void;
  readonly emscripten_stack_init: () => void;
  readonly malloc: Call;
  readonly [name: `pico_${string}`]: Call;
}

const failed = (why: string): never => raise({ code: 'model/failed', model: 'pico', why });

/** @param program its WebAssembly @throws FaultError `model/failed` */
export function pico(program: Uint8Array, voice: PicoVoice): Synthesize {
  const module = new WebAssembly.Module(new Uint8Array(program));
  return (text, { stretch }) => {
    const speed = Math.round(Math.min(SPEED.most, Math.max(SPEED.least, 100 / stretch)));
    return said(module, voice, `<speed level="${speed}">${plain(text)}</speed>`);
  };
}

/** Signs that are marks to it, and scripts that it has no letters of, are blanks. */
const plain = (text: string): string => text.replace(/[^\p{Script=Latin}\p{M}\p{Nd}\s.,;:!?'"%$+()-]/gu, ' ');

function said(module: WebAssembly.Module, { text, signal }: PicoVoice, words: string): Utterance {
  const files = host({ [TEXT]: text, [SIGNAL]: signal });
  const made = new WebAssembly.Instance(module, files.imports).exports as unknown as Exports;
  files.begin(made.memory);
  made.emscripten_stack_init();
  made.__wasm_call_ctors();
  const view = (): DataView => new DataView(made.memory.buffer);
  const zeroed = (said: string): Uint8Array => new TextEncoder().encode(`${said}\0`);
  const kept = (bytes: Uint8Array): number => {
    const at = made.malloc(bytes.length);
    new Uint8Array(made.memory.buffer).set(bytes, at);
    return at;
  };
  const call = (name: `pico_${string}`, ...given: number[]): void => {
    const code = made[name]?.(...given);
    if (code !== 0) failed(`${name} gave ${code}`);
  };
  const out = made.malloc(8);
  const given = (): number => view().getUint32(out, true);

  call('pico_initialize', made.malloc(MEMORY), MEMORY, out);
  const system = given();
  const voice = kept(zeroed('voice'));
  call('pico_createVoiceDefinition', system, voice);
  for (const file of [TEXT, SIGNAL]) {
    call('pico_loadResource', system, kept(zeroed(file)), out);
    const name = made.malloc(NAME);
    call('pico_getResourceName', system, given(), name);
    call('pico_addResourceToVoiceDefinition', system, voice, name);
  }
  call('pico_newEngine', system, voice, out);
  const engine = given();

  const all = zeroed(words);
  const [at, taken] = [kept(all), made.malloc(TAKEN)];
  const samples: number[] = [];
  let put = 0;
  for (;;) {
    if (put < all.length) {
      call('pico_putTextUtf8', engine, at + put, Math.min(PUT, all.length - put), out);
      put += view().getInt16(out, true);
    }
    const step = made.pico_getData?.(engine, taken, TAKEN, out, out + 4);
    const length = view().getInt16(out, true);
    for (let i = 0; i < length; i += 2) samples.push(view().getInt16(taken + i, true) / 32_768);
    if (step === IDLE && put === all.length) return { rate: RATE, samples: Float32Array.from(samples) };
    if (step !== IDLE && step !== BUSY) failed(`a step gave ${step}`);
  }
}
