/** Whose voices are given with a name. */
import { existsSync } from 'node:fs';
import { raise } from '../../core/model/fault.ts';
import { VOICE } from '../../core/model/policy.ts';
import { nameOf } from '../../core/sound/speakers/names.ts';
import type { Time } from '../../core/sound/times.ts';
import { filesOf } from './files.ts';

/** Somebody's name, and a recording in which they speak alone. */
export interface Enrolled {
  readonly name: string;
  readonly file: string;
  /** When, seconds; left out: all along. */
  readonly during?: readonly Time[];
}

/** What the page is told of somebody whose recording it has. */
export type Voiced = Omit<Enrolled, 'file'>;
export const voicedOf = ({ file: _, ...voiced }: Enrolled): Voiced => voiced;

/** A file, and from when to when in it. */
const PART = /^(.+)@(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/;

const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--enroll', why });

/** @param given as `anna=a.wav`, or `anna=talk.wav@12-19.5` for a part of it @throws FaultError `policy/invalid`, `source/missing` */
export function enrolledOf(given: readonly string[] = []): Enrolled[] {
  const out: Enrolled[] = [];
  for (const one of given) {
    const at = one.indexOf('=');
    const name = nameOf('--enroll', at < 0 ? '' : one.slice(0, at));
    const said = one.slice(at + 1);
    const [, whole = said, from, to] = (!existsSync(said) && PART.exec(said)) || [];
    const [file, more] = whole ? filesOf([whole]) : [];
    const during = { from: Number(from), to: Number(to) };
    if (file === undefined || more !== undefined || during.from >= during.to)
      return bad(
        `must be NAME=FILE or NAME=FILE@FROM-TO in seconds, not ${JSON.stringify(one.slice(0, 40))}`,
      );
    if (out.some((e) => e.name === name)) bad(`names ${name} twice`);
    out.push({ name, file, ...(from !== undefined && { during: [during] }) });
  }
  return out;
}

/** Rules that flags stand for. @param given as `anna=keep` @throws FaultError `policy/invalid` */
export function rulesOf(given: readonly string[] = []): object[] {
  return given.map((one) => {
    const [name = '', by, more] = one.split('=');
    if (!by || more !== undefined)
      return raise({
        code: 'policy/invalid',
        path: '--speaker',
        why: `must be NAME=VOICE, or NAME=keep, not ${JSON.stringify(one.slice(0, 40))}`,
      });
    return { for: [VOICE], where: { speaker: [nameOf('--speaker', name)] }, with: { by } };
  });
}
