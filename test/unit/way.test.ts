/** The way of a view by films whose camera is known, and the sections it is cut into. */
import { describe, expect, test } from 'vitest';
import { i420 } from '../../src/core/image/picture.ts';
import { sectionsOf } from '../../src/core/image/sections.ts';
import { glanceOf, type Stand, WayFinder } from '../../src/core/image/way.ts';
import { area } from '../../src/core/space/geometry.ts';
import { inverse, type Warp } from '../../src/core/space/warp.ts';
import { errorsOf } from '../eval/removal.ts';
import { ROAMING, type Roaming, roam } from '../made/roaming.ts';

const SIZE = { width: 320, height: 180 };
const film = (name: string, count = 16) => roam(ROAMING[name] as Roaming, SIZE, count);

/** The way of a film in which nobody is left out. */
function wayOf(name: string, count: number) {
  const finder = new WayFinder();
  for (const bytes of film(name, count).truth) {
    const { glance } = glanceOf(i420(bytes, SIZE));
    finder.add(glance, new Uint8Array(glance.luma.length));
  }
  return finder.finish();
}

describe('the way of a view', () => {
  test.each([
    'stands still',
    'pans with them, 10 degrees a second',
    'tilts',
    'zooms in, by a quarter',
    'is held by hand',
    'is held by hand, pans, zooms, and gets lighter',
  ])('that %s is known to half a pixel', (name) => {
    for (const off of errorsOf(film(name))) expect(off ?? 99).toBeLessThan(0.5);
  });
  test('over a blank wall, and past what is near, is not known, and why', () => {
    const blank = wayOf('pans over a blank wall', 6);
    expect(blank.stands.every((s) => s === null)).toBe(true);
    expect(blank.lost).toEqual({ texture: 5, depth: 0 });
    const near = wayOf('goes past what is near', 12);
    expect(near.stands.every((s) => s === null)).toBe(true);
    expect(near.lost.depth).toBeGreaterThan(6);
  });
  test('is the same each time', () => {
    expect(wayOf('is held by hand', 8)).toEqual(wayOf('is held by hand', 8));
  });
});

describe('sections', () => {
  const part = () => ({ x: 100, y: 20, width: 80, height: 120 });
  const gone = (x: number): Warp => [1, 0, x, 0, 1, 0, 0, 0, 1];
  const pan = (count: number, step: number): Stand[] =>
    Array.from({ length: count }, (_, i) => ({ stretch: 0, warp: gone(i * step) }));

  test('are one where the view stays about a place, out of all frames that show it', () => {
    const sections = sectionsOf(pan(20, 0.01), 40, part, SIZE);
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({ from: 40, to: 59, first: 40, last: 59 });
  });
  test('of a long way are bounded, cover every frame, and know the frames about them', () => {
    const sections = sectionsOf(pan(400, 0.05), 0, part, SIZE);
    expect(sections.length).toBeGreaterThan(2);
    expect(sections[0]!.from).toBe(0);
    expect(sections.at(-1)!.to).toBe(399);
    sections.forEach((s, i) => {
      expect(area(s.at)).toBeLessThan(6.1 * area(SIZE));
      if (i) expect(s.from).toBe(sections[i - 1]!.to + 1);
      if (i) expect(s.first).toBeLessThan(s.from);
    });
  });
  test('leave out frames whose place is not known, and those of another stretch', () => {
    const stands: (Stand | null)[] = [
      ...pan(10, 0.01),
      null,
      ...pan(10, 0.01).map((s) => ({ ...s, stretch: 1 })),
    ];
    const sections = sectionsOf(stands, 0, part, SIZE);
    expect(sections.map(({ first, last }) => [first, last])).toEqual([
      [0, 9],
      [11, 20],
    ]);
    expect(sections[0]!.view(15)).toBeNull();
  });
  test('are none where the view has closed in too far to be shown in one plane', () => {
    const near: Warp = [3, 0, 0, 0, 3, 0, 0, 0, 1];
    const stands = [...pan(5, 0), ...Array.from({ length: 5 }, () => ({ stretch: 0, warp: inverse(near) }))];
    expect(
      sectionsOf(stands, 0, part, SIZE).map(({ from, to, first, last }) => [from, to, first, last]),
    ).toEqual([
      [0, 4, 0, 4],
      [5, 9, 5, 9],
    ]);
  });
});
