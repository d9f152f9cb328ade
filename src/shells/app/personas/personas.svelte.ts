/** Those who can play somebody: whom everybody has, whom this person keeps, and whom chance gave. */
import { raise } from '../../../core/model/fault.ts';
import type { Values } from '../../../core/model/options.ts';
import type { Alias } from '../../../core/model/person.ts';
import { type Policy, type Rule, treatments } from '../../../core/model/policy.ts';
import {
  type Card,
  cardFile,
  cardIn,
  cardOf,
  GALLERY,
  PERSONA,
  played,
  rolled,
} from '../../../core/persona/card.ts';
import { forgetPersona, type KeptPersona, listPersonas, rememberPersona } from '../../../storage/db.ts';
import { download } from '../save.ts';
import { uniqueId } from '../unique-id.ts';

/** At one throw. */
const THROWN = 4;
/** Longest file, bytes. */
const MOST = 40_000;

/** Whether anybody is played by a persona. */
export const playsPersonas = (policy: Policy): boolean =>
  treatments(policy, 'picture').some((t) => t.by === PERSONA);

const isSame = (a: Values, b: Values): boolean =>
  Object.entries(a).every(([name, value]) => b[name] === value);

/** The options of the persona that everybody is played by; null where each has another, or no rule says so. */
export function playedBy(policy: Policy): Values | null {
  const options = treatments(policy, 'picture').find((t) => t.by === PERSONA)?.options;
  return options && options.each !== true ? options : null;
}

/** Settings with this persona wherever a persona plays; null: a persona of their own for everybody. */
export function castIn(
  policy: Policy,
  card: Card | null,
): Pick<Policy, 'rules'> & { readonly otherwise: object } {
  const by = card ? played(card).options : { each: true };
  const { picture } = policy.otherwise;
  return {
    rules: policy.rules.map((rule) =>
      rule.with.by === PERSONA && !rule.where?.person
        ? { ...rule, with: { by: PERSONA, options: { ...rule.with.options, ...by } } }
        : rule,
    ),
    otherwise:
      picture.by === PERSONA ? { picture: { by: PERSONA, options: { ...picture.options, ...by } } } : {},
  };
}

/**
 * The policy with those in front who play somebody in particular, in the form in which personas hide otherwise.
 * @param people ids of tracks by person, as rules see them
 */
export function withCast(
  policy: Policy,
  cast: ReadonlyMap<string, Card>,
  people: readonly (readonly string[])[],
): Policy {
  const usual = treatments(policy, 'picture').find((t) => t.by === PERSONA);
  if (!usual || cast.size === 0) return policy;
  const rules = [...cast].flatMap(([track, card]): Rule[] => {
    const alias = aliasOf(track, people);
    if (!alias) return [];
    const options = { ...usual.options, ...played(card).options };
    return [{ for: ['face'], where: { person: [alias] }, with: { by: PERSONA, options } }];
  });
  return { ...policy, rules: [...rules, ...policy.rules] };
}

/** What rules call whom a track is of; null for who could not be told from others. */
export function aliasOf(track: string, people: readonly (readonly string[])[]): Alias | null {
  const at = people.findIndex((tracks) => tracks.includes(track));
  return at < 0 ? null : `P${at + 1}`;
}

export class Personas {
  own = $state.raw<readonly KeptPersona[]>([]);
  thrown = $state.raw<readonly Card[]>([]);
  /** Each face once, under the name that a person gave it. */
  readonly all = $derived.by<readonly Card[]>(() => {
    const own = this.own.map((k) => k.card);
    const fresh = (list: readonly Card[]) => list.filter((c) => !own.some((o) => isSame(o.face, c.face)));
    return [...fresh(GALLERY), ...own, ...fresh(this.thrown)];
  });

  async restore(): Promise<void> {
    this.own = (await listPersonas()).filter(({ card }) => isReadable(card));
  }

  /** By what its face is. */
  of(options: Values): Card | undefined {
    return this.all.find((c) => isSame(c.face, options));
  }
  keptAs(card: Card): KeptPersona | undefined {
    return this.own.find((k) => isSame(k.card.face, card.face));
  }

  throw(): void {
    this.thrown = Array.from({ length: THROWN }, () => rolled(Math.floor(2 ** 31 * Math.random())));
  }
  /** @throws FaultError `policy/invalid` where the name says nothing */
  keep(card: Card, name: string): void {
    this.#put({
      id: this.keptAs(card)?.id ?? uniqueId(),
      card: { ...cardOf(name, card.face), voice: card.voice },
    });
  }
  /** @throws FaultError `policy/invalid` */
  async take(file: File): Promise<Card> {
    if (file.size > MOST)
      raise({ code: 'policy/invalid', path: file.name, why: 'is too long for a persona' });
    const card = cardIn(await file.text(), file.name);
    this.#put({ id: this.keptAs(card)?.id ?? uniqueId(), card });
    return card;
  }
  write(card: Card): void {
    const name = card.name.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'persona';
    download(new Blob([cardFile(card)], { type: 'application/json' }), `${name}.persona.json`);
  }
  remove({ id }: KeptPersona): void {
    this.own = this.own.filter((k) => k.id !== id);
    void forgetPersona(id);
  }

  #put(kept: KeptPersona): void {
    this.own = [...this.own.filter((k) => k.id !== kept.id), kept];
    this.thrown = this.thrown.filter((c) => !isSame(c.face, kept.card.face));
    void rememberPersona(kept);
  }
}

/** One of another release is not offered, and stays where it is. */
function isReadable(card: Card): boolean {
  try {
    cardIn(cardFile(card), card.name);
    return true;
  } catch {
    return false;
  }
}
