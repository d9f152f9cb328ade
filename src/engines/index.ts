/** All engines of one job, as the pipeline asks for them. */
import * as Comlink from 'comlink';
import selfTests from '../../models/self-tests.json';
import type { Masker } from '../core/model/plugin.ts';
import type { Backend } from '../core/model/policy.ts';
import type { Engines, Recognizer } from '../pipeline/ports.ts';
import { cpuPainter } from './cpu/painter.ts';
import { digest } from './digest.ts';
import { givenPicture } from './media/given-picture.ts';
import { drawnSink, openMedia, type SlowPath, sinkFor } from './media/open.ts';
import { isSound, openSound, type SlowSound, writeSound } from './media/sound-file.ts';
import { type MediapipeWorker, mediapipeRunner } from './mediapipe/runner.ts';
import { ModelFiles } from './model-files.ts';
import { activityOn } from './onnx/activity.ts';
import { type ModelWorker, OnnxPool } from './onnx/runner.ts';
import type { SelfTest } from './onnx/self-test.ts';
import type { ActivityWorker } from './onnx/voice-activity.ts';
import type { JobOptions, Spawner } from './options.ts';
import { readers } from './readers.ts';
import { synthesizer } from './synthesizers.ts';
import { choices, fetchChoice } from './transformers/choice.ts';
import type { HubBackend } from './transformers/hub.ts';
import type { RecognizerWorker } from './transformers/recognizer.ts';
import { recognizerOn } from './transformers/recognizing.ts';
import { adapterFor } from './webgpu/device.ts';
import { gpuPainter } from './webgpu/painter.ts';

/** A port to a worker whose methods take their input's memory along. */
function mediapipe(port: MessagePort): MediapipeWorker {
  const worker = Comlink.wrap<MediapipeWorker>(port);
  return {
    load: (sha256, data) => worker.load(sha256, data),
    run: (rgb, width, height) =>
      worker.run(Comlink.transfer(rgb, [rgb.buffer as ArrayBuffer]), width, height),
  };
}

/** What a model of transformers.js would run on. */
const backendOf = async (backend: Backend): Promise<HubBackend> =>
  'why' in (await adapterFor(backend)) ? 'wasm' : 'webgpu';

export function engines(
  options: JobOptions,
  spawn: Comlink.Remote<Spawner>,
  maskers: readonly Masker[],
): Engines<Blob> {
  const files = new ModelFiles(options.base);
  const pool = new OnnxPool({
    files,
    tests: selfTests as Record<string, SelfTest>,
    backend: options.backend,
    lanes: options.lanes,
    spawn: async () => {
      const worker = Comlink.wrap<ModelWorker>(await spawn.model());
      return {
        load: (...given) => worker.load(...given),
        run: (id, input, dims) =>
          worker.run(id, Comlink.transfer(input, [input.buffer as ArrayBuffer]), dims),
      };
    },
  });
  const activity = activityOn(files, selfTests as Record<string, SelfTest>, async () => {
    const worker = Comlink.wrap<ActivityWorker>(await spawn.model());
    return {
      loadActivity: (...given) => worker.loadActivity(...given),
      likely: (windows, before) => worker.likely(Comlink.transfer(windows, [windows.buffer]), before),
    };
  });
  const recognizers = new Map<string, Promise<Recognizer>>();
  const recognizer = (id: string): Promise<Recognizer> => {
    const known = recognizers.get(id);
    if (known) return known;
    const made = recognizerOn(options.base, id, options.backend, async () => {
      const worker = Comlink.wrap<RecognizerWorker>(await spawn.model());
      return {
        loadRecognizer: (...given) => worker.loadRecognizer(...given),
        probe: () => worker.probe(),
        hear: (samples, language) => worker.hear(Comlink.transfer(samples, [samples.buffer]), language),
      };
    });
    recognizers.set(id, made);
    // What failed is tried again.
    made.catch(() => recognizers.delete(id));
    return made;
  };
  /** By model. */
  const tasks = new Map<string, Promise<MediapipeWorker>>();
  // 31 MB: loaded only when a file needs it.
  const slow: SlowPath = async (file, name, why, iso, signal) =>
    (await import('./ffmpeg/open.ts')).openWithFfmpeg(file, name, why, iso, options.ffmpegWorker, signal);
  const slowSound: SlowSound = async (file, name, signal) =>
    (await import('./ffmpeg/sound.ts')).soundWithFfmpeg(file, name, options.ffmpegWorker, signal);
  return {
    open: (file, name, signal) => openMedia(file, name, slow, options.path, signal),
    isSound,
    openSound: (file, name, signal) => openSound(file, name, slowSound, signal),
    writeSound,
    sink: (source, _file, write, speaking) => sinkFor(source, write, speaking),
    drawn: drawnSink,
    runner: (plugin) =>
      plugin.engine === 'mediapipe'
        ? mediapipeRunner(plugin, files, () => {
            const worker = tasks.get(plugin.model) ?? spawn.mediapipe().then(mediapipe);
            tasks.set(plugin.model, worker);
            return worker;
          })
        : pool.runner(plugin),
    activity,
    recognizer,
    recognizers: async () => choices('recognizer', options.base, await backendOf(options.backend)),
    fetchRecognizer: async (id, tell) =>
      fetchChoice('recognizer', options.base, id, await backendOf(options.backend), tell),
    models: async () => new Set((await files.index()).map((m) => m.id)),
    synthesizer: (language) => synthesizer(files, language),
    readers: (language) => readers(files, language),
    file: async (id) => (await files.load(id)).data,
    // On both GPUs tried the CPU hides faster, small regions and large: its sums run along, and nothing has to travel.
    painter: async () =>
      options.backend === 'webgpu' ? gpuPainter(await adapterFor('webgpu'), maskers) : cpuPainter,
    picture: givenPicture,
    digest,
    size: (file) => file.size,
    now: () => performance.now(),
    date: () => new Date().toISOString(),
  };
}
