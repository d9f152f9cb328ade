/** A decode of the source for what is left of those who are hidden, by models that took part in neither finding nor hiding them. */
import { alignedCrop, sampleCrop } from '../../core/image/aligned-crop.ts';
import { bareShare } from '../../core/image/bare.ts';
import type { HiddenRegion } from '../../core/image/gradient-energy.ts';
import type { Frame } from '../../core/image/picture.ts';
import { finite } from '../../core/image/tensor.ts';
import { itemAt } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { Keyframe } from '../../core/model/finding.ts';
import type { KindId, Kinds } from '../../core/model/kind.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Segmenter } from '../../core/model/plugin.ts';
import { type Left, OPEN } from '../../core/model/report.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Micros } from '../../core/units.ts';
import { regionsOf, shownOf } from '../picture/6-plan.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** A rendering, and who looks at what it hides. */
export interface Witnessed {
  readonly source: Source;
  readonly plan: Plan;
  readonly kinds: Kinds;
  /** By frame, what was hidden. */
  readonly hidden: readonly (readonly HiddenRegion[])[];
  readonly witnesses: ReadonlyMap<KindId, ModelRunner<Segmenter>>;
  readonly timeline: readonly Micros[];
  tell(frames: number): void;
  readonly signal?: Signal;
}

/** One look's share that is bare; null where nothing was told. */
interface Look {
  readonly frame: number;
  readonly share: number | null;
}

/** Whoever was seen: between sightings, and before and after them, there may be nobody. */
const isSeen = ({ origin }: Keyframe): boolean => origin === 'seen' || origin === 'weak';

/** By kind, in the order of the witnesses; none of kinds of whom nobody was hidden where they were seen. */
export async function leftOf(w: Witnessed): Promise<Left[]> {
  const { source, plan, kinds, hidden, witnesses, signal } = w;
  const regions = regionsOf(plan, kinds);
  const shownIn = new Map([...witnesses.keys()].map((id) => [id, shownOf(plan, id)]));
  const looks = new Map([...witnesses.keys()].map((id): [KindId, Look[]] => [id, []]));
  for await (const frame of source.frames(signal)) {
    const { index, turn } = frame;
    if (index >= plan.frames) break;
    checkAbort(signal);
    const under = itemAt(hidden, index).flatMap((h) => h.shape ?? []);
    for (const { subject, key } of regions(index)) {
      const runner = witnesses.get(subject);
      if (!runner || !isSeen(key)) continue;
      const shown = shownIn.get(subject)!(index);
      const share = await shareIn(frame, key, runner, { under, shown, size: turn.shown });
      looks.get(subject)!.push({ frame: index, share });
    }
    w.tell(index + 1);
  }
  return [...witnesses].flatMap(([subject, { plugin }]) => {
    const all = looks.get(subject)!;
    return all.length ? [summed(all, subject, plugin.id, w.timeline)] : [];
  });
}

async function shareIn(
  { picture, turn }: Frame,
  key: Keyframe,
  { plugin, run }: ModelRunner<Segmenter>,
  known: Parameters<typeof bareShare>[3],
): Promise<number | null> {
  const crop = alignedCrop(key, plugin.around);
  const out = await run(sampleCrop(picture, turn, crop, plugin), plugin.input.size);
  const share = bareShare(plugin.mask(finite(plugin.model, out)), crop, key, known);
  // A comparison with what is no number is false: it would count as nothing bare.
  if (share !== null && !Number.isFinite(share))
    raise({ code: 'model/failed', model: plugin.id, why: 'a share is no number' });
  return share;
}

function summed(looks: readonly Look[], subject: KindId, by: string, timeline: readonly Micros[]): Left {
  const told = looks.flatMap(({ frame, share }) => (share === null ? [] : [{ frame, share }]));
  const worst = told.reduce((a, b) => (b.share > a.share ? b : a), { frame: looks[0]!.frame, share: 0 });
  return {
    subject,
    by,
    looks: looks.length,
    blind: looks.length - told.length,
    open: told.filter((l) => l.share > OPEN).length,
    share: told.reduce((sum, l) => sum + l.share, 0) / Math.max(1, told.length),
    worst: worst.share,
    at: itemAt(timeline, worst.frame),
  };
}
