/** The mean of all channels: what is heard by one ear. @param planes of one length, at least one */
export function meanOf<A extends Float32Array | Float64Array>(planes: readonly A[]): A {
  const [first, ...others] = planes;
  if (!first || !others.length) return first as A;
  const out = first.slice() as A;
  for (const plane of others) for (let i = 0; i < out.length; i++) out[i] = out[i]! + plane[i]!;
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / planes.length;
  return out;
}
