/**
 * What the first detector saw in every frame, in typed arrays: half an hour of film holds hundreds of thousands of
 * sightings, and as objects they would be most of a job's memory.
 */
import type { Detection } from '../../../core/model/finding.ts';
import type { KindId } from '../../../core/model/kind.ts';
import type { Quarter } from '../../../core/space/geometry.ts';
import { score } from '../../../core/units.ts';

/** Detections by frame; null or undefined where a frame was not looked at. Arrays are such too. */
export interface DetectionsByFrame {
  readonly length: number;
  at(frame: number): readonly Detection[] | null | undefined;
}

/** Values of a row: box, tilt, score, quarter, whether it is rare. */
const ROW = 8;
type Row = readonly [
  x: number,
  y: number,
  width: number,
  height: number,
  tilt: number,
  score: number,
  quarter: number,
  rare: number,
];
/** Samples of an appearance: four points of three planes. */
const APPEARANCE = 12;

/** The same values in twice the room. */
function wider<T extends Float32Array | Uint8Array | Int32Array>(
  old: T,
  make: new (n: number) => T,
  least: number,
): T {
  if (least <= old.length) return old;
  const more = new make(Math.max(least, 2 * old.length));
  more.set(old);
  return more;
}

export class DetectionStore implements DetectionsByFrame {
  readonly #by: string;
  readonly #subject: KindId;
  /** By frame: one more than its first row, and how many rows; 0 where it was not looked at. */
  #first = new Int32Array(1024);
  #count = new Int32Array(1024);
  #values = new Float32Array(ROW * 1024);
  #appearances = new Uint8Array(APPEARANCE * 1024);
  #rows = 0;
  #length = 0;

  /** @param by detector id */
  constructor(by: string, subject: KindId) {
    this.#by = by;
    this.#subject = subject;
  }

  get length(): number {
    return this.#length;
  }

  /** Room for a frame that is not looked at, or not yet. */
  add(): void {
    this.#length++;
    this.#first = wider(this.#first, Int32Array, this.#length);
    this.#count = wider(this.#count, Int32Array, this.#length);
  }

  /** Frames may come in any order; of one that comes twice the later list counts. */
  put(frame: number, list: readonly Detection[]): void {
    this.#first[frame] = this.#rows + 1;
    this.#count[frame] = list.length;
    const rows = this.#rows + list.length;
    this.#values = wider(this.#values, Float32Array, rows * ROW);
    this.#appearances = wider(this.#appearances, Uint8Array, rows * APPEARANCE);
    for (const { box, tilt, score: s, quarter, rare, appearance: tile } of list) {
      this.#values.set(
        [box.x, box.y, box.width, box.height, tilt, s, quarter ?? 0, rare ? 1 : 0],
        this.#rows * ROW,
      );
      this.#appearances.set(tile.slice(0, APPEARANCE), this.#rows * APPEARANCE);
      this.#rows++;
    }
  }

  at(frame: number): Detection[] | null {
    const first = this.#first[frame];
    if (!first) return null;
    return Array.from({ length: this.#count[frame]! }, (_, i) => {
      const row = first - 1 + i;
      const [x, y, width, height, tilt, s, quarter, rare] = this.#values.subarray(
        row * ROW,
        (row + 1) * ROW,
      ) as Iterable<number> as Row;
      return {
        subject: this.#subject,
        box: { x, y, width, height },
        tilt,
        quarter: (quarter || undefined) as Quarter | undefined,
        score: score(s),
        appearance: [...this.#appearances.subarray(row * APPEARANCE, (row + 1) * APPEARANCE)],
        by: this.#by,
        ...(rare && { rare: true as const }),
      };
    });
  }
}
