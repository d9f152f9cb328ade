/** What is known of a JPEG while its segments are read. */
export interface Component {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  /** Its quantization table, once that is known. */
  readonly quant: number;
  /** Blocks across and down, and as many as whole MCUs have. */
  readonly cols: number;
  readonly rows: number;
  readonly padded: number;
  /** Which coefficients of each block are not 0, in two halves: only progressive pictures need it. */
  readonly known: Uint32Array;
}

export interface State {
  readonly quants: (Uint16Array | undefined)[];
  /** By class and destination: for each 16 bits the length of the code that begins them and its value, or 0. */
  readonly huffman: (Uint16Array | undefined)[];
  components: Component[];
  progressive: boolean;
  precision: number;
  mcus: { readonly across: number; readonly down: number };
  restart: number;
}

export class Damage extends Error {}
