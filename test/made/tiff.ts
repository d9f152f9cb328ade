/** A TIFF of one uncompressed picture in a strip, little-endian, as small as one can be. */

/** Numbers of TIFF 6.0, section 8, and what is written under them where nothing else is said. */
type Fields = Readonly<Record<number, number>>;

/**
 * @param rgb three bytes a pixel
 * @param more fields besides, or in the place of those that are there; SHORTs
 * @param floats its samples are said to be no whole numbers, each by itself
 */
export function tiff(
  rgb: Uint8Array,
  width: number,
  height: number,
  more: Fields = {},
  floats: boolean | null = null,
): Uint8Array<ArrayBuffer> {
  const fields: Record<number, number> = {
    256: width,
    257: height,
    258: 8,
    259: 1,
    262: 2,
    273: 0,
    277: 3,
    278: height,
    279: rgb.length,
    ...more,
  };
  if (floats !== null) fields[339] = 0;
  const tags = Object.keys(fields).map(Number);
  const bits = 8 + 2 + 12 * tags.length + 4;
  // Beyond what 16 bits say, as in large pictures.
  const formats = 0x1_0004;
  const pixels = floats === null ? bits + 6 : formats + 6;
  const file = new Uint8Array(pixels + rgb.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, tags.length, true);
  for (const [i, tag] of tags.entries()) {
    const at = 10 + 12 * i;
    const [type, count, value] =
      tag === 258
        ? [3, 3, bits]
        : tag === 339 && floats !== null
          ? [3, 3, formats]
          : tag === 273
            ? [4, 1, pixels]
            : [tag === 279 ? 4 : 3, 1, fields[tag]!];
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  }
  for (let c = 0; c < 3; c++) view.setUint16(bits + 2 * c, 8, true);
  if (floats !== null) for (let c = 0; c < 3; c++) view.setUint16(formats + 2 * c, floats ? 3 : 1, true);
  file.set(rgb, pixels);
  return file;
}
