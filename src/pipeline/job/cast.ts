/** Who is kept, and who is given a voice of their own: rules of speakers, applied where somebody surely speaks alone. */

import { raise } from '../../core/model/fault.ts';
import { KEEP, type Policy } from '../../core/model/policy.ts';
import type { SpeakerLine, SpeakersLane } from '../../core/model/report.ts';
import type { SoundLeaves, Voice } from '../../core/model/voice.ts';
import { KEPT } from '../../core/sound/kept.ts';
import type { Part } from '../../core/sound/several.ts';
import {
  checkEnrolled,
  isSpoken,
  ruledTimes,
  ruleFor,
  type SpeakerRule,
  speakerRules,
} from '../../core/sound/speakers/rules.ts';
import { type Speakers, UNKNOWN } from '../../core/sound/speakers/turns.ts';
import { lasting } from '../../core/sound/times.ts';
import { listen } from '../passes/listen.ts';
import type { Hearing } from '../passes/voices.ts';
import type { SoundTrack, Speaking } from '../ports.ts';
import type { Parts } from './ending.ts';
import { tellSpeakers } from './speakers.ts';

/** What takes the place of a track's sound, by speaker, and what is told of it. */
export interface Cast<S> {
  readonly speaking: S;
  /** Null where no rule is of speakers. */
  readonly speakers: SpeakersLane | null;
}

/**
 * A track is heard for it. Of several tracks nobody is told apart: all is said by the policy's voice.
 * @throws FaultError `policy/invalid`, `speaker/unknown`, `speaker/short`, `speaker/mixed`, `model/missing`, `sound/unreadable`
 */
export async function castBy<B, S extends Speaking>(
  job: Pick<Parts<B>, 'engines' | 'enrolling' | 'plugins'>,
  policy: Policy,
  speaking: S,
  tracks: readonly SoundTrack[],
  hearing: Hearing,
): Promise<Cast<S>> {
  const rules = speakerRules(policy);
  // Where nothing is heard there is nobody whom a rule could mean.
  if (!rules.length || !tracks.length) return { speaking, speakers: null };
  const main = masking(speaking);
  checkEnrolled(
    policy,
    job.enrolling.map((e) => e.name),
  );
  const voices = rules.map((rule) => [rule, voiceOf(rule, job.plugins.voices)] as const);
  const { engines } = job;
  const { speech } = await listen(tracks.slice(0, 1), { ...hearing, activity: engines.activity });
  const told = await tellSpeakers(job, tracks, speech, hearing);
  const times = ruledTimes(rules, told);
  const parts = voices.flatMap(([rule, voice]): Part[] => {
    const own = times.get(rule) ?? [];
    return own.length ? [{ voice, options: rule.rule.with.options, times: own }] : [];
  });
  return {
    speaking: { ...speaking, ...(parts.length && { parts }) },
    speakers: {
      rest: main.told?.(speaking!.options).leaves ?? (main.leaves as SoundLeaves),
      ...linesOf(rules, told, main.id),
    },
  };
}

/** What says all that nobody in particular surely says. @throws FaultError `policy/invalid` */
function masking(speaking: Speaking): Voice {
  const path = 'policy.otherwise.sound.by';
  if (!speaking || speaking.voice === KEPT || !speaking.voice.begin)
    return raise({
      code: 'policy/invalid',
      path,
      why: 'must name a voice where rules are of speakers: whoever is not surely one of them is said by it',
    });
  return speaking.voice.reads
    ? raise({ code: 'policy/invalid', path, why: 'cannot read aloud where rules are of speakers' })
    : speaking.voice;
}

function voiceOf({ rule, place }: SpeakerRule, voices: readonly Voice[]): Voice {
  if (rule.with.by === KEEP) return KEPT;
  const voice = voices.find((v) => v.id === rule.with.by);
  return voice && isSpoken(voice)
    ? voice
    : raise({
        code: 'policy/invalid',
        path: `policy.rules[${place}].with.by`,
        why: 'must be keep or a voice that is heard, and does not read aloud',
      });
}

/** By order of appearance, without names. */
function linesOf(
  rules: readonly SpeakerRule[],
  { turns, surely }: Speakers,
  main: string,
): Pick<SpeakersLane, 'speakers' | 'unknown'> {
  const names = [...new Set(turns.map((t) => t.speaker))].filter((n) => n !== UNKNOWN);
  const spoken = (name: string) => lasting(turns.filter((t) => t.speaker === name));
  return {
    speakers: names.map((name, i): SpeakerLine => {
      const rule = ruleFor(rules, name);
      const line = { speaker: `S${i + 1}`, seconds: rounded(spoken(name)) };
      if (!rule) return { ...line, by: main };
      const { because } = rule.rule;
      return {
        ...line,
        by: rule.rule.with.by,
        rule: rule.place,
        surely: rounded(lasting(surely.get(name) ?? [])),
        ...(because !== undefined && { because }),
      };
    }),
    unknown: rounded(spoken(UNKNOWN)),
  };
}

const rounded = (seconds: number): number => Math.round(1000 * seconds) / 1000;
