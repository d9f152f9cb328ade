/** A persona by itself, from the breast up: how somebody looks who is chosen. Hair, neck and clothes are drawn plainly; in films they are the person's own. */
import { fromYcc } from '../image/colour.ts';
import { ARKIT } from '../motion/expressions.ts';
import { turn, type Vector } from '../motion/vector.ts';
import { randomOf } from '../sound/random.ts';
import { clamp } from '../units.ts';
import { drawPersona } from './draw.ts';
import { type Head, inFrameOf } from './head.ts';
import type { Light } from './light.ts';
import { type Persona, personaOf } from './persona.ts';
import type { Pose } from './pose.ts';
import type { FaceSpace } from './space.ts';
import { TONES, type Wish } from './wish.ts';

type Rgb = readonly [number, number, number];
type Pair = readonly [number, number];

/** Pixels that one is the mean of, across and down: a face ends without steps. */
const FINE = 2;
/** Shares of a picture's side: a centimetre, and where the head's middle is. */
const WIDE = 1 / 30;
const HIGH = 0.45;
const GROUND: Rgb = [226, 229, 233];
const LIGHT = { slope: [12, 6, 14], chroma: [117, 145] } as const;
/** Of the hair on a head, centimetres across and up. */
const CAP = [8, 8.9] as const;
/** Of those who are to be like somebody who is not there. */
const USUAL = TONES.medium;

const HAIR: readonly Rgb[] = [
  [28, 24, 23],
  [48, 35, 28],
  [84, 58, 40],
  [128, 94, 62],
  [172, 142, 98],
  [134, 74, 46],
];
const CLOTHES: readonly Rgb[] = [
  [52, 91, 122],
  [96, 68, 92],
  [70, 96, 74],
  [132, 72, 62],
  [64, 64, 74],
  [168, 140, 96],
];

/** Of one persona, any pose; pixels are worked out when they are asked for. */
export class Portrait {
  readonly #space: FaceSpace;
  readonly #persona: Persona;
  readonly #light: Light;
  readonly #hair: Rgb;
  readonly #clothes: Rgb;
  readonly #long: boolean;

  /** @param persona who it is, where that is settled */
  constructor(space: FaceSpace, wish: Wish, persona?: Persona) {
    const tone = wish.tone === 'alike' ? USUAL : TONES[wish.tone];
    const random = randomOf(wish.seed, 11);
    this.#space = space;
    this.#persona = persona ?? personaOf(space, wish, { woman: null, tone });
    this.#light = { ...LIGHT, mean: tone };
    // Those of dark skin have dark hair.
    this.#hair = HAIR[Math.floor(random() * (tone < 125 ? 2 : HAIR.length))]!;
    this.#clothes = CLOTHES[Math.floor(random() * CLOTHES.length)]!;
    this.#long = random() < (this.#persona.woman ? 0.75 : 0.08);
  }

  /** Its face's points at rest, in its head's space. */
  get shape(): Float32Array {
    return this.#persona.shape;
  }

  /** Where its head is in a picture. @param side pixels @param turned to its left, radians */
  headIn(side: number, turned = 0): Head {
    return { turned: turn([0, 1, 0], turned), scale: WIDE * side, place: [side / 2, -HIGH * side, 0] };
  }

  /** RGBA, row by row. @param side pixels */
  draw(side: number, pose: Pose): Uint8ClampedArray<ArrayBuffer> {
    const fine = this.#fine(FINE * side, pose);
    const out = new Uint8ClampedArray(4 * side * side);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        for (let k = 0; k < 4; k++) {
          let sum = 0;
          for (let dy = 0; dy < FINE; dy++)
            for (let dx = 0; dx < FINE; dx++)
              sum += fine[4 * ((FINE * y + dy) * FINE * side + FINE * x + dx) + k]!;
          out[4 * (side * y + x) + k] = sum / FINE ** 2;
        }
    return out;
  }

