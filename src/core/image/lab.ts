/** Colours as people see them: CIELAB (CIE 15:2018) of sRGB (IEC 61966-2-1) in daylight D65, and what they are called. */

/** Lightness 0..100, green to red, blue to yellow. */
export type Lab = readonly [l: number, a: number, b: number];

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const root = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);

/** @param r of sRGB, 0..255, as `g` and `b` are */
export function labOf(r: number, g: number, b: number): Lab {
  const [lr, lg, lb] = [linear(r / 255), linear(g / 255), linear(b / 255)];
  const x = root((0.4124564 * lr + 0.3575761 * lg + 0.1804375 * lb) / 0.95047);
  const y = root(0.2126729 * lr + 0.7151522 * lg + 0.072175 * lb);
  const z = root((0.0193339 * lr + 0.119192 * lg + 0.9503041 * lb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76: 2 is just seen, 10 at a glance. */
export const differ = (p: Lab, q: Lab): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);

export function medianLab(list: readonly Lab[]): Lab {
  const of = (k: 0 | 1 | 2) => list.map((p) => p[k]).sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return [of(0), of(1), of(2)];
}

/** The eleven basic colour terms (Berlin and Kay: "Basic Color Terms", 1969), with one or several places in sRGB that are called so. */
const NAMED = {
  black: [[18, 18, 20]],
  white: [
    [245, 245, 245],
    [222, 222, 220],
  ],
  grey: [
    [96, 96, 98],
    [136, 136, 136],
    [176, 176, 176],
  ],
  red: [
    [190, 25, 35],
    [130, 20, 30],
  ],
  orange: [[238, 125, 30]],
  yellow: [
    [245, 210, 40],
    [235, 225, 130],
  ],
  green: [
    [40, 130, 60],
    [25, 75, 40],
    [120, 170, 90],
    [105, 115, 55],
    [128, 128, 0],
  ],
  blue: [
    [30, 85, 165],
    [25, 35, 80],
    [120, 165, 215],
    [60, 95, 120],
    [0, 0, 255],
    [0, 0, 130],
    [25, 25, 112],
  ],
  purple: [
    [110, 50, 140],
    [165, 130, 190],
  ],
  pink: [
    [240, 150, 180],
    [215, 70, 130],
  ],
  brown: [
    [105, 65, 35],
    [150, 105, 70],
    [70, 45, 30],
    [200, 170, 135],
  ],
} as const satisfies Record<string, readonly (readonly [number, number, number])[]>;
export type ColourName = keyof typeof NAMED;

const PLACES = (Object.keys(NAMED) as ColourName[]).flatMap((name) =>
  NAMED[name].map(([r, g, b]) => ({ name, lab: labOf(r, g, b) })),
);
/** Light falls as it likes: a lighter and a darker blue are one blue. */
const LIGHTNESS = 0.6;
/** Chroma under which a colour is none. */
const GREY = 7;
/** Lightness of what is black up to, and of what is white from. */
const DARK = 24;
const BRIGHT = 77;

export function colourName([l, a, b]: Lab): ColourName {
  const chroma = Math.hypot(a, b);
  if (chroma < GREY) return l < DARK ? 'black' : l > BRIGHT ? 'white' : 'grey';
  // In the dark no colour is seen.
  if (l < DARK / 2 && chroma < 4 * GREY) return 'black';
  let best = { name: 'grey' as ColourName, far: Infinity };
  for (const { name, lab } of PLACES) {
    const far = Math.hypot(LIGHTNESS * (l - lab[0]), a - lab[1], b - lab[2]);
    if (far < best.far) best = { name, far };
  }
  return best.name;
}
