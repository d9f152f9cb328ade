/** MediaPipe worker: one task. Wiring only. */
import * as Comlink from 'comlink';
import type { Resting } from '../src/bridge/contract/model.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import { MediapipeFaces } from '../src/engines/mediapipe/face.ts';
import type { MediapipeWorker } from '../src/engines/mediapipe/runner.ts';

carryFaults();
const faces = new MediapipeFaces();
const api: MediapipeWorker & Resting = {
  load: (sha256, data) => faces.load(sha256, data),
  rests: () => faces.rests(),
  run: async (rgb, width, height) => {
    const out = faces.run(rgb, width, height);
    return Comlink.transfer(
      out,
      Object.values(out).map((t) => t.data.buffer as ArrayBuffer),
    );
  },
};

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data instanceof MessagePort) Comlink.expose(api, event.data);
});
