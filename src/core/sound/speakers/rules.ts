/** What a policy says of speakers, and what it comes to once they were told apart. */
import { raise } from '../../model/fault.ts';
import { isFor, type Policy, type Rule, type Treatment, VOICE } from '../../model/policy.ts';
import type { Voice } from '../../model/voice.ts';
import { joined, type Time, without } from '../times.ts';
import type { Speakers } from './turns.ts';

/** A rule that names speakers, with its place in the policy. */
export interface SpeakerRule {
  readonly rule: Rule;
  readonly place: number;
  readonly speakers: readonly string[];
}

export const speakerRules = ({ rules }: Pick<Policy, 'rules'>): SpeakerRule[] =>
  rules.flatMap((rule, place) =>
    isFor(rule, VOICE) ? [{ rule, place, speakers: rule.where?.speaker ?? [] }] : [],
  );

/** @param enrolled whose voices were given @throws FaultError `speaker/unknown` for whoever's was not */
export function checkEnrolled(policy: Pick<Policy, 'rules'>, enrolled: readonly string[]): void {
  for (const { place, speakers } of speakerRules(policy))
    for (const name of speakers)
      if (!enrolled.includes(name)) raise({ code: 'speaker/unknown', name, rule: place });
}

/** Whether a voice can take the place of somebody's, or of all others': it is heard, and reads nothing aloud. */
export const isSpoken = ({ begin, reads }: Pick<Voice, 'begin' | 'reads'>): boolean =>
  begin !== undefined && !reads;

/** What a person chose for speakers by name; null: the same as for everybody else. */
export type Chosen = ReadonlyMap<string, Treatment | null>;

/** With that in front of the policy's own rules, which say no more of whom it is about. */
export function withChosen<P extends Pick<Policy, 'rules'>>(policy: P, chosen: Chosen): P {
  if (!chosen.size) return policy;
  const own = [...chosen].flatMap(([name, by]): Rule[] =>
    by ? [{ for: [VOICE], where: { speaker: [name] }, with: by }] : [],
  );
  const rest = policy.rules.flatMap((rule): Rule[] => {
    if (!isFor(rule, VOICE)) return [rule];
    const speaker = (rule.where?.speaker ?? []).filter((name) => !chosen.has(name));
    return speaker.length ? [{ ...rule, where: { speaker } }] : [];
  });
  return { ...policy, rules: [...own, ...rest] };
}

/** Those whom rules name, and whose voices were not given. */
export const unknownIn = (policy: Pick<Policy, 'rules'>, enrolled: readonly string[]): string[] => [
  ...new Set(
    speakerRules(policy)
      .flatMap((r) => r.speakers)
      .filter((name) => !enrolled.includes(name)),
  ),
];

/** The first rule that names somebody counts. */
export const ruleFor = (rules: readonly SpeakerRule[], name: string): SpeakerRule | undefined =>
  rules.find((r) => r.speakers.includes(name));

/**
 * When each rule counts: where those whom it names surely speak, and nobody else does.
 * @returns times by rule, in order, none touching another
 */
export function ruledTimes(
  rules: readonly SpeakerRule[],
  { surely }: Pick<Speakers, 'surely'>,
): ReadonlyMap<SpeakerRule, readonly Time[]> {
  const all = [...surely].flatMap(([name, times]) => {
    const rule = ruleFor(rules, name);
    return rule ? [{ name, rule, times }] : [];
  });
  const out = new Map<SpeakerRule, Time[]>();
  for (const { name, rule, times } of all) {
    // Who seems to be two is neither.
    const others = joined(all.filter((o) => o.name !== name).flatMap((o) => o.times));
    const own = without(times, others);
    if (own.length) out.set(rule, joined([...(out.get(rule) ?? []), ...own]));
  }
  return out;
}
