/** `npm run build:lib`: thin modules that ask for the engine by its URL, so that nothing heavy goes through anybody's bundler. */
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import base from '../../../vite.config.ts';
import { noRemote } from '../no-remote.ts';
import { MODULES, PACKAGE } from './package.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/**
 * Tells other bundlers to leave the engine's import as it is: what is minified has lost the words for that, and they would look for its
 * file among their own.
 */
const engineByUrl = (): Plugin => ({
  name: 'guise-engine-by-url',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const f of Object.values(bundle))
      if (f.type === 'chunk')
        f.code = f.code.replace(
          /\bimport\((?=[A-Za-z_$])/g,
          'import(/* @vite-ignore *//* webpackIgnore: true */',
        );
  },
});

export default defineConfig({
  root,
  base: './',
  define: base.define,
  plugins: [svelte(), noRemote(), engineByUrl()],
  build: {
    target: 'es2022',
    outDir: path.join(root, PACKAGE),
    emptyOutDir: true,
    copyPublicDir: false,
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(MODULES).map(([name, file]) => [name, path.join(root, file)])),
      external: /^@uppy\//,
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
