/** What is known of a job's file once pass A is over. */
import type { Readings } from '../../core/context/attribute.ts';
import type { Scenery } from '../../core/context/scenery.ts';
import type { Track } from '../../core/model/finding.ts';
import type { Kind, KindId } from '../../core/model/kind.ts';
import { findOf, type Policy } from '../../core/model/policy.ts';
import type { Sighted, Sought } from '../passes/find.ts';
import type { KnownTracks } from '../passes/tracks-from-residuals.ts';
import type { Weighed } from '../passes/weigh.ts';
import type { TrackOptions } from '../picture/4-track.ts';
import type { Findings } from '../picture/6-plan.ts';
import type { DetectionsByFrame } from '../picture/look/detection-store.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** A kind that is looked for, who looks for it, and what that came to. */
export interface Lane extends Sighted {
  readonly kind: Kind;
  readonly finder: ModelRunner;
}

export interface State extends Omit<Sought, 'sighted'> {
  readonly source: Source;
  /** Of the source, hex. */
  readonly sha256: string;
  /** One for each kind that is looked for; none where only what a person draws is hidden. */
  readonly lanes: readonly Lane[];
  /** Kinds that the policy does not look for. */
  readonly not: readonly Kind[];
  /** Of all kinds, one kind after the other in each round. The check adds to them, and never changes those that are there. */
  tracks: readonly Track[];
  /** By kind, looks in which a witness found somebody bare in any round: what hides them since has slivers beside it that nobody can tell. */
  readonly mended: Map<KindId, Set<string>>;
  /** First frames of shots whose frames are their own background: in what others show of the place the check saw somebody. */
  readonly alone: Set<number>;
  /** Ids of tracks by person, once somebody asked; none of those that could not be compared, or that the check added since. */
  people: readonly (readonly string[])[] | null;
  /** What was read of tracks when people were told apart, by their ids. */
  readings: ReadonlyMap<string, Readings>;
  /** What was read of what is nobody's, once somebody asked. */
  scenery: Scenery | null;
}

export const findingsOf = ({ sha256, timeline, shots, tracks, people, source }: State): Findings => ({
  source: sha256,
  frames: timeline.length,
  shots,
  tracks,
  frame: source.info.turn.shown,
  timeline,
  people,
});

/** Everybody who was told apart, and after them whatever else was found, each by itself with its parts; null where nobody asked. */
export function toldOf({ people, tracks }: Pick<State, 'people' | 'tracks'>): string[][] | null {
  if (!people) return null;
  const known = new Set(people.flat());
  const alone = tracks.filter((t) => !known.has(t.id) && t.partOf === undefined).map((t) => [t.id]);
  const partsOf = (ids: readonly string[]) =>
    tracks.flatMap((t) => (t.partOf !== undefined && ids.includes(t.partOf) ? t.id : []));
  return [...people, ...alone].map((ids) => [...ids, ...partsOf(ids)]);
}

/** Tracks of one kind. */
export const tracksOf = ({ tracks }: Pick<State, 'tracks'>, { id }: Pick<Kind, 'id'>): Track[] =>
  tracks.filter((t) => t.subject === id);

/** What new sightings of a kind are linked with: nothing of another kind explains them. @param seen what may continue them */
export const knownOf = (
  state: State,
  { kind }: Pick<Lane, 'kind'>,
  seen: DetectionsByFrame,
): KnownTracks => ({
  seen,
  tracks: tracksOf(state, kind),
  shots: state.shots,
  timeline: state.timeline,
});

export function trackingOf(
  policy: Policy,
  { info }: Pick<Source, 'info'>,
  { finder, kind }: Pick<Lane, 'finder' | 'kind'>,
): TrackOptions & Weighed {
  const { sure, weak } = finder.plugin.scores;
  const { threshold, hold, weigh = false } = findOf(policy, kind.id);
  return { kind, sure: threshold || sure, hold, frame: info.turn.shown, weigh, weak };
}
