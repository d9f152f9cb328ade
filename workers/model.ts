/** Model worker: ONNX sessions, token classifiers and recognizers of speech. Wiring only. */
import * as Comlink from 'comlink';
import type { NerWorker, Resting } from '../src/bridge/contract/model.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import type { ModelWorker, OnnxBackend } from '../src/engines/onnx/runner.ts';
import { OnnxRuntime } from '../src/engines/onnx/session.ts';
import type { ActivityWorker, VoiceActivityModel } from '../src/engines/onnx/voice-activity.ts';
import type { Recognizer, RecognizerWorker } from '../src/engines/transformers/recognizer.ts';
import type { Tagger } from '../src/engines/transformers/tagger.ts';

carryFaults();
const runtimes = new Map<OnnxBackend, OnnxRuntime>();
const modelOn = new Map<string, OnnxRuntime>();
let tagger: Tagger | null = null;
let recognizer: Recognizer | null = null;
const listening = (): Recognizer => {
  if (!recognizer) throw new Error('no recognizer of speech is loaded');
  return recognizer;
};
let activity: { readonly sha256: string; readonly model: VoiceActivityModel } | null = null;

const api: ModelWorker & NerWorker & ActivityWorker & RecognizerWorker & Resting = {
  async load(backend, id, sha256, data, test) {
    const runtime = runtimes.get(backend) ?? new OnnxRuntime(backend);
    runtimes.set(backend, runtime);
    await runtime.load(id, sha256, data, test);
    modelOn.set(id, runtime);
  },
  async run(id, input, dims) {
    const runtime = modelOn.get(id);
    if (!runtime) throw new Error(`${id} is not loaded`);
    const out = await runtime.run(id, input, dims);
    return Comlink.transfer(
      out,
      Object.values(out).map((t) => t.data.buffer as ArrayBuffer),
    );
  },
  // transformers.js has one runtime a worker, and a recognizer much memory: such a worker serves no other job.
  rests: async () =>
    !recognizer && (await Promise.all([...runtimes.values()].map((r) => r.rests()))).every(Boolean),
  async loadActivity(sha256, data, test) {
    if (activity?.sha256 === sha256) return;
    const engine = await import('../src/engines/onnx/voice-activity.ts');
    activity = { sha256, model: await engine.VoiceActivityModel.load(data, test) };
  },
  async likely(windows, before) {
    if (!activity) throw new Error('no model of voice activity is loaded');
    try {
      return await activity.model.likely(windows, before);
    } catch (error) {
      activity = null;
      throw error;
    }
  },
  async loadRecognizer(base, id, backend) {
    const engine = await import('../src/engines/transformers/recognizer.ts');
    recognizer = await engine.Recognizer.load(base, id, backend);
    return { note: recognizer.note, seconds: recognizer.seconds };
  },
  probe: () => listening().probe(),
  hear: (samples, language) => listening().hear(samples, language),
  async loadTagger(base, id, backend, test) {
    // A megabyte of transformers.js: only where text is looked at.
    const engine = await import('../src/engines/transformers/tagger.ts');
    tagger = await engine.Tagger.load(base, id, backend, test);
    return tagger.note;
  },
  async tag(texts, outsideBias) {
    if (!tagger) throw new Error('no token classifier is loaded');
    return tagger.tag(texts, outsideBias);
  },
};

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data instanceof MessagePort) Comlink.expose(api, event.data);
});
