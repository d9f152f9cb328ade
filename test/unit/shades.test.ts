/** Colours of people: what they are called, and where they are read off a drawn person. */
import { describe, expect, test } from 'vitest';
import type { Readings } from '../../src/core/context/attribute.ts';
import { shadesOf } from '../../src/core/context/shades.ts';
import { colourName, labOf } from '../../src/core/image/lab.ts';
import { planarRgba } from '../../src/core/image/picture.ts';
import clothes from '../../src/plugins/attributes/clothes.ts';
import hair from '../../src/plugins/attributes/hair.ts';
import skin from '../../src/plugins/attributes/skin.ts';

type Rgb = readonly [number, number, number];
const rgb = (hex: string): Rgb => [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as never;

/** Names of CSS Color 4 with the basic colour that they are of. */
const CSS: Readonly<Record<string, readonly string[]>> = {
  black: ['000000'],
  white: ['ffffff', 'f5f5f5', 'fffafa'],
  grey: ['808080', '696969', 'a9a9a9', 'c0c0c0'],
  red: ['ff0000', 'dc143c', 'b22222', '8b0000', '800000'],
  orange: ['ffa500', 'ff8c00'],
  yellow: ['ffff00', 'ffd700', 'f0e68c'],
  green: ['008000', '228b22', '006400', '2e8b57', '32cd32', '808000', '556b2f', '9acd32'],
  blue: ['0000ff', '000080', '4169e1', '4682b4', '87ceeb', '1e90ff', '00008b', '6495ed', '191970'],
  purple: ['800080', '4b0082', '9932cc', '663399', '9370db'],
  pink: ['ffc0cb', 'ff69b4', 'ff1493', 'ffb6c1'],
  brown: ['a52a2a', '8b4513', 'a0522d', 'd2691e', 'd2b48c'],
};

const SIZE = { width: 150, height: 200 };
const TURN = { rotation: 0, flip: false, coded: SIZE, shown: SIZE } as const;
/** Of a face between brow and chin. */
const KEY = {
  frame: 0,
  box: { x: 57.5, y: 40, width: 35, height: 45 },
  tilt: 0,
  origin: 'seen',
} as const;

interface Drawn {
  readonly skin: Rgb;
  readonly hair: Rgb;
  readonly clothes: Rgb;
  /** Over the chest, skin-coloured. */
  readonly arm?: boolean;
}
const GROUND: Rgb = [200, 214, 226];

/** A head with hair, a neck and a chest, in a light from one side. */
function drawn({ skin, hair, clothes, arm = false }: Drawn, light = 1) {
  const rgba = new Uint8Array(4 * SIZE.width * SIZE.height);
  const within = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
  for (let v = 0; v < SIZE.height; v++)
    for (let u = 0; u < SIZE.width; u++) {
      const [x, y] = [2 * u, 2 * v];
      const colour = within(x, y, 150, 125, 38, 56)
        ? y < 84
          ? hair
          : skin
        : within(x, y, 150, 105, 46, 50)
          ? hair
          : Math.abs(x - 150) < 18 && y > 150 && y < 200
            ? skin
            : y > 190 && Math.abs(x - 150) < 95
              ? arm && Math.abs(x - y + 110) < 22
                ? skin
                : clothes
              : GROUND;
      const fall = light * (1.06 - 0.0004 * x) * (1 + 0.03 * Math.sin(x * y));
      const at = 4 * (v * SIZE.width + u);
      for (let k = 0; k < 3; k++) rgba[at + k] = Math.min(255, colour[k]! * fall);
      rgba[at + 3] = 255;
    }
  return shadesOf(planarRgba(rgba, SIZE), TURN, KEY);
}
const read = (shades: Readings['shades']): Readings => ({ years: 30, man: 0.5, shades });
const PERSON: Drawn = { skin: rgb('d7bd96'), hair: [60, 40, 30], clothes: [30, 85, 165] };

test('colours are called as CSS calls them', () => {
  const all = Object.entries(CSS).flatMap(([name, list]) => list.map((hex) => [name, hex] as const));
  const right = all.filter(([name, hex]) => colourName(labOf(...rgb(hex))) === name);
  expect(right.length / all.length).toBeGreaterThanOrEqual(0.88);
});

describe('of a drawn person', () => {
  test('clothes have the colour that they were drawn in, in dim and bright light', () => {
    let [right, all] = [0, 0];
    for (const [name, list] of Object.entries(CSS))
      for (const hex of list)
        for (const light of [0.8, 1]) {
          all++;
          if (clothes.tell(read(drawn({ ...PERSON, clothes: rgb(hex) }, light))) === name) right++;
        }
    expect(right / all).toBeGreaterThanOrEqual(0.85);
  });

  test('an arm across the chest is no cloth', () => {
    expect(clothes.tell(read(drawn({ ...PERSON, arm: true })))).toBe('blue');
    // What is worn in the colour of skin is told of nobody.
    expect(clothes.tell(read(drawn({ ...PERSON, clothes: PERSON.skin })))).toBeNull();
  });

  test('skin is within one step of the tone that it was drawn in', () => {
    const tones = [
      'f6ede4',
      'f3e7db',
      'f7ead0',
      'eadaba',
      'd7bd96',
      'a07e56',
      '825c43',
      '604134',
      '3a312a',
      '292420',
    ];
    const near = tones.filter((hex, i) => {
      const told = skin.tell(read(drawn({ ...PERSON, skin: rgb(hex), hair: [128, 60, 40] })));
      return told !== null && Math.abs(Number(told) - (i + 1)) <= 1;
    });
    expect(near.length).toBeGreaterThanOrEqual(9);
  });

  test('hair is told where it is apart from skin and from what is behind', () => {
    const told = (colour: Rgb) => hair.tell(read(drawn({ ...PERSON, hair: colour })));
    expect(told([30, 24, 22])).toBe('dark');
    expect(told([105, 70, 45])).toBe('brown');
    expect(told([150, 150, 150])).toBe('grey');
    expect(told([150, 60, 25])).toBe('red');
    expect(told(PERSON.skin)).toBeNull();
    expect(told(GROUND)).toBeNull();
    expect(told([40, 160, 60])).toBeNull();
  });

  test('who is cut off by the frame has no clothes that are told', () => {
    const rgba = new Uint8Array(4 * SIZE.width * SIZE.height).fill(128);
    const low = { ...KEY, box: { ...KEY.box, y: 150 } };
    expect(shadesOf(planarRgba(rgba, SIZE), TURN, low).clothes).toBeNull();
  });
});
