/**
 * Products of bytes in WebAssembly with SIMD: `core/sound/fargan/layers.ts` says what they have to give (`plainProducts`). The module is
 * written here, opcode by opcode: 16-bit products of eight values at once, four rows side by side.
 */
import type { Products } from '../../core/sound/fargan/layers.ts';

/** Unsigned LEB128. */
const uint = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...uint(n >>> 7)]);
const sized = (body: readonly number[]): number[] => [...uint(body.length), ...body];
const section = (id: number, body: readonly number[]): number[] => [id, ...sized(body)];

const [I32, V128, NOTHING] = [0x7f, 0x7b, 0x40];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
/** @param n below 64: one signed byte */
const constant = (n: number): number[] => [0x41, n];
const ADD = [0x6a];
const SUBTRACT = [0x6b];
const DOUBLED = [...constant(1), 0x74];
/** Unsigned. */
const LESS = [0x49];
const loop = (body: readonly number[]): number[] => [0x03, NOTHING, ...body, 0x0b];
/** Round again where the value on the stack is not 0. */
const AGAIN = [0x0d, 0];
const simd = (op: number, ...immediate: number[]): number[] => [0xfd, ...uint(op), ...immediate];
const load = (offset: number): number[] => simd(0x00, 4, offset);
const LOAD_BYTES = simd(0x01, 3, 0);
const STORE = simd(0x0b, 4, 0);
const ZERO = simd(0x0c, ...new Array<number>(16).fill(0));
const ADD_LANES = simd(0xae);
const DOT = simd(0xba);
const ADD_FLOATS = simd(0xe4);
const MULTIPLY_FLOATS = simd(0xe6);
const FLOOR = simd(0x68);
const TO_FLOATS = simd(0xfa);
const TO_INTEGERS = simd(0xf8);
/** Two of four numbers of 32 bits become eight of 16. */
const NARROW = simd(0x85);
/** One float in all lanes. */
const floats = (value: number): number[] => [
  0x43,
  ...new Uint8Array(Float32Array.of(value).buffer),
  ...simd(0x13),
];
/** Lanes of 32 bits: 0 to 3 of the first, 4 to 7 of the second. */
const lanes = (...of: number[]): number[] =>
  simd(0x0d, ...of.flatMap((l) => [4 * l, 4 * l + 1, 4 * l + 2, 4 * l + 3]));
const advance = (local: number, by: readonly number[]): number[] => [
  ...get(local),
  ...by,
  ...ADD,
  ...set(local),
];

/** Parameters: where matrix, values, scales and results lie (biases lie behind the scales), rows, columns. */
const [MATRIX, VALUES, SCALES, RESULTS, ROWS, COLUMNS] = [0, 1, 2, 3, 4, 5];
/** Where the next value lies, the end of them, and the end of the scales. */
const [AT, END, BIASES] = [6, 7, 8];
/** Where the second row to the fourth go on; the first is `MATRIX`. */
const ROW = [MATRIX, 9, 10, 11];
const SUM = [12, 13, 14, 15];
const EIGHT = 16;

/** Halves of sums of two rows: what is left is to add two lanes of each. */
const paired = (a: number, b: number): number[] => [
  ...[...get(a), ...get(b), ...lanes(0, 4, 1, 5)],
  ...[...get(a), ...get(b), ...lanes(2, 6, 3, 7)],
  ...ADD_LANES,
];
/** Four values from `AT` on, rounded to 127ths. */
const rounded = (offset: number): number[] => [
  ...[...get(AT), ...load(offset), ...floats(127), ...MULTIPLY_FLOATS],
  ...[...floats(0.5), ...ADD_FLOATS, ...FLOOR, ...TO_INTEGERS],
];

