/** Somebody in the middle of a frame, and an outliner that sees their silhouette where a test wants it to. */
import { alignedCrop } from '../../src/core/image/aligned-crop.ts';
import type { Outliner } from '../../src/core/model/plugin.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import type { Point } from '../../src/core/space/geometry.ts';
import { emptyGrid, type Grid, setCapsule } from '../../src/core/space/grid.ts';
import { JOINTS } from '../../src/core/space/joints.ts';
import type { Spot } from './engines.ts';

const SIDE = 128;
export const SIZE = { width: 320, height: 240 };
/** Looks from upside down see the same. */
export const SPOT: Spot = { box: { x: 0.375, y: 0.125, width: 0.25, height: 0.75 }, score: 0.9 };

const CUT = alignedCrop({ box: { x: 120, y: 30, width: 80, height: 180 }, tilt: 0 }, 1.25);
/** A place of the frame in the outliner's input. */
export const inCut = (x: number, y: number): Point => ({
  x: ((x - CUT.centre.x) / CUT.side + 0.5) * SIDE,
  y: ((y - CUT.centre.y) / CUT.side + 0.5) * SIDE,
});
/** A body as wide as its box, in the outliner's input: a trunk of 18 pixels about x = 160 and arms of 9 about y = 106. */
export const BODY = emptyGrid(SIDE);
setCapsule(BODY, inCut(160, 48), inCut(160, 192), (SIDE * 18) / CUT.side);
setCapsule(BODY, inCut(130, 106), inCut(190, 106), (SIDE * 9) / CUT.side);

/** @param by what it sees in each of its looks */
export function shadow(by: (look: number) => Grid | null): Outliner {
  let looks = 0;
  let seen: Grid | null = null;
  return {
    kind: 'outliner',
    id: 'shadow',
    label: 'Shadow',
    finds: 'person',
    model: 'shadow',
    engine: 'onnx',
    input: {
      size: { kind: 'fixed', width: SIDE, height: SIDE },
      layout: 'nhwc',
      order: 'rgb',
      mean: 0,
      scale: 1,
    },
    around: 1.25,
    presence: () => 1,
    landmarks: () => {
      seen = by(looks++);
      return seen && { topology: 'pose', points: new Float32Array(ROW * JOINTS), world: null };
    },
    mask: () => seen!,
  };
}
