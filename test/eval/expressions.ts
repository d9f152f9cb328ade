/** Runs in the page: our landmarks, expressions and head poses beside those of tasks-vision. */
import { FaceLandmarker } from '@mediapipe/tasks-vision';
import loaderUrl from '@mediapipe/tasks-vision/vision_wasm_internal.js?url';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_internal.wasm?url';
import { Job } from '../../src/bridge/api.ts';
import { parsePolicy } from '../../src/bridge/page-policy.ts';
import { type FaceGeometry, faceGeometry, headPose, matrixOf } from '../../src/core/motion/face-geometry.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import headPoseExport from '../../src/plugins/exporters/head-pose.ts';

/** What a set of pictures comes to. */
interface Differences {
  seen: number;
  /** Mean of absolute differences over all 52. */
  shapes: number;
  /** Most of the means of one face, and of all values of all faces. */
  worstFace: number;
  worst: number;
  /** Between the turns of heads, mean and most. */
  degrees: number;
  worstDegrees: number;
  /** Between the places, as a share of the distance. */
  place: number;
  /** Between points of the faces and of the irises, as a share of the distance between the outer corners of the eyes. */
  points: number;
  irises: number;
  /** How far values are from those of the same person upright, ours and theirs. */
  own: number;
  theirs: number;
}

async function drawn(url: string, tilt: number): Promise<{ file: Blob; canvas: OffscreenCanvas }> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  const side = 2 * Math.round(Math.min(bitmap.width, bitmap.height) / 2);
  const canvas = new OffscreenCanvas(side, side);
  const c = canvas.getContext('2d')!;
  c.fillStyle = '#888';
  c.fillRect(0, 0, side, side);
  c.translate(side / 2, side / 2);
  c.rotate((tilt * Math.PI) / 180);
  c.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  return { file: await canvas.convertToBlob({ type: 'image/png' }), canvas };
}

/** Degrees between the turns of two matrices, by columns. */
function degreesBetween(a: readonly number[], b: readonly number[]): number {
  const columns = [0, 4, 8];
  const size = (m: readonly number[], i: number) => Math.hypot(m[i]!, m[i + 1]!, m[i + 2]!);
  const trace = columns.reduce(
    (sum, i) =>
      sum + (a[i]! * b[i]! + a[i + 1]! * b[i + 1]! + a[i + 2]! * b[i + 2]!) / size(a, i) / size(b, i),
    0,
  );
  return (Math.acos(Math.max(-1, Math.min(1, (trace - 1) / 2))) * 180) / Math.PI;
}

async function ours(file: Blob, size: { width: number; height: number }) {
  using job = new Job(file, 'face.png', { base: `${location.origin}/`, backend: 'wasm' });
  const { findings } = await job.find(parsePolicy({}));
  const motion = await job.motion(['face']);
  const files = await job.files([headPoseExport]);
  const face: FaceGeometry = faceGeometry(files.get('face_geometry')!);
  const best = [...findings.tracks].sort((a, b) => b.evidence.largest - a.evidence.largest)[0];
  const landmarks = best && motion.get(best.id)?.frames[0];
  return landmarks ? { landmarks, matrix: matrixOf(headPose(landmarks, size, face)!) } : null;
}

export async function compared(
  files: readonly string[],
  tilts: readonly number[],
): Promise<Record<string, Differences>> {
  const absolute = (u: string) => new URL(u, location.href).href;
  const landmarker = await FaceLandmarker.createFromOptions(
    { wasmLoaderPath: absolute(loaderUrl), wasmBinaryPath: absolute(wasmUrl) },
    {
      baseOptions: { modelAssetPath: '/landmarker.task', delegate: 'CPU' },
      runningMode: 'IMAGE',
      outputFaceBlendshapes: true,
      outputFacialTransformationMatrixes: true,
    },
  );
  const out: Record<string, Differences> = {};
  const upright = new Map<string, { own: number[]; theirs: number[] }>();
  for (const tilt of tilts) {
    const rows: {
      mean: number;
      most: number;
      degrees: number;
      place: number;
      points: number;
      irises: number;
      own: number;
      theirs: number;
    }[] = [];
    for (const name of files) {
      const { file, canvas } = await drawn(`/face/${name}`, tilt);
      const { width, height } = canvas;
      const theirs = landmarker.detect(canvas.getContext('2d')!.getImageData(0, 0, width, height));
      const own = await ours(file, { width, height });
      const [shapes, matrix, mesh] = [
        theirs.faceBlendshapes[0]?.categories.map((c) => c.score),
        theirs.facialTransformationMatrixes[0]?.data,
        theirs.faceLandmarks[0],
      ];
      if (!own || !shapes || !matrix || !mesh) {
        console.log(`face ${name}: not seen (${own ? 'there' : 'here'})`);
        continue;
      }
      const { points, shapes: told = new Float32Array(shapes.length) } = own.landmarks;
      const apart = mesh.map((p, i) =>
        Math.hypot(p.x * width - points[ROW * i]!, p.y * height - points[ROW * i + 1]!),
      );
      const eyes = Math.hypot((mesh[33]!.x - mesh[263]!.x) * width, (mesh[33]!.y - mesh[263]!.y) * height);
      const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
      const first = upright.get(name) ?? { own: [...told], theirs: shapes };
      upright.set(name, first);
      const off = shapes.map((v, i) => Math.abs(v - told[i]!));
      const row = {
        mean: mean(off),
        most: Math.max(...off),
        degrees: degreesBetween(matrix, own.matrix),
        place: Math.hypot(...[12, 13, 14].map((i) => matrix[i]! - own.matrix[i]!)) / Math.abs(matrix[14]!),
        points: mean(apart.slice(0, 468)) / eyes,
        irises: mean(apart.slice(468)) / eyes,
        own: mean(first.own.map((v, i) => Math.abs(v - told[i]!))),
        theirs: mean(first.theirs.map((v, i) => Math.abs(v - shapes[i]!))),
      };
      rows.push(row);
      console.log(
        `face ${name} at ${tilt}: ${JSON.stringify(row, (_, v) => (typeof v === 'number' ? Number(v.toFixed(4)) : v))} ${mesh.length}/${points.length / ROW}`,
      );
    }
    const all = (of: keyof (typeof rows)[number]) => rows.map((r) => r[of]);
    const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
    out[`${tilt} degrees`] = {
      seen: rows.length,
      shapes: mean(all('mean')),
      worstFace: Math.max(...all('mean')),
      worst: Math.max(...all('most')),
      degrees: mean(all('degrees')),
      worstDegrees: Math.max(...all('degrees')),
      place: mean(all('place')),
      points: mean(all('points')),
      irises: mean(all('irises')),
      own: mean(all('own')),
      theirs: mean(all('theirs')),
    };
  }
  return out;
}
