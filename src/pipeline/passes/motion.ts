/** A decode for landmarks: how everybody that was found is held in every frame, for exporters. */
import { inFrame, sampleCrop, wholeCrop } from '../../core/image/aligned-crop.ts';
import type { Frame } from '../../core/image/picture.ts';
import { PLAIN_LEVELS } from '../../core/image/sample.ts';
import { finite } from '../../core/image/tensor.ts';
import { firstFrame, type Keyframe, keyframeAt, lastFrame, type Track } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { fitsLandmarks, type Landmarks, type Motion, type Movement } from '../../core/motion/landmarks.ts';
import type { Signal } from '../../core/signal.ts';
import { Queue } from '../picture/look/queue.ts';
import type { ModelRunner, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** Where nobody was seen, the box is a guess, and so would its landmarks be. */
const isSeen = ({ origin }: Keyframe): boolean =>
  origin === 'seen' || origin === 'weak' || origin === 'filled';

/** The landmarks of these tracks in every frame of theirs, by track; of kinds without a runner nothing. */
export async function motionOf(
  source: Source,
  tracks: readonly Track[],
  runners: ReadonlyMap<KindId, ModelRunner<Outliner>>,
  tell: (frames: number) => void,
  signal?: Signal,
): Promise<Motion> {
  const told = new Map<string, Movement & { readonly frames: (Landmarks | null)[] }>();
  const take = (track: Track, frame: number, landmarks: Landmarks): void => {
    const known = told.get(track.id) ?? {
      topology: landmarks.topology,
      from: firstFrame(track),
      frames: track.keys.map(() => null),
    };
    known.frames[frame - known.from] = landmarks;
    told.set(track.id, known);
  };
  await eachLandmarks(source, tracks, runners, { take, tell }, signal);
  return told;
}

/** Reads them, and keeps none. @param take is given them in any order */
export async function eachLandmarks(
  source: Source,
  tracks: readonly Track[],
  runners: ReadonlyMap<KindId, ModelRunner<Outliner>>,
  {
    take,
    tell,
  }: { take(track: Track, frame: number, landmarks: Landmarks): void; tell(frames: number): void },
  signal?: Signal,
): Promise<void> {
  const able = tracks.flatMap((track) => runners.get(track.subject) ?? []);
  const last = Math.max(-1, ...tracks.map(lastFrame));
  const pending = new Queue<void>(2 * Math.max(1, ...able.map((r) => r.lanes)));
  const look = async (track: Track, key: Keyframe, frame: Frame, runner: ModelRunner<Outliner>) => {
    const { plugin } = runner;
    const crop = wholeCrop(key, plugin, frame.turn.shown);
    // What a model of whole things is shown mirrored below the border it takes for legs.
    const beyond = plugin.tall ? 'black' : 'mirrored';
    const input = sampleCrop(frame.picture, frame.turn, crop, plugin, PLAIN_LEVELS, beyond);
    const seen = plugin.landmarks(finite(plugin.model, await runner.run(input, plugin.input.size)));
    if (!seen) return;
    const landmarks = inFrame(seen, crop, plugin.input.size);
    if (!fitsLandmarks(landmarks, key.box)) return;
    take(track, key.frame, landmarks);
  };
  try {
    for await (const frame of framesTo(source, last, signal)) {
      for (const track of tracks) {
        const runner = runners.get(track.subject);
        const key = keyframeAt(track, frame.index);
        if (!runner || !key || !isSeen(key)) continue;
        await pending.add(look(track, key, frame, runner));
      }
      tell(frame.index + 1);
    }
  } finally {
    await pending.drain();
  }
}
