/** Somebody who does not exist does what the person's face does: pose, expression, gaze and light are kept, and no sample of the face. */

import { fromYcc, sampleOf } from '../../core/image/colour.ts';
import { filledIn } from '../../core/image/fill.ts';
import { raise } from '../../core/model/fault.ts';
import type { Options } from '../../core/model/options.ts';
import type { Area, Masker, Patch } from '../../core/model/plugin.ts';
import { type Drawn, personaOptions, wishOf } from '../../core/persona/wish.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  // What is seen about a persona is drawn in to it, across a soft edge.
  feather: { ...regionOptions.feather, default: 3 },
  ...personaOptions,
  each: {
    type: 'flag',
    label: 'A persona for each person',
    help: 'The same person has the same face throughout the file, and the film is looked at once more.',
    default: true,
  },
} as const satisfies Options;

/** Numbers of personas between those of two people. */
const NEXT = 10_007;

export default {
  kind: 'masker',
  id: 'persona',
  label: 'Persona',
  caution:
    'Expression, gaze, the way the head is held and the light stay, and so do hair, ears, body and voice: people who know somebody may know them by those. Where a face is small, turned away or not to be read, it is filled with one colour.',
  options,
  needs: ['around', 'performer'],
  leaves: () => 'pose',
  asksWho: ({ each }) => each === true,
  cpu(area, { persona, presentation, tone, eyes, each }) {
    const { performer, person } = area.about;
    const own = wishOf({ persona: persona!, presentation: presentation!, tone: tone!, eyes: eyes! });
    const wish = { ...own, seed: own.seed + (each === true ? NEXT * (person?.number ?? 0) : 0) };
    const luma = area.patches[0]!.at;
    const drawn =
      performer?.draw(wish, luma) ?? raise({ code: 'job/internal', why: 'a persona has nobody to play' });
    return { planes: area.patches.map((patch) => planeOf(area, patch, drawn)) };
  },
} satisfies Masker;

/** The persona before what is about the region; between them each is drawn in to the other. */
function planeOf(area: Area, patch: Patch, { planes, cover }: Drawn): Uint8Array {
  const { at, sub, index, cover: hidden } = patch;
  const around = patch.around ?? raise({ code: 'job/internal', why: 'nothing is known of what is about' });
  const [wide, high] = [area.patches[0]!.at.width, area.patches[0]!.at.height];
  const values = Float32Array.from(around);
  const known = new Float32Array(values.length);
  const sums = [0, 0, 0];
  for (let row = 0, k = 0; row < at.height; row++)
    for (let column = 0; column < at.width; column++, k++) {
      if (hidden[k] === 0) {
        known[k] = 1;
        continue;
      }
      // Of chroma each sample is the mean of those that are drawn under it.
      let share = 0;
      sums.fill(0);
      for (let dy = 0; dy < sub; dy++)
        for (let dx = 0; dx < sub; dx++) {
          const [px, py] = [sub * column + dx, sub * row + dy];
          if (px >= wide || py >= high) continue;
          const i = py * wide + px;
          share += cover[i]!;
          for (let c = 0; c < 3; c++) sums[c] = sums[c]! + cover[i]! * planes[c]![i]!;
        }
      if (share === 0) continue;
      known[k] = share / sub ** 2;
      values[k] = sampleOf(fromYcc(sums[0]! / share, sums[1]! / share, sums[2]! / share), index, area);
    }
  return Uint8Array.from(filledIn(values, known, at), (v) => Math.round(v));
}
