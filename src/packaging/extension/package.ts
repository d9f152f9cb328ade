/** Packages that differ from Chromium's by their manifest alone: all else is linked, or copied where that cannot be. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, manifest } from '../../shells/extension/manifest.ts';

/** Where `npm run build:extension` writes, from the root. */
export const EXTENSION = 'dist-extension';
const root = path.resolve(import.meta.dirname, '..', '..', '..');
/** The package for Chromium, as built. */
export const BUILT = path.join(root, EXTENSION, 'chromium');

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or a file system without links.
    copyFileSync(from, to);
  }
}

/** @param hosts sites that are guarded from the start, for tests */
export function packageFor(browser: Browser, to: string, hosts: readonly string[] = []): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(BUILT, { recursive: true, withFileTypes: true })) {
    const from = path.join(entry.parentPath, entry.name);
    const at = path.join(to, path.relative(BUILT, from));
    if (entry.isDirectory()) mkdirSync(at, { recursive: true });
    else if (entry.name !== 'manifest.json') place(from, at);
  }
  writeFileSync(path.join(to, 'manifest.json'), `${JSON.stringify(manifest(browser, hosts), null, 2)}\n`);
}
