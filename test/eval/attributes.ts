/** How often attributes are right for people of whom it is known: pictures with the age and gender that they gave, neutral and smiling. */

import { runner } from '../../models/runner.ts';
import { shadesOf } from '../../src/core/context/shades.ts';
import { alignedCrop, inFrame, sampleCrop, wholeCrop } from '../../src/core/image/aligned-crop.ts';
import { type Frame, planarRgba } from '../../src/core/image/picture.ts';
import { PLAIN_LEVELS } from '../../src/core/image/sample.ts';
import { thumbnail } from '../../src/core/image/thumbnail.ts';
import type { Keyframe } from '../../src/core/model/finding.ts';
import type { Outliner } from '../../src/core/model/plugin.ts';
import { micros } from '../../src/core/units.ts';
import { detect } from '../../src/pipeline/picture/look/detect.ts';
import { tilesOf } from '../../src/pipeline/picture/look/tiles.ts';
import age from '../../src/plugins/attributes/age.ts';
import clothes from '../../src/plugins/attributes/clothes.ts';
import expression from '../../src/plugins/attributes/expression.ts';
import gaze from '../../src/plugins/attributes/gaze.ts';
import hair from '../../src/plugins/attributes/hair.ts';
import presentation from '../../src/plugins/attributes/presentation.ts';
import skin from '../../src/plugins/attributes/skin.ts';
import full from '../../src/plugins/detectors/blazeface-full.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';

/** No colours. */
const NONE = { skin: null, hair: null, clothes: null };

/** One picture, RGBA. */
export interface Portrait {
  /** Whose picture it is. */
  readonly who: string;
  readonly rgba: Uint8Array;
  readonly years: number;
  readonly gender: string;
  readonly smiles: boolean;
  readonly group: string;
}

/** Right and wrong answers, and those that were none. */
export interface Count {
  right: number;
  wrong: number;
  unknown: number;
}

/** @param outliners by the name that their figures get */
export async function judged(
  portraits: readonly Portrait[],
  size: { readonly width: number; readonly height: number },
  outliners: Readonly<Record<string, Outliner>>,
): Promise<{
  counts: Record<string, Count>;
  years: number;
  tones: ReadonlyMap<string, readonly (string | null)[]>;
}> {
  const [finder, reader] = [await runner(full), await runner(faceres)];
  const meshes = await Promise.all(
    Object.entries(outliners).map(async ([name, o]) => [name, await runner(o)] as const),
  );
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const counts: Record<string, Count> = {};
  const count = (what: string, got: string | null, want: string) => {
    counts[what] ??= { right: 0, wrong: 0, unknown: 0 };
    counts[what][got === null ? 'unknown' : got === want ? 'right' : 'wrong']++;
  };
  const bandOf = (years: number) => age.tell({ years, man: 0, shades: NONE });
  const twins = new Map<string, string | null>();
  /** What was told of each group. */
  const tones = new Map<string, (string | null)[]>();
  let [off, of] = [0, 0];
  for (const p of portraits) {
    const frame: Frame = {
      index: 0,
      at: micros(0),
      duration: micros(0),
      picture: planarRgba(p.rgba, size),
      turn,
    };
    const plan = { tiles: tilesOf(size, full, 60), floor: 0.4, sure: 0.6, minSize: 60, least: 60 };
    const [best] = (await detect(finder, frame, plan, thumbnail(frame), PLAIN_LEVELS)).sort(
      (a, b) => b.score - a.score,
    );
    if (!best) continue;
    const key: Keyframe = { frame: 0, box: best.box, tilt: best.tilt, origin: 'seen' };
    const crop = sampleCrop(frame.picture, turn, alignedCrop(key, faceres.around), faceres);
    const shades = shadesOf(frame.picture, turn, key);
    const read = { ...faceres.readings(await reader.run(crop, faceres.input.size)), shades };
    off += Math.abs(read.years - p.years);
    of++;
    count('age', age.tell(read), bandOf(p.years) ?? '');
    const gender = p.gender === 'female' ? 'woman' : 'man';
    count('presentation', presentation.tell(read), gender);
    count(`presentation, ${p.group} ${p.gender}`, presentation.tell(read), gender);
    for (const [what, a] of Object.entries({ skin, hair, clothes })) {
      const told = a.tell(read);
      const key = `${what} ${p.who}`;
      const before = twins.get(key);
      if (before !== undefined) {
        const near = what === 'skin' && Math.abs(Number(told) - Number(before)) <= 1 ? before : told;
        count(`${what}, as in the other picture`, before && near, before ?? '');
      }
      twins.set(key, told);
      tones.set(`${what} ${p.group}`, [...(tones.get(`${what} ${p.group}`) ?? []), told]);
    }
    for (const [name, mesh] of meshes) {
      const { plugin } = mesh;
      const around = wholeCrop(key, plugin, size);
      const input = sampleCrop(frame.picture, turn, around, plugin, PLAIN_LEVELS);
      const seen = plugin.landmarks(await mesh.run(input, plugin.input.size));
      if (!seen) continue;
      const moment = { ...inFrame(seen, around, plugin.input.size), origin: 'seen' as const };
      const shapes = moment.shapes ? Array.from(moment.shapes) : null;
      const pose = { turned: [0, 0, 0, 1], place: [0, 0, 0] } as const;
      const looks = [{ moment, held: { pose, shapes, origin: 'seen' as const } }];
      const [told = null] = expression.read({ times: [0], looks, size });
      // All of them were asked to look at the camera.
      if (shapes) count('gaze', gaze.read({ times: [0], looks, size })[0] ?? null, 'camera');
      count(`smile, ${name}`, told === null ? null : String(told === 'smiling'), String(p.smiles));
    }
  }
  return { counts, years: off / of, tones };
}
