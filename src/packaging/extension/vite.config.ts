/** `npm run build:extension`: the page's own build with the extension's parts in place of the service worker's, into `dist-extension`. */
import path from 'node:path';
import { defineConfig, type PluginOption } from 'vite';
import base from '../../../vite.config.ts';
import { EXTENSION } from './package.ts';
import { extension } from './plugin.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const shell = path.join(root, 'src', 'shells', 'extension');

/** Of hosts, service workers and slow networks, which a package has none of. */
const ELSEWHERE = ['guise-first', 'guise-headers', 'guise-offline'];
const nameOf = (plugin: PluginOption): string => (plugin && 'name' in plugin ? plugin.name : '');

/** Parts under names that the manifest and the pages know. */
const PARTS = {
  background: path.join(shell, 'background.ts'),
  engine: path.join(shell, 'engine', 'main.ts'),
  popup: path.join(shell, 'pages', 'popup.ts'),
  options: path.join(shell, 'pages', 'options.ts'),
};

export default defineConfig({
  ...base,
  root,
  // Its manifest lets it reach nobody.
  define: { ...base.define, __ENDPOINTS__: 'null' },
  plugins: [...(base.plugins ?? []).filter((p) => !ELSEWHERE.includes(nameOf(p))), extension(root)],
  build: {
    ...base.build,
    outDir: path.join(root, EXTENSION, 'chromium'),
    emptyOutDir: true,
    rollupOptions: {
      ...base.build?.rollupOptions,
      input: { index: path.join(root, 'index.html'), ...PARTS },
      output: { entryFileNames: (c) => (c.name in PARTS ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
});
