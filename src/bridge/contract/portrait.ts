/** What crosses from the page to the portrait worker: who is drawn, and pixels. */
import type { Values } from '../../core/model/options.ts';
import type { Pose } from '../../core/persona/pose.ts';

/** Draws personas by themselves, beside the page. */
export interface PortraitWorker {
  /** RGBA, row by row. @param base the page's folder @param side pixels @throws FaultError `model/missing`, `part/missing` */
  draw(base: string, face: Values, side: number, pose: Pose): Promise<Uint8ClampedArray<ArrayBuffer>>;
}
