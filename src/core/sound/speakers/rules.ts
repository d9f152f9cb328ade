/** What a policy says of speakers, and what it comes to once they were told apart. */
import { raise } from '../../model/fault.ts';
import { isFor, type Policy, type Rule, VOICE } from '../../model/policy.ts';
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

/** @param enrolled whose voices were given @throws FaultError `policy/invalid` for whoever's was not */
export function checkEnrolled(policy: Pick<Policy, 'rules'>, enrolled: readonly string[]): void {
  for (const { place, speakers } of speakerRules(policy))
    for (const name of speakers)
      if (!enrolled.includes(name))
        raise({
          code: 'policy/invalid',
          path: `policy.rules[${place}].where.speaker`,
          why: `names ${JSON.stringify(name)}, and no voice was given with that name (--enroll)`,
        });
}

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
