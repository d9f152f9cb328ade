/** What a picture's structure says of it: pictures that it plays, and damage that decoders pass over. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { intact } from '../../src/engines/media/intact/index.ts';
import { tiff } from '../../src/engines/media/intact/tiff.ts';
import { tiff as made } from '../made/tiff.ts';

const bytes = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));
/** 48 x 40 of noise, drawn for this: baseline with 4:2:0, progressive, and with restarts. */
const JPEGS = {
  baseline:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAoADADASIAAhEBAxEB/8QAGgAAAgMBAQAAAAAAAAAAAAAAAAUDBAYBAv/EACoQAAEDAwMDAwQDAAAAAAAAAAECAxEAEiEEMUETUWEFFCIjQnGBMpHx/8QAGgEAAQUBAAAAAAAAAAAAAAAAAwACBAUGB//EACMRAAICAAYBBQAAAAAAAAAAAAECAAMEBRESITEyExQiQYH/2gAMAwEAAhEDEQA/AMponiY6RUCBknnimrjfWb+JAPcDn8VltNqHEKgr8GeBTx3XobSAgoChmTmaBbgFYAHudA9xbZyZC+ypMbEGbsea9aZuXpuH5Vgiu+8DyE3LH6HNVXNWGnFG9MEfyNRhgGUldI9MxsqO1+YwfY6iSPuSMRvSYvBuW1XbxPkU6RqGnEfBYuOJ7f3Wf9QbCTcFSM7nNGOBexeYRcwHnWeJE3qTMpTk7gGrfTQ6eRBie1Z8OkrUEkgTOO1WWtSsk2qBBxKjzW4syNb13pwZlas7bwYdy49LSrZ+MmI3NTI0B1bYdSswRJnMVU6xUodWT2V2pnpPUtO1akuBCrYIO1BfAtSAGH7FZiyw3Re+lzQj6ZCge/mo0rcLZC+RMAcU01Trbo6YWCo7A74pR1UtLsJtnuMfqpKZczV7vuVRzNqm+EotpumCRjHmutpCEQYSAT/lFFa1lCOFWVBY6z17lbYACpHHiuOWrAXOdjmiiinDVkjUQ3rOVIJkh1a1FNqxcPuMVG6+pwC5SZA7UUU2uitW0AkcsT3P/9k=',
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgARCAAoADADASIAAhEBAxEB/8QAGQAAAgMBAAAAAAAAAAAAAAAAAAQBAgMF/8QAGAEAAwEBAAAAAAAAAAAAAAAAAQIDBAD/2gAMAwEAAhADEAAAAVq73x4KrdLPlQzaZerK/WsdCFe1nSfFYcmd3ZB2kComoBP/xAAbEAACAgMBAAAAAAAAAAAAAAAAAQIRAxMhEv/aAAgBAQABBQJQs19WJVLHTRKB1NPqupJMiu+PRrNRjgyeIjCxRNYsfVAeO28aKEjwKJ564mtH/8QAHBEAAgICAwAAAAAAAAAAAAAAAAIBERIhAxAx/9oACAEDAQE/AYWjC50ca1phkxF9NMN1B//EABwRAAICAgMAAAAAAAAAAAAAAAABAhEiMQMhQf/aAAgBAgEBPwGpLRxp3kSSj2RkV6IayNFI/8QAGhAAAQUBAAAAAAAAAAAAAAAAMQABEBEwIP/aAAgBAQAGPwJDEbU8Hj//xAAeEAEAAgIDAQEBAAAAAAAAAAABABEhMRBBUWFxof/aAAgBAQABPyEBTA7f1BaTU0kFnsUcOGVoYlle4NhiBYnYgCySlXe4+GIKvHFcg3uCCwJVZqvIRo3wHQw/Z9mZ+RMngYwPkGn/2gAMAwEAAgADAAAAEAYXuf8Ar14H/8QAGREBAQEBAQEAAAAAAAAAAAAAAREAIUFR/9oACAEDAQE/EGTqV9a7Fn3UXOYAu6LkpMIw3//EABoRAAMBAAMAAAAAAAAAAAAAAAABIREQMVH/2gAIAQIBAT8QbnngURUUpbwVBClDesQu4//EAB0QAQADAQEBAQEBAAAAAAAAAAEAESExUUFhgcH/2gAIAQEAAT8QJlh2yXIzWfEyhLIzIQ0Kf5KwuhiXAXocgreeCQgwIwIT42X7FOFx7VTpDR4Q7r+pxhcvoOVz8idtKqOOyhqUGXV7nYljff7HJpZwmIJeeRjD0TU0DrqEgOPKuEweKJUSoB2uxThTRruxFqd8jlnHKSCsdPoT5LZE7Vs5+T//2Q==',
  restarts:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAoADADASIAAhEBAxEB/8QAGgAAAgMBAQAAAAAAAAAAAAAAAAUCBAYBA//EACgQAAIBBAIBAwMFAAAAAAAAAAECAwAEESESMQUiQVEUYZEyccHR4f/EABgBAAMBAQAAAAAAAAAAAAAAAAIDBAUG/8QAIBEAAgMAAgIDAQAAAAAAAAAAAQIAAxESIQQxEzJBUf/aAAwDAQACEQMRAD8AV21s8npOmX4pg9usfENH6j7j2qVvbOoyw9Psw7NXhGJUKsmCD3x/muZsQF8nJ2la7RnqZ+5t0ySuBs8hmuxxRccMuSRnBHVX73x5ilJVCwOzVm18Ys0IlWEsxHXWqetZVdPqbFa1sujoxNJaxyRluGQOz/lL7mxRDzhcht1p5PGsrBUhwrDYqEnjIuIDRZYg5yOqOw8exGADOLzQraiBMDLDOOPdR+mRyqkkHf3rQtEqyFSADkbxr81CWzMrFxx1rNaI8Wtm5jozKu8dlsJZYj+h4jkW0PUBjuoLcpbkkIOQ0ST3WngiwvAr/VLPKeLxI5aLkrdYoWrxsyXUVP8A2eMTW84PpK6+26rXdsE2uyPmu2kcgfiV9RJ3imLRO2AQPjdCfHz1NSqr5BjRvNahgTv9Wce4ryhWRH4nkVz2Riiirq/wS7itikMIwigG3GM4/FdaFZVKucj3FFFLt+uyIVqh6EoL4uKOQMyH9h1Vg+PjlwAp+ezqiihqYn3HA52J/9k=',
};
/** Where the codes of the first scan begin. */
const codes = (d: Uint8Array): number => {
  const at = d.findIndex((v, i) => v === 0xff && d[i + 1] === 0xda);
  return at + 2 + d[at + 2]! * 256 + d[at + 3]!;
};

