/** Pass B: decodes again, hides, encodes. A frame that does not match pass A stops the job. */
import type { HiddenRegion } from '../../core/image/gradient-energy.ts';
import { type Frame, kept } from '../../core/image/picture.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { Timeline } from '../../core/model/finding.ts';
import type { KindId, Kinds } from '../../core/model/kind.ts';
import { hasOverlay, leavesOf } from '../../core/model/leaves.ts';
import type { People } from '../../core/model/person.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Masker, Outliner } from '../../core/model/plugin.ts';
import { fitsLandmarks, isFace } from '../../core/motion/landmarks.ts';
import type { Performers } from '../../core/persona/performers.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Region } from '../../core/space/region.ts';
import { besideOf, type Ground, openOf, regionsOf } from '../picture/6-plan.ts';
import {
  alsoBeside,
  castShadows,
  isFormed,
  lookAt,
  type Needing,
  NOTHING_SEEN,
  type Opened,
  type Outlined,
  openings,
  type Sights,
  shaped,
} from '../picture/7-outline.ts';
import { begun, type Course, type Pictures, render } from '../picture/8-render.ts';
import { read } from '../picture/look/read.ts';
import type { ModelRunner, Painter, Plates, Sink, Source } from '../ports.ts';
import { isCompared, type Posed, type Reader } from './kept.ts';

export interface Application<B> {
  readonly source: Source;
  readonly sink: Sink<B>;
  /** The file's name, for faults. */
  readonly name: string;
  /** What pass A saw: the frames that are to be written, and when. */
  readonly timeline: Timeline;
  readonly plan: Plan;
  readonly people: People;
  readonly plates: Plates;
  readonly performers: Performers;
  readonly pictures: Pictures;
  readonly kinds: Kinds;
  readonly outliners: ReadonlyMap<KindId, ModelRunner<Outliner>>;
  /** Who reads what is to be kept, before it is hidden. */
  readonly reader: Reader;
  readonly painter: Painter;
  masker(id: string): Masker;
  readonly needing: Needing;
  readonly ground: Ground | null;
  tell(frames: number): void;
  readonly signal?: Signal;
}

export interface Applied<B> {
  /** By frame. */
  readonly hidden: readonly (readonly HiddenRegion[])[];
  readonly out: Awaited<ReturnType<Sink<B>['finish']>>;
  readonly outlined: Outlined;
  readonly opened: Opened;
  readonly course: Course;
  /** What was read of those whose pose is kept, in some frames. */
  readonly posed: readonly Posed[];
  /** By kind, how many were to have an overlay, and how many had one. */
  readonly overlaid: ReadonlyMap<KindId, { readonly drawn: number; readonly of: number }>;
}

/** A frame, what is hidden in it, who is left out of its background, and what was seen of all that in the frame before, this one and the next. */
interface Ahead {
  readonly frame: Frame;
  readonly regions: readonly Region[];
  readonly open: readonly Region[];
  readonly sights: readonly [Sights, Sights, Sights];
}

/** The frames that are to be written; where there are silhouettes, each once the next was looked at. */
async function* ahead<B>({
  source,
  signal,
  timeline,
  name,
  plan,
  kinds,
  outliners,
  needing,
  ground,
}: Application<B>): AsyncGenerator<Ahead, void, undefined> {
  const regionsIn = regionsOf(plan, kinds);
  const openIn = ground ? openOf(plan, ground) : () => [];
  const shadows = castShadows(outliners);
  const besideIn = shadows ? besideOf(plan, isFormed) : () => [];
  let before = NOTHING_SEEN;
  let held: (Omit<Ahead, 'sights'> & { readonly own: Sights }) | null = null;
  let room: Frame | null = null;
  try {
    for await (const frame of source.frames(signal)) {
      checkAbort(signal);
      if (frame.index >= timeline.length) break;
      if (frame.at !== timeline[frame.index]) raise({ code: 'source/changed', name });
      const regions = regionsIn(frame.index);
      const open = openIn(frame.index);
      const beside = besideIn(frame.index);
      const seen = lookAt(frame, regions, outliners, needing, open);
      const looking = beside.length ? alsoBeside(seen, lookAt(frame, beside, outliners, needing)) : seen;
      if (!shadows) {
        yield { frame, regions, open, sights: [NOTHING_SEEN, await looking, NOTHING_SEEN] };
        continue;
      }
      const own: Frame = kept(frame, room);
      const next = { frame: own, regions, open, own: await looking };
      if (held) {
        yield { ...held, sights: [before, held.own, next.own] };
        before = held.own;
        room = held.frame;
      }
      held = next;
    }
  } catch (error) {
    // The last frame before the damage is written too.
    if (held && faultOf(error).code === 'source/damaged')
      yield { ...held, sights: [before, held.own, NOTHING_SEEN] };
    throw error;
  }
  if (held) yield { ...held, sights: [before, held.own, NOTHING_SEEN] };
}

