/** Results appear whole or not at all, under a name that was free, and never in a source's place. */
import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { FaultError, raise } from '../../core/model/fault.ts';
import { whyNot } from './print.ts';
import { unfinished } from './scratch.ts';

export interface Care {
  /** Whether earlier results may go. */
  readonly force: boolean;
  /** Files that are read in this run. */
  readonly sources: readonly string[];
}

/** The file itself, whatever it is called. */
function same(a: string, b: string): boolean {
  try {
    if (realpathSync(a) === realpathSync(b)) return true;
    const [x, y] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
    return x.ino !== 0n && x.ino === y.ino && x.dev === y.dev;
  } catch {
    return false;
  }
}

/** @throws FaultError `sink/taken` where something stands there that may not go */
export function checkFree(target: string, { force, sources }: Care): void {
  const name = path.basename(target);
  const stands = lstatSync(target, { throwIfNoEntry: false });
  if (!stands) return;
  if (sources.some((s) => same(s, target)))
    raise({ code: 'sink/taken', name, why: 'one of the files to be masked stands there' });
  if (stands.isDirectory()) raise({ code: 'sink/taken', name, why: 'a folder stands there' });
  if (!force)
    raise({ code: 'sink/taken', name, why: 'a file stands there already, and --force was not given' });
}

/**
 * Has a file made under another name, then moves it to its place. A link that stands there is replaced, never followed.
 * @throws FaultError `sink/failed`, `sink/taken`
 */
export async function place(target: string, care: Care, make: (at: string) => Promise<void>): Promise<void> {
  const at = unfinished(target);
  try {
    await make(at);
    checkFree(target, care);
    if (care.force) renameSync(at, target);
    else {
      // Fails where something came to stand there in between; a rename would not.
      try {
        linkSync(at, target);
      } catch (error) {
        if (
          !(
            error instanceof Error &&
            'code' in error &&
            ['EPERM', 'ENOTSUP', 'ENOSYS'].includes(`${error.code}`)
          )
        )
          throw error;
        renameSync(at, target);
      }
    }
  } catch (error) {
    if (error instanceof FaultError) throw error;
    raise({ code: 'sink/failed', why: `${path.basename(target)}: ${whyNot(error)}` });
  } finally {
    rmSync(at, { force: true });
  }
}

/** Writes all of it into a new file. @param mode of the new file, before the umask */
export function writeNew(at: string, data: string | Uint8Array, mode = 0o666): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  const fd = openSync(at, flags, mode);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** @throws FaultError `sink/failed`, `sink/taken` */
export const placeData = (
  target: string,
  care: Care,
  data: string | Uint8Array,
  mode?: number,
): Promise<void> => place(target, care, async (at) => writeNew(at, data, mode));
