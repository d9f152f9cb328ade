/** What a mouth does that says what is heard. Where a voice speaks instead, what it says is heard, and not the original. */
import { raise } from '../../../core/model/fault.ts';
import type { Policy } from '../../../core/model/policy.ts';
import type { Movement } from '../../../core/portrait/movement.ts';
import { speakingOf } from '../../../core/portrait/speaking.ts';
import { Mouth } from '../../../core/portrait/spoken.ts';
import { checkAbort } from '../../../core/signal.ts';
import { KEPT } from '../../../core/sound/kept.ts';
import { type Micros, micros } from '../../../core/units.ts';
import type { SoundSink, SoundSource, Speaking } from '../../ports.ts';
import type { Parts } from '../ending.ts';
import type { Context } from '../types.ts';

/** Frames a second of what moves by sound alone. */
const RATE = 25;

export interface Hearing<B> {
  readonly timeline: readonly Micros[];
  readonly movements: readonly Movement[];
  /** What the result has its sound of, and by whom that is said. */
  readonly sounds: SoundSource;
  readonly speaking: NonNullable<Speaking>;
  /** Sound that was masked for it; null where there is none. */
  readonly masked: SoundSink<B> | null;
}

/** @param keep is given what is to be closed, whatever becomes of the rest */
export async function hear<B>(
  { engines }: Pick<Parts<B>, 'engines'>,
  source: SoundSource,
  {
    policy,
    speaking,
    seed,
  }: { readonly policy: Policy; readonly speaking: NonNullable<Speaking>; readonly seed: number },
  { signal }: Context,
  keep: (held: AsyncDisposable) => void,
): Promise<Hearing<B>> {
  if (source.sounds.length === 0) raise({ code: 'sound/unreadable', codec: 'no track', seconds: 0 });
  const masked = speaking.voice.begin
    ? await engines.writeSound(
        source,
        { ...policy.write, sound: source.sounds.length > 1 ? 'opus' : 'wav' },
        speaking,
        { signal, tell: () => {} },
      )
    : null;
  if (masked) keep({ [Symbol.asyncDispose]: () => masked.discard() });
  const sounds = masked ? await engines.openSound(masked.blob, 'the masked sound') : source;
  if (masked) keep(sounds);
  const mouth = new Mouth();
  for await (const { planes, rate } of sounds.sounds[0]!.blocks(signal)) {
    checkAbort(signal);
    mouth.add(planes, rate);
  }
  if (mouth.seconds === 0) raise({ code: 'sound/unreadable', codec: sounds.sounds[0]!.codec, seconds: 0 });
  const frames = Math.max(1, Math.round(RATE * mouth.seconds));
  const timeline = Array.from({ length: frames }, (_, i) => micros((1e6 * i) / RATE));
  const movements = speakingOf(
    mouth,
    timeline.map((t) => t / 1e6),
    seed,
  );
  return { timeline, movements, sounds, speaking: masked ? { voice: KEPT, options: {} } : speaking, masked };
}
