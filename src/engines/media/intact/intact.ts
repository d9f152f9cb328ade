/** What a picture's own structure says of it: browsers show damaged ones as far as they go, and say nothing. */

export interface Intact {
  /** Pictures or pages in the file. */
  readonly frames: number;
  /** What is wrong, or null where nothing could be seen to be. */
  readonly damage: string | null;
}

export const cut = 'the file ends before the picture does';

export const viewOf = (d: Uint8Array): DataView => new DataView(d.buffer, d.byteOffset, d.byteLength);
