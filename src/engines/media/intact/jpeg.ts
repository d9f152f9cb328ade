/**
 * Whether a JPEG (ITU-T T.81) can be decoded without an error: its Huffman codes are walked to the end, as a decoder would, without
 * making a picture. Codes that do not exist, coefficients beyond a block's 64 or beyond what samples can give, a scan that ends
 * early or late, and restarts out of order are damage. A changed bit inside one coefficient's value is not seen.
 */
import { cut, type Intact, viewOf } from './intact.ts';
import { readScan } from './jpeg-scan.ts';
import { Damage, type State } from './jpeg-state.ts';

/** Null where it is of a kind that is not walked here (arithmetic codes, lossless). */
export function jpeg(d: Uint8Array): Intact | null {
  const view = viewOf(d);
  const state: State = {
    quants: [],
    huffman: [],
    components: [],
    progressive: false,
    precision: 8,
    mcus: { across: 0, down: 0 },
    restart: 0,
  };
  let scans = 0;
  try {
    for (let at = 2; ; ) {
      const marker = d[at + 1];
      if (marker === undefined) throw new Damage(cut);
      if (d[at] !== 0xff) throw new Damage('there is something between its segments');
      if (marker === 0xff) {
        at++;
        continue;
      }
      if (marker === 0xd9) break;
      // Some programs end their last interval, too.
      if (marker >= 0xd0 && marker <= 0xd7) {
        at += 2;
        continue;
      }
      if (at + 4 > d.length) throw new Damage(cut);
      const size = view.getUint16(at + 2);
      const [from, to] = [at + 4, at + 2 + size];
      if (size < 2 || to > d.length) throw new Damage(cut);
      if (marker === 0xdb) quantization(view, from, to, state);
      if (marker === 0xc4) codes(d, from, to, state);
      if (marker === 0xdd) state.restart = view.getUint16(from);
      if (marker >= 0xc0 && marker <= 0xc2) frame(view, from, marker === 0xc2, state);
      else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4) return null;
      at = to;
      if (marker === 0xda) {
        at = readScan(d, from, to, state);
        scans++;
        // Its end may be left out behind the one scan that is all of the picture.
        if (at >= d.length && !state.progressive && d[from] === state.components.length) break;
      }
    }
    if (scans === 0) throw new Damage('there is no picture in it');
    return { frames: 1, damage: null };
  } catch (error) {
    if (error instanceof Damage) return { frames: 1, damage: error.message };
    if (error instanceof RangeError) return { frames: 1, damage: cut };
    throw error;
  }
}

function quantization(view: DataView, from: number, to: number, state: State): void {
  for (let at = from; at < to; ) {
    const [wide, id] = [view.getUint8(at) >> 4, view.getUint8(at) & 15];
    at++;
    state.quants[id] = Uint16Array.from({ length: 64 }, (_, i) =>
      wide ? view.getUint16(at + 2 * i) : view.getUint8(at + i),
    );
    at += wide ? 128 : 64;
  }
}

function codes(d: Uint8Array, from: number, to: number, state: State): void {
  for (let at = from; at + 17 <= to; ) {
    const id = d[at]!;
    const lookup = new Uint16Array(1 << 16);
    let value = at + 17;
    let code = 0;
    for (let length = 1; length <= 16; length++) {
      for (let n = d[at + length]!; n > 0; n--, code++, value++) {
        const first = code << (16 - length);
        if (first >= 1 << 16 || value >= to) throw new Damage('a table of codes is none');
        lookup.fill((length << 8) | d[value]!, first, first + (1 << (16 - length)));
      }
      code <<= 1;
    }
    state.huffman[id] = lookup;
    at = value;
  }
}

function frame(view: DataView, from: number, progressive: boolean, state: State): void {
  if (state.components.length) throw new Damage('it begins twice');
  const [height, width, n] = [view.getUint16(from + 1), view.getUint16(from + 3), view.getUint8(from + 5)];
  const raw = Array.from({ length: n }, (_, i) => {
    const at = from + 6 + 3 * i;
    const hv = view.getUint8(at + 1);
    return { id: view.getUint8(at), h: hv >> 4, v: hv & 15, quant: view.getUint8(at + 2) };
  });
  const [H, V] = [Math.max(...raw.map((c) => c.h)), Math.max(...raw.map((c) => c.v))];
  if (!width || !height || raw.some((c) => !c.h || !c.v)) throw new Damage('it has no size');
  const mcus = { across: Math.ceil(width / (8 * H)), down: Math.ceil(height / (8 * V)) };
  state.mcus = mcus;
  state.progressive = progressive;
  state.precision = view.getUint8(from);
  state.components = raw.map((c) => {
    const padded = mcus.across * c.h;
    return {
      ...c,
      cols: Math.ceil(Math.ceil((width * c.h) / H) / 8),
      rows: Math.ceil(Math.ceil((height * c.v) / V) / 8),
      padded,
      known: new Uint32Array(progressive ? 2 * padded * mcus.down * c.v : 0),
    };
  });
}
