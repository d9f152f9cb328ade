/** Decides what is done with each finding. Pure and instant: it runs again on every edit. */

import {
  during,
  firstFrame,
  type Keyframe,
  keyframeAt,
  lastFrame,
  stretchOf,
  type Timeline,
  type Track,
  USER,
} from '../../core/model/finding.ts';
import { type KindId, type Kinds, kindOf } from '../../core/model/kind.ts';
import { peopleOf } from '../../core/model/person.ts';
import type { Decision, PictureEdit, Plan } from '../../core/model/plan.ts';
import {
  findOf,
  hiddenFrom,
  isFor,
  KEEP,
  type Policy,
  type Rule,
  ruled,
  type Treatment,
  type Verdict,
} from '../../core/model/policy.ts';
import { countsIn, type Setting } from '../../core/model/where.ts';
import { type Drawing, keysOf, type Place } from '../../core/space/drawing.ts';
import { type Box, bounds, grow, iou, type Shape, type Size } from '../../core/space/geometry.ts';
import { type Region, regionAsDrawn, regionOf } from '../../core/space/region.ts';
import { clamp, score } from '../../core/units.ts';

export interface Findings {
  readonly source: string;
  readonly frames: number;
  readonly shots: Plan['shots'];
  readonly tracks: readonly Track[];
  /** Size of the displayed frame. */
  readonly frame: Size;
  /** Of each frame. */
  readonly timeline: Timeline;
  /**
   * Ids of tracks by person, of those alone that could be compared: for rules that name somebody, the others may be anybody. Null where nobody
   * told them apart yet.
   */
  readonly people: readonly (readonly string[])[] | null;
}

/**
 * A track has as many decisions as stretches that the rules make something else of; a whole one most often.
 * @param kinds what there is; an edit that names none of them is about the first
 */
export function plan(
  findings: Findings,
  policy: Policy,
  kinds: Kinds,
  edits: readonly PictureEdit[] = [],
): Plan {
  const { source, frames, shots, tracks } = findings;
  const { id } = kinds[0]!;
  const setting = { ...findings, people: peopleOf(findings.people) };
  const byHand = edits
    .filter((e) => e.kind === 'draw')
    .map((d) => drawn(d, kinds.some((k) => k.id === d.subject) ? (d.subject ?? id) : id, shots, frames));
  return {
    source,
    frames,
    shots,
    decisions: [
      ...tracks.flatMap((t) => decide(t, tracks, policy, kinds, edits, setting)),
      ...byHand.flatMap((t) => hidden(t, policy, setting)),
    ],
    accepted: edits.filter((e) => e.kind === 'accept').map((a) => ({ ...a, subject: a.subject ?? id })),
    policy,
  };
}

/** The track by stretches, each as the rules that count in it say. */
function byRules(
  track: Track,
  policy: Policy,
  setting: Setting,
  verdict: (ruled: Verdict) => Verdict,
): Decision[] {
  const placed = new Map(
    policy.rules.flatMap((rule): [Rule, readonly boolean[]][] =>
      rule.where && isFor(rule, track.subject)
        ? [[rule, countsIn(rule.where, rule.with.by === KEEP, track, setting)]]
        : [],
    ),
  );
  const at = (key: number) => {
    const counts = (rule: Rule) => !rule.where || placed.get(rule)?.[key] === true;
    return verdict(ruled(policy, 'picture', track.subject, undefined, counts));
  };
  const runs: { readonly verdict: Verdict; readonly from: number; to: number }[] = [];
  for (const [i, { frame }] of track.keys.entries()) {
    const last = runs.at(-1);
    const here = last && placed.size === 0 ? last.verdict : at(i);
    if (last && isSame(last.verdict, here)) last.to = frame;
    else runs.push({ verdict: here, from: frame, to: frame });
  }
  return runs.map((r) => ({ finding: stretchOf(track, r.from, r.to), verdict: r.verdict }));
}

const isSame = (a: Verdict, b: Verdict): boolean =>
  a.by === b.by &&
  a.rule === b.rule &&
  (a.do === 'mask' ? b.do === 'mask' && a.with === b.with : b.do === 'keep' && a.because === b.because);

/** Hidden because a person says so, whatever the rules keep. */
const hidden = (track: Track, policy: Policy, setting: Setting): Decision[] =>
  byRules(track, policy, setting, (rule) =>
    rule.do === 'mask' ? { ...rule, by: 'user' } : { do: 'mask', with: policy.otherwise.picture, by: 'user' },
  );

/** What the rules say, but for what is too small to be hidden, and what closer looks took for something else. */
function ruledByEvidence({ evidence, subject }: Track, rule: Verdict, policy: Policy, kinds: Kinds): Verdict {
  const kind = kindOf(kinds, subject);
  const least = hiddenFrom(policy, kind);
  if (rule.do === 'mask' && evidence.largest < least)
    return { do: 'keep', by: 'size', because: `smaller than ${Math.ceil(least)} px wherever it was seen` };
  if (rule.do === 'mask' && findOf(policy, subject).weigh && evidence.standing === 'refuted')
    return {
      do: 'keep',
      by: 'evidence',
      because: `not taken for a ${kind.label} on a closer look`,
    };
  return rule;
}

