/** What operators need of the world: randomness, keys, and invented people of a language. */
import type { Faker } from '@faker-js/faker';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { raise } from '../core/model/fault.ts';
import { utf8 } from '../core/text/keys.ts';
import { type Fakes, SALT, type Tools } from '../core/text/operator.ts';
import { loadPlaces } from './places.ts';

/** OWASP Password Storage Cheat Sheet 2024, scrypt: N = 2^15, r = 8, p = 3. */
const COST = { N: 2 ** 15, r: 8, p: 3, dkLen: 32 };
/** A seed has to give the same in another run, so what it is stretched with belongs to none. */
const SEED_SALT = utf8('guise seed v2');

const LOCALES: Readonly<Record<string, () => Promise<{ faker: Faker }>>> = {
  en: () => import('@faker-js/faker/locale/en_US'),
  de: () => import('@faker-js/faker/locale/de'),
  fr: () => import('@faker-js/faker/locale/fr'),
  es: () => import('@faker-js/faker/locale/es'),
  it: () => import('@faker-js/faker/locale/it'),
  pt: () => import('@faker-js/faker/locale/pt_BR'),
  nl: () => import('@faker-js/faker/locale/nl'),
};

function fakesOf(faker: Faker): Fakes {
  const people = faker.rawDefinitions.person?.first_name;
  const sexes = { female: new Set(people?.female), male: new Set(people?.male) };
  const by = (seed: number): Faker => {
    faker.seed(seed);
    return faker;
  };
  return {
    first: (sex, seed) => by(seed).person.firstName(sex),
    last: (seed) => by(seed).person.lastName(),
    sexOf(first) {
      const [f, m] = [sexes.female.has(first), sexes.male.has(first)];
      return f === m ? undefined : f ? 'female' : 'male';
    },
    city: (seed) => by(seed).location.city(),
    street: (seed) => by(seed).location.streetAddress(),
    company: (seed) => by(seed).company.name(),
  };
}

/**
 * @param languages whose invented values may be asked for; others get English ones
 * @param secret bytes, or a seed in words (stretched): the same gives the same surrogates and hashes in another batch; random by default
 * @param places whether places are to be known: see `knowsPlaces`
 * @param cost of stretching what is said in words; less is for tests alone
 */
export async function makeTools(
  languages: readonly string[],
  secret?: Uint8Array | string,
  places = false,
  cost = COST,
): Promise<Tools> {
  const random = (n: number) => crypto.getRandomValues(new Uint8Array(n));
  const loaded = new Map<string, Fakes>();
  await Promise.all(
    [...new Set(['en', ...languages])].map(async (l) => {
      const load = LOCALES[l];
      if (load) loaded.set(l, fakesOf((await load()).faker));
    }),
  );
  const keys = new Map<string, Uint8Array>();
  const root = typeof secret === 'string' ? scrypt(utf8(secret), SEED_SALT, cost) : (secret ?? random(32));
  const derive = (purpose: string) => hkdf(sha256, root, undefined, utf8(`guise ${purpose}`), 32);
  const drawn = hmac.create(sha256, derive('surrogate'));
  return {
    random,
    salt: random(SALT),
    derive,
    draw(...parts) {
      const mac = drawn.clone();
      // Each part with its length before it: "a", "bc" is not "ab", "c".
      for (const part of parts) mac.update(utf8(`${part.length}:${part}`));
      return new DataView(mac.digest().slice(0, 4).buffer).getUint32(0);
    },
    memory: new Map(),
    place: places ? await loadPlaces() : () => undefined,
    fakes: (language) => loaded.get(language) ?? (loaded.get('en') as Fakes),
    key(given, salt, path) {
      if (given === '')
        return raise({ code: 'policy/invalid', path, why: 'is empty: give a passphrase or a key' });
      if (/^hex:/i.test(given)) {
        const raw = given.slice(4);
        if (!/^(?:[0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})$/i.test(raw))
          return raise({
            code: 'policy/invalid',
            path,
            why: 'must be a key of 128, 192 or 256 bits (32, 48 or 64 hexadecimal digits)',
          });
        return Uint8Array.from(raw.match(/../g) ?? [], (h) => Number.parseInt(h, 16));
      }
      const id = `${given}\0${salt.join()}`;
      const key = keys.get(id) ?? scrypt(given, salt, cost);
      keys.set(id, key);
      return key;
    },
  };
}
