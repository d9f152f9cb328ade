/** Pictures of faces, and the points of the face in each. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { alignedCrop, inFrame, sampleCrop } from '../../src/core/image/aligned-crop.ts';
import type { Picture } from '../../src/core/image/picture.ts';
import { type Landmarks, pointsOf } from '../../src/core/motion/landmarks.ts';
import type { Box, Orientation } from '../../src/core/space/geometry.ts';
import landmarker from '../../src/plugins/outliners/face-landmarker.ts';

ort.env.wasm.numThreads = 1;
const root = path.join(import.meta.dirname, '..', '..');

/** RGB. */
export function pictureOf(file: string): Picture {
  const args = ['-v', 'error', '-i', file, '-f', 'image2pipe', '-c:v', 'ppm', '-'];
  const ppm = execFileSync('ffmpeg', args, { maxBuffer: 1 << 28 });
  const [head = '', w, h] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const data = ppm.subarray(head.length);
  const planes = [0, 1, 2].map((k) => ({
    data: Uint8Array.from({ length: width * height }, (_, i) => data[3 * i + k]!),
    stride: width,
    width,
    height,
    sub: 1 as const,
  }));
  return { width, height, model: 'rgb', matrix: 'bt601', fullRange: true, planes };
}

/** A square picture at that size. */
export const rgbaOf = (file: string, side: number): Uint8Array => {
  const as = ['-vf', `scale=${side}:${side}:flags=area`, '-pix_fmt', 'rgba', '-f', 'rawvideo', '-'];
  return new Uint8Array(execFileSync('ffmpeg', ['-v', 'error', '-i', file, ...as], { maxBuffer: 1 << 28 }));
};

/** How much of a picture's shorter side a face may be that fills most of it; tried one after another. */
const SHARES = [0.6, 0.5, 0.7, 0.4, 0.8, 0.3];

/** Looks at one face that fills most of a picture. */
export async function looker(): Promise<(picture: Picture) => Promise<Landmarks>> {
  const file = path.join(root, '.cache', 'models', `${landmarker.model}.onnx`);
  const session = await ort.InferenceSession.create(readFileSync(file), { logSeverityLevel: 3 });
  const { size } = landmarker.input;
  const look = async (picture: Picture, box: Box, tilt: number): Promise<Landmarks | null> => {
    const { width, height } = picture;
    const turn: Orientation = {
      rotation: 0,
      flip: false,
      coded: { width, height },
      shown: { width, height },
    };
    const crop = alignedCrop({ box, tilt }, landmarker.around);
    const input = sampleCrop(picture, turn, crop, landmarker);
    const out = await session.run({
      [session.inputNames[0]!]: new ort.Tensor('float32', input, [1, size.height, size.width, 3]),
    });
    const tensors = Object.fromEntries(
      Object.entries(out).map(([name, t]) => [name, { data: t.data as Float32Array, dims: t.dims }]),
    );
    const seen = landmarker.landmarks(tensors);
    return seen && inFrame(seen, crop, size);
  };
  return async (picture) => {
    const { width, height } = picture;
    let first: Landmarks | null = null;
    for (const share of SHARES) {
      const side = share * Math.min(width, height);
      const box = { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
      first ??= await look(picture, box, 0);
    }
    if (!first) throw new Error('no face');
    const points = pointsOf(first);
    const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    const [a, b] = [points[33]!, points[263]!];
    return (await look(picture, box, Math.atan2(b.y - a.y, b.x - a.x))) ?? first;
  };
}