/** The last edit of a track wins, then its size and what it is taken for, then the first rule that names its subject, then `otherwise`. */
function decide(
  track: Track,
  tracks: readonly Track[],
  policy: Policy,
  kinds: Kinds,
  edits: readonly PictureEdit[],
  setting: Setting,
): Decision[] {
  const edit = edits.findLast(
    (e): e is Choice => (e.kind === 'keep' || e.kind === 'mask') && chosen(e, tracks).includes(track),
  );
  if (edit?.kind === 'keep')
    return [{ finding: track, verdict: { do: 'keep', by: 'user', because: edit.because } }];
  if (edit) return hidden(track, policy, setting);
  return byRules(track, policy, setting, (rule) => ruledByEvidence(track, rule, policy, kinds));
}

type Choice = Extract<PictureEdit, { kind: 'keep' | 'mask' }>;

/**
 * The tracks that a person's choice is about. To show one, its number and its place have to be what they were; to hide
 * one, what lies at the place is enough, since another run may number its tracks otherwise.
 */
function chosen(edit: Choice, tracks: readonly Track[]): readonly Track[] {
  const there = tracks.filter((t) => isAt(t, edit.where));
  const same = there.filter((t) => t.id === edit.where.track);
  return same.length || edit.kind === 'keep' ? same : there;
}

/** Choices to hide what is not there in these findings: nobody may believe that they were followed. */
export const lost = ({ tracks }: Findings, edits: readonly PictureEdit[]): Choice[] =>
  edits.filter((e) => e.kind === 'mask').filter((e) => chosen(e, tracks).length === 0);

const isAt = (track: Track, where: Place): boolean => {
  const key = keyframeAt(track, where.frame);
  return key !== undefined && iou(key.box, where.box) > 0.5;
};

function drawn(drawing: Drawing, subject: KindId, shots: Plan['shots'], frames: number): Track {
  const keys = keysOf(drawing, shots, frames);
  return {
    kind: 'track',
    id: drawing.id,
    subject,
    shot: shots.findIndex((s) => drawing.from >= s.from && drawing.from <= s.to),
    keys,
    form: drawing.form,
    evidence: { by: [USER], best: score(0), seen: 0, largest: Infinity, gaps: [] },
  };
}

/** What is hidden in each frame, in the order in which it is painted; made once a plan. */
export function regionsOf(p: Plan, kinds: Kinds): (frame: number) => Region[] {
  const hiding = p.decisions.flatMap(({ finding, verdict }) =>
    verdict.do === 'mask' ? { finding, with: verdict.with, kind: kindOf(kinds, finding.subject) } : [],
  );
  const there = during(hiding, (h) => h.finding);
  return (frame) =>
    there(frame).flatMap(({ finding, with: w, kind }): Region | [] => {
      const key = keyframeAt(finding, frame);
      if (!key) return [];
      const shape = finding.form ? regionAsDrawn(finding.form, key.box) : regionOf(key, w.options, kind);
      const exact = finding.form !== undefined && { exact: true as const };
      const { id: track, subject } = finding;
      return { track, subject, key, shape, bounds: bounds(shape), with: w, ...exact };
    });
}

/**
 * What is hidden in a frame before or after along its outline, and not so in this one, by another rule: what its outline is here belongs to those
 * frames' as well.
 * @param formed whether a treatment hides along the outline
 */
export function besideOf(p: Plan, formed: (t: Treatment) => boolean): (frame: number) => Region[] {
  const others = new Map<string, Track[]>();
  for (const d of p.decisions)
    if (!isFormed(d, formed)) others.set(d.finding.id, [...(others.get(d.finding.id) ?? []), d.finding]);
  const all = new Map<number, Region[]>();
  for (const { finding, verdict: v } of p.decisions) {
    if (v.do !== 'mask' || !formed(v.with)) continue;
    for (const frame of [firstFrame(finding) - 1, lastFrame(finding) + 1]) {
      const key = others.get(finding.id)?.flatMap((t) => keyframeAt(t, frame) ?? [])[0];
      if (!key) continue;
      const { id: track, subject } = finding;
      const region = {
        track,
        subject,
        key,
        shape: { kind: 'box', ...key.box },
        bounds: key.box,
        with: v.with,
      } as const;
      all.set(frame, [...(all.get(frame) ?? []), region]);
    }
  }
  return (frame) => all.get(frame) ?? [];
}

const isFormed = ({ verdict: v }: Decision, formed: (t: Treatment) => boolean): boolean =>
  v.do === 'mask' && formed(v.with);

