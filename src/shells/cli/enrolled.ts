/** Whose voices are given with a name. */
import { raise } from '../../core/model/fault.ts';
import { VOICE } from '../../core/model/policy.ts';
import { nameOf } from '../../core/sound/speakers/names.ts';
import { filesOf } from './files.ts';

/** Somebody's name, and a recording in which they speak alone. */
export interface Enrolled {
  readonly name: string;
  readonly file: string;
}

const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--enroll', why });

/** @param given as `anna=a.wav` @throws FaultError `policy/invalid`, `source/missing` */
export function enrolledOf(given: readonly string[] = []): Enrolled[] {
  const out: Enrolled[] = [];
  for (const one of given) {
    const at = one.indexOf('=');
    const name = nameOf('--enroll', at < 0 ? '' : one.slice(0, at));
    const [file, more] = at < one.length - 1 ? filesOf([one.slice(at + 1)]) : [];
    if (file === undefined || more !== undefined)
      return bad(`must be NAME=FILE, not ${JSON.stringify(one.slice(0, 40))}`);
    if (out.some((e) => e.name === name)) bad(`names ${name} twice`);
    out.push({ name, file });
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
