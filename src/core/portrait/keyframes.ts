/** Movement by hand: how much more of something a portrait does at a time, as a person says it, and as its file has it. */
import { raise } from '../model/fault.ts';

/** What can be said, and the most of it, either way: degrees for the head, shares for the rest. `turn`, `tilt` and `aside` go to the right of who looks at it, `nod` goes down. */
export const MOVES = {
  turn: 20,
  nod: 20,
  tilt: 20,
  smile: 1,
  jaw: 1,
  brows: 1,
  lids: 1,
  aside: 1,
  up: 1,
} as const;
export type Move = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as readonly Move[];

export interface MoveKey {
  /** Seconds. */
  readonly at: number;
  readonly move: Move;
  readonly amount: number;
}

const SCHEMA = 'guise.keyframes/1';
/** Most keyframes, and the longest file, characters. */
const MOST = { keys: 5000, characters: 1_000_000 };

/** By what they move and when. */
const sorted = (keys: readonly MoveKey[]): MoveKey[] =>
  keys.toSorted((a, b) => MOVE_NAMES.indexOf(a.move) - MOVE_NAMES.indexOf(b.move) || a.at - b.at);

/** With this one, in place of the one that says the same thing of the same time. */
export const withKey = (keys: readonly MoveKey[], key: MoveKey): MoveKey[] =>
  sorted([...keys.filter((k) => k.move !== key.move || k.at !== key.at), key]);

/** How much at a time: what keyframes say there; between two from the one to the other and still at both, beyond the first and last as they say. */
export function amountAt(keys: readonly MoveKey[], move: Move, at: number): number {
  const own = sorted(keys.filter((k) => k.move === move));
  const next = own.findIndex((k) => k.at >= at);
  const [a, b] = [own[next < 0 ? own.length - 1 : next - 1], own[next]];
  if (!a || !b) return (a ?? b)?.amount ?? 0;
  const part = (at - a.at) / (b.at - a.at);
  return a.amount + part * part * (3 - 2 * part) * (b.amount - a.amount);
}

/** As a file. */
export const keysFile = (keys: readonly MoveKey[]): string =>
  `${JSON.stringify({ schema: SCHEMA, keyframes: sorted(keys) }, null, 2)}\n`;

/** @param file what it is called, for people @throws FaultError `policy/invalid` with the place of what is wrong */
export function keysIn(json: string, file: string): MoveKey[] {
  const bad = (at: string, why: string): never =>
    raise({ code: 'policy/invalid', path: at === '' ? file : `${file}: ${at}`, why });
  if (json.length > MOST.characters) bad('', 'is too long for keyframes');
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    bad('', 'is no JSON');
  }
  const object = (
    value: unknown,
    at: string,
    known: readonly string[],
  ): Readonly<Record<string, unknown>> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return bad(at, 'must be an object');
    for (const name of Object.keys(value))
      if (!known.includes(name)) bad(at, `${JSON.stringify(name)} is not known`);
    return value as Record<string, unknown>;
  };
  const { schema, keyframes } = object(given, '', ['$schema', 'schema', 'keyframes']);
  if (schema !== SCHEMA) bad('schema', `must be "${SCHEMA}"`);
  if (!Array.isArray(keyframes)) return bad('keyframes', 'must be a list');
  if (keyframes.length > MOST.keys) bad('keyframes', `must be ${MOST.keys} at most`);
  const seen = new Set<string>();
  const keys = keyframes.map((one: unknown, i): MoveKey => {
    const place = `keyframes[${i}]`;
    const { at, move, amount } = object(one, place, ['at', 'move', 'amount']);
    if (typeof at !== 'number' || !Number.isFinite(at) || at < 0)
      return bad(`${place}.at`, 'must be seconds, from 0 on');
    const known = MOVE_NAMES.find((m) => m === move);
    if (!known) return bad(`${place}.move`, `must be one of ${MOVE_NAMES.join(', ')}`);
    const most = MOVES[known];
    if (typeof amount !== 'number' || !(Math.abs(amount) <= most))
      return bad(`${place}.amount`, `must be ${-most} to ${most}`);
    const id = `${known} ${at}`;
    if (seen.has(id)) bad(place, `is the second one of ${known} at ${at} s`);
    seen.add(id);
    return { at, move: known, amount };
  });
  return sorted(keys);
}
