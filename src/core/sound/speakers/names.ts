/** What speakers may be called. */
import { raise } from '../../model/fault.ts';
import { UNKNOWN } from './turns.ts';

/** Letters of any script, digits, and `-`, `_`, `.` or a space between them. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]{0,38}[\p{L}\p{M}\p{N}])?$/u;
/** What those are called who have no name. */
const ALIAS = /^S[1-9]\d*$/;

/** @param path where it stands @throws FaultError `policy/invalid` for what is no name of somebody */
export const nameOf = (path: string, given: string): string =>
  NAME.test(given) && !ALIAS.test(given) && given !== UNKNOWN
    ? given
    : raise({
        code: 'policy/invalid',
        path,
        why: `must begin with a name of up to 40 letters and digits, none of S1, S2 ... and ${UNKNOWN}, not ${JSON.stringify(given.slice(0, 40))}`,
      });
