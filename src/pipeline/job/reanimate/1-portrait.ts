/** The picture that is to move: opened, its face found and read. */
import { Held } from '../../../core/disposable.ts';
import type { Picture } from '../../../core/image/picture.ts';
import { sampleRgb } from '../../../core/image/sample.ts';
import { itemAt } from '../../../core/list.ts';
import { raise } from '../../../core/model/fault.ts';
import type { Track } from '../../../core/model/finding.ts';
import type { Policy } from '../../../core/model/policy.ts';
import { isFace, type Landmarks, ROW } from '../../../core/motion/landmarks.ts';
import { facing, isLarge } from '../../../core/persona/head.ts';
import type { FaceSpace } from '../../../core/persona/space.ts';
import { wishOf } from '../../../core/persona/wish.ts';
import { planesOf } from '../../../core/portrait/frame.ts';
import { type Portrait, portraitOf } from '../../../core/portrait/portrait.ts';
import { SITTER, sitterOf } from '../../../core/portrait/sitter.ts';
import { centre, type Orientation, type Size } from '../../../core/space/geometry.ts';
import type { Source } from '../../ports.ts';
import type { Parts } from '../ending.ts';
import { lookThrough } from '../look-through.ts';
import { watchMotion } from '../motion.ts';
import type { Context, Reanimating } from '../types.ts';
import type { Lies, Sitting } from './sitting.ts';

/** Longest side of the result, pixels. */
const MOST = 1024;
/** Cosine of how far a portrait's face may be turned: half of it has to be seen. */
const TURNED = 0.8;
/** What is seen through a picture. */
const BEHIND = 205;

/** @param space what faces are read and moved by @throws FaultError `portrait/face` where there is not one that can be read */
export async function sit<B>(
  parts: Parts<B>,
  { portrait: wish }: Reanimating<B>,
  space: FaceSpace,
  policy: Policy,
  context: Context,
): Promise<Sitting> {
  if ('persona' in wish) {
    const { planes, landmarks } = sitterOf(space, wishOf(wish.persona));
    const portrait = portraitOf(planes, SITTER, landmarks, space);
    if (!portrait) return raise({ code: 'job/internal', why: 'a persona has no face' });
    return { portrait, told: null, notes: ['The portrait is a persona: nobody.'], engines: [] };
  }
  const { file, name, face } = wish;
  await using held = new Held();
  const own: Parts<B> = { ...parts, file, name, told: null };
  const state = await lookThrough(own, policy, context, (source) => held.keep(source));
  // Whoever takes the film for the portrait would see of it what was to be hidden.
  if (state.timeline.length > 1)
    raise({
      code: 'policy/invalid',
      path: 'PORTRAIT',
      why: 'must be a picture that does not move, and not a film: of those the first frame would be shown as it is',
    });
  const tracks = state.tracks
    .filter((t) => t.subject === 'face' && t.keys[0]?.frame === 0 && t.evidence.standing !== 'refuted')
    .sort((a, b) => leftOf(a) - leftOf(b));
  const unfit: (why: 'none' | 'several' | 'small' | 'turned') => never = (why) =>
    raise({ code: 'portrait/face', name, why, faces: tracks.length });
  if (face === undefined && tracks.length > 1) unfit('several');
  const track = tracks[(face ?? 1) - 1] ?? unfit(tracks.length ? 'several' : 'none');
  const seen: Landmarks[] = [];
  const see = (_: Track, frame: number, landmarks: Landmarks): void => {
    if (frame === 0 && isFace(landmarks)) seen.push(landmarks);
  };
  await watchMotion(own, state, (t) => t === track, see, context);
  const { size, scale } = sizeOf(state.source.info.turn);
  const planes = await planesIn(state.source, size);
  const [landmarks] = seen;
  const portrait = landmarks ? portraitOf(planes, size, scaled(landmarks, scale), space) : null;
  if (!portrait) return unfit('small');
  if (!isLarge(portrait.head)) unfit('small');
  if (facing(portrait.head) < TURNED) unfit('turned');
  return {
    portrait,
    lies: liesIn(track, scale),
    told: { bytes: parts.engines.size(file), sha256: state.sha256 },
    notes: [
      'What the face does in the portrait counts as rest: who smiles there smiles throughout.',
      ...(tracks.length > 1
        ? [`The portrait shows ${tracks.length} faces; the one that moves is ${face} from the left.`]
        : []),
    ],
    engines: state.lanes.map((l) => l.finder.note),
  };
}

const leftOf = ({ keys }: Track): number => centre(itemAt(keys, 0).box).x;

function liesIn({ keys }: Track, [sx, sy]: readonly [number, number]): Lies {
  const { box, tilt, quarter = 0 } = itemAt(keys, 0);
  return {
    box: { x: sx * box.x, y: sy * box.y, width: sx * box.width, height: sy * box.height },
    tilt: tilt - (quarter * Math.PI) / 2,
  };
}

/** Even on both sides, as encoders take it. */
function sizeOf({ shown }: Orientation): { readonly size: Size; readonly scale: readonly [number, number] } {
  const by = Math.min(1, MOST / Math.max(shown.width, shown.height));
  const even = (n: number): number => Math.max(2, 2 * Math.round((by * n) / 2));
  const size = { width: even(shown.width), height: even(shown.height) };
  return { size, scale: [size.width / shown.width, size.height / shown.height] };
}

function scaled(of: Landmarks, [x, y]: readonly [number, number]): Landmarks {
  const by = [x, y, x, 1];
  return { ...of, points: of.points.map((v, i) => v * by[i % ROW]!) };
}

async function planesIn(source: Source, size: Size): Promise<Portrait['planes']> {
  for await (const { picture, turn } of source.frames()) {
    const whole = { x: 0, y: 0, ...turn.shown };
    const rgb = sampleRgb(picture, turn, whole, size);
    const cover = coverOf(picture);
    if (cover) {
      const [shares] = sampleRgb(cover, turn, whole, size);
      for (const plane of rgb)
        for (let i = 0; i < plane.length; i++) plane[i] = BEHIND + (shares[i]! / 255) * (plane[i]! - BEHIND);
    }
    return planesOf(rgb);
  }
  return raise({ code: 'job/internal', why: 'a portrait has no picture' });
}

/** How far each pixel covers what is behind it, as a picture; null where all do. */
function coverOf(picture: Picture): Picture | null {
  const alpha = picture.model === 'rgb' ? picture.planes[3] : undefined;
  return alpha ? { ...picture, planes: [alpha, alpha, alpha] } : null;
}
