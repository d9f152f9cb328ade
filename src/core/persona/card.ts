/** A persona that has a name: who plays somebody's face, and whose voice that may be. Kept by a person, and read from files. */
import { raise } from '../model/fault.ts';
import { complete, type Values } from '../model/options.ts';
import type { Treatment } from '../model/policy.ts';
import { ANEW } from '../sound/neutral/recipe.ts';
import { randomOf } from '../sound/random.ts';
import { personaOptions } from './wish.ts';

/** The masker that draws personas, by id. */
export const PERSONA = 'persona';

export interface Card {
  readonly name: string;
  /** Of `personaOptions`, all of them. */
  readonly face: Values;
  /** Who speaks, where the sound is changed at all. */
  readonly voice: Treatment;
}

/** Longest name, characters. */
export const LONGEST = 60;
/** Longest file, characters. */
const MOST = 10_000;
const VERSION = 1;

/** A voice of the persona's own, always the same: as high as usual for who it looks like, in a timbre of its number. */
export function voiceOf(face: Values): Treatment {
  const random = randomOf(Number(face.persona), 13);
  const high = face.presentation === 'woman' ? 180 : face.presentation === 'man' ? 100 : 140;
  const options = {
    pitch: high + 5 * Math.floor(8 * random()),
    timbre: 1 + Math.floor(9998 * random()),
    brightness: Math.floor(7 * random()) / 2 - 1,
  };
  return { by: 'neutral', options: complete('voice', ANEW, options) };
}

/** @throws FaultError `policy/invalid` where a name says nothing, or a value is none */
export function cardOf(name: string, face: Readonly<Record<string, unknown>>): Card {
  const bad = (why: string): never => raise({ code: 'policy/invalid', path: 'persona.name', why });
  const said = name.trim();
  if (said === '') bad('must say something');
  if (said.length > LONGEST) bad(`must have ${LONGEST} characters at most`);
  const values = complete('persona', personaOptions, face);
  return { name: said, face: values, voice: voiceOf(values) };
}

/** How a persona hides somebody. */
export const played = ({ face }: Pick<Card, 'face'>): Treatment => ({
  by: PERSONA,
  options: { ...face, each: false },
});

/** As a file. */
export const cardFile = ({ name, face, voice }: Card): string =>
  `${JSON.stringify({ guise: 'persona', version: VERSION, name, face, voice }, null, 2)}\n`;

/** @param file what it is called, for people @throws FaultError `policy/invalid` */
export function cardIn(json: string, file: string): Card {
  const bad = (why: string): never => raise({ code: 'policy/invalid', path: file, why });
  if (json.length > MOST) bad('is too long for a persona');
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    bad('is no JSON');
  }
  const object = (value: unknown, what: string): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : bad(`${what} must be an object`);
  const { guise, version, name, face, voice, ...more } = object(given, 'it');
  if (guise !== 'persona') bad('is no persona: "guise" must be "persona"');
  if (version !== VERSION) bad(`is of version ${JSON.stringify(version)}, and this release reads ${VERSION}`);
  for (const other of Object.keys(more)) bad(`${JSON.stringify(other)} is not known`);
  if (typeof name !== 'string') return bad('has no name');
  const card = cardOf(name, object(face, '"face"'));
  if (voice === undefined) return card;
  const { by, options } = object(voice, '"voice"');
  if (by !== 'neutral' && by !== 'strong') return bad('"voice" must be by neutral or strong');
  return {
    ...card,
    voice: { by, options: complete('voice', ANEW, object(options ?? {}, '"voice.options"')) },
  };
}

const face = (
  persona: number,
  presentation: 'woman' | 'man',
  tone: 'light' | 'medium' | 'dark',
  eyes = 'any',
) => ({
  persona,
  presentation,
  tone,
  eyes,
});

/** Those that everybody has. */
export const GALLERY: readonly Card[] = [
  cardOf('Mira', face(20, 'woman', 'light', 'hazel')),
  cardOf('Jonas', face(22, 'man', 'light', 'blue')),
  cardOf('Leyla', face(92, 'woman', 'medium', 'dark')),
  cardOf('Kofi', face(80, 'man', 'dark', 'dark')),
  cardOf('Ines', face(152, 'woman', 'medium', 'hazel')),
  cardOf('Teodor', face(159, 'man', 'medium', 'grey')),
  cardOf('Runa', face(154, 'woman', 'light', 'blue')),
  cardOf('Amadi', face(96, 'man', 'dark', 'dark')),
];

/** Somebody new. @param seed the same gives the same */
export function rolled(seed: number): Card {
  const random = randomOf(seed, 17);
  const one = <T>(of: readonly T[]): T => of[Math.floor(of.length * random())]!;
  const persona = 100 + Math.floor(9900 * random());
  const values = face(persona, one(['woman', 'man'] as const), one(['light', 'medium', 'dark'] as const));
  return cardOf(`Persona ${persona}`, values);
}
