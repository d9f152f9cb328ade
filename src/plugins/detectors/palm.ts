/**
 * MediaPipe Palm Detection, full (Zhang et al.: "MediaPipe Hands: On-device Real-time Hand Tracking", 2020): from npm alone. It finds
 * palms and seven points of each; a palm is stiff, and tells where the whole hand is and how it is turned. Anchors and rules are those of
 * mediapipe/modules/palm_detection/palm_detection_cpu.pbtxt and mediapipe/modules/hand_landmark/palm_detection_detection_to_roi.pbtxt.
 */

import { type Anchors, anchorCentres } from '../../core/image/blazeface.ts';
import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { about, type Point } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';
import { score, sigmoid } from '../../core/units.ts';

const SIDE = 192;
/** One layer of stride 8 with 2 anchors, three of stride 16 (merged: 6). */
const ANCHORS: Anchors = {
  input: SIDE,
  layers: [
    { stride: 8, count: 2 },
    { stride: 16, count: 6 },
  ],
};
/** Values of an anchor: centre and size of the palm's box, and seven points. */
const ROW = 18;
/** The points that tell which way a hand is turned, of MediaPipe's seven: the wrist, and where the middle finger begins. */
const WRIST = 0;
const MIDDLE = 2;
/** Where the hand's middle is, in palms from the palm's middle towards the fingers. */
const AHEAD = 0.5;
/** Side of the box about a hand, in palms. MediaPipe looks at 2.6 (`around` of the outliner is the rest): a spread hand with air about it. */
const HAND = 2;

export default {
  kind: 'detector',
  id: 'palm',
  label: 'MediaPipe Palm',
  finds: 'hand',
  model: 'palm_detection_full',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: SIDE, height: SIDE },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  finest: 28,
  rank: { find: 20, check: 20 },
  family: 'palm',
  // It sees palms that point anywhere.
  skips: ['turned'],
  misses: 'A hand may stay bare, and the check sees few of them',
  scores: { sure: 0.6, weak: 0.4, check: 0.7 },
  decode(out, _input, floor) {
    const at = anchorCentres(ANCHORS);
    const rows = valuesOf(this.model, out, 'output0', ROW * at.length);
    const logits = valuesOf(this.model, out, 'output1', at.length);
    const found = at.flatMap(([ax, ay], i): (RawDetection & { readonly palm: RawDetection })[] => {
      const p = sigmoid(logits[i]!);
      if (p < floor) return [];
      const value = (n: number) => rows[ROW * i + n]!;
      const point = (n: number): Point => ({ x: ax + value(4 + 2 * n), y: ay + value(5 + 2 * n) });
      const middle = { x: ax + value(0), y: ay + value(1) };
      const [width, height] = [value(2), value(3)];
      const [from, to] = [point(WRIST), point(MIDDLE)];
      // 0 where fingers point up.
      const tilt = Math.atan2(to.x - from.x, from.y - to.y);
      const ahead = AHEAD * height;
      const side = HAND * Math.max(width, height);
      const hand = about(
        { x: middle.x + ahead * Math.sin(tilt), y: middle.y - ahead * Math.cos(tilt) },
        { width: side, height: side },
      );
      const palm = { box: about(middle, { width, height }), tilt, score: score(p) };
      return [{ ...palm, box: hand, palm }];
    });
    // Palms of two hands that are folded are apart where the boxes of the hands are not.
    const palms = nms(found.map(({ palm, ...hand }) => ({ ...palm, hand })));
    return palms.map(({ hand }) => hand);
  },
} satisfies Detector;
