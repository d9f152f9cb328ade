/** The layers of the vocoder FARGAN (Valin et al. 2024) as they lie in its file: numbers of 32 bits, or bytes with a scale for each row. */
import { LittleEndian } from '../../little-endian.ts';
import { raise } from '../../model/fault.ts';

/** Weights of a layer in bytes: row by row, and for each row a scale and a bias. Rows are a multiple of 4, columns one of 8. */
export interface Bytes {
  readonly matrix: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}
/** A layer of bytes at work. @param input a value for each column, -1..1 @param out one for each row */
export type Product = (input: Float32Array, out: Float32Array) => void;
/** Makes such layers; what they are made of is read once. */
export type Products = (layer: Bytes) => Product;

/** What all products have to give to the bit, in plain words: values are rounded to 127ths, all else are floats of 32 bits. */
export const plainProducts: Products = ({ matrix, scale, bias }) => {
  const rows = scale.length;
  const columns = matrix.length / rows;
  const values = new Int16Array(columns);
  const round = Math.fround;
  return (input, out) => {
    for (let i = 0; i < columns; i++) values[i] = Math.floor(round(round(127 * input[i]!) + 0.5));
    for (let row = 0, at = 0; row < rows; row++) {
      let sum = 0;
      for (let i = 0; i < columns; i++) sum += matrix[at++]! * values[i]!;
      out[row] = round(round(sum) * scale[row]!) + bias[row]!;
    }
  };
};

/** One layer without its activation. */
export interface Linear {
  readonly inputs: number;
  readonly outputs: number;
  /** @param input at least `inputs` long @param out at least `outputs` long; not the same array */
  run(input: Float32Array, out: Float32Array): void;
}

/** Name, outputs, inputs; whether it is of bytes, and whether it has a bias. In the order of the file. */
const LAYERS = [
  ['pitch', 12, 224, 'floats'],
  ['dense1', 64, 32, 'floats'],
  ['conv1', 128, 192, 'bytes'],
  ['dense2', 320, 128, 'bytes'],
  ['gain', 1, 80, 'floats'],
  ['conv2', 192, 328, 'bytes'],
  ['gate2', 192, 192, 'bytes'],
  ['gru1in', 480, 272, 'unbiased'],
  ['gru1', 480, 160, 'unbiased'],
  ['gru2in', 384, 240, 'unbiased'],
  ['gru2', 384, 128, 'unbiased'],
  ['gru3in', 384, 208, 'unbiased'],
  ['gru3', 384, 128, 'unbiased'],
  ['glu1', 160, 160, 'bytes'],
  ['glu2', 128, 128, 'bytes'],
  ['glu3', 128, 128, 'bytes'],
  ['skipGate', 128, 128, 'bytes'],
  ['skip', 128, 688, 'bytes'],
  ['out', 40, 128, 'bytes'],
  ['gates', 4, 192, 'floats'],
] as const;
type Name = (typeof LAYERS)[number][0];
export type Layers = Readonly<Record<Name, Linear>> & {
  /** 12 numbers for each period from 32 samples on. */
  readonly periods: Float32Array;
};

const bytesOf = ([, outputs, inputs, form]: (typeof LAYERS)[number]): number =>
  form === 'floats' ? 4 * outputs * (inputs + 1) : outputs * (inputs + (form === 'bytes' ? 12 : 8));
/** What lies in the file, layer by layer. */
export const FARGAN_FORMS = LAYERS.map(([, rows, columns, form]) => ({ rows, columns, form }));
/** Bytes of the file. */
export const FARGAN_BYTES = LAYERS.reduce((sum, layer) => sum + bytesOf(layer), 0);

/** @throws FaultError `model/failed` for a file of another size */
export function layersOf(file: Uint8Array, products: Products): Layers {
  if (file.length !== FARGAN_BYTES)
    return raise({ code: 'model/failed', model: 'fargan', why: `${file.length} bytes, not ${FARGAN_BYTES}` });
  const from = new LittleEndian(file);
  const floats = (n: number) => from.floats(n);
  let periods: Float32Array = new Float32Array(0);
  const layers = Object.fromEntries(
    LAYERS.map(([name, outputs, inputs, form]) => {
      if (form === 'floats') {
        const weights = floats(outputs * inputs);
        if (name === 'pitch') periods = weights;
        return [name, ofFloats(weights, floats(outputs))];
      }
      const matrix = unblocked(from.bytes(outputs * inputs), outputs, inputs);
      floats(outputs); // A bias for unsigned bytes: not used here.
      const scale = floats(outputs);
      const bias = form === 'bytes' ? floats(outputs) : new Float32Array(outputs);
      return [name, { inputs, outputs, run: products({ matrix, scale, bias }) }];
    }),
  ) as Record<Name, Linear>;
  return { ...layers, periods };
}

/** Rows one by one. In the file they lie in blocks of 8 rows by 4 columns. */
function unblocked(blocks: Int8Array, rows: number, columns: number): Int8Array {
  const out = new Int8Array(rows * columns);
  let at = 0;
  for (let row = 0; row < rows; row += 8)
    for (let column = 0; column < columns; column += 4)
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 4; j++) out[(row + i) * columns + column + j] = blocks[at++]!;
  return out;
}

/** Weights lie column by column. */
function ofFloats(weights: Float32Array, bias: Float32Array): Linear {
  const outputs = bias.length;
  const inputs = weights.length / outputs;
  return {
    inputs,
    outputs,
    run(input, out) {
      for (let i = 0; i < outputs; i++) {
        let sum = 0;
        for (let j = 0; j < inputs; j++) sum += weights[j * outputs + i]! * input[j]!;
        out[i] = sum + bias[i]!;
      }
    },
  };
}
