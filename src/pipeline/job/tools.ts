/** Who works in passes B and C of a job. */
import { type Fault, faultOf, raise } from '../../core/model/fault.ts';
import type { Masker, Outliner } from '../../core/model/plugin.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote } from '../../core/model/report.ts';
import { type Needing, outlinesFor } from '../picture/7-outline.ts';
import type { Engines, Looker, Painter } from '../ports.ts';
import { pick, pickCloser } from './pick.ts';
import type { State } from './state.ts';
import type { Plugins } from './types.ts';

export interface Tools {
  readonly painter: Painter;
  /** The detector that checks, or why there is none; its model loads while frames are hidden. */
  readonly checker: Promise<Looker | Fault>;
  /** Null where nothing needs an outline, or no model for it is here. */
  readonly outliner: Looker<Outliner> | null;
  /** @throws FaultError `policy/invalid` where there is none of this id */
  masker(id: string): Masker;
  readonly needing: Needing;
}

/** @param state what found, which may not check itself, and the kind that both look for */
export async function toolsOf<B>(
  engines: Engines<B>,
  plugins: Plugins,
  policy: Policy,
  { finder, kind }: Pick<State, 'finder' | 'kind'>,
): Promise<Tools> {
  const { verify } = policy;
  const { family } = finder.plugin;
  const needing: Needing = (by) => plugins.maskers.some((m) => m.id === by && m.needs?.includes('outline'));
  const checker = pick(engines, plugins.detectors, kind, 'check', verify.detector, family).catch(faultOf);
  const [painter, outliner] = await Promise.all([
    engines.painter(),
    outlinesFor(policy, needing) ? pickCloser(engines, kind.id, plugins.outliners) : null,
  ]);
  return {
    painter,
    checker,
    outliner,
    needing,
    masker: (id) =>
      plugins.maskers.find((m) => m.id === id) ??
      raise({ code: 'policy/invalid', path: 'masker', why: `${id} is not known` }),
  };
}

/** What the report says of them. */
export const notesOf = async ({ painter, checker, outliner }: Tools): Promise<EngineNote[]> =>
  [painter, await checker, outliner].flatMap((e) => (e && 'note' in e ? [e.note] : []));
