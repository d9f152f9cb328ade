/** Decoding of SSD heads (Liu et al., 2016) that give a map for each layer, `[1, anchors * values, height, width]`. */
import type { RawDetection } from '../model/plugin.ts';
import { about, type Size } from '../space/geometry.ts';
import { score } from '../units.ts';

/** Height and width of an anchor, input pixels. */
export type Anchor = readonly [height: number, width: number];

/** How far offsets count: centres by tenths of the anchor, sizes by fifths of a natural logarithm (the box coder of TensorFlow's object detection). */
const BY = { centre: 10, size: 5 };

/** One layer of anchors in the middle of each cell. */
export interface SsdLayer {
  /** Input pixels of a cell. */
  readonly stride: number;
  readonly anchors: readonly Anchor[];
  /** Of its map, cells. */
  readonly size: Size;
  /** Four values an anchor: y, x, height, width. */
  readonly boxes: Float32Array;
  /** Probability that a cell's anchor holds what is sought; 0..1. */
  probability(anchor: number, cell: number): number;
}

/** All boxes of a layer above `floor`, overlapping ones too, in input pixels. */
export function decodeSsd(
  { stride, anchors, size, boxes, probability }: SsdLayer,
  floor: number,
): RawDetection[] {
  const { width: columns, height: rows } = size;
  const cells = columns * rows;
  return anchors.flatMap(([h, w], a) => {
    const found: RawDetection[] = [];
    for (let cell = 0; cell < cells; cell++) {
      const p = probability(a, cell);
      if (p < floor) continue;
      const offset = (n: number) => boxes[(4 * a + n) * cells + cell]!;
      const y = (Math.floor(cell / columns) + 0.5) * stride + (offset(0) / BY.centre) * h;
      const x = ((cell % columns) + 0.5) * stride + (offset(1) / BY.centre) * w;
      const [height, width] = [Math.exp(offset(2) / BY.size) * h, Math.exp(offset(3) / BY.size) * w];
      found.push({ box: about({ x, y }, { width, height }), tilt: 0, score: score(p) });
    }
    return found;
  });
}
