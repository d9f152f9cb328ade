/** `choose`: what found is never checked by its own family. */
import { describe, expect, test } from 'vitest';
import { faultOf, words } from '../../src/core/model/fault.ts';
import type { Detector, Model } from '../../src/core/model/plugin.ts';
import { choose } from '../../src/pipeline/job/pick.ts';
import type { ModelRunner } from '../../src/pipeline/ports.ts';
import full from '../../src/plugins/detectors/blazeface-full.ts';
import short from '../../src/plugins/detectors/blazeface-short.ts';
import mediapipe from '../../src/plugins/detectors/mediapipe-face.ts';
import rfb from '../../src/plugins/detectors/rfb.ts';
import ssd from '../../src/plugins/detectors/ssd-mobilenet.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';
import face from '../../src/plugins/kinds/face.ts';

const all: readonly Detector[] = [full, short, mediapipe, rfb, ssd, yunet];
const with_ = (...present: Detector[]) => ({
  models: async () => new Set(present.map((d) => d.model)),
  runner: async <M extends Model>(plugin: M): Promise<ModelRunner<M>> => ({
    plugin,
    note: { task: '', id: plugin.id, sha256: '', backend: '', build: '' },
    lanes: 1,
    run: async () => ({}),
  }),
});
const fault = (p: Promise<unknown>) =>
  p.then(
    () => null,
    (e: unknown) => faultOf(e),
  );

describe('choose', () => {
  test('with npm’s models alone SSD finds, since BlazeFace gives heads in profile by halves, and BlazeFace checks', async () => {
    const npm = with_(full, short, mediapipe, ssd);
    const finder = await choose(npm, all, face, 'find', 'auto');
    expect(finder.id).toBe('ssd-mobilenet');
    expect((await choose(npm, all, face, 'check', 'auto', { not: finder.family })).id).toBe('blazeface-full');
  });

  test('frames that SSD would look at in many parts are BlazeFace’s', async () => {
    const npm = with_(full, short, mediapipe, ssd);
    const at = async (width: number, height: number) =>
      (await choose(npm, all, face, 'find', 'auto', { frame: { width, height } })).id;
    expect(await at(768, 432)).toBe('ssd-mobilenet');
    expect(await at(1080, 1920)).toBe('blazeface-full');
    expect(
      (
        await choose(npm, all, face, 'check', 'auto', {
          not: 'blazeface',
          frame: { width: 1920, height: 1080 },
        })
      ).id,
    ).toBe('ssd-mobilenet');
    expect(
      (await choose(with_(...all), all, face, 'find', 'auto', { frame: { width: 1920, height: 1080 } })).id,
    ).toBe('yunet');
  });

  test('where the other family is missing nothing checks, and words say so', async () => {
    const got = await fault(
      choose(with_(full, short, mediapipe), all, face, 'check', 'auto', { not: full.family }),
    );
    expect(got?.code).toBe('detector/missing');
    expect(got && words(got)).toMatch(/\(face\): .* no second model, of another family/);
  });

  test('a detector of the same family is no check, even where it was asked for', async () => {
    for (const id of ['blazeface-full', 'blazeface-short', 'mediapipe-face']) {
      const got = await fault(choose(with_(...all), all, face, 'check', id, { not: full.family }));
      expect(got?.code).toBe('verify/unverified');
      expect(got && words(got)).toMatch(/same family/);
    }
    expect((await choose(with_(...all), all, face, 'check', 'ssd-mobilenet', { not: full.family })).id).toBe(
      'ssd-mobilenet',
    );
  });

  test('every two that can find and check at best differ', async () => {
    const finder = await choose(with_(...all), all, face, 'find', 'auto');
    const checker = await choose(with_(...all), all, face, 'check', 'auto', { not: finder.family });
    expect([finder.id, checker.id]).toEqual(['yunet', 'rfb-320']);
  });
});
