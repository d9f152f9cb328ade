/** The second look: one more decode in which a few frames of every track are looked at closer, and what becomes of what only the check saw. */
import { kept } from '../../core/image/picture.ts';
import { counts, opinion, quorum, type Testimony } from '../../core/model/evidence.ts';
import { faultOf } from '../../core/model/fault.ts';
import { type Keyframe, keyframeAt, type Track } from '../../core/model/finding.ts';
import type { Kind, KindId } from '../../core/model/kind.ts';
import type { Detector, Model, Outliner } from '../../core/model/plugin.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { iou } from '../../core/space/geometry.ts';
import type { TrackOptions } from '../picture/4-track.ts';
import { judged, looksAt, numbered, strengthOf, testimony, type Witnesses } from '../picture/5-weigh.ts';
import type { Suspect } from '../picture/9-check.ts';
import { Queue } from '../picture/look/queue.ts';
import type { Engines, Source } from '../ports.ts';
import { type KnownTracks, tracksFromResiduals } from './tracks-from-residuals.ts';

interface Plugins {
  readonly detectors: readonly Detector[];
  readonly outliners: readonly Outliner[];
}
export interface Weighed {
  readonly kind: Pick<Kind, 'id' | 'weighed'>;
  /** Whether the policy wants it. */
  readonly weigh: boolean;
  /** Floor of the detector that saw the sightings. */
  readonly weak: number;
  /** Tracks of the kind there are already. */
  readonly after?: number;
  readonly signal?: Signal;
}

export class SecondLook {
  readonly #engines: Pick<Engines<never>, 'models' | 'runner'>;
  readonly #plugins: Plugins;
  readonly #witnesses = new Map<KindId, Promise<Witnesses>>();
  /** What only the check saw and closer looks took for something else. */
  readonly #refuted: Track[] = [];
  /** The fault for which nothing could be looked at closer. */
  #failed: string | null = null;

  constructor(engines: Pick<Engines<never>, 'models' | 'runner'>, plugins: Plugins) {
    this.#engines = engines;
    this.#plugins = plugins;
  }

  /** Who looks closer at a kind. */
  #of(kind: KindId): Promise<Witnesses> {
    const known = this.#witnesses.get(kind) ?? witnessesOf(this.#engines, this.#plugins, kind);
    this.#witnesses.set(kind, known);
    return known;
  }

  /** What the report says of it. */
  get notes(): string[] {
    return this.#failed
      ? [`Sightings could not be looked at closer (${this.#failed}): each counts as what it was taken for.`]
      : [];
  }

  /** The tracks with their standing; where looking fails, each counts as what it was taken for. */
  async weigh(source: Source, tracks: readonly Track[], o: Weighed): Promise<readonly Track[]> {
    if (!o.weigh || !o.kind.weighed || tracks.length === 0) return tracks;
    try {
      const witnesses = await this.#of(o.kind.id);
      return await weigh(source, tracks, { ...o, witnesses, after: o.after ?? 0 });
    } catch (error) {
      const { code } = faultOf(error);
      if (code === 'job/aborted') throw error;
      this.#failed = code;
      return tracks;
    }
  }

  /**
   * What the check saw of one kind, confirmed by a closer look.
   * @param known tracks of that kind
   * @returns suspects that stay `open`; tracks that are `refuted`, to be listed; and `missed` ones, to be hidden
   */
  async confirm(
    source: Source,
    all: readonly Suspect[],
    known: KnownTracks,
    o: Weighed & TrackOptions,
  ): Promise<{ open: readonly Suspect[]; refuted: readonly Track[]; missed: readonly Track[] }> {
    const own = this.#refuted.filter((t) => t.subject === o.kind.id);
    const open = dismissed(all, own);
    const outside = open.filter((d) => d.why === 'outside');
    if (outside.length === 0) return { open, refuted: [], missed: [] };
    const after = known.tracks.length;
    const weighed = await this.weigh(source, tracksFromResiduals(outside, known, o), { ...o, after });
    const refuted = weighed.filter((t) => t.evidence.standing === 'refuted');
    this.#refuted.push(...refuted);
    const listed = refuted.filter((t) => isNew(t, known.tracks));
    const missed = weighed.filter((t) => t.evidence.standing !== 'refuted');
    return {
      open: dismissed(open, refuted),
      refuted: numbered(listed, after),
      missed: numbered(missed, after + listed.length),
    };
  }
}

