/** Compares a plan with ground truth: how much of each face is covered, and how much more is hidden. */
import { cover } from '../../src/core/image/coverage.ts';
import type { Plan } from '../../src/core/model/plan.ts';
import { regionsOf } from '../../src/pipeline/picture/6-plan.ts';
import face from '../../src/plugins/kinds/face.ts';
import type { Clip, TruthFace } from './corpus.ts';

export interface Tally {
  /** Face-frames by face height, and how many of them are covered less than 95%. */
  readonly faces: { small: number; large: number };
  readonly leaked: { small: number; large: number };
  readonly hiddenArea: number;
  readonly faceArea: number;
  /** "frame: height, share" of each leak. */
  readonly leaks: string[];
}

/** Faces of 20 to 32 px are `small`; under 20 px is not counted. */
export function measure(clip: Clip, plan: Plan): Tally {
  const { width, height } = clip.size;
  const turn = { rotation: 0, flip: false, coded: clip.size, shown: clip.size } as const;
  const regionsIn = regionsOf(plan, [face]);
  const t: Tally = {
    faces: { small: 0, large: 0 },
    leaked: { small: 0, large: 0 },
    hiddenArea: 0,
    faceArea: 0,
    leaks: [],
  };
  const tally = t as { hiddenArea: number; faceArea: number };
  clip.truth.forEach((faces, frame) => {
    const mask = new Uint8Array(width * height);
    for (const r of regionsIn(frame)) {
      const c = cover(r.shape, turn, 0);
      if (!c) continue;
      for (let y = 0; y < c.at.height; y++)
        for (let x = 0; x < c.at.width; x++)
          if (c.luma[y * c.at.width + x] === 255) mask[(c.at.y + y) * width + c.at.x + x] = 1;
    }
    for (const v of mask) tally.hiddenArea += v;
    for (const f of faces) {
      const { inside, covered } = share(f, mask, width, height);
      tally.faceArea += inside;
      if (f.height < 20 || inside === 0) continue;
      const size = f.height < 32 ? 'small' : 'large';
      t.faces[size]++;
      if (covered < 0.95 * inside) {
        t.leaked[size]++;
        t.leaks.push(`${frame}: ${Math.round(f.height)} px, ${Math.round((100 * covered) / inside)}%`);
      }
    }
  });
  return t;
}

/** Pixels of the turned box inside the frame, and those of them under the mask. */
function share(
  f: TruthFace,
  mask: Uint8Array,
  width: number,
  height: number,
): { inside: number; covered: number } {
  const [cx, cy] = [f.x + f.width / 2, f.y + f.height / 2];
  const [c, s] = [Math.cos(f.angle), Math.sin(f.angle)];
  const reach = Math.ceil(Math.hypot(f.width, f.height) / 2);
  let [inside, covered] = [0, 0];
  for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(height, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(width, cx + reach); x++) {
      const [dx, dy] = [x + 0.5 - cx, y + 0.5 - cy];
      if (f.behind && x + 1 > f.behind.x && x < f.behind.x + f.behind.width) continue;
      if (Math.abs(dx * c + dy * s) > f.width / 2 || Math.abs(dy * c - dx * s) > f.height / 2) continue;
      inside++;
      covered += mask[y * width + x]!;
    }
  return { inside, covered };
}

/** What a plan hides beside known faces, as shares of the frame, and how many of the faces it leaves bare. */
export interface Beside {
  readonly frames: number;
  readonly mean: number;
  readonly worst: number;
  readonly bare: number;
}

/** An ellipse may be this much larger than a face's box before what lies beyond counts as beside it. */
const MAY = 1.6;

/** @param faces boxes by frame, every `every`th one */
export function hiddenBeside(
  plan: Plan,
  size: { readonly width: number; readonly height: number },
  every: number,
  faces: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>>,
): Beside {
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const regionsIn = regionsOf(plan, [face]);
  let [frames, sum, worst, bare] = [0, 0, 0, 0];
  for (let frame = 0; frame < plan.frames; frame += every) {
    const mask = new Uint8Array(size.width * size.height);
    for (const r of regionsIn(frame)) {
      const c = cover(r.shape, turn, 0);
      if (!c) continue;
      for (let y = 0; y < Math.min(c.at.height, size.height - c.at.y); y++)
        for (let x = 0; x < Math.min(c.at.width, size.width - c.at.x); x++)
          if (c.luma[y * c.at.width + x] === 255) mask[(c.at.y + y) * size.width + c.at.x + x] = 1;
    }
    const here = faces[frame] ?? [];
    for (const [x, y, width, height] of here) {
      const { inside, covered } = share({ x, y, width, height, angle: 0 }, mask, size.width, size.height);
      if (covered < 0.9 * inside) bare++;
    }
    let beside = 0;
    for (let i = 0; i < mask.length; i++)
      if (mask[i]) {
        const [px, py] = [(i % size.width) + 0.5, Math.floor(i / size.width) + 0.5];
        const at = ([x, y, w, h]: readonly [number, number, number, number]) =>
          Math.hypot((px - x - w / 2) / w, (py - y - h / 2) / h) <= MAY / 2;
        if (!here.some(at)) beside++;
      }
    const part = beside / mask.length;
    frames++;
    sum += part;
    worst = Math.max(worst, part);
  }
  return { frames, mean: sum / frames, worst, bare };
}
