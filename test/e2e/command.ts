/** Runs the command line as a person does. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const CLI = path.resolve(import.meta.dirname, '..', '..', 'src', 'shells', 'cli', 'guise.mjs');

/** What is in a folder; nothing where there is none. */
export const leftIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

export interface Ended {
  readonly code: number;
  readonly out: string;
  /** What was printed, to the byte. */
  readonly bytes: Buffer;
  /** With the signal that killed it, where one did. */
  readonly err: string;
}

export const command = (args: readonly string[], input: string | Buffer = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const how = { maxBuffer: 1 << 28, encoding: 'buffer' } as const;
    const child = execFile(process.execPath, [CLI, ...args], how, (error, bytes, err) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
        out: bytes.toString(),
        bytes,
        err: `${err}${error?.signal ? `killed by ${error.signal}` : ''}`,
      }),
    );
    child.stdin?.end(input);
  });
