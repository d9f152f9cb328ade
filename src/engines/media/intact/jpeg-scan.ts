/** Walks one scan of a JPEG (ITU-T T.81, F.2 and G.2). */
import { cut } from './intact.ts';
import { type Component, Damage, type State } from './jpeg-state.ts';

/** What samples of 8 bits can give a coefficient is 1,024; encoders that overshoot white and black go somewhat beyond. */
const MOST = 2048;

class Bits {
  readonly #d: Uint8Array;
  at: number;
  #held = 0;
  #n = 0;
  constructor(d: Uint8Array, at: number) {
    this.#d = d;
    this.at = at;
  }
  /** The next 16 bits without taking them; ones behind the end. */
  peek(): number {
    while (this.#n < 16) {
      let byte = 0xff;
      const next = this.#d[this.at];
      if (next !== undefined && !(next === 0xff && this.#d[this.at + 1] !== 0)) {
        byte = next;
        this.at += byte === 0xff ? 2 : 1;
      } else this.over += 8;
      this.#held = ((this.#held << 8) | byte) & 0xffffff;
      this.#n += 8;
    }
    return (this.#held >>> (this.#n - 16)) & 0xffff;
  }
  /** Bits that were made up. */
  over = 0;
  skip(n: number): void {
    this.#n -= n;
    if (this.#n < this.over) throw new Damage(cut);
  }
  take(n: number): number {
    if (n === 0) return 0;
    const v = this.peek() >>> (16 - n);
    this.skip(n);
    return v;
  }
  code(lookup: Uint16Array): number {
    const found = lookup[this.peek()];
    if (!found) throw new Damage('it holds a code that does not exist');
    this.skip(found >> 8);
    return found & 255;
  }
  /** Gives up what is left of the last byte; what was read ahead is given back. */
  align(): void {
    let whole = (this.#n - this.over) >> 3;
    for (; whole > 0; whole--) this.at -= this.#d[this.at - 1] === 0 && this.#d[this.at - 2] === 0xff ? 2 : 1;
    this.#n = 0;
    this.#held = 0;
    this.over = 0;
  }
}

const extended = (v: number, n: number): number => (n > 0 && v < 1 << (n - 1) ? v - (1 << n) + 1 : v);

/** @param from the scan's header, `to` where its codes begin. @returns where the next marker is */
export function readScan(d: Uint8Array, from: number, to: number, state: State): number {
  const header = (at: number): number => {
    const byte = at < to ? d[at] : undefined;
    if (byte === undefined) throw new Damage('the header of a scan is none');
    return byte;
  };
  const parts = Array.from({ length: header(from) }, (_, i) => {
    const [id, tables] = [header(from + 1 + 2 * i), header(from + 2 + 2 * i)];
    const c = state.components.find((x) => x.id === id);
    if (!c) throw new Damage('a scan is of no component');
    return { c, dc: state.huffman[tables >> 4], ac: state.huffman[0x10 | (tables & 15)], last: 0 };
  });
  const tail = from + 1 + 2 * parts.length;
  const [begin, end] = state.progressive ? [header(tail), header(tail + 1)] : [0, 63];
  const [high, low] = state.progressive ? [header(tail + 2) >> 4, header(tail + 2) & 15] : [0, 0];
  const [single, ...others] = parts;
  if (!single || begin > end || end > 63) throw new Damage('the header of a scan is none');
  const bits = new Bits(d, to);
  let run = 0;
  const most = state.precision === 8 ? MOST : Number.POSITIVE_INFINITY;

  const one = (p: (typeof parts)[number], block: number): void => {
    const quant = state.quants[p.c.quant];
    let k = begin;
    if (k === 0) {
      if (high > 0) bits.take(1);
      else {
        const n = bits.code(needed(p.dc));
        if (n > 16) throw new Damage('a coefficient is too large');
        p.last += extended(bits.take(n), n);
        const step = quant?.[0] ?? 0;
        if (Math.abs(p.last * (1 << low) * step) > most + step)
          throw new Damage('a block is brighter than white or darker than black');
      }
      k = 1;
    }
    if (k > end) return;
    if (high > 0) {
      run = refine(bits, needed(p.ac), p.c, block, k, end, run);
      return;
    }
    if (run > 0) {
      run--;
      return;
    }
    for (const ac = needed(p.ac); k <= end; k++) {
      const rs = bits.code(ac);
      const [r, n] = [rs >> 4, rs & 15];
      if (n === 0) {
        if (r === 15) {
          k += 15;
          continue;
        }
        if (r > 0 && !state.progressive) throw new Damage('it holds a code that does not exist');
        run = (1 << r) - 1 + bits.take(r);
        break;
      }
      k += r;
      if (k > end) throw new Damage('a block has too many coefficients');
      const v = extended(bits.take(n), n);
      const step = quant?.[k] ?? 0;
      if (Math.abs(v * (1 << low) * step) > most + step) throw new Damage('a coefficient is too large');
      if (state.progressive) p.c.known[2 * block + (k >> 5)]! |= 1 << (k & 31);
    }
  };

  const units = others.length === 0 ? single.c.cols * single.c.rows : state.mcus.across * state.mcus.down;
  let restarts = 0;
  for (let u = 0; u < units; u++) {
    if (state.restart && u > 0 && u % state.restart === 0) {
      bits.align();
      if (d[bits.at] !== 0xff || d[bits.at + 1] !== 0xd0 + (restarts & 7))
        throw new Damage('a part of it is missing or too long');
      bits.at += 2;
      restarts++;
      run = 0;
      for (const p of parts) p.last = 0;
    }
    if (others.length === 0) {
      const { cols, padded } = single.c;
      one(single, Math.floor(u / cols) * padded + (u % cols));
      continue;
    }
    const [x, y] = [u % state.mcus.across, Math.floor(u / state.mcus.across)];
    for (const p of parts)
      for (let v = 0; v < p.c.v; v++)
        for (let h = 0; h < p.c.h; h++) one(p, (y * p.c.v + v) * p.c.padded + x * p.c.h + h);
  }
  if (run > 0) throw new Damage('a run of empty blocks goes on behind the last');
  bits.align();
  // Fillers before a marker are allowed, and some cameras write zeros.
  let at = bits.at;
  while (at < d.length && (d[at] === 0 || (d[at] === 0xff && (d[at + 1] === 0xff || d[at + 1] === 0)))) at++;
  if (at < d.length && (d[at] !== 0xff || at - bits.at > 64))
    throw new Damage('there is more in it than its blocks');
  return at;
}

function needed(table: Uint16Array | undefined): Uint16Array {
  if (!table) throw new Damage('a table of codes is missing');
  return table;
}

/** A later pass over coefficients (G.1.2.3): those that are known get a bit more, and new ones come. @returns blocks still to be empty */
function refine(
  bits: Bits,
  ac: Uint16Array,
  { known }: Component,
  block: number,
  begin: number,
  end: number,
  before: number,
): number {
  const has = (k: number): boolean => (known[2 * block + (k >> 5)]! & (1 << (k & 31))) !== 0;
  let k = begin;
  let run = before;
  if (run === 0)
    for (; k <= end; k++) {
      const rs = bits.code(ac);
      let zeros = rs >> 4;
      const n = rs & 15;
      if (n > 1) throw new Damage('a coefficient is too large');
      if (n === 1) bits.take(1);
      else if (zeros < 15) {
        run = (1 << zeros) + bits.take(zeros);
        break;
      }
      for (; k <= end; k++) {
        if (has(k)) bits.take(1);
        else if (--zeros < 0) break;
      }
      if (n === 1) {
        if (k > end) throw new Damage('a block has too many coefficients');
        known[2 * block + (k >> 5)]! |= 1 << (k & 31);
      }
    }
  if (run > 0) {
    for (; k <= end; k++) if (has(k)) bits.take(1);
    run--;
  }
  return run;
}
