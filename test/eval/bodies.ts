/** Hides the people of generated films in Node, by the whole job, and counts what is left of them. */

import { runner } from '../../models/runner.ts';
import { defaults } from '../../src/core/model/options.ts';
import type { Detector } from '../../src/core/model/plugin.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import { Job } from '../../src/pipeline/job.ts';
import centernet from '../../src/plugins/detectors/centernet.ts';
import movenet from '../../src/plugins/detectors/movenet.ts';
import yolox from '../../src/plugins/detectors/yolox.ts';
import person from '../../src/plugins/kinds/person.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import pose from '../../src/plugins/outliners/pose.ts';
import selfie from '../../src/plugins/segmenters/selfie.ts';
import { type Film, street } from '../made/street.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, filmOf } from '../unit/engines.ts';

const SIZE = { width: 480, height: 272 };
/** What is hidden is of one colour that nothing drawn has. */
const FILL = '#ff00ff';

export interface Sum {
  /** Pixels of people, those of them that are bare, and all that are hidden. */
  people: number;
  bare: number;
  hidden: number;
  /** Frames of somebody, and those in which more than a twentieth is bare. */
  frames: number;
  open: number;
  /** Results that were handed out, those of them with a tick, and those with one although somebody was open. */
  sealed: number;
  ticks: number;
  misled: number;
}
const nothing = (): Sum => ({
  people: 0,
  bare: 0,
  hidden: 0,
  frames: 0,
  open: 0,
  sealed: 0,
  ticks: 0,
  misled: 0,
});

/** Counts in what was written, against whose each pixel is. */
function counted(
  { size: { width, height }, owners }: Film,
  written: readonly Uint8Array[],
  sum: Sum,
): string[] {
  const cw = (width + 1) >> 1;
  const told: string[] = [];
  written.forEach((bytes, f) => {
    const own = new Map<number, { all: number; bare: number }>();
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const at = width * height + (y >> 1) * cw + (x >> 1);
        // U and V of the fill are far from all that is drawn.
        const hidden = bytes[at]! > 180 && bytes[at + cw * ((height + 1) >> 1)]! > 200;
        if (hidden) sum.hidden++;
        const who = owners[f]![y * width + x]!;
        if (!who) continue;
        const one = own.get(who) ?? { all: 0, bare: 0 };
        own.set(who, { all: one.all + 1, bare: one.bare + (hidden ? 0 : 1) });
      }
    for (const [who, { all, bare }] of own) {
      sum.people += all;
      sum.bare += bare;
      // Somebody of whom hardly anything is in the picture is nobody yet.
      if (all < 300) continue;
      sum.frames++;
      if (bare <= 0.05 * all) continue;
      sum.open++;
      told.push(`frame ${f}: ${((100 * bare) / all).toFixed(1)}% of ${who}`);
    }
  });
  return told;
}

/** A finder that finds by halves: what it leaves bare, the check or a witness has to tell. */
export type Fault = 'none' | 'blind' | 'short' | 'narrow';

/** Nobody, or boxes without feet or without one side. */
function limping(detector: Detector, fault: Fault): Detector {
  if (fault === 'none') return detector;
  return {
    ...detector,
    decode(...given) {
      if (fault === 'blind') return [];
      return detector.decode(...given).map((d) => {
        const { x, y, width, height } = d.box;
        const box =
          fault === 'short' ? { x, y, width, height: 0.8 * height } : { x, y, height, width: 0.65 * width };
        return { ...d, box };
      });
    },
  };
}

/** Which films, of how many frames; `npm`: as a checkout with npm's models alone. */
export interface Asked {
  readonly from: number;
  readonly clips: number;
  readonly frames: number;
  readonly pair: 'npm' | 'best';
  readonly fault?: Fault;
}

export async function measureBodies(
  { from, clips, frames, pair, fault = 'none' }: Asked,
  tell: (line: string) => void,
): Promise<Sum> {
  const finders = (pair === 'best' ? [yolox, centernet] : [centernet]).map((d) => limping(d, fault));
  const detectors: readonly Detector[] = [...finders, movenet];
  const ready = await Promise.all([...detectors, pose, selfie].map((p) => runner(p)));
  const sum = nothing();
  for (let i = from; i < from + clips; i++) {
    const clip = street(i, SIZE, frames);
    const film = filmOf(SIZE, clip.frames);
    const engines = enginesOf({
      ...film,
      digest: async () => 'ab'.repeat(32),
      run: (id, input, size) => ready.find((l) => l.plugin.id === id)!.run(input, size),
      models: ready.map((l) => l.plugin.model),
    });
    const plugins = {
      kinds: [person],
      detectors,
      outliners: [pose],
      embedders: [],
      segmenters: [selfie],
      maskers: [solid],
      voices: [],
    };
    const job = new Job(engines, plugins, 'source', 'a film', '0');
    const options = { ...defaults(solid.options), shape: 'mask', colour: FILL };
    const given = { find: { person: { enabled: true } }, otherwise: { picture: { by: 'solid', options } } };
    const policy = parsePolicy(given, [solid], [person]);
    await job.find(policy);
    const { outcome, formed } = await job.finish(policy);
    const own = nothing();
    const told = counted(clip, film.written, own);
    const { left = [] } = outcome.report.lanes.picture ?? {};
    if (outcome.verdict === 'sealed') {
      own.sealed++;
      if (verdictOf(outcome.report).tone === 'good') own.ticks++;
      if (own.ticks && own.open) own.misled++;
    }
    for (const k of Object.keys(sum) as (keyof Sum)[]) sum[k] += own[k];
    tell(
      `film ${i}: ${outcome.verdict}${own.ticks ? ' with a tick' : ''}, bare ${((100 * own.bare) / own.people).toFixed(2)}%, hidden/people ${(own.hidden / own.people).toFixed(2)}, ${own.open} of ${own.frames} frames open, ${formed.length} silhouettes, a witness saw ${left.map((l) => `${l.open} of ${l.looks} open, ${(100 * l.worst).toFixed(1)}% at most`).join()} ${told.slice(0, 5).join('; ')}`,
    );
  }
  return sum;
}
