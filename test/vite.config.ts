/**
 * What tests import in the page, bundled as the app is: a worker of a hundred modules takes longer to load than most jobs to run. One
 * folder a port, so that two runs in one tree do not meet.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type Connect, defineConfig, type Plugin } from 'vite';
import { headers } from '../src/packaging/headers.ts';
import { serveModels } from '../src/packaging/models.ts';
import { noNode } from '../src/packaging/no-node.ts';
import { servePdf } from '../src/packaging/pdf.ts';
import { policyCheck } from '../src/packaging/policy-check.ts';
import base from '../vite.config.ts';
import { PORT } from './port.ts';

const root = path.resolve(import.meta.dirname, '..');

const named = (file: string): string => file.replace(/\.(?:ts|json)$/, '');

/** By its address without an ending: each module that a test asks for by its address. */
function asked(): Record<string, string> {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const files = tests
    .filter((test) => test.endsWith('.ts'))
    .flatMap((test) =>
      [
        ...readFileSync(path.join(import.meta.dirname, test), 'utf8').matchAll(
          /(?:import|new URL|new Worker)\('\/([^'?]+\.(?:ts|json))/g,
        ),
      ].map((m) => m[1]!),
    );
  return Object.fromEntries(files.map((file) => [named(file), path.join(root, file)]));
}

/** Modules by the addresses that they have in the tree, and models and fonts where they lie. */
const asInTheTree = (): Plugin => ({
  name: 'guise-as-in-the-tree',
  configurePreviewServer({ middlewares }) {
    const found: Connect.NextHandleFunction = (req, _, next) => {
      const [, file] = /^\/([^?]+\.(?:ts|json\?import))$/.exec(req.url ?? '') ?? [];
      if (file) req.url = `/${named(file.replace('?import', ''))}.js`;
      next();
    };
    middlewares.use(found);
    serveModels(root, middlewares);
    servePdf(root, middlewares);
  },
});

export default defineConfig({
  ...base,
  root,
  plugins: [svelte(), policyCheck(root), headers([]), noNode(), asInTheTree()],
  build: {
    ...base.build,
    outDir: path.join(root, '.cache', `tests-${PORT}`),
    emptyOutDir: true,
    copyPublicDir: false,
    minify: false,
    // What asks a page to preload is nothing for a worker.
    modulePreload: false,
    rollupOptions: {
      checks: base.build?.rollupOptions?.checks,
      input: {
        ...asked(),
        blank: path.join(root, 'test', 'blank.html'),
        frame: path.join(root, 'frame.html'),
        playground: path.join(root, 'examples', 'playground', 'index.html'),
      },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js' },
    },
  },
});