/** How the background is hidden, and things of which kinds are left out of it. */
export interface Ground {
  readonly with: Treatment;
  readonly subjects: readonly KindId[];
}

/** Whether a track is somebody: whatever becomes of them, but not what closer looks took for something else. */
const isSomebody = ({ finding, verdict }: Decision): boolean =>
  finding.form === undefined && (verdict.by === 'user' || finding.evidence.standing !== 'refuted');

/** Who is left out of each frame's background, as regions: their boxes, until their outline is known. */
export function openOf(p: Plan, ground: Ground): (frame: number) => Region[] {
  const { subjects } = ground;
  const somebody = p.decisions.filter((d) => subjects.includes(d.finding.subject) && isSomebody(d));
  const there = during(somebody, (d) => d.finding);
  return (frame) =>
    there(frame).flatMap(({ finding }): Region | [] => {
      const key = keyframeAt(finding, frame);
      if (!key) return [];
      const { id: track, subject } = finding;
      return { track, subject, key, shape: { kind: 'box', ...key.box }, bounds: key.box, with: ground.with };
    });
}

/** A place that is no background. */
export interface Occupied {
  readonly shape: Shape;
  /** Of the thing, frame pixels. */
  readonly height: number;
  /** The frame in which it was seen there, where that is another: it may have been there. */
  readonly seenIn?: number;
  /** As far as an outline of it may reach, which is more than it covers. */
  readonly wide?: true;
}

/** How far beside what is shown the background begins, as a share of its size. */
const SHOWN = 0.2;

/**
 * What is no background in each frame: the place of everything that was found, whatever becomes of it. Of what the background takes the place of also as
 * far as its outline may reach, and in the frames of its shot before its first and after its last: since when it was there, and how long, nobody knows.
 * @param asks whether a treatment puts the background there
 * @param reach as far as an outline of the thing may reach
 */
export function foregroundOf(
  p: Plan,
  kinds: Kinds,
  asks: (t: Treatment) => boolean,
  reach: (subject: KindId, key: Keyframe) => Box,
): (frame: number) => Occupied[] {
  const occupied = ({ finding, verdict: v }: Decision, key: Keyframe): Occupied[] => {
    const { height } = key.box;
    if (v.do !== 'mask') return [{ shape: { kind: 'box', ...grow(key.box, SHOWN) }, height }];
    const { options } = v.with;
    if (finding.form) return [{ shape: regionAsDrawn(finding.form, key.box), height }];
    const own = { shape: regionOf(key, options, kindOf(kinds, finding.subject)), height };
    const far: Occupied = { shape: { kind: 'box', ...reach(finding.subject, key) }, height, wide: true };
    return options.shape === 'mask' ? [own, far] : [own];
  };
  const accepted = (frame: number) =>
    p.accepted
      .filter((a) => frame >= a.from && frame <= a.to)
      .map(({ box }): Occupied => ({ shape: { kind: 'box', ...grow(box, SHOWN) }, height: box.height }));
  const found = (frame: number) =>
    p.decisions.flatMap((d) => {
      const { finding, verdict: v } = d;
      const [first, last] = [firstFrame(finding), lastFrame(finding)];
      const shot = p.shots.find((s) => frame >= s.from && frame <= s.to);
      const near = clamp(frame, first, last);
      const lingers = v.do === 'mask' && asks(v.with) && shot && near >= shot.from && near <= shot.to;
      const key = keyframeAt(finding, lingers ? near : frame);
      const places = key ? occupied(d, key) : [];
      return near === frame ? places : places.map((o) => ({ ...o, seenIn: near }));
    });
  return (frame) => [...found(frame), ...accepted(frame)];
}

/**
 * Where something of a kind is shown on purpose in each frame: kept tracks and accepted residuals. Who leaves a body as it is has said
 * nothing of the face in its box. What is only too small to be
 * hidden, or taken for something else, is none: the check may see it larger, or better, and then it is looked at again.
 */
export function shownOf(p: Plan, subject: KindId): (frame: number) => Box[] {
  const kept = p.decisions.filter(
    ({ finding, verdict: v }) =>
      finding.subject === subject && v.do === 'keep' && v.by !== 'size' && v.by !== 'evidence',
  );
  const there = during(kept, (d) => d.finding);
  return (frame) => [
    ...there(frame).flatMap((d) => keyframeAt(d.finding, frame)?.box ?? []),
    ...p.accepted.filter((a) => a.subject === subject && frame >= a.from && frame <= a.to).map((a) => a.box),
  ];
}

/** Where anything of a kind is known in each frame, hidden or not. */
export function placesOf(p: Plan, subject: KindId): (frame: number) => Box[] {
  const known = p.decisions.filter((d) => d.finding.subject === subject);
  const there = during(known, (d) => d.finding);
  return (frame) => there(frame).flatMap((d) => keyframeAt(d.finding, frame)?.box ?? []);
}
