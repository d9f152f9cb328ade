/** Records each ONNX model's stored vector with the plain WASM build: `npm run models:vectors`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import type { Model } from '../src/core/model/plugin.ts';
import { probe, type SelfTest } from '../src/engines/onnx/self-test.ts';
import { feeds, NOTHING, SILERO } from '../src/engines/onnx/silero.ts';
import blazefaceFull from '../src/plugins/detectors/blazeface-full.ts';
import blazefaceShort from '../src/plugins/detectors/blazeface-short.ts';
import centernet from '../src/plugins/detectors/centernet.ts';
import handtrack from '../src/plugins/detectors/handtrack.ts';
import movenet from '../src/plugins/detectors/movenet.ts';
import palm from '../src/plugins/detectors/palm.ts';
import rfb from '../src/plugins/detectors/rfb.ts';
import ssdMobilenet from '../src/plugins/detectors/ssd-mobilenet.ts';
import yolox from '../src/plugins/detectors/yolox.ts';
import yunet from '../src/plugins/detectors/yunet.ts';
import faceres from '../src/plugins/embedders/faceres.ts';
import faceLandmarker from '../src/plugins/outliners/face-landmarker.ts';
import faceMesh from '../src/plugins/outliners/face-mesh.ts';
import hand from '../src/plugins/outliners/hand.ts';
import pose from '../src/plugins/outliners/pose.ts';
import selfie from '../src/plugins/segmenters/selfie.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const cache = path.join(here, '..', '.cache', 'models');
/** Values kept of each output. */
const KEPT = 48;

ort.env.wasm.numThreads = 1;
const tests: Record<string, SelfTest> = {};
const MODELS: readonly Model[] = [
  blazefaceFull,
  blazefaceShort,
  rfb,
  ssdMobilenet,
  yunet,
  faceMesh,
  faceLandmarker,
  faceres,
  centernet,
  movenet,
  yolox,
  pose,
  palm,
  handtrack,
  hand,
  selfie,
];
for (const d of MODELS) {
  const { size, layout, mean, scale } = d.input;
  const [w, h] = size.kind === 'fixed' ? [size.width, size.height] : [160, 96];
  const dims = layout === 'nchw' ? [1, 3, h, w] : [1, h, w, 3];
  const file = readFileSync(path.join(cache, `${d.model}.onnx`));
  const session = await ort.InferenceSession.create(file, { logSeverityLevel: 3 });
  const out = await session.run({
    [session.inputNames[0]!]: new ort.Tensor('float32', probe({ dims, mean, scale }), dims),
  });
  tests[d.model] = { dims, mean, scale, outputs: keptOf(out) };
}
const heard = { dims: [1, 576], mean: 127.5, scale: 1 / 128 };
const listener = await ort.InferenceSession.create(readFileSync(path.join(cache, `${SILERO}.onnx`)));
tests[SILERO] = {
  ...heard,
  outputs: keptOf(await listener.run(feeds(ort.Tensor, probe(heard), NOTHING.state))),
};
writeFileSync(path.join(here, 'self-tests.json'), `${JSON.stringify(tests)}\n`);

function keptOf(out: ort.InferenceSession.OnnxValueMapType): SelfTest['outputs'] {
  return Object.fromEntries(
    Object.entries(out).map(([name, t]) => {
      const data = t.data as Float32Array;
      const step = Math.max(1, Math.floor(data.length / KEPT));
      const values = Array.from({ length: Math.min(KEPT, Math.floor(data.length / step)) }, (_, i) =>
        Number(data[i * step]!.toPrecision(6)),
      );
      // A single value has no spread but its own size.
      const [most, least] = [data.reduce((a, b) => Math.max(a, b)), data.reduce((a, b) => Math.min(a, b))];
      const spread = most - (data.length === 1 ? 0 : least);
      return [name, { step, spread: Number(Math.max(0.05, Math.abs(spread)).toPrecision(4)), values }];
    }),
  );
}
