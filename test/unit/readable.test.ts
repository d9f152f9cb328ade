import { describe, expect, test } from 'vitest';
import { i420, i420Bytes } from '../../src/core/image/picture.ts';
import { allUnread, TOLD, unread } from '../../src/core/image/readable.ts';

const size = { width: 640, height: 360 };
/** Luma by place; textured by `noise` levels. */
const picture = (luma: (x: number, y: number) => number, noise = 0) => {
  const data = new Uint8Array(i420Bytes(size)).fill(128);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const grain = noise ? ((x * 7919 + y * 104729) % (2 * noise + 1)) - noise : 0;
      data[y * size.width + x] = Math.max(0, Math.min(255, luma(x, y) + grain));
    }
  return i420(data, size);
};
/** Things of about 30 px with edges. */
const things = (x: number, y: number): number =>
  120 +
  60 * Math.sign(Math.sin(x / 9.7 + Math.sin(y / 23))) * Math.sign(Math.sin(y / 11.3 + Math.cos(x / 31)));
const of = (p: ReturnType<typeof picture>, gain = 1) => unread(p, gain, 20);

describe('unread', () => {
  test('things with edges, a flat wall, a black border and light that falls off are read', () => {
    expect(allUnread(of(picture(things, 6)))).toBeLessThan(TOLD);
    expect(allUnread(of(picture(() => 150, 3)))).toBe(0);
    expect(allUnread(of(picture(() => 16)))).toBe(0);
    expect(allUnread(of(picture((x, y) => 20 + x / 4 + y / 5, 2)))).toBe(0);
  });
  test('what is nearly black and holds something is not, unless its levels are stretched', () => {
    const night = picture((x, y) => 16 + things(x, y) * 0.05);
    expect(of(night).dark).toBeGreaterThan(0.9);
    expect(of(night, 8).dark).toBe(0);
  });
  test('bars, blinds and mesh', () => {
    const barred = (behind: (x: number, y: number) => boolean) =>
      of(picture((x, y) => (behind(x, y) ? 30 : things(x, y)), 4)).barred;
    expect(barred((x) => x % 12 < 6)).toBeGreaterThan(0.5);
    expect(barred((_x, y) => y % 14 < 7)).toBeGreaterThan(0.5);
    expect(barred((x, y) => x % 12 < 4 || y % 12 < 4)).toBeGreaterThan(0.5);
  });
  test('bars wider than a tile shows, before a face that is as much larger', () => {
    const mesh = picture((x, y) => (x % 32 < 10 || y % 32 < 10 ? 0 : things(x, y)), 4);
    expect(of(mesh).barred).toBeGreaterThan(0.5);
    expect(of(picture((x, y) => (x % 36 < 14 ? 20 : things(x, y)), 4)).barred).toBeGreaterThan(0.5);
    // Four fingers are no bars.
    const fingers = picture((x) => (x < 240 && x % 60 < 30 ? 40 : 200), 2);
    expect(allUnread(of(fingers))).toBeLessThan(TOLD);
  });
  test('what is out of focus by more than a small face allows, and not for larger ones', () => {
    const soft = picture((x, y) => 120 + 50 * Math.sin(x / 17) * Math.sin(y / 19));
    expect(of(soft).blurred).toBeGreaterThan(0.5);
    expect(unread(soft, 1, 80).blurred).toBe(0);
  });
  test('half a picture counts as half', () => {
    const half = picture((x, y) => (x < 320 && x % 12 < 6 ? 30 : things(x, y)), 4);
    expect(of(half).barred).toBeGreaterThan(0.3);
    expect(of(half).barred).toBeLessThan(0.6);
  });
});
