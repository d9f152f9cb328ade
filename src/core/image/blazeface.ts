/**
 * Decoding of MediaPipe's BlazeFace models: SSD anchors, 16 regressed values (box centre and size, six
 * landmarks), raw logits. Source: mediapipe/modules/face_detection/*.pbtxt (Apache-2.0).
 */

import type { RawDetection } from '../model/plugin.ts';
import { rollOf, type Size } from '../space/geometry.ts';
import { FLAT, nms } from '../space/nms.ts';
import { score, sigmoid } from '../units.ts';
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

/** Where the anchors lie, x and y in input pixels, in the order of a model's outputs. */
export function anchorCentres({ input, layers }: Anchors): (readonly [x: number, y: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const { stride, count } of layers) {
    const cells = Math.ceil(input / stride);
    for (let y = 0; y < cells; y++)
      for (let x = 0; x < cells; x++)
        for (let k = 0; k < count; k++) found.push([(x + 0.5) * stride, (y + 0.5) * stride]);
  }
  return found;
}

/** BlazeFace boxes end at the brows and the chin's edge; faces are labelled from the hairline. */
export const UP = 0.22;

/** Centre and size of a box, and both eyes. */
type Values = readonly [number, number, number, number, number, number, number, number];

/** `regressors` [1,n,16] in input pixels, `classificators` [1,n,1] logits. */
export function decodeBlazeFace(out: Tensors, anchors: Anchors, _input: Size, floor: number): RawDetection[] {
  const values = Object.values(out);
  const raw = values.find((t) => t.dims.at(-1) === 16);
  const logits = values.find((t) => t.dims.at(-1) === 1);
  const at = anchorCentres(anchors);
  // Fewer values than anchors would read as "nothing seen" at those that are left.
  if (raw?.data.length !== 16 * at.length || logits?.data.length !== at.length)
    throw new Error(`BlazeFace outputs are not [1,${at.length},16] and [1,${at.length},1]`);
  const found: RawDetection[] = [];
  for (const [i, logit] of logits.data.entries()) {
    const p = sigmoid(logit);
    if (p < floor) continue;
    const [ax, ay] = at[i]!;
    const [x, y, w, h, rightX, rightY, leftX, leftY] = raw.data.subarray(
      16 * i,
      16 * i + 8,
    ) as Iterable<number> as Values;
    const [width, height] = [w, h * (1 + UP)];
    const tilt = rollOf({ x: rightX, y: rightY }, { x: leftX, y: leftY }, width);
    found.push({
      box: { x: ax + x - width / 2, y: ay + y + h / 2 - height, width, height },
      tilt: Number.isFinite(tilt) ? tilt : 0,
      score: score(p),
    });
  }
  return nms(found, { ...FLAT, overlap: 0.3 });
}
