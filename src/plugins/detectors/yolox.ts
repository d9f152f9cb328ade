/**
 * YOLOX Nano (Ge, Liu, Wang, Li, Sun: "YOLOX: Exceeding YOLO Series in 2021"; Apache-2.0), trained on COCO: the best here at finding people.
 * Not in an npm package, so it is there only where the model file could be had.
 */

import { THINGS, type ThingName } from '../../core/context/scenery.ts';
import { type Tensors, valuesOf } from '../../core/image/tensor.ts';
import type { RawDetection, ThingSeer } from '../../core/model/plugin.ts';
import { about, type Box, type Size } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';
import { score } from '../../core/units.ts';

const STRIDES = [8, 16, 32];
/** A row: the middle's offset, the size's logarithm, whether there is anything, and 80 classes of which the first is a person. */
const CLASSES = 80;
const ROW = 5 + CLASSES;
const APART = { overlap: 0.6, within: 0.95 };

export default {
  kind: 'detector',
  id: 'yolox-nano',
  label: 'YOLOX Nano',
  finds: 'person',
  model: 'yolox_nano',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 416, height: 416 },
    layout: 'nchw',
    order: 'bgr',
    mean: 0,
    scale: 1,
  },
  finest: 36,
  rank: { find: 30, check: 30 },
  family: 'yolox',
  // Joints are looked at in the result, one by one they say too little: two bare ones of 17 are no sighting.
  misses: 'A hand, a foot or another limb may stay bare, and the check does not see that',
  apart: APART,
  scores: { sure: 0.45, weak: 0.25, check: 0.5 },
  decode(out, input, floor) {
    const found: RawDetection[] = [];
    for (const { row, box } of rowsOf(this.model, out, input)) {
      const p = row[4]! * row[5]!;
      if (p >= floor) found.push({ box: box(), tilt: 0, score: score(Math.min(1, p)) });
    }
    return nms(found, APART);
  },
  things(out, input, floor) {
    const found = new Map<ThingName, RawDetection[]>();
    for (const { row, box } of rowsOf(this.model, out, input)) {
      let best = 0;
      for (let k = 1; k < CLASSES; k++) if (row[5 + k]! > row[5 + best]!) best = k;
      const name = THINGS[best - 1];
      const p = row[4]! * row[5 + best]!;
      if (!name || !(p >= floor)) continue;
      found.set(name, [...(found.get(name) ?? []), { box: box(), tilt: 0, score: score(Math.min(1, p)) }]);
    }
    return [...found].flatMap(([name, all]) =>
      nms(all, APART).map(({ box, score }) => ({ name, box, score })),
    );
  },
} satisfies ThingSeer;

/** Every place of the three grids: its row, and its box in input pixels. */
function* rowsOf(
  model: string,
  out: Tensors,
  input: Size,
): Generator<{ readonly row: Float32Array; readonly box: () => Box }> {
  const cells = STRIDES.map((s) => ({
    s,
    columns: input.width / s,
    n: (input.width / s) * (input.height / s),
  }));
  const rows = valuesOf(model, out, 'output', ROW * cells.reduce((sum, { n }) => sum + n, 0));
  let at = 0;
  for (const { s, columns, n } of cells)
    for (let i = 0; i < n; i++, at += ROW) {
      const row = rows.subarray(at, at + ROW);
      yield {
        row,
        box: () =>
          about(
            { x: ((i % columns) + row[0]!) * s, y: (Math.floor(i / columns) + row[1]!) * s },
            { width: Math.exp(row[2]!) * s, height: Math.exp(row[3]!) * s },
          ),
      };
    }
}
