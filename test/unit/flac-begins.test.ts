/** `flacBegins`: files that mediabunny would read without an end. */
import { expect, test } from 'vitest';
import { flacBegins } from '../../src/engines/media/flac-begins.ts';

/** STREAMINFO alone, 16 bits and 44,100 Hz (RFC 9639, 8.2). */
const HEAD = [
  ...[...'fLaC'].map((c) => c.charCodeAt(0)),
  ...[0x80, 0, 0, 34],
  ...[0x10, 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x0a, 0xc4, 0x40, 0xf0],
  ...Array.from({ length: 20 }, () => 0),
];
/** Head of a first frame of 4096 samples at 44,100 Hz, one channel of 16 bits, with its sum. */
const FRAME = [0xff, 0xf8, 0xc9, 0x08, 0x00];
const sum = (of: readonly number[]): number =>
  of.reduce((crc, byte) => {
    let now = crc ^ byte;
    for (let i = 0; i < 8; i++) now = (now & 0x80 ? (now << 1) ^ 0x07 : now << 1) & 0xff;
    return now;
  }, 0);
const rest = Array.from({ length: 20 }, () => 0);
const file = (...parts: readonly (readonly number[])[]) => new Blob([Uint8Array.from(parts.flat())]);
const tags = [...'ID3'].map((c) => c.charCodeAt(0)).concat([4, 0, 0, 0, 0, 1, 2], new Array(130).fill(0));

test.each([
  ['no FLAC', file([1, 2, 3]), true],
  ['nothing', file([]), true],
  ['one with a frame', file(HEAD, FRAME, [sum(FRAME)], rest), true],
  ['one behind tags', file(tags, HEAD, FRAME, [sum(FRAME)], rest), true],
  ['one without a frame', file(HEAD), false],
  ['one behind tags without a frame', file(tags, HEAD), false],
  ['one whose frame is shorter than a head may be', file(HEAD, FRAME, [sum(FRAME)], [0, 0, 0, 0]), false],
  ['one whose frame has another sum', file(HEAD, FRAME, [sum(FRAME) ^ 1], rest), false],
  ['one that ends in its head', file(HEAD.slice(0, 6)), false],
])('%s', async (_, blob, begins) => {
  expect(await flacBegins(blob)).toBe(begins);
});
