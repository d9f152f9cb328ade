/** Which triangles of the face's mesh are skin, eyes and mouth, and how far its points lie from the border (MediaPipe's FACEMESH_LIPS, FACEMESH_LEFT_EYE, FACEMESH_RIGHT_EYE). */
import { MESH } from '../motion/face-geometry.ts';

export const Part = { skin: 0, rightEye: 1, leftEye: 2, mouth: 3 } as const;

/** From corner to corner, along the upper and the lower edge. */
const EDGES = [
  {
    part: Part.rightEye,
    corners: [33, 133],
    upper: [246, 161, 160, 159, 158, 157, 173],
    lower: [7, 163, 144, 145, 153, 154, 155],
  },
  {
    part: Part.leftEye,
    corners: [362, 263],
    upper: [398, 384, 385, 386, 387, 388, 466],
    lower: [382, 381, 380, 374, 373, 390, 249],
  },
  {
    part: Part.mouth,
    corners: [78, 308],
    upper: [191, 80, 81, 82, 13, 312, 311, 310, 415],
    lower: [95, 88, 178, 87, 14, 317, 402, 318, 324],
  },
] as const;

/** Points of the upper lip's inner edge, and those of the lower that they meet; the same of the lids of the face's right eye and its left. */
export const LIPS = EDGES[2];
export const LIDS = [EDGES[0], EDGES[1]] as const;

export interface Parts {
  /** Of each triangle. */
  readonly of: Uint8Array;
  /** Of points of eyes and mouth: 0 at the upper edge, 1 at the lower. */
  readonly low: Float32Array;
  /** How many triangles lie between a point and the border of the face. */
  readonly ring: Uint8Array;
  /** Points of the border, one beside the other. */
  readonly border: readonly number[];
}

function partsOf(triangles: Uint16Array): Parts {
  const low = new Float32Array(MESH).fill(0.5);
  const sets = EDGES.map(({ part, corners, upper, lower }) => {
    for (const i of upper) low[i] = 0;
    for (const i of lower) low[i] = 1;
    return { part, points: new Set<number>([...corners, ...upper, ...lower]) };
  });
  const of = new Uint8Array(triangles.length / 3);
  const edges = new Map<number, number>();
  const beside = Array.from({ length: MESH }, (): number[] => []);
  for (let t = 0; t < of.length; t++) {
    const corners = [...triangles.subarray(3 * t, 3 * t + 3)];
    of[t] = sets.find(({ points }) => corners.every((i) => points.has(i)))?.part ?? Part.skin;
    corners.forEach((a, k) => {
      const b = corners[(k + 1) % 3]!;
      beside[a]!.push(b);
      beside[b]!.push(a);
      const edge = Math.min(a, b) * MESH + Math.max(a, b);
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    });
  }
  const ring = new Uint8Array(MESH).fill(255);
  // An edge of one triangle is the border's.
  const bordering = [...edges].flatMap(([edge, n]) =>
    n === 1 ? [[Math.floor(edge / MESH), edge % MESH] as const] : [],
  );
  let front: number[] = bordering.flat();
  for (const i of front) ring[i] = 0;
  for (let far = 1; front.length; far++) {
    const next = [...new Set(front.flatMap((i) => beside[i]!))].filter((i) => ring[i] === 255);
    for (const i of next) ring[i] = far;
    front = next;
  }
  return { of, low, ring, border: loopOf(bordering) };
}

/** Edges end to end, from one of them on. */
function loopOf(edges: readonly (readonly [number, number])[]): number[] {
  const left = [...edges];
  const loop = [...(left.shift() ?? [])];
  for (;;) {
    const end = loop.at(-1);
    const next = left.findIndex((e) => e.some((i) => i === end));
    if (next < 0) return loop.slice(0, -1);
    const [a, b] = left.splice(next, 1)[0]!;
    loop.push(a === end ? b : a);
  }
}

/** Told once for a mesh. */
export const PARTS = {
  known: new WeakMap<Uint16Array, Parts>(),
  of(triangles: Uint16Array): Parts {
    const parts = this.known.get(triangles) ?? partsOf(triangles);
    this.known.set(triangles, parts);
    return parts;
  },
};