describe.each(Object.entries(JPEGS))('a JPEG, %s,', (_, text) => {
  const whole = bytes(text);
  test('is whole, and with anything behind its end, too', () => {
    expect(intact('image/jpeg', whole)).toEqual({ frames: 1, damage: null });
    expect(intact('image/jpeg', Uint8Array.from([...whole, 1, 2, 3])).damage).toBeNull();
  });
  test('is damaged wherever it is cut', () => {
    for (let n = 4; n < whole.length - 2; n += 7)
      expect(intact('image/jpeg', whole.subarray(0, n)).damage, `${n} bytes`).not.toBeNull();
  });
  test('shows flipped bits, five of them mostly', () => {
    let seen = 0;
    let state = 5;
    const rnd = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >>> 8) % n;
    };
    for (let i = 0; i < 40; i++) {
      const d = whole.slice();
      const from = codes(d);
      for (let k = 0; k < 5; k++) d[from + rnd(d.length - from - 2)]! ^= 1 << rnd(8);
      if (intact('image/jpeg', d).damage) seen++;
    }
    expect(seen).toBeGreaterThan(15);
  });
});

test('a progressive JPEG is damaged where the header of a scan ends before its last values', () => {
  const whole = bytes(JPEGS.progressive);
  const [first, dc] = [1, 0];
  /** One bit more for the first coefficient of each of the 6 x 5 blocks of the first component; `size` of its header. */
  const refined = (size: number) =>
    Uint8Array.from([
      ...whole.subarray(0, -2),
      ...[0xff, 0xda, 0, size, 1, first, dc, 0, 0, 0x10, 0, 0, 0, 0],
      ...whole.subarray(-2),
    ]);
  expect(intact('image/jpeg', refined(8)).damage).toBeNull();
  for (const size of [2, 3, 4, 5, 6, 7])
    expect(intact('image/jpeg', refined(size)).damage, `${size} bytes`).toMatch(/header of a scan/);
});

test('a JPEG of a kind that is not walked is not called damaged', () => {
  const arithmetic = bytes(JPEGS.baseline);
  arithmetic[arithmetic.findIndex((v, i) => v === 0xff && arithmetic[i + 1] === 0xc0) + 1] = 0xc9;
  expect(intact('image/jpeg', arithmetic).damage).toBeNull();
});

const u32 = (n: number): number[] => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
const letters = (s: string): number[] => [...s].map((c) => c.charCodeAt(0));
const crc = (d: readonly number[]): number => {
  let c = ~0;
  for (const b of d) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
};
const chunk = (type: string, body: readonly number[]): number[] => {
  const all = [...letters(type), ...body];
  return [...u32(body.length), ...all, ...u32(crc(all))];
};
const pixels = [...deflateSync(Uint8Array.from({ length: 20 }, (_, i) => (i % 5 === 0 ? 0 : i)))];
const png = (...more: number[][]): Uint8Array =>
  Uint8Array.from([
    ...[0x89, ...letters('PNG\r\n\x1a\n')],
    ...chunk('IHDR', [...u32(4), ...u32(4), 8, 0, 0, 0, 0]),
    ...more.flat(),
    ...chunk('IDAT', pixels),
    ...chunk('IEND', []),
  ]);

