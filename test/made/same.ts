/** To the bit; `toEqual` takes seconds for as many values as sound and pictures have. */
export const isSame = (a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): boolean =>
  a !== undefined && a.length === b?.length && Array.prototype.every.call(a, (v, i) => Object.is(v, b[i]));
