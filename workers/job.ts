/** Job worker: one job, every frame of it. Wiring only. */
import * as Comlink from 'comlink';
import { receiveSignal } from '../src/bridge/abort.ts';
import type { JobWorker } from '../src/bridge/contract/job.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import { raise } from '../src/core/model/fault.ts';
import type { OnProgress } from '../src/core/model/progress.ts';
import { engines } from '../src/engines/index.ts';
import { sweep } from '../src/engines/media/scratch.ts';
import { HEARTBEAT } from '../src/engines/options.ts';
import type { Context } from '../src/pipeline/job/types.ts';
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

/** As it crosses to the worker. */
const context = (onProgress: OnProgress | null, signal: MessagePort | null): Context => ({
  onProgress: onProgress ?? undefined,
  signal: receiveSignal(signal),
});

const api: JobWorker = {
  async start(file, name, options, spawn) {
    void sweep();
    const remote = spawn as unknown as Comlink.Remote<typeof spawn>;
    setInterval(() => void remote.alive(), HEARTBEAT);
    job = new Job(engines(options, remote, maskers), plugins, file, name, __VERSION__);
  },
  async find(policy, onProgress, signal) {
    const found = await current().find(policy, context(onProgress, signal));
    return { ...found, plan: plan(found.findings, policy, kinds) };
  },
  people: (onProgress, signal) => current().people(context(onProgress, signal)),
  findings: () => current().findings(),
  readings: (onProgress, signal) => current().readings(context(onProgress, signal)),
  scenery: (policy, onProgress, signal) => current().scenery(policy, context(onProgress, signal)),
  likeness: (picture, name, policy, onProgress, signal) =>
    current().likeness({ picture, name, policy }, context(onProgress, signal)),
  motion: (kinds, onProgress, signal) => current().motion(kinds, context(onProgress, signal)),
  files: (exporters) => current().files(exporters),
  follow: (from, to, onProgress, signal) => current().follow(from, to, context(onProgress, signal)),
  finish: (policy, edits, onProgress, signal) => current().finish(policy, edits, context(onProgress, signal)),
  isSound: () => current().isSound(),
  transcribed: async (told) => current().transcribed(told),
  enrolled: async (voices) => current().enrolled(voices),
  speakers: (policy, onProgress, signal) => current().speakers(policy, context(onProgress, signal)),
  heard: (policy, onProgress, signal) => current().heard(policy, context(onProgress, signal)),
  speech: (policy, onProgress, signal) => current().speech(policy, context(onProgress, signal)),
  said: (timed, policy, onProgress, signal) => current().said(timed, policy, context(onProgress, signal)),
  recognizers: () => current().recognizers(),
  fetchRecognizer: (id, tell) => current().fetchRecognizer(id, tell ?? (() => {})),
  transcribe: (policy, recognizer, onProgress, signal) =>
    current().transcribe(policy, recognizer, context(onProgress, signal)),
  align: (untimed, policy, onProgress, signal) =>
    current().align(untimed, policy, context(onProgress, signal)),
  speak: (policy, onProgress, signal) => current().speak(policy, context(onProgress, signal)),
  reanimate: (wish, policy, onProgress, signal) =>
    current().reanimate(wish, policy, context(onProgress, signal)),
  close: () => current().close(),
};

Comlink.expose(api);
