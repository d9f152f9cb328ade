/** How a face is lit: a plane over which way its skin looks, and no more. */

/** Luma of a skin is `mean` where it looks at the camera, and `slope . (normal - forward)` more elsewhere; its colour is one. */
export interface Light {
  readonly mean: number;
  readonly slope: readonly [number, number, number];
  /** Both chroma samples. */
  readonly chroma: readonly [number, number];
}

/** Points of cheeks, brow, nose and chin, where nothing but skin is. */
const SKIN = [
  50, 101, 117, 118, 119, 123, 147, 187, 205, 207, 280, 330, 346, 347, 348, 352, 376, 411, 425, 427, 9, 151,
  108, 337, 69, 299, 66, 296, 6, 197, 195, 5, 4, 199, 200, 175, 201, 421, 36, 266, 142, 371,
];

/** What slopes cost, in points: a face lit from the front says nothing of them. */
const RIDGE = 2;
/** Steepest, as a share of the mean. */
const STEEP = 0.7;
/** What is further off than so many times the usual is hair, a hand or a shine. */
const ODD = 2;

/** Shade of a place by which way it looks, as a share of `mean`. */
export function shadeOf({ mean, slope: [x, y, z] }: Light, nx: number, ny: number, nz: number): number {
  return 1 + (x * nx + y * ny + z * (nz - 1)) / Math.max(1, mean);
}

type Row = readonly [luma: number, u: number, v: number];

/**
 * @param at what is seen at a point; null where it lies outside the picture
 * @param normals in the room: x to the right, y up, z to the camera
 * @returns null where too little of the face is in the picture
 */
export function lightOf(at: (point: number) => Row | null, normals: Float32Array): Light | null {
  const seen = SKIN.flatMap((i) => {
    const row = at(i);
    const n = [1, normals[3 * i]!, normals[3 * i + 1]!, normals[3 * i + 2]! - 1];
    // What is seen from the side says little.
    return row && n[3]! > -0.8 ? [{ n, row }] : [];
  });
  if (seen.length < SKIN.length / 3) return null;
  const first = plane(seen);
  const off = seen.map(({ n, row }) => Math.abs(row[0] - n.reduce((s, v, k) => s + v * first[k]!, 0)));
  const usual = off.toSorted((a, b) => a - b)[off.length >> 1]!;
  const kept = seen.filter((_, i) => off[i]! <= Math.max(3, ODD * usual));
  const [base, ...rest] = plane(kept);
  const mean = Math.min(250, Math.max(8, base));
  const steep = Math.hypot(...rest);
  const k = Math.min(1, (STEEP * mean) / Math.max(1e-6, steep));
  const chroma = ([1, 2] as const).map((c) => {
    const values = kept.map(({ row }) => row[c]).toSorted((a, b) => a - b);
    return values[values.length >> 1]!;
  }) as [number, number];
  return { mean, slope: rest.map((v) => k * v) as [number, number, number], chroma };
}

/** Least squares in four, with a ridge on all but the first; by Gauss and Jordan. */
function plane(
  rows: readonly { readonly n: readonly number[]; readonly row: Row }[],
): [number, number, number, number] {
  const order = [0, 1, 2, 3];
  const a = order.map((r) => [
    ...order.map((c) => rows.reduce((s, { n }) => s + n[r]! * n[c]!, r === c && r ? RIDGE : 0)),
    rows.reduce((s, { n, row }) => s + n[r]! * row[0], 0),
  ]);
  for (const i of order)
    for (const r of order) {
      if (r === i) continue;
      const f = a[r]![i]! / a[i]![i]!;
      for (let c = i; c <= 4; c++) a[r]![c] = a[r]![c]! - f * a[i]![c]!;
    }
  return a.map((row, i) => row[4]! / row[i]!) as [number, number, number, number];
}
