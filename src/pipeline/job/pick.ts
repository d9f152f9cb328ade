/**
 * Chooses the plug-in for a task: the one that the policy names, or the best whose model is here. What found is checked by
 * another family only, whoever chose it: the same network misses the same things twice and calls that clean.
 */
import { raise } from '../../core/model/fault.ts';
import type { Kind, KindId } from '../../core/model/kind.ts';
import { type Detector, LARGE, type RegionModel } from '../../core/model/plugin.ts';
import type { Size } from '../../core/space/geometry.ts';
import type { Engines, ModelRunner } from '../ports.ts';

/** What is known of a task. */
interface Task {
  /** Family of the detector that is to be checked. */
  readonly not?: string;
  /** Size of the frames, where it is known: the best for small ones may be too slow for large ones. */
  readonly frame?: Size;
}

/**
 * The detector of a kind for a task.
 * @param id as in the policy; `auto` is the best one present
 * @throws FaultError `policy/invalid`, `detector/missing`, `verify/unverified`
 */
export async function choose(
  engines: Pick<Engines<never>, 'models'>,
  detectors: readonly Detector[],
  { id: kind }: Pick<Kind, 'id'>,
  task: 'find' | 'check',
  id: string,
  { not, frame }: Task = {},
): Promise<Detector> {
  const present = await engines.models();
  const rank = (d: Detector) => rankOf(d, task, frame);
  const finding = detectors.filter((d) => d.finds === kind);
  const able = finding
    .filter((d) => (id === 'auto' ? present.has(d.model) && d.family !== not && rank(d) > 0 : d.id === id))
    .sort((a, b) => rank(b) - rank(a));
  const best = able[0];
  if (best && best.family === not)
    raise({
      code: 'verify/unverified',
      why: `${best.label} is of the same family as the detector that looked first`,
    });
  if (best) return best;
  if (id !== 'auto')
    raise({
      code: 'policy/invalid',
      path: task === 'find' ? `policy.find.${kind}.detector` : 'policy.verify.detector',
      why: `must be one of ${finding.map((d) => d.id).join(', ')}`,
    });
  return raise({ code: 'detector/missing', kind, for: task });
}

const rankOf = ({ rank }: Detector, task: 'find' | 'check', frame?: Size): number =>
  task === 'find' && frame && Math.max(frame.width, frame.height) > LARGE
    ? (rank.large ?? rank.find)
    : rank[task];

/** The first of these that looks at the kind, and whose model is here and runs; null where none does. */
export async function pickRegionModel<M extends RegionModel>(
  engines: Pick<Engines<never>, 'models' | 'runner'>,
  kind: KindId,
  plugins: readonly M[],
): Promise<ModelRunner<M> | null> {
  const present = await engines.models();
  for (const plugin of plugins.filter((p) => p.finds === kind && present.has(p.model))) {
    const runner = await engines.runner(plugin).catch(() => null);
    if (runner) return runner;
  }
  return null;
}
