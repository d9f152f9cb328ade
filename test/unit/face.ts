/** Faces whose place is known: the canonical one, as a camera sees it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faceGeometry as converted } from '../../models/convert/face-geometry.ts';
import {
  type FaceGeometry,
  faceGeometry,
  type HeadPose,
  LENS,
  MESH,
} from '../../src/core/motion/face-geometry.ts';
import { type Landmarks, ROW } from '../../src/core/motion/landmarks.ts';
import { add, rotated, type Vector } from '../../src/core/motion/vector.ts';

export const FRAME = { width: 640, height: 480 };
const root = path.resolve(import.meta.dirname, '..', '..');
/** As npm brings it, converted. */
export const GEOMETRY_FILE = converted(
  readFileSync(
    path.join(root, 'node_modules/@mediapipe/face_mesh/face_mesh_solution_packed_assets.data'),
  ).subarray(3737848, 3757224),
);
export const face: FaceGeometry = faceGeometry(GEOMETRY_FILE);

/** The face as a camera of that lens sees it, with depths as the mesh gives them: from the middle of the face, in pixels of its size. */
export function seen({ turned, place }: HeadPose): Landmarks {
  const focal = FRAME.height / 2 / Math.tan((LENS * Math.PI) / 360);
  const points = new Float32Array(ROW * MESH).fill(1);
  const room = Array.from({ length: MESH }, (_, i): Vector => {
    const [x, y, z] = face.positions.slice(3 * i, 3 * i + 3);
    return add(rotated(turned, [x!, y!, z!]), place);
  });
  const middle = room.reduce((sum, p) => sum - p[2], 0) / MESH;
  room.forEach(([x, y, z], i) => {
    points.set(
      [
        FRAME.width / 2 + (focal * x) / -z,
        FRAME.height / 2 - (focal * y) / -z,
        (focal * (-z - middle)) / middle,
      ],
      ROW * i,
    );
  });
  return { topology: 'face', points, world: null };
}
