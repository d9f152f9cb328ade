import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** What is imported for its values, now or later; `import { type A }` alone is none. */
const IMPORT = /import\s*(?:\{([^}]*)\}\s*from\s*|[\w*\s,]*?from\s*|\(\s*|)'(\.[^']+)'/g;

/** A file and all that it imports. */
function graph(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file) || !/\.(ts|svelte)$/.test(file)) return seen;
  seen.add(file);
  for (const m of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const names = (m[1] ?? 'value').split(',').filter((n) => n.trim() !== '');
    if (names.every((n) => n.trim().startsWith('type '))) continue;
    if (!m[0].startsWith('import type')) graph(path.resolve(path.dirname(file), m[2]!), seen);
  }
  return seen;
}

test('the service worker imports nothing that a page imports too: a bundler would put it into a file that both need', () => {
  const relative = (of: Set<string>) => [...of].map((f) => path.relative(ROOT, f));
  const own = relative(graph(path.join(ROOT, 'workers/service.ts')));
  const pages = ['app', 'headless'].flatMap((s) =>
    relative(graph(path.join(ROOT, 'src/shells', s, 'main.ts'))),
  );
  expect(own.length).toBeGreaterThan(3);
  expect(pages.length).toBeGreaterThan(50);
  expect(own.filter((f) => pages.includes(f))).toEqual([]);
});
