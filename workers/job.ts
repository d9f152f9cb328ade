/** Job worker: one job, every frame of it. Wiring only. */
import * as Comlink from 'comlink';
import { receiveSignal } from '../src/bridge/abort.ts';
import type { JobWorker } from '../src/bridge/contract/job.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import { raise } from '../src/core/model/fault.ts';
import { engines } from '../src/engines/index.ts';
import { sweep } from '../src/engines/media/scratch.ts';
import { HEARTBEAT } from '../src/engines/options.ts';
import { Job } from '../src/pipeline/job.ts';
import { plan } from '../src/pipeline/picture/6-plan.ts';
import {
  attributes,
  detectors,
  embedders,
  kinds,
  maskers,
  outliners,
  segmenters,
  voices,
} from '../src/plugins/index.ts';

carryFaults();
const plugins = { kinds, detectors, outliners, embedders, segmenters, maskers, voices, attributes };
let job: Job<Blob> | null = null;
const current = (): Job<Blob> => job ?? raise({ code: 'job/internal', why: 'no job was started' });

const api: JobWorker = {
  async start(file, name, options, spawn) {
    void sweep();
    const remote = spawn as unknown as Comlink.Remote<typeof spawn>;
    setInterval(() => void remote.alive(), HEARTBEAT);
    job = new Job(engines(options, remote, maskers), plugins, file, name, __VERSION__);
  },
  async find(policy, onProgress, signal) {
    const found = await current().find(policy, {
      onProgress: onProgress ?? undefined,
      signal: receiveSignal(signal),
    });
    return { ...found, plan: plan(found.findings, policy, kinds) };
  },
  people: (onProgress, signal) =>
    current().people({ onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  findings: () => current().findings(),
  readings: (onProgress, signal) =>
    current().readings({ onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  scenery: (policy, onProgress, signal) =>
    current().scenery(policy, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  motion: (kinds, onProgress, signal) =>
    current().motion(kinds, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  files: (exporters) => current().files(exporters),
  follow: (from, to, onProgress, signal) =>
    current().follow(from, to, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  finish: (policy, edits, onProgress, signal) =>
    current().finish(policy, edits, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  isSound: () => current().isSound(),
  transcribed: async (told) => current().transcribed(told),
  enrolled: async (voices) => current().enrolled(voices),
  speakers: (policy, onProgress, signal) =>
    current().speakers(policy, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  heard: (policy, onProgress, signal) =>
    current().heard(policy, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  speech: (policy, onProgress, signal) =>
    current().speech(policy, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  said: (timed, policy, onProgress, signal) =>
    current().said(timed, policy, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  recognizers: () => current().recognizers(),
  fetchRecognizer: (id, tell) => current().fetchRecognizer(id, tell ?? (() => {})),
  transcribe: (policy, recognizer, onProgress, signal) =>
    current().transcribe(policy, recognizer, {
      onProgress: onProgress ?? undefined,
      signal: receiveSignal(signal),
    }),
  align: (untimed, policy, onProgress, signal) =>
    current().align(untimed, policy, {
      onProgress: onProgress ?? undefined,
      signal: receiveSignal(signal),
    }),
  speak: (policy, onProgress, signal) =>
    current().speak(policy, { onProgress: onProgress ?? undefined, signal: receiveSignal(signal) }),
  reanimate: (wish, policy, onProgress, signal) =>
    current().reanimate(wish, policy, {
      onProgress: onProgress ?? undefined,
      signal: receiveSignal(signal),
    }),
  close: () => current().close(),
};

Comlink.expose(api);
