/**
 * What each strategy costs, and what of poses can still be read behind it, on films of drawn people: the whole job in Node, one thread, on npm's
 * models. Processor time is counted, not that of the clock, so that other work on the machine does not.
 */

import { runner } from '../../models/runner.ts';
import type { Keyframe } from '../../src/core/model/finding.ts';
import { keyframeAt } from '../../src/core/model/finding.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import { agreement } from '../../src/core/motion/agreement.ts';
import { fitsLandmarks } from '../../src/core/motion/landmarks.ts';
import { Job } from '../../src/pipeline/job.ts';
import { read } from '../../src/pipeline/picture/look/read.ts';
import blazeface from '../../src/plugins/detectors/blazeface-full.ts';
import centernet from '../../src/plugins/detectors/centernet.ts';
import movenet from '../../src/plugins/detectors/movenet.ts';
import ssd from '../../src/plugins/detectors/ssd-mobilenet.ts';
import face from '../../src/plugins/kinds/face.ts';
import person from '../../src/plugins/kinds/person.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import contours from '../../src/plugins/maskers/contours.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import removal from '../../src/plugins/maskers/removal.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import tint from '../../src/plugins/maskers/tint.ts';
import pose from '../../src/plugins/outliners/pose.ts';
import selfie from '../../src/plugins/segmenters/selfie.ts';
import { street } from '../made/street.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, filmOf } from '../unit/engines.ts';

const SIZE = { width: 768, height: 432 };
const MASKERS: readonly Masker[] = [blur, contours, pixelate, removal, solid, tint];
const KINDS = [face, person];

const body = (by: string, options: Readonly<Record<string, string>>) => ({
  find: { face: { enabled: false }, person: { enabled: true } },
  rules: [{ for: ['person'], with: { by, options: { shape: 'mask', ...options } } }],
});
/** By what they are called. */
const POLICIES: Readonly<Record<string, object>> = {
  'faces, solid': { find: { person: { enabled: false } } },
  ...Object.fromEntries(
    ['blur', 'pixelate', 'contours', 'solid'].flatMap((by) => [
      [`bodies, ${by}`, body(by, {})],
      [`bodies, ${by}, skeleton on top`, body(by, { overlay: 'skeleton' })],
    ]),
  ),
  'bodies, solid boxes': body('solid', { shape: 'box' }),
  'bodies, tint': body('tint', {}),
  'bodies, removal': body('removal', {}),
};

/** What one strategy came to. */
export interface Row {
  readonly name: string;
  /** Processor time of the whole job, seconds a frame. */
  readonly seconds: number;
  /** Share of the landmarks of the source that are within 0.2 of the trunk in the result, by the same model; null without bodies. */
  readonly pck: number | null;
}

export async function measureStrategies(
  { from, clips, frames }: { readonly from: number; readonly clips: number; readonly frames: number },
  tell: (row: Row) => void,
): Promise<Row[]> {
  const models = [blazeface, ssd, centernet, movenet, pose, selfie] as const;
  const ready = await Promise.all(models.map((m) => runner(m)));
  const reader = await runner(pose);
  const rows: Row[] = [];
  for (const [name, given] of Object.entries(POLICIES)) {
    let [micros, of, correct] = [0, 0, 0];
    for (let i = from; i < from + clips; i++) {
      const film = filmOf(SIZE, street(i, SIZE, frames).frames);
      const engines = enginesOf({
        ...film,
        digest: async () => 'ab'.repeat(32),
        run: (id, input, look) => ready.find((r) => r.plugin.id === id)!.run(input, look),
        models: ready.map((r) => r.plugin.model),
      });
      const plugins = {
        kinds: KINDS,
        detectors: [blazeface, ssd, centernet, movenet],
        outliners: [pose],
        embedders: [],
        segmenters: [selfie],
        maskers: MASKERS,
        voices: [],
      };
      const begun = process.cpuUsage();
      const job = new Job(engines, plugins, 'source', 'a film', '0');
      const policy = parsePolicy(given, MASKERS, KINDS);
      const { findings } = await job.find(policy);
      await job.finish(policy);
      const { user, system } = process.cpuUsage(begun);
      micros += user + system;
      const seen = (key: Keyframe) => key.origin === 'seen';
      const keys = findings.tracks
        .filter((t) => t.subject === person.id)
        .flatMap((t) =>
          Array.from({ length: frames }, (_, f) => keyframeAt(t, f)).filter((k) => k && seen(k)),
        );
      const source = await film.open('source');
      const result = await film.open('the result');
      const before = new Map<Keyframe, Awaited<ReturnType<typeof read>>>();
      for await (const frame of source.frames())
        for (const key of keys)
          if (key?.frame === frame.index) before.set(key, await read(frame, key, reader));
      for await (const frame of result.frames())
        for (const [key, was] of before) {
          if (key.frame !== frame.index || !was || !fitsLandmarks(was, key.box)) continue;
          const sum = agreement(was, await read(frame, key, reader));
          of += sum.of;
          correct += sum.correct;
        }
    }
    const row = { name, seconds: micros / 1e6 / (clips * frames), pck: of ? correct / of : null };
    rows.push(row);
    tell(row);
  }
  return rows;
}
