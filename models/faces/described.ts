/** Faces in pictures as recognizers describe them, for measuring only. */
import { alignedCrop, sampleCrop } from '../../src/core/image/aligned-crop.ts';
import { type Frame, planarRgba } from '../../src/core/image/picture.ts';
import { PLAIN_LEVELS } from '../../src/core/image/sample.ts';
import { thumbnail } from '../../src/core/image/thumbnail.ts';
import type { Keyframe } from '../../src/core/model/finding.ts';
import type { Detector, Embedder } from '../../src/core/model/plugin.ts';
import { micros } from '../../src/core/units.ts';
import { detect } from '../../src/pipeline/picture/look/detect.ts';
import { tilesOf } from '../../src/pipeline/picture/look/tiles.ts';
import type { ModelRunner } from '../../src/pipeline/ports.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of upright pictures of one size, RGBA: as a frame, and where its surest face is. */
export function looking(finder: ModelRunner<Detector>, size: Size) {
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const frameOf = (rgba: Uint8Array): Frame => ({
    index: 0,
    at: micros(0),
    duration: micros(0),
    picture: planarRgba(rgba, size),
    turn,
  });
  const keyOf = async (rgba: Uint8Array): Promise<Keyframe | null> => {
    const frame = frameOf(rgba);
    const plan = { tiles: tilesOf(size, finder.plugin, 60), floor: 0.4, sure: 0.6, minSize: 60, least: 60 };
    const [best] = (await detect(finder, frame, plan, thumbnail(frame), PLAIN_LEVELS)).sort(
      (a, b) => b.score - a.score,
    );
    return best ? { frame: 0, box: best.box, tilt: best.tilt, origin: 'seen' } : null;
  };
  return { frameOf, keyOf };
}

export async function describe(
  d: ModelRunner<Embedder>,
  { picture, turn }: Frame,
  key: Keyframe,
): Promise<Float32Array> {
  const input = sampleCrop(picture, turn, alignedCrop(key, d.plugin.around), d.plugin);
  return d.plugin.decode(await d.run(input, d.plugin.input.size as Size));
}

/** Of two descriptions of length 1. */
export const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((s, v, i) => s + v * b[i]!, 0);
