/**
 * SSD with MobileNet v1 (Liu et al. 2016; Howard et al. 2017), trained on WIDER FACE, of `@vladmandic/face-api` (MIT): from
 * npm alone, and of another family than all the others. Anchors are those of its own `Output/extra_dim`, in input pixels.
 */

import { type Anchor, decodeSsd } from '../../core/image/ssd.ts';
import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector } from '../../core/model/plugin.ts';
import { about, centre } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';

/** Input that the anchors' sizes are shares of. */
const OWN = 512;
const SCALES = [0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1];
/** Height and width of each layer's anchors: the first layer has fewer. */
const ANCHORS: readonly (readonly Anchor[])[] = SCALES.slice(0, -1).map((s, k) => {
  const of = (size: number, aspect: number): Anchor => [
    (OWN * size) / Math.sqrt(aspect),
    OWN * size * Math.sqrt(aspect),
  ];
  if (k === 0) return [of(0.1, 1), of(s, 2), of(s, 0.5)];
  return [of(s, 1), of(Math.sqrt(s * SCALES[k + 1]!), 1), of(s, 2), of(s, 0.5), of(s, 3), of(s, 1 / 3)];
});
/** Its boxes are 6% lower than YuNet's on seven portraits of the London set (0.943 of the height, both ends alike, a little wider). */
export const TALLER = 1.06;

export default {
  kind: 'detector',
  id: 'ssd-mobilenet',
  label: 'SSD MobileNet',
  finds: 'face',
  model: 'ssd_mobilenetv1',
  engine: 'onnx',
  input: {
    size: { kind: 'any', multiple: 32, most: 768 },
    layout: 'nchw',
    order: 'rgb',
    mean: 127.5,
    scale: 1 / 127.5,
  },
  finest: 20,
  // Before BlazeFace: it sees heads in profile whole, where BlazeFace takes the ear or the brow for the middle of a face.
  // In large frames it takes several times as long, and BlazeFace goes first.
  rank: { find: 25, check: 35, large: 12 },
  family: 'ssd-mobilenet',
  // Of 51 sightings of faces in real pictures and clips 90% have 0.4 and more; of what is none, one spot of 8 x 13 px had 0.46, all else 0.21 at most.
  scores: { sure: 0.5, weak: 0.3, check: 0.4 },
  decode(out, _input, floor) {
    const found = ANCHORS.flatMap((anchors, k) => {
      const size = { height: out[`scores_${k}`]?.dims[2] ?? 0, width: out[`scores_${k}`]?.dims[3] ?? 0 };
      const cells = size.width * size.height;
      const scores = valuesOf(this.model, out, `scores_${k}`, anchors.length * cells);
      const boxes = valuesOf(this.model, out, `boxes_${k}`, 4 * anchors.length * cells);
      const probability = (a: number, cell: number) => scores[a * cells + cell]!;
      return decodeSsd({ stride: 16 << k, anchors, size, boxes, probability }, floor);
    });
    return nms(
      found.map((f) => ({
        ...f,
        box: about(centre(f.box), { width: f.box.width, height: TALLER * f.box.height }),
      })),
    );
  },
} satisfies Detector;