  #fine(side: number, { turned, does }: Pose): Uint8ClampedArray<ArrayBuffer> {
    const size = { width: side, height: side };
    const head = this.headIn(side, turned);
    const paint = new Paint(side, head);
    const skin = fromYcc(this.#light.mean, ...this.#light.chroma);
    const shaded = dim(skin, 0.86);
    if (this.#long) paint.ball([0, -2, -6.5], [9, 13], this.#hair);
    paint.ball([0, -10, -6], [4.4, 9], dim(skin, 0.68));
    paint.still([side / 2, 1.09 * side], [0.46 * side, 0.3 * side], this.#clothes);
    for (const x of [-7.4, 7.4]) paint.ball([x, -0.3, -5], [1.1, 2.4], shaded);
    paint.ball([0, 2.9, -4], CAP, this.#hair);
    paint.ball([0, -0.8, -2.6], [6.9, 9], shaded);
    const expressions = Float32Array.from(ARKIT, (name) => does[name.replace(/(Left|Right)$/, '')] ?? 0);
    const { planes, cover } = drawPersona(
      {
        space: this.#space,
        persona: this.#persona,
        performance: { head, expressions, gaze: null },
        light: this.#light,
        turn: { rotation: 0, flip: false, coded: size, shown: size },
      },
      { x: 0, y: 0, ...size },
    );
    for (let i = 0; i < cover.length; i++)
      if (cover[i]! > 0) paint.dot(i, fromYcc(planes[0][i]!, planes[1][i]!, planes[2][i]!), cover[i]!);
    paint.ball([0, 2.9, -4], CAP, this.#hair, { at: [0, -1.6, -1], radii: [6.7, 9.6] });
    return paint.pixels;
  }
}

const dim = (colour: Rgb, by: number): Rgb => [by * colour[0], by * colour[1], by * colour[2]];

/** Plain forms, one over the other. */
class Paint {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly #side: number;
  readonly #head: Head;

  constructor(side: number, head: Head) {
    this.#side = side;
    this.#head = head;
    this.pixels = new Uint8ClampedArray(4 * side * side);
    for (let i = 0; i < side * side; i++) this.pixels.set([...GROUND, 255], 4 * i);
  }

  dot(i: number, colour: Rgb, share: number): void {
    for (let k = 0; k < 3; k++) {
      const was = this.pixels[4 * i + k]!;
      this.pixels[4 * i + k] = was + share * (colour[k]! - was);
    }
  }

  /**
   * Part of the head, in centimetres of its space.
   * @param radii across and up @param but what is not covered: the face below a hairline
   */
  ball(at: Vector, radii: Pair, colour: Rgb, but?: { readonly at: Vector; readonly radii: Pair }): void {
    this.still(
      this.#placed(at),
      this.#sized(radii),
      colour,
      but && { at: this.#placed(but.at), radii: this.#sized(but.radii) },
    );
  }

  #placed(at: Vector): Pair {
    const [x, y] = inFrameOf(Float32Array.from(at), this.#head);
    return [x!, y!];
  }
  #sized([across, up]: Pair): Pair {
    return [this.#head.scale * across, this.#head.scale * up];
  }

  /** Pixels. */
  still(
    [mx, my]: Pair,
    [rx, ry]: Pair,
    colour: Rgb,
    but?: { readonly at: Pair; readonly radii: Pair },
  ): void {
    const within = (x: number, y: number, at: Pair, radii: Pair): number => {
      const far = Math.hypot((x + 0.5 - at[0]) / radii[0], (y + 0.5 - at[1]) / radii[1]);
      return clamp((1 - far) * Math.min(...radii) + 0.5, 0, 1);
    };
    for (let y = Math.max(0, Math.floor(my - ry)); y < Math.min(this.#side, my + ry + 1); y++)
      for (let x = Math.max(0, Math.floor(mx - rx)); x < Math.min(this.#side, mx + rx + 1); x++) {
        const far = Math.hypot((x + 0.5 - mx) / rx, (y + 0.5 - my) / ry);
        const share = within(x, y, [mx, my], [rx, ry]) * (but ? 1 - within(x, y, but.at, but.radii) : 1);
        // Rounder: darker to the border.
        if (share > 0) this.dot(y * this.#side + x, dim(colour, 1 - 0.22 * far * far), share);
      }
  }
}
