/** Hiding the background: whether a policy asks for it, whether it can be done here, and what the report says of it. */
import { raise } from '../../core/model/fault.ts';
import { type Leaves, leavesOf } from '../../core/model/leaves.ts';
import { hasSilhouettes, hidesGround } from '../../core/model/plugin.ts';
import { type Policy, soughtOf, treatments } from '../../core/model/policy.ts';
import type { BackgroundLine } from '../../core/model/report.ts';
import type { Ground } from '../picture/6-plan.ts';
import type { Opened } from '../picture/7-outline.ts';
import type { Plugins } from './types.ts';

/** With what the report says of it. */
export interface BackgroundTold extends Ground {
  readonly label: string;
  readonly leaves: Leaves;
  /** Who is left out, in words. */
  readonly but: string;
}

/**
 * How the background is hidden; null where it stays as it is. All that is looked for and has silhouettes is left out of it.
 * @throws FaultError `policy/invalid` where nothing of that is looked for, the masker needs more than a frame, or another shows what is behind people
 */
export function groundOf(
  policy: Policy,
  { kinds, outliners, maskers }: Pick<Plugins, 'kinds' | 'outliners' | 'maskers'>,
): BackgroundTold | null {
  const { background } = policy;
  if (!background) return null;
  const able = maskers.filter(hidesGround);
  const masker =
    able.find((m) => m.id === background.by) ??
    raise({
      code: 'policy/invalid',
      path: 'policy.background.by',
      why: `must be one of ${able.map((m) => m.id).join(', ')}: the others need more than a background has`,
    });
  const fills = maskers.find(
    (m) => m.needs?.includes('plate') && treatments(policy, 'picture').some((t) => t.by === m.id),
  );
  if (fills)
    raise({
      code: 'policy/invalid',
      path: 'policy.background',
      why: `cannot be hidden beside ${fills.label}, which shows what is behind people`,
    });
  const cast = kinds.filter((k) => hasSilhouettes(outliners, k.id));
  const sought = soughtOf(policy, cast);
  if (sought.length === 0)
    raise({
      code: 'policy/invalid',
      path: 'policy.background',
      why: `needs ${cast.map((k) => `${k.plural} to be found (find.${k.id}.enabled)`).join(' or ') || 'somebody whose silhouette can be told'}`,
    });
  return {
    with: background,
    subjects: sought.map((k) => k.id),
    label: masker.label,
    leaves: leavesOf(masker, { ...background.options, overlay: 'none' }),
    but: sought.map((k) => k.plural).join(' and '),
  };
}

export const backgroundOf = (
  ground: BackgroundTold | null,
  { silhouettes, boxes }: Opened,
): BackgroundLine | undefined =>
  ground ? { masker: ground.with.by, leaves: ground.leaves, silhouettes, boxes } : undefined;

/** The line of it in the report. */
export const groundTold = (ground: BackgroundTold | null, { silhouettes, boxes }: Opened): string[] =>
  ground
    ? [
        `Background: all but ${ground.but} is hidden by ${ground.label}. They were shown along their silhouettes ${times(silhouettes)} and, where there was none, by their box ${times(boxes)}, with what is beside them in it.`,
      ]
    : [];

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
