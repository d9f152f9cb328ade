/** Pictures of personas, drawn by a worker that lives as long as somebody looks at them. */
import { connectPortraits } from '../../../bridge/connect.ts';
import type { Values } from '../../../core/model/options.ts';
import { AT_REST, type Pose, talking } from '../../../core/persona/pose.ts';

/** Pixels of a picture's side. */
export const SIDE = 112;
/** Pictures of a persona that talks, and milliseconds between two. */
const MOVES = 24;
const PACE = 120;

type Worker = ReturnType<typeof connectPortraits>;

export class Portraits implements Disposable {
  #worker: Worker | null = null;

  /** @throws FaultError `model/missing`, `part/missing` */
  async #draw(face: Values, pose: Pose): Promise<ImageData> {
    this.#worker ??= connectPortraits();
    const { portraits, died } = this.#worker;
    const pixels = await Promise.race([
      portraits.draw(new URL('./', document.baseURI).href, face, SIDE, pose),
      died,
    ]);
    return new ImageData(pixels, SIDE, SIDE);
  }

  still(face: Values): Promise<ImageData> {
    return this.#draw(face, AT_REST);
  }

  /** Shows picture after picture, over and over, until it is told to stop. */
  async talk(face: Values, show: (picture: ImageData) => void, signal: AbortSignal): Promise<void> {
    const made: ImageData[] = [];
    for (let n = 0; !signal.aborted; n = (n + 1) % MOVES) {
      const begun = performance.now();
      const picture = made[n] ?? (await this.#draw(face, talking(n / MOVES)));
      made[n] = picture;
      if (signal.aborted) return;
      show(picture);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, PACE - (performance.now() - begun))));
    }
  }

  [Symbol.dispose](): void {
    this.#worker?.end();
    this.#worker = null;
  }
}