describe('a PNG', () => {
  test('is whole, or has a wrong checksum, or ends early', () => {
    const whole = png();
    expect(intact('image/png', whole)).toEqual({ frames: 1, damage: null });
    for (let i = 12; i < whole.length; i++) {
      const d = whole.slice();
      d[i]! ^= 4;
      expect(intact('image/png', d).damage, `byte ${i}`).not.toBeNull();
      expect(intact('image/png', whole.subarray(0, i)).damage).not.toBeNull();
    }
  });
  test('may have a wrong checksum where nothing is drawn', () => {
    const note = chunk('tEXt', letters('a note'));
    note[note.length - 1]! ^= 1;
    expect(intact('image/png', png(note)).damage).toBeNull();
  });
  test('says how many pictures it plays', () => {
    expect(intact('image/png', png(chunk('acTL', [...u32(12), ...u32(0)]))).frames).toBe(12);
  });
});

describe('a GIF', () => {
  const picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
  const gif = (n: number) => [
    ...letters('GIF89a'),
    ...[1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...Array.from({ length: n }, () => [0x21, 0xf9, 4, 0, 10, 0, 0, 0, ...picture]).flat(),
    0x3b,
  ];
  test('says how many pictures it plays, and where it is cut', () => {
    const whole = Uint8Array.from(gif(4));
    expect(intact('image/gif', whole)).toEqual({ frames: 4, damage: null });
    for (let n = 20; n < whole.length; n++)
      expect(intact('image/gif', whole.subarray(0, n)).damage, `${n} bytes`).not.toBeNull();
  });
});

describe('a WebP', () => {
  const part = (type: string, body: readonly number[]) => [
    ...letters(type),
    ...u32(body.length).reverse(),
    ...body,
  ];
  const webp = (...parts: number[][]) => {
    const body = [...letters('WEBP'), ...parts.flat()];
    return Uint8Array.from([...letters('RIFF'), ...u32(body.length).reverse(), ...body]);
  };
  test('says how many pictures it plays, and that it is cut', () => {
    const whole = webp(part('VP8X', Array(10).fill(0)), part('ANMF', [1, 2, 3, 4]), part('ANMF', [1, 2]));
    expect(intact('image/webp', whole)).toEqual({ frames: 2, damage: null });
    expect(intact('image/webp', whole.subarray(0, -1)).damage).not.toBeNull();
    expect(intact('image/webp', webp(part('VP8 ', [1, 2])))).toEqual({ frames: 1, damage: null });
  });
});

describe('a TIFF', () => {
  /** Pages of one field each, little-endian. */
  const make = (pages: number) => {
    const d = new DataView(new ArrayBuffer(8 + pages * 30));
    d.setUint32(0, 0x49492a00);
    d.setUint32(4, 8, true);
    for (let p = 0, at = 8; p < pages; p++, at += 30) {
      d.setUint16(at, 2, true);
      for (const [i, tag] of [256, 257].entries()) {
        d.setUint16(at + 2 + 12 * i, tag, true);
        d.setUint16(at + 4 + 12 * i, 3, true);
        d.setUint32(at + 6 + 12 * i, 1, true);
        d.setUint16(at + 10 + 12 * i, 40 + i, true);
      }
      d.setUint32(at + 26, p + 1 < pages ? at + 30 : 0, true);
    }
    return new Uint8Array(d.buffer);
  };
  test('says its pages and its size, and that it is cut', () => {
    expect(tiff(make(1))).toMatchObject({ frames: 1, width: 40, height: 41, damage: null });
    expect(tiff(make(3)).frames).toBe(3);
    expect(intact('image/tiff', make(3).subarray(0, 50)).damage).not.toBeNull();
  });

  test('says how it lies, and what no decoder here reads of it', () => {
    const of = (more: Readonly<Record<number, number>>) => tiff(made(new Uint8Array(12), 2, 2, more));
    expect(of({})).toMatchObject({ orientation: 1, unread: null });
    expect(of({ 274: 6 }).orientation).toBe(6);
    expect(of({ 274: 9 }).orientation).toBe(1);
    for (const undone of [2, 5, 8, 32946, 32773]) expect(of({ 259: undone }).unread).toBeNull();
    expect(of({ 259: 7 }).unread).toBe('TIFF (JPEG)');
    expect(of({ 259: 50001 }).unread).toContain('50001');
    expect(of({ 322: 64, 323: 64 }).unread).toBe('TIFF (tiles)');
    expect(of({ 339: 3 }).unread).not.toBeNull();
    expect(of({ 339: 1 }).unread).toBeNull();
    // Of several samples each says it, elsewhere in the file.
    expect(tiff(made(new Uint8Array(12), 2, 2, {}, false)).unread).toBeNull();
    expect(tiff(made(new Uint8Array(12), 2, 2, {}, true)).unread).not.toBeNull();
    // Raw pictures of cameras begin with a preview.
    expect(of({ 254: 1 }).unread).toBe('camera raw');
  });
});
