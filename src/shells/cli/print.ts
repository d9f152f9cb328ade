/** The one way to the standard output: all of it arrives there, or the run fails. */
import { createReadStream, fstatSync, fsyncSync, write } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
import { promisify } from 'node:util';
import { raise } from '../../core/model/fault.ts';

const writeTo = promisify(write);
const STDOUT = 1;
/** A full pipe is asked again after so many milliseconds. */
const AGAIN = 5;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** What an error of the system means to a person. */
export function whyNot(error: unknown): string {
  const code = codeOf(error);
  const told: Record<string, string> = {
    EPIPE: 'whoever read the output stopped reading before its end',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EFBIG: 'the file would be larger than is allowed',
    EACCES: 'writing there is not allowed',
    EROFS: 'nothing can be written on that disk',
    ENOENT: 'the folder does not exist',
    EISDIR: 'it is a folder',
  };
  return told[code] ?? code;
}

/** @throws FaultError `sink/failed` where not all of it is taken: a pipe closed early, a full disk */
export async function print(data: string | Uint8Array): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  // Node's own stream counts a part that the disk took as the whole.
  for (let at = 0; at < bytes.length; ) {
    try {
      const { bytesWritten } = await writeTo(STDOUT, bytes, at, bytes.length - at);
      if (bytesWritten === 0) raise({ code: 'sink/failed', why: 'the output takes nothing' });
      at += bytesWritten;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return raise({ code: 'sink/failed', why: whyNot(error) });
      await later(AGAIN);
    }
  }
}

/** A file's bytes, in pieces. @throws FaultError `sink/failed` */
export async function printFile(file: string): Promise<void> {
  for await (const piece of createReadStream(file)) await print(piece as Uint8Array);
}

/** What the system took but could not keep comes out now. Once, at the end. @throws FaultError `sink/failed` */
export function settle(): void {
  try {
    if (fstatSync(STDOUT).isFile()) fsyncSync(STDOUT);
  } catch (error) {
    raise({ code: 'sink/failed', why: whyNot(error) });
  }
}
