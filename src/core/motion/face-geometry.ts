/**
 * Where a head is, and where it looks, from landmarks of its face: MediaPipe's face transform (`mediapipe/modules/face_geometry`), which lays its
 * canonical face over the landmarks, seen by a camera whose lens has {@link LENS} degrees from top to bottom.
 */
import { raise } from '../model/fault.ts';
import type { Size } from '../space/geometry.ts';
import { type Landmarks, ROW } from './landmarks.ts';
import { largestVector } from './symmetric.ts';
import { add, type Quaternion, rotated, times, type Vector } from './vector.ts';

/** Points of the canonical face. */
export const MESH = 468;
/** Field of view, degrees, from top to bottom of the picture. */
export const LENS = 63;

/** The canonical face: x to the face's left, y up, z to the front; centimetres. */
export interface FaceGeometry {
  /** x, y and z of each point. */
  readonly positions: readonly number[];
  /** Numbers of points, three a triangle. */
  readonly triangles: readonly number[];
  /** How much each point counts for the head's place. */
  readonly weights: readonly number[];
}

/** @throws FaultError `model/failed` where it is no such face */
export function faceGeometry(file: Uint8Array): FaceGeometry {
  const geometry = JSON.parse(new TextDecoder().decode(file)) as FaceGeometry;
  const { positions, triangles, weights } = geometry;
  if (positions.length !== 3 * MESH || weights.length !== MESH)
    raise({ code: 'model/failed', model: 'face_geometry', why: 'it has not the points of a face' });
  return triangles.every((i) => i < MESH)
    ? geometry
    : raise({ code: 'model/failed', model: 'face_geometry', why: 'its triangles have other points' });
}

/** How the canonical face lies in the room: x to the right, y up, z to the camera, which is at 0; centimetres. */
export interface HeadPose {
  readonly turned: Quaternion;
  readonly place: Vector;
}

/** Four columns of four, one after the other, as MediaPipe, glTF and WebGL hold matrices. */
export function matrixOf({ turned, place }: HeadPose): number[] {
  const column = (v: Vector): Vector => rotated(turned, v);
  return [...column([1, 0, 0]), 0, ...column([0, 1, 0]), 0, ...column([0, 0, 1]), 0, ...place, 1];
}

/**
 * Where the head is whose landmarks these are; null where they do not spread.
 * @param frame what the landmarks' pixels are of
 */
export function headPose({ points }: Landmarks, frame: Size, face: FaceGeometry): HeadPose | null {
  // What a pixel is where the picture is 1 before the camera.
  const unit = (2 * Math.tan((LENS * Math.PI) / 360)) / frame.height;
  const screen = Array.from({ length: MESH }, (_, i): Vector => {
    const [x, y, z] = [points[ROW * i]!, points[ROW * i + 1]!, points[ROW * i + 2]!];
    return [(x - frame.width / 2) * unit, (frame.height / 2 - y) * unit, z * unit];
  });
  const middle = screen.reduce((sum, p) => sum + p[2], 0) / MESH;
  // Depths are known but for where they begin: as far away as a picture of this scale is. MediaPipe comes to the same in two steps.
  const room = screen.map(([x, y, z]): Vector => {
    const depth = z - middle + 1;
    return [x * depth, y * depth, -depth];
  });
  const own = laid(face, room);
  return own && { turned: own.turned, place: times(own.place, 1 / own.scale) };
}

/**
 * The turn, size and place that lay the canonical face over these points, by its weights (Horn: "Closed-form Solution of Absolute Orientation
 * using Unit Quaternions", 1987); null where all of them are one.
 */
export function laid(
  { positions, weights }: { readonly positions: ArrayLike<number>; readonly weights: ArrayLike<number> },
  to: readonly Vector[],
): (HeadPose & { readonly scale: number }) | null {
  const from = to.map((_, i): Vector => [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!]);
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  const mean = (of: readonly Vector[]): Vector =>
    times(
      of.reduce<Vector>((sum, p, i) => add(sum, times(p, weights[i]!)), [0, 0, 0]),
      1 / total,
    );
  const [a, b] = [mean(from), mean(to)];
  // Sums of products of the two, axis by axis.
  const s = Array.from({ length: 9 }, () => 0);
  let [size, spread] = [0, 0];
  for (let i = 0; i < to.length; i++) {
    const w = weights[i]!;
    if (!w) continue;
    for (let k = 0; k < 3; k++) {
      const x = from[i]![k]! - a[k]!;
      size += w * x * x;
      spread += w * (to[i]![k]! - b[k]!) ** 2;
      for (let n = 0; n < 3; n++) s[3 * k + n]! += w * x * (to[i]![n]! - b[n]!);
    }
  }
  if (!(size > 0 && spread > 1e-18)) return null;
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = s as [
    ...[number, number, number],
    ...[number, number, number],
    ...[number, number, number],
  ];
  const { vector, value } = largestVector([
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ]);
  const [w, x, y, z] = vector as [number, number, number, number];
  const turned: Quaternion = [x, y, z, w];
  const scale = value / size;
  return { turned, scale, place: add(b, times(rotated(turned, a), -scale)) };
}
