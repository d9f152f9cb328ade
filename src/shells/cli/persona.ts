/** `guise persona`, and whom `--persona` names. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import { raise } from '../../core/model/fault.ts';
import type { Values } from '../../core/model/options.ts';
import type { Treatment } from '../../core/model/policy.ts';
import { type Card, cardFile, cardIn, cardOf, GALLERY, played, rolled } from '../../core/persona/card.ts';
import { Portrait } from '../../core/persona/portrait.ts';
import { AT_REST } from '../../core/persona/pose.ts';
import { spaceOf } from '../../core/persona/space.ts';
import { FACES } from '../../core/persona/supplies.ts';
import { wishOf } from '../../core/persona/wish.ts';
import { DIST } from './browser.ts';
import { print } from './print.ts';
import { checkFree, placeData } from './result.ts';

const ENDING = '.persona.json';
/** Everybody has a face of their own. */
const AUTO = 'auto';
const EACH: Treatment = { by: 'persona', options: {} };
/** Pixels of a portrait's side. */
const SIDE = 512;

const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--persona', why });

/** @throws FaultError `policy/invalid` */
export function cardFrom(file: string): Card {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    return raise({ code: 'policy/invalid', path: path.basename(file), why: 'cannot be read' });
  }
  return cardIn(json, path.basename(file));
}

/** Somebody whom everybody has, by their name. */
export const cardOfName = (said: string): Card | undefined =>
  GALLERY.find((c) => c.name.toLowerCase() === said.toLowerCase());

/** Whether a file is a persona's, by its name. */
export const isCard = (file: string): boolean => file.endsWith(ENDING);

/** By its name among those that everybody has, or by its file. */
function cardNamed(said: string): Card {
  const known = cardOfName(said);
  if (known) return known;
  if (existsSync(said) && statSync(said).isFile()) return cardFrom(said);
  const names = GALLERY.map((c) => c.name).join(', ');
  return bad(`must be ${AUTO}, a persona’s file, or one of ${names}; not ${JSON.stringify(said)}`);
}

/** Who plays whom. */
export interface Cast {
  /** Rules that come before all others. */
  readonly rules: readonly object[];
  /** Of the persona that plays alone; null where several do, or nobody in particular. */
  readonly voice: Treatment | null;
}

/**
 * @param given `auto`, or names and files, of which the first plays whoever appears first; `P3=NAME` plays somebody in particular. All others
 * have a face of their own
 * @throws FaultError `policy/invalid`
 */
export function castOf(given: readonly string[] = []): Cast {
  if (given.length === 0) return { rules: [], voice: null };
  const everybody = { for: ['face'], with: EACH };
  if (given.includes(AUTO)) {
    if (given.length > 1) bad(`cannot be ${AUTO} and somebody in particular`);
    return { rules: [everybody], voice: null };
  }
  const taken = new Set<number>();
  const cast = given.map((said) => {
    const [, place, name = said] = /^P([1-9]\d{0,3})=(.+)$/.exec(said) ?? [];
    let who = Number(place ?? 1);
    while (!place && taken.has(who)) who++;
    if (taken.has(who)) bad(`names P${who} twice`);
    taken.add(who);
    return { who, card: cardNamed(name) };
  });
  const rules = cast.map(({ who, card }) => ({
    for: ['face'],
    where: { person: [`P${who}`] },
    with: played(card),
  }));
  return { rules: [...rules, everybody], voice: cast.length === 1 ? (cast[0]?.card.voice ?? null) : null };
}

/** Options as `--set` has them; `name` is the persona's own. */
function settingsIn(set: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    set.map((text): [string, string] => {
      const at = text.indexOf('=');
      if (at < 1) raise({ code: 'policy/invalid', path: '--set', why: 'wants KEY=VALUE' });
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

export interface NewFlags {
  readonly out: string;
  readonly seed: number;
  readonly name?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly picture?: string | undefined;
  readonly force: boolean;
}

/** `guise persona new`: a file, and a picture where one is asked for. */
export async function newPersona({ out, seed, name, set = [], picture, force }: NewFlags): Promise<number> {
  const made = rolled(seed);
  const face: Values = { ...made.face, ...settingsIn(set) };
  const card = cardOf(name ?? made.name, face);
  const care = { force, sources: [] };
  if (picture && path.resolve(picture) === path.resolve(out))
    raise({ code: 'policy/invalid', path: '--picture', why: 'must be another file than --out' });
  for (const at of picture ? [out, picture] : [out]) checkFree(at, care);
  const drawn = picture && portraitOf(card);
  await placeData(out, care, cardFile(card));
  if (picture && drawn)
    try {
      await placeData(picture, { force, sources: [out] }, drawn);
    } catch (error) {
      // Whatever fails leaves neither.
      rmSync(out, { force: true });
      throw error;
    }
  await print(`${JSON.stringify({ ...card, file: out, ...(picture && { picture }) })}\n`);
  return 0;
}

/** PNG. */
function portraitOf({ face }: Card): Uint8Array {
  const space = spaceOf(new Uint8Array(readFileSync(path.join(DIST, 'models', `${FACES}.bin`))));
  const data = new Portrait(space, wishOf(face)).draw(SIDE, AT_REST);
  return encode({ width: SIDE, height: SIDE, data, depth: 8, channels: 4 });
}

/** `guise persona list`: a line of JSON each, those that everybody has first, then those in a folder. */
export async function listPersonas(folder: string): Promise<number> {
  const files = readdirSync(folder)
    .filter(isCard)
    .sort()
    .map((f) => path.join(folder, f));
  const all = [
    ...GALLERY.map((c) => ({ ...c, file: null })),
    ...files.map((file) => ({ ...cardFrom(file), file })),
  ];
  for (const one of all) await print(`${JSON.stringify(one)}\n`);
  return 0;
}
