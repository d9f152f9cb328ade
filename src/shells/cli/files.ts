/** Which files a command is about, and what they are. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { raise } from '../../core/model/fault.ts';
import { SNIFFED, type Sniffed, sniff } from '../../formats/sniff.ts';

/** Files in the order in which they were named. @throws FaultError `source/missing` */
export function filesOf(patterns: readonly string[]): string[] {
  const files = patterns.flatMap((p) => {
    const found = existsSync(p) ? [p] : globSync(p.replaceAll('\\', '/')).sort();
    return found.length ? found : raise({ code: 'source/missing', name: p });
  });
  for (const f of files)
    if (!statSync(f).isFile()) raise({ code: 'source/unreadable', name: f, why: 'it is a folder' });
  return [...new Set(files)];
}

/** What a file's first and last bytes show. */
export function kindOf(file: string): Sniffed {
  const { size } = statSync(file);
  const fd = openSync(file, 'r');
  try {
    const part = (from: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, from));
    };
    return sniff(part(0, SNIFFED.head), part(Math.max(0, size - SNIFFED.tail), SNIFFED.tail));
  } finally {
    closeSync(fd);
  }
}

/** Files with the names that their results get: two of one name keep their endings. */
export function named(files: readonly string[]): { file: string; name: string }[] {
  const plain = (f: string) => path.parse(f).name;
  const taken = new Set<string>();
  return files.map((file) => {
    const twins = files.filter((f) => plain(f) === plain(file)).length > 1;
    let name = twins ? path.basename(file) : plain(file);
    for (let n = 2; taken.has(name); n++) name = `${path.basename(file)}-${n}`;
    taken.add(name);
    return { file, name };
  });
}
