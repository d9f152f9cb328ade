/**
 * Decoding of MediaPipe's BlazeFace models: SSD anchors, 16 regressed values (box centre and size, six
 * landmarks), raw logits. Source: mediapipe/modules/face_detection/*.pbtxt (Apache-2.0).
 */

import type { Sighting } from '../model/plugin.ts';
import { rollOf, type Size } from '../space/geometry.ts';
import { nms } from '../space/nms.ts';
import { score } from '../units.ts';
import type { Tensors } from './tensor.ts';

export interface Anchors {
  readonly input: number;
  /** One entry a layer: its stride and anchors per cell. */
  readonly layers: readonly { readonly stride: number; readonly count: number }[];
}
/** 128 px: one layer of stride 8 with 2 anchors, three of stride 16 (merged: 6). */
export const SHORT_RANGE: Anchors = {
  input: 128,
  layers: [
    { stride: 8, count: 2 },
    { stride: 16, count: 6 },
  ],
};
/** 192 px: one layer of stride 4 with one anchor. */
export const FULL_RANGE: Anchors = { input: 192, layers: [{ stride: 4, count: 1 }] };

function* centres({ input, layers }: Anchors): Generator<readonly [number, number]> {
  for (const { stride, count } of layers) {
    const cells = Math.ceil(input / stride);
    for (let y = 0; y < cells; y++)
      for (let x = 0; x < cells; x++)
        for (let k = 0; k < count; k++) yield [(x + 0.5) * stride, (y + 0.5) * stride];
  }
}

/** BlazeFace boxes end at the brows and the chin's edge; faces are labelled from the hairline. */
export const UP = 0.22;

/** `regressors` [1,n,16] in input pixels, `classificators` [1,n,1] logits. */
export function decodeBlazeFace(out: Tensors, anchors: Anchors, _input: Size, floor: number): Sighting[] {
  const values = Object.values(out);
  const raw = values.find((t) => t.dims.at(-1) === 16);
  const logits = values.find((t) => t.dims.at(-1) === 1);
  if (!raw || !logits) throw new Error('BlazeFace outputs are not [1,n,16] and [1,n,1]');
  const found: Sighting[] = [];
  let i = 0;
  for (const [ax, ay] of centres(anchors)) {
    const p = 1 / (1 + Math.exp(-Math.max(-80, Math.min(80, logits.data[i]))));
    if (p >= floor) {
      const r = raw.data.subarray(16 * i, 16 * i + 16);
      const [width, height] = [r[2], r[3] * (1 + UP)];
      const tilt = rollOf({ x: r[4], y: r[5] }, { x: r[6], y: r[7] }, width);
      found.push({
        box: { x: ax + r[0] - width / 2, y: ay + r[1] + r[3] / 2 - height, width, height },
        tilt: Number.isFinite(tilt) ? tilt : 0,
        score: score(p),
      });
    }
    i++;
  }
  return nms(found, 0.3);
}