/** @throws FaultError `source/changed` where a frame is not the one that pass A saw */
export async function apply<B>(a: Application<B>): Promise<Applied<B>> {
  const { sink, outliners, ground } = a;
  const hidden: (readonly HiddenRegion[])[] = [];
  const outlined: Outlined = { asked: 0, found: [] };
  const opened: Opened = { silhouettes: 0, boxes: 0 };
  const course = begun(a.people, a.plates, a.pictures, a.performers);
  const end = a.timeline.length;
  const posed: Posed[] = [];
  const overlaid = new Map<KindId, { drawn: number; of: number }>();
  try {
    for await (const { frame, regions, open, sights } of ahead(a)) {
      const drawn = shaped(frame.index, regions, outliners, sights, outlined);
      const back = ground && { with: ground.with, open: openings(open, outliners, sights, opened) };
      // Before they are hidden.
      if (isCompared(frame.index, end)) posed.push(...(await posedIn(frame, drawn, a)));
      hidden.push(await render(frame, drawn, a.masker, a.painter, course, back));
      for (const { subject, landmarks, with: w, exact } of drawn) {
        // Who is hidden in a form that was given has no landmarks.
        if (exact || !hasOverlay(w.options)) continue;
        const sum = overlaid.get(subject) ?? { drawn: 0, of: 0 };
        overlaid.set(subject, { drawn: sum.drawn + (landmarks ? 1 : 0), of: sum.of + 1 });
      }
      await sink.add(frame);
      a.tell(hidden.length);
    }
  } catch (error) {
    // The damage that pass A stopped at, after every frame that it saw.
    if (faultOf(error).code !== 'source/damaged' || hidden.length < end) throw error;
  }
  if (hidden.length !== end) raise({ code: 'source/changed', name: a.name });
  return { hidden, out: await sink.finish(), outlined, opened, course, posed, overlaid };
}

/** Those of whom so much is left that a pose or an expression can be read. */
async function posedIn<B>(
  frame: Frame,
  regions: readonly Region[],
  { masker, outliners, reader }: Application<B>,
): Promise<Posed[]> {
  const out: Posed[] = [];
  for (const { track, subject, key, landmarks, with: w } of regions) {
    const leaves = leavesOf(masker(w.by), w.options);
    const overlaid = hasOverlay(w.options);
    const plays = masker(w.by).needs?.includes('performer');
    if (leaves !== 'pose' && leaves !== 'look') continue;
    // What is drawn in a form without landmarks was never read.
    if (leaves === 'pose' && !landmarks && !plays) continue;
    // Of bodies and hands, an overlay is what was read, and misleads whoever reads again.
    if (overlaid && landmarks && !isFace(landmarks)) continue;
    const runner = await reader(subject);
    const known = runner && runner.plugin === outliners.get(subject)?.plugin;
    const own = known ? landmarks : undefined;
    const told = own ?? (runner && (await read(frame, key, runner)));
    if (told && fitsLandmarks(told, key.box)) out.push({ track, subject, key, landmarks: told, overlaid });
  }
  return out;
}
