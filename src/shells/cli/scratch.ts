/**
 * What a run makes and removes again: one temporary folder, and results that are not yet whole. Names carry the run's owner, so
 * that a later run can remove what a killed one left, and nothing of one that lives.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';

/** Process ids mean something on this machine, and within this namespace, only. */
function here(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Other systems have one namespace.
  }
  return createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 8);
}
const OWNER = /^(?:guise|\.guise)-([0-9a-f]{8})-(\d+)-/;
const mine = (): string => `guise-${here()}-${process.pid}-`;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes from `folder` what runs left that were killed. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, where, pid] = OWNER.exec(name) ?? [];
    if (where !== here() || alive(Number(pid))) continue;
    // What somebody else left may not be mine to remove.
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {}
  }
}

/** The folder of a run's results: made where there is none, without what killed runs left, and gone again where nothing came into it. */
export function folderFor(out: string): Disposable {
  const there = existsSync(out);
  mkdirSync(out, { recursive: true });
  sweep(out);
  return {
    [Symbol.dispose]() {
      if (!there && existsSync(out) && readdirSync(out).length === 0) rmdirSync(out);
    },
  };
}

let folder: string | null = null;

function remove(): void {
  if (folder)
    // A browser that was killed may still be writing: the next run removes the rest.
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {}
  folder = null;
}

/** This run's temporary folder, made when it is first asked for and removed when the process ends. */
export function scratch(): string {
  if (folder) return folder;
  sweep(tmpdir());
  folder = mkdtempSync(path.join(tmpdir(), mine()));
  process.once('exit', remove);
  return folder;
}

let made = 0;
/** A name beside a result, for as long as it is not whole. */
export const unfinished = (target: string): string =>
  path.join(path.dirname(target), `.${mine()}${++made}-${path.basename(target).slice(-60)}`);
