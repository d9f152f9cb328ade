/** When the words of a text without times of theirs are said, by how a synthesizer says them. */
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Aligned, Untimed } from '../../core/sound/aligned/lines.ts';
import type { Reader } from '../../core/sound/aligned/reading.ts';
import { READ_ALOUD } from '../../core/sound/aloud/synthesizer.ts';
import { align, framesOf } from '../passes/align.ts';
import type { SoundTrack } from '../ports.ts';
import type { Parts } from './ending.ts';
import type { Context } from './types.ts';

/**
 * Lines that have times of their own stay as they are where that cannot be told.
 * @throws FaultError `transcript/unaligned` where there are none and it cannot, `sound/unreadable`, `model/...`
 */
export async function alignWords<B>(
  { engines, stages }: Pick<Parts<B>, 'engines' | 'stages'>,
  tracks: readonly SoundTrack[],
  { language, lines }: Untimed,
  { policy, context: { signal, onProgress } }: { readonly policy: Policy; readonly context: Context },
): Promise<Aligned> {
  const free = lines.some((l) => !l.at);
  const asTheyAre = lines.map(() => null);
  const unless = (why: 'language' | 'unlike' | 'tracks'): Aligned =>
    free ? raise({ code: 'transcript/unaligned', why }) : asTheyAre;
  // What is said in one track may be said in another at another time.
  const [track, more] = tracks;
  if (!track || more) return unless(track ? 'tracks' : 'unlike');
  if (!READ_ALOUD.some((l) => l === language)) return unless('language');
  let readers: readonly Reader[];
  try {
    readers = await engines.readers(language);
  } catch (error) {
    if (free) throw error;
    return asTheyAre;
  }
  const total = Math.ceil(track.seconds);
  const clock = stages.clock('align', onProgress, total);
  const frames = await framesOf(track, { cut: policy.write.damaged === 'cut', signal });
  const tell = (seconds: number) => clock.at(Math.min(total, Math.floor(seconds)), 0);
  const aligned = await align(frames, lines, { readers, signal, tell });
  clock.end(total);
  return aligned.some((words, i) => !lines[i]?.at && words?.some((w) => w.sure)) || !free
    ? aligned
    : unless('unlike');
}
