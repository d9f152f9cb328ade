/** A transcript of what is said in a file, heard by a recognizer of speech: it goes the way of one that somebody wrote. */
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote } from '../../core/model/report.ts';
import type { HeardWord } from '../../core/sound/heard/words.ts';
import { joined } from '../../core/sound/times.ts';
import { heardTranscript } from '../../formats/heard-words.ts';
import { encodeUtf8 } from '../../formats/utf8.ts';
import type { Listened } from '../passes/listen.ts';
import { transcribe } from '../passes/transcribe.ts';
import type { SoundTrack } from '../ports.ts';
import type { Parts } from './ending.ts';
import type { Context } from './types.ts';

/** Such a transcript, and what heard it. */
export interface MadeTranscript {
  /** JSON with times. */
  readonly bytes: Uint8Array;
  readonly words: number;
  /** ISO 639-1 of what was taken for the language that is spoken for longest; null where the recognizer does not say. */
  readonly language: string | null;
  readonly note: EngineNote;
}

/** @throws FaultError `transcript/silent` where no word is heard, `sound/unreadable`, `model/...` */
export async function makeTranscript<B>(
  { engines, stages }: Pick<Parts<B>, 'engines' | 'stages'>,
  tracks: readonly SoundTrack[],
  { speech, loudness, seconds }: Listened & { readonly seconds: number },
  {
    policy,
    recognizer,
    context,
  }: { readonly policy: Policy; readonly recognizer: string; readonly context: Context },
): Promise<MadeTranscript> {
  const { find, write } = policy;
  // Who whispers or sings may be speech to no model, and words all the same.
  const spoken = joined([...speech.times, ...loudness.spoken()]);
  if (!tracks.length || !spoken.length) raise({ code: 'transcript/silent' });
  const model = await engines.recognizer(recognizer);
  const total = Math.ceil(tracks.length * seconds);
  const clock = stages.clock('transcribe', context.onProgress, total);
  const words: HeardWord[] = [];
  const languages = new Map<string, number>();
  for (const [i, track] of tracks.entries()) {
    const heard = await transcribe(track, model, {
      spoken,
      language: find.text.language === 'auto' ? undefined : find.text.language,
      cut: write.damaged === 'cut',
      signal: context.signal,
      tell: (s) => clock.at(Math.min(total, Math.round(i * seconds + s)), 0),
    });
    words.push(...heard.words);
    for (const [language, s] of heard.languages) languages.set(language, (languages.get(language) ?? 0) + s);
  }
  clock.end(total);
  if (!words.length) raise({ code: 'transcript/silent' });
  const language = [...languages].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  const json = heardTranscript(words, { sha256: model.note.sha256 }, language);
  return { bytes: encodeUtf8(json), words: words.length, language, note: model.note };
}