/** Values become numbers of 16 bits, in their own place: what is written lies before what is still to be read. */
const ROUND = [
  ...[...get(VALUES), ...set(AT), ...get(VALUES), ...set(END)],
  ...loop([
    ...[...get(END), ...rounded(0), ...rounded(16), ...NARROW, ...STORE],
    ...[...advance(AT, constant(32)), ...advance(END, constant(16))],
    ...[...get(END), ...get(VALUES), ...get(COLUMNS), ...DOUBLED, ...ADD, ...LESS, ...AGAIN],
  ]),
];
const FOUR_ROWS = [
  ...[1, 2, 3].flatMap((r) => [...get(ROW[r - 1]!), ...get(COLUMNS), ...ADD, ...set(ROW[r]!)]),
  ...SUM.flatMap((s) => [...ZERO, ...set(s)]),
  ...[...get(VALUES), ...set(AT)],
  ...loop([
    ...[...get(AT), ...load(0), ...set(EIGHT)],
    ...ROW.flatMap((row, r) => [
      ...[...get(SUM[r]!), ...get(row), ...LOAD_BYTES, ...get(EIGHT), ...DOT, ...ADD_LANES, ...set(SUM[r]!)],
      ...advance(row, constant(8)),
    ]),
    ...advance(AT, constant(16)),
    ...[...get(AT), ...get(END), ...LESS, ...AGAIN],
  ]),
  ...[...paired(SUM[0]!, SUM[1]!), ...set(EIGHT)],
  ...[...paired(SUM[2]!, SUM[3]!), ...set(SUM[0]!)],
  ...get(RESULTS),
  ...[...get(EIGHT), ...get(SUM[0]!), ...lanes(0, 1, 4, 5)],
  ...[...get(EIGHT), ...get(SUM[0]!), ...lanes(2, 3, 6, 7)],
  ...[...ADD_LANES, ...TO_FLOATS, ...get(SCALES), ...load(0), ...MULTIPLY_FLOATS],
  ...[...get(BIASES), ...load(0), ...ADD_FLOATS, ...STORE],
];
const CODE = [
  ...[...get(SCALES), ...get(ROWS), ...DOUBLED, ...DOUBLED, ...ADD, ...set(BIASES)],
  ...ROUND,
  ...loop([
    ...FOUR_ROWS,
    ...[RESULTS, SCALES, BIASES].flatMap((p) => advance(p, constant(16))),
    // The fourth row ended where the next four begin.
    ...[...get(ROW[3]!), ...set(MATRIX)],
    ...[...get(ROWS), ...constant(4), ...SUBTRACT, ...set(ROWS)],
    ...[...get(ROWS), ...AGAIN],
  ]),
  0x0b,
];

const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 6, I32, I32, I32, I32, I32, I32, 0]),
  // Memory "m" of "m".
  ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1, 1, 0x66, 0, 0]),
  ...section(10, [1, ...sized([2, 6, I32, 5, V128, ...CODE])]),
]);

const PAGE = 1 << 16;

/** Products that share one memory, which grows as matrices come. */
export function wasmProducts(): Products {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(MODULE), { m: { m: memory } });
  const run = exports.f as (...at: number[]) => void;
  let end = 0;
  const taken = (bytes: number): number => {
    const at = end;
    end = (end + bytes + 15) & ~15;
    if (end > memory.buffer.byteLength) memory.grow(Math.ceil((end - memory.buffer.byteLength) / PAGE));
    return at;
  };
  return ({ matrix, scale, bias }) => {
    const rows = scale.length;
    const columns = matrix.length / rows;
    const weights = taken(matrix.length);
    const scales = taken(8 * rows);
    const values = taken(4 * columns);
    const results = taken(4 * rows);
    new Int8Array(memory.buffer).set(matrix, weights);
    new Float32Array(memory.buffer, scales).set(scale);
    new Float32Array(memory.buffer, scales + 4 * rows).set(bias);
    let [into, from] = [new Float32Array(0), new Float32Array(0)];
    return (input, out) => {
      // Growing took the memory from under a view.
      if (!into.length) {
        into = new Float32Array(memory.buffer, values, columns);
        from = new Float32Array(memory.buffer, results, rows);
      }
      into.set(input.length > columns ? input.subarray(0, columns) : input);
      run(weights, values, scales, results, rows, columns);
      out.set(from);
    };
  };
}
