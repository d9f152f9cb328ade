/** The model of voice activity on a worker of its own: it asks for one thread, and for no graphics device. */
import { raise } from '../../core/model/fault.ts';
import type { ActivityModel } from '../../pipeline/ports.ts';
import type { ModelFiles } from '../model-files.ts';
import { within } from '../within.ts';
import type { SelfTest } from './self-test.ts';
import { SILERO } from './silero.ts';
import type { ActivityWorker } from './voice-activity.ts';

/** Longest it may take to load, and for one batch of windows, seconds. */
const PATIENCE = 60;

/** Loaded once it is asked for; what failed is tried again. */
export function activityOn(
  files: ModelFiles,
  tests: Readonly<Record<string, SelfTest>>,
  spawn: () => Promise<ActivityWorker>,
): () => Promise<ActivityModel> {
  const load = async (): Promise<ActivityModel> => {
    const { file, data } = await files.load(SILERO);
    const test =
      tests[SILERO] ?? raise({ code: 'model/failed', model: SILERO, why: 'there is no self-test of it' });
    const worker = await spawn();
    await within(PATIENCE, SILERO, worker.loadActivity(file.sha256, data, test));
    return {
      note: {
        task: 'voice activity',
        id: SILERO,
        sha256: file.sha256,
        backend: 'wasm',
        build: 'onnxruntime-web wasm x1',
      },
      likely: (windows, before) => within(PATIENCE, SILERO, worker.likely(windows, before)),
    };
  };
  let model: Promise<ActivityModel> | null = null;
  return () => {
    model ??= load();
    model.catch(() => {
      model = null;
    });
    return model;
  };
}
