/** Files of edits, as the page saves them, or timelines: each belongs to the one input that it was made for. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { raise } from '../../core/model/fault.ts';
import type { Edits } from '../../core/model/parse-edits.ts';
import { readEditsFile } from '../../formats/timeline-edits.ts';

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** @throws FaultError `edits/invalid` */
export function readEdits(file: string): Edits {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    return raise({ code: 'edits/invalid', path: path.basename(file), why: 'cannot be read' });
  }
  return readEditsFile(json);
}

/**
 * Edits by input file.
 * @throws FaultError `edits/invalid`, also where one was made for none of the inputs, or two for the same
 */
export async function editsFor(
  given: readonly string[],
  inputs: readonly string[],
): Promise<ReadonlyMap<string, Edits>> {
  const out = new Map<string, Edits>();
  if (!given.length) return out;
  const hashes = await Promise.all(inputs.map(async (input) => ({ input, hash: await sha256(input) })));
  for (const file of given) {
    const edits = readEdits(file);
    const theirs = hashes.filter(({ hash }) => hash === edits.source);
    const wrong = (why: string) => raise({ code: 'edits/invalid', path: path.basename(file), why });
    if (!theirs.length)
      wrong(`was made for another file (sha256 ${edits.source.slice(0, 12)}) than those that are given`);
    for (const { input } of theirs) {
      if (out.has(input)) wrong(`is the second one for ${path.basename(input)}`);
      out.set(input, edits);
    }
  }
  return out;
}
