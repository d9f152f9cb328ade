/** Who works in passes B and C of a job. */
import '../../core/disposable.ts';
import { type Fault, faultOf, raise } from '../../core/model/fault.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Masker, Outliner } from '../../core/model/plugin.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote } from '../../core/model/report.ts';
import type { Reader } from '../passes/kept.ts';
import { type Needing, outlinesFor } from '../picture/7-outline.ts';
import type { Pictures } from '../picture/8-render.ts';
import type { Engines, ModelRunner, Painter } from '../ports.ts';
import { type BackgroundTold, groundOf } from './ground.ts';
import { choose, pickRegionModel } from './pick.ts';
import { picturesOf } from './pictures.ts';
import { remembering } from './remember.ts';
import type { Lane, State } from './state.ts';
import type { Plugins } from './types.ts';

/** A kind, and the detector that checks what was found of it, or why there is none. */
export interface Checking {
  readonly lane: Lane;
  readonly checker: ModelRunner | Fault;
}

/** Together until they are disposed of; models stay with the job. */
export interface Tools extends Disposable {
  readonly painter: Painter;
  /** One for each kind that is looked for; their models load while frames are hidden. */
  readonly checking: Promise<readonly Checking[]>;
  /** By kind, where something needs an outline and a model for it is here. */
  readonly outliners: ReadonlyMap<KindId, ModelRunner<Outliner>>;
  /** What tells most of a kind, loaded when it is first asked for: it tells how far poses and expressions are kept. */
  readonly reader: Reader;
  /** Those that were asked for. */
  readonly readers: ReadonlyMap<KindId, ReturnType<Reader>>;
  /** @throws FaultError `policy/invalid` where there is none of this id */
  masker(id: string): Masker;
  readonly needing: Needing;
  readonly pictures: Pictures;
  /** Null where the background stays as it is. */
  readonly ground: BackgroundTold | null;
}

/** @param state the kinds that are looked for, and what found them, which may not check itself */
export async function toolsOf<B>(
  engines: Engines<B>,
  plugins: Plugins,
  policy: Policy,
  { lanes, source }: Pick<State, 'lanes' | 'source'>,
): Promise<Tools> {
  const isStill = source.info.kind === 'image';
  const ground = groundOf(policy, plugins);
  const needing: Needing = (by) => plugins.maskers.some((m) => m.id === by && m.needs?.includes('outline'));
  const checking = Promise.all(
    lanes.map(async (lane): Promise<Checking> => {
      const { kind, finder } = lane;
      const id = checkerFor(lane, lanes, plugins, policy.verify.detector);
      const picking = choose(engines, plugins.detectors, kind, 'check', id, {
        not: finder.plugin.family,
      }).then(async (d) => {
        const runner = await engines.runner(d);
        return isStill ? remembering(runner) : runner;
      });
      return { lane, checker: await picking.catch(faultOf) };
    }),
  );
  const [painter, pictures, outliners] = await Promise.all([
    engines.painter(),
    picturesOf(engines, policy, plugins),
    outlinesFor(policy, needing) ? outlinersOf(engines, plugins, lanes) : new Map(),
  ]);
  const readers = new Map<KindId, ReturnType<Reader>>();
  return {
    painter,
    reader: (kind) => {
      const known = readers.get(kind) ?? readerOf(engines, plugins, kind, outliners);
      readers.set(kind, known);
      return known;
    },
    readers,
    [Symbol.dispose]: () => painter[Symbol.dispose](),
    checking,
    outliners,
    needing,
    ground,
    pictures,
    masker: (id) =>
      plugins.maskers.find((m) => m.id === id) ??
      raise({ code: 'policy/invalid', path: 'masker', why: `${id} is not known` }),
  };
}

/** A policy names one detector at most: it checks the kind that it finds, and the others take the best one that is here. */
function checkerFor({ kind }: Lane, lanes: readonly Lane[], { detectors }: Plugins, id: string): string {
  const finds = detectors.find((d) => d.id === id)?.finds;
  return finds !== kind.id && lanes.some((l) => l.kind.id === finds) ? 'auto' : id;
}

async function outlinersOf<B>(
  engines: Engines<B>,
  { outliners }: Plugins,
  lanes: readonly Lane[],
): Promise<ReadonlyMap<KindId, ModelRunner<Outliner>>> {
  const all = await Promise.all(
    lanes.map(
      async ({ kind: { id } }) => [id, await pickRegionModel(engines, id, outliners.filter(hides))] as const,
    ),
  );
  return new Map(all.flatMap(([id, runner]) => (runner ? [[id, runner]] : [])));
}

const hides = ({ forMotion }: Outliner): boolean => !forMotion;

/** What tells most; else what hides by outlines, whether or not anything is hidden so. */
async function readerOf<B>(
  engines: Engines<B>,
  { outliners }: Plugins,
  kind: KindId,
  hiding: Tools['outliners'],
): ReturnType<Reader> {
  const richest = await pickRegionModel(
    engines,
    kind,
    outliners.filter((o) => o.forMotion),
  );
  return richest ?? hiding.get(kind) ?? (await pickRegionModel(engines, kind, outliners.filter(hides)));
}

/** What the report says of them. */
export async function notesOf({ painter, checking, outliners, readers }: Tools): Promise<EngineNote[]> {
  const looked = new Set([...outliners.values(), ...(await Promise.all(readers.values()))]);
  return [
    painter.note,
    ...(await checking).flatMap(({ checker }) => ('note' in checker ? [checker.note] : [])),
    ...[...looked].flatMap((o) => o?.note ?? []),
  ];
}
