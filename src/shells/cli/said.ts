/** What hides single kinds of what is said, as flags tell. */
import { raise } from '../../core/model/fault.ts';

/**
 * Rules that flags stand for.
 * @param given as `PERSON=silence` @param told whether a transcript tells what is said
 * @throws FaultError `policy/invalid`
 */
export function saidRules(given: readonly string[] = [], told = false): object[] {
  const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--said', why });
  if (given.length && !told)
    bad('is of what a transcript tells: give one with --transcript, or have one heard (--transcribe)');
  return given.map((one) => {
    const [kind, by, more] = one.split('=');
    if (!kind || !by || more !== undefined)
      return bad(`must be KIND=VOICE, such as PERSON=silence, not ${JSON.stringify(one.slice(0, 40))}`);
    return { for: [kind], with: { by } };
  });
}