/** Doubts that no refuted track stands for. */
const dismissed = (all: readonly Suspect[], refuted: readonly Track[]): Suspect[] =>
  all.filter(
    (d) =>
      d.why !== 'outside' ||
      !refuted.some((t) => {
        const key = keyframeAt(t, d.frame);
        return key !== undefined && iou(key.box, d.box) > 0.4;
      }),
  );

/** Whether no refuted track stands in the middle of this one already. */
function isNew(track: Track, known: readonly Track[]): boolean {
  const { frame, box } = track.keys[track.keys.length >> 1]!;
  return !known.some((t) => {
    const key = t.evidence.standing === 'refuted' ? keyframeAt(t, frame) : undefined;
    return key !== undefined && iou(key.box, box) > 0.4;
  });
}

/** Everything here that can look closer; what does not run is left out. */
async function witnessesOf(
  engines: Pick<Engines<never>, 'models' | 'runner'>,
  { detectors, outliners }: Plugins,
  kind: KindId,
): Promise<Witnesses> {
  const present = await engines.models();
  const able = <M extends Model>(plugins: readonly M[]) =>
    Promise.all(
      plugins
        .filter((p) => p.finds === kind && p.engine === 'onnx' && present.has(p.model) && counts(p.id))
        .map((p) => engines.runner(p).catch(() => null)),
    ).then((all) => all.flatMap((l) => l ?? []));
  const [outliner] = await able(outliners.filter((o) => !o.forMotion));
  return { outliner: outliner ?? null, detectors: await able(detectors) };
}

interface Weighing {
  readonly witnesses: Witnesses;
  /** Floor of the detector whose sightings the tracks are made of. */
  readonly weak: number;
  /** Tracks of the kind there are already: ids count on from there. */
  readonly after: number;
  readonly signal?: Signal;
}

/** The tracks with their standing, cut down to what was seen where that is in doubt. One more decode, no further than needed. */
async function weigh(source: Source, tracks: readonly Track[], w: Weighing): Promise<Track[]> {
  const { outliner, detectors } = w.witnesses;
  // Below the quorum nothing may be taken for something else.
  const ids = [...(outliner ? [outliner.plugin.id] : []), ...detectors.map((d) => d.plugin.id)];
  if (!quorum(ids)) return [...tracks];
  const wanted = new Map<number, { id: string; key: Keyframe }[]>();
  for (const { id, keys } of tracks)
    for (const key of looksAt(keys)) wanted.set(key.frame, [...(wanted.get(key.frame) ?? []), { id, key }]);
  // Looks at one track follow one another, since two may settle it; those at several go side by side.
  const tiles = new Map<string, Promise<readonly Testimony[]>>();
  const last = Math.max(-1, ...wanted.keys());
  const pending = new Queue<unknown>(Math.max(...detectors.map((d) => d.lanes), outliner?.lanes ?? 1));
  try {
    for await (const frame of source.frames(w.signal)) {
      checkAbort(w.signal);
      const here = wanted.get(frame.index) ?? [];
      const own = here.length ? kept(frame) : frame;
      for (const { id, key } of here) {
        const strength = strengthOf(key.score ?? 0, w.weak);
        const next = (tiles.get(id) ?? Promise.resolve([])).then(async (said) =>
          said.length > 1 && opinion(said).standing === 'certain'
            ? said
            : [...said, await testimony(own, key, strength, w.witnesses)],
        );
        tiles.set(id, next);
        await pending.add(next);
      }
      if (frame.index >= last) break;
    }
  } finally {
    await pending.drain();
  }
  const all = await Promise.all(tracks.map(async (t) => judged(t, opinion((await tiles.get(t.id)) ?? []))));
  return numbered(all.flat(), w.after);
}
