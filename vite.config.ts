import { readFileSync } from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { ISOLATION } from './src/bridge/headers.ts';
import { namedEndpoints } from './src/packaging/endpoints.ts';
import { entriesApart } from './src/packaging/entries-apart.ts';
import { first } from './src/packaging/first.ts';
import { headers } from './src/packaging/headers.ts';
import { inlinedWorkers } from './src/packaging/inlined-workers.ts';
import { models } from './src/packaging/models.ts';
import { noNode } from './src/packaging/no-node.ts';
import { noRemote } from './src/packaging/no-remote.ts';
import { notices } from './src/packaging/notices.ts';
import { offline } from './src/packaging/offline.ts';
import { pdf } from './src/packaging/pdf.ts';
import { AJV_PARTS, policyCheck } from './src/packaging/policy-check.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** Generation endpoints that this host's page may offer. */
const endpoints = namedEndpoints(root);

/** Entries under a stable name. */
const AT_ROOT = ['service', 'engine'];

/** How long each plug-in took is nothing that a person who builds can act on. */
const checks = { bundlerTimings: false };

/**
 * What pages share goes into two files, of what all of them need and of what only those with a face need: each file more is a turn of
 * its own on a phone's connection.
 */
const SHARED = [
  {
    name: 'base',
    tags: ['$initial' as const],
    minShareCount: 2,
    test: /^\0|[\\/]src[\\/](?:bridge|core|formats|languages|pipeline|plugins)[\\/]/,
  },
  { name: 'face', tags: ['$initial' as const], minShareCount: 2, test: /svelte|[\\/]shells[\\/]app[\\/]/ },
];

const licences = notices(root);

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    models(root),
    pdf(root),
    headers(endpoints),
    policyCheck(root),
    noNode(),
    noRemote(),
    licences.page,
    first(root),
    offline(root, version),
  ],
  define: {
    __VERSION__: JSON.stringify(version),
    __ENDPOINTS__: JSON.stringify(endpoints.length ? endpoints : null),
  },
  worker: {
    format: 'es',
    plugins: () => [
      policyCheck(root),
      noNode(),
      noRemote(),
      licences.worker(),
      inlinedWorkers(),
      entriesApart(),
    ],
    rolldownOptions: { checks },
  },
  // Found at start, so that the dev server never reloads a page in the middle of a job.
  optimizeDeps: {
    entries: [
      'index.html',
      'headless.html',
      'workers/*.ts',
      'src/{bridge,core,engines,formats,pipeline,plugins,storage}/**/*.ts',
      'src/shells/{app,frame,headless,review,widget}/**/*.ts',
      'examples/playground/*.ts',
      '!**/*.spec.ts',
    ],
    include: AJV_PARTS,
    exclude: ['pdfjs-dist', '@ffmpeg/ffmpeg', 'onnxruntime-web', '@mediapipe/tasks-vision'],
  },
  build: {
    target: 'es2022',
    // Modules are preloaded by the browser itself; inlined polyfills would break the page's CSP.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      checks,
      input: {
        index: path.join(root, 'index.html'),
        headless: path.join(root, 'headless.html'),
        frame: path.join(root, 'frame.html'),
        engine: path.join(root, 'src/shells/frame/engine.ts'),
        service: path.join(root, 'workers/service.ts'),
      },
      // Pages of others import the engine by its name.
      preserveEntrySignatures: 'exports-only',
      // The service worker's scope is its folder: it lies at the root, under a stable name, as the engine does.
      output: {
        entryFileNames: (c) => (AT_ROOT.includes(c.name) ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: SHARED },
      },
    },
  },
  server: { headers: { ...ISOLATION } },
  preview: { headers: { ...ISOLATION } },
});
