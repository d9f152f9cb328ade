/** Changes one found value. An operator is pure: randomness, keys and invented people come in with `Tools`. */
import type { Options, Values } from '../model/options.ts';
import { type Policy, treatments } from '../model/policy.ts';
import type { Family } from './recognizer.ts';

/** What is known of the finding that is being changed. */
export interface About {
  readonly entity: string;
  readonly family: Family;
  /** ISO 639-1 of the text, `en` where unknown. */
  readonly language: string;
  /** Whom the text or record is about, as far as it says: the same for one person in a batch. */
  readonly subject?: string;
}

/** Invented values of one locale. `seed` makes the choice: the same seed, the same value. */
export interface Fakes {
  first(sex: 'female' | 'male' | undefined, seed: number): string;
  last(seed: number): string;
  /** Undefined where the name is in neither list, or in both. */
  sexOf(first: string): 'female' | 'male' | undefined;
  city(seed: number): string;
  street(seed: number): string;
  company(seed: number): string;
}

/** Where a city or country lies. */
export interface Place {
  /** Of a city: its state or province. */
  readonly region?: string;
  readonly country: string;
  /** Another of its kind: a city of the same country and of like size, a country of the same part of the world. */
  like(seed: number): string | undefined;
}

export interface Tools {
  /** Cryptographically random bytes. */
  random(bytes: number): Uint8Array;
  /** What passphrases become keys with where the result tells it: random, and no secret. */
  readonly salt: Uint8Array;
  /** 32 bytes of the batch's secret for one purpose (RFC 5869, HKDF): no purpose tells anything of another, or of the secret. */
  derive(purpose: string): Uint8Array;
  /** A number of 32 bits to choose by, from the batch's whole secret (HMAC) and what is chosen for: the same for the same. */
  draw(...parts: readonly string[]): number;
  /** State of one batch, by operator: maps of names, counters of tokens. */
  readonly memory: Map<string, Map<string, string>>;
  /**
   * A key from a passphrase, or the raw key where it begins with `hex:`.
   * @throws FaultError `policy/invalid` naming `path`
   */
  key(given: string, salt: Uint8Array, path: string): Uint8Array;
  fakes(language: string): Fakes;
  /** Of a city or country; undefined where its name means none, or several. */
  place(name: string): Place | undefined;
}

/** Bytes of salt that a passphrase is stretched with. */
export const SALT = 16;

export interface Operator {
  readonly kind: 'operator';
  readonly id: string;
  readonly label: string;
  /** What of the original can still be told from the result. */
  readonly leaves: 'nothing' | 'sameness' | 'form' | 'meaning' | 'everything';
  /** How the original comes back: from the value with the key, from the restore map, or never. */
  readonly reversible: 'key' | 'map' | 'no';
  readonly caution?: string;
  readonly options: Options;
  apply(value: string, about: About, options: Values, tools: Tools): string;
  /** Gets the changed value and gives the original. @throws FaultError `text/key` where the key does not fit */
  undo?(value: string, about: About, options: Values, tools: Tools): string;
}

/** The map of an operator in one batch. */
export function memoryOf(tools: Tools, name: string): Map<string, string> {
  const kept = tools.memory.get(name) ?? new Map<string, string>();
  tools.memory.set(name, kept);
  return kept;
}

/** Operators that name a region, or another place of the kind. */
const TRAVELLERS: readonly string[] = ['generalize', 'surrogate'];

/** Whether this policy takes knowing where places lie. */
export const knowsPlaces = (p: Policy): boolean =>
  treatments(p, 'text').some((t) => TRAVELLERS.includes(t.by));
