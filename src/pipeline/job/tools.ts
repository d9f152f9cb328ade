/** Who works in passes B and C of a job. */
import { type Fault, faultOf, raise } from '../../core/model/fault.ts';
import type { Masker, Outliner } from '../../core/model/plugin.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote } from '../../core/model/report.ts';
import { outlines } from '../picture/7-outline.ts';
import type { Engines, Looker, Painter } from '../ports.ts';
import { pick, pickCloser } from './pick.ts';
import type { State } from './state.ts';
import type { Plugins } from './types.ts';

export interface Tools {
  readonly painter: Painter;
  /** The detector that checks, or why there is none. */
  readonly checker: Looker | Fault;
  /** Null where nothing is to be hidden along its outline, or no model for it is here. */
  readonly outliner: Looker<Outliner> | null;
  /** @throws FaultError `policy/invalid` where there is none of this id */
  masker(id: string): Masker;
}

/** @param state what found, which may not check itself, and the kind that both look for */
export async function toolsOf<B>(
  engines: Engines<B>,
  plugins: Plugins,
  policy: Policy,
  { finder, kind }: Pick<State, 'finder' | 'kind'>,
): Promise<Tools> {
  return {
    painter: await engines.painter(),
    checker: await pick(
      engines,
      plugins.detectors,
      kind,
      'check',
      policy.verify.detector,
      finder.plugin.family,
    ).catch((error) => faultOf(error)),
    outliner: outlines(policy) ? await pickCloser(engines, kind.id, plugins.outliners) : null,
    masker: (id) =>
      plugins.maskers.find((m) => m.id === id) ??
      raise({ code: 'policy/invalid', path: 'masker', why: `${id} is not known` }),
  };
}

/** What the report says of them. */
export const notesOf = ({ painter, checker, outliner }: Tools): EngineNote[] =>
  [painter, checker, outliner].flatMap((e) => (e && 'note' in e ? [e.note] : []));
