import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { defineConfig, type Plugin } from 'vite';
import { noRemote } from './build/no-remote.ts';
import { notices } from './build/notices.ts';
import { CSP } from './src/bridge/csp.ts';
import { HEADERS, ISOLATION } from './src/bridge/headers.ts';
import { GROUPS, type Group, type Part } from './src/bridge/offline-parts.ts';
import { textPolicySchema } from './src/core/text/parse-policy.ts';

const here = import.meta.dirname;
/** A CommonJS module's default, however it is loaded. */
const standaloneCode =
  'default' in standalone ? (standalone as unknown as { default: typeof standalone }).default : standalone;
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as { version: string };
const modelDir = path.join(here, '.cache', 'models');

/** Serves and ships what `models/resolve.ts` prepared, under `models/`. */
function models(): Plugin {
  return {
    name: 'guise-models',
    configureServer(server) {
      server.middlewares.use('/models', (req, res, next) => {
        const file = path.join(modelDir, path.normalize((req.url ?? '').split('?')[0]));
        if (!file.startsWith(modelDir) || !existsSync(file) || statSync(file).isDirectory()) return next();
        createReadStream(file).pipe(res);
      });
    },
    generateBundle() {
      if (!existsSync(modelDir)) this.error('no models: run "npm run models" first');
      for (const name of readdirSync(modelDir, { recursive: true, encoding: 'utf8' }))
        if (statSync(path.join(modelDir, name)).isFile())
          this.emitFile({
            type: 'asset',
            fileName: `models/${name}`,
            source: readFileSync(path.join(modelDir, name)),
          });
    },
  };
}

/** pdf.js's character maps and the fonts that PDFs may leave out (with their licences), under `pdf/`. */
function pdf(): Plugin {
  const from = path.join(here, 'node_modules', 'pdfjs-dist');
  const folders = ['cmaps', 'standard_fonts'];
  return {
    name: 'guise-pdf',
    configureServer(server) {
      for (const folder of folders)
        server.middlewares.use(`/pdf/${folder}`, (req, res, next) => {
          const file = path.join(from, folder, path.basename(req.url ?? ''));
          if (!existsSync(file)) return next();
          createReadStream(file).pipe(res);
        });
    },
    generateBundle() {
      for (const folder of folders)
        for (const name of readdirSync(path.join(from, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${folder}/${name}`,
            source: readFileSync(path.join(from, folder, name)),
          });
    },
  };
}

/** Puts the one policy into the pages' own tags, and all headers into `_headers`, which many static hosts read. */
function policy(): Plugin {
  return {
    name: 'guise-csp',
    transformIndexHtml: (html) => html.replace('%CSP%', CSP),
    generateBundle() {
      const lines = Object.entries({ ...HEADERS, ...ISOLATION }).map(
        ([name, value]) => `  ${name}: ${value}`,
      );
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
    },
  };
}

/**
 * Which part of the build a file belongs to, by its name: the first that fits. What fits none, such as all code of our
 * own, is the shell's: it is kept for everybody, so that nothing can be forgotten.
 */
const PARTS: readonly (readonly [Group, RegExp])[] = [
  ['gpu', /asyncify|model_int8/],
  ['formats', /ffmpeg|assets\/worker-|vision_wasm|mediapipe|\.tflite/],
  ['documents', /pdf/],
  ['people', /faceres/],
  ['names', /models\/[^/]+\/|cityMap/],
  ['engine', /ort[.-](?:wasm|webgpu)|models\/index\.json/],
  ['faces', /models\//],
];
/** What no page asks for. */
const NOT_KEPT = /^(?:_.*|service\.js|offline\.json|headless\.html|assets\/headless-.*|.*\.txt|.*\.map)$/;

/** Lists every file of the build, by what it is for: what the service worker keeps. */
function offline(): Plugin {
  const folder = path.join(here, 'public');
  return {
    name: 'guise-offline',
    enforce: 'post',
    generateBundle(_, bundle) {
      const service = bundle['service.js'];
      if (service?.type !== 'chunk' || service.imports.length)
        this.error('the service worker is a script of its own: it can import nothing that pages import too');
      const parts: Record<Group, Part[]> = Object.assign({}, ...GROUPS.map((g) => ({ [g]: [] })));
      const add = (part: Part) => {
        if (!NOT_KEPT.test(part.url))
          parts[PARTS.find(([, of]) => of.test(part.url))?.[0] ?? 'shell'].push(part);
      };
      const index = readFileSync(path.join(modelDir, 'index.json'), 'utf8');
      const hashes = new Map(
        (JSON.parse(index) as { models: { file: string; sha256: string }[] }).models.map(
          (m): [string, string] => [`models/${m.file}`, m.sha256],
        ),
      );
      for (const f of Object.values(bundle)) {
        const [url, sha256] = [f.fileName, hashes.get(f.fileName)];
        const bytes = Buffer.byteLength(f.type === 'chunk' ? f.code : f.source);
        // As engines/model-files.ts keeps them.
        add(sha256 ? { url, bytes, as: `${url}?sha256=${sha256}` } : { url, bytes });
      }
      for (const url of readdirSync(folder))
        if (statSync(path.join(folder, url)).isFile())
          add({ url, bytes: statSync(path.join(folder, url)).size });
      add({ url: './', bytes: 0 });
      this.emitFile({ type: 'asset', fileName: 'offline.json', source: JSON.stringify(parts) });
    },
  };
}

/**
 * The schema of text policies as code: the pages' content security policy forbids compiling one in the browser. Of the
 * operators only the ids stand in it, and a plug-in's id is its file's name.
 */
function textPolicy(): Plugin {
  const id = 'virtual:text-policy';
  return {
    name: 'guise-text-policy',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return;
      const operators = readdirSync(path.join(here, 'src', 'plugins', 'operators')).map((f) => ({
        id: path.parse(f).name,
        options: {},
      }));
      const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
      return standaloneCode(ajv, ajv.compile(textPolicySchema(operators)));
    },
  };
}

/** How long each plug-in took is nothing that a person who builds can act on. */
const checks = { bundlerTimings: false };

const licences = notices(here);

export default defineConfig({
  base: './',
  plugins: [svelte(), models(), pdf(), policy(), textPolicy(), noRemote(), licences.page, offline()],
  define: { __VERSION__: JSON.stringify(version) },
  worker: {
    format: 'es',
    plugins: () => [textPolicy(), noRemote(), licences.worker()],
    rolldownOptions: { checks },
  },
  // Found at start, so that the dev server never reloads a page in the middle of a test.
  optimizeDeps: {
    entries: [
      'index.html',
      'headless.html',
      'workers/*.ts',
      'src/{app,bridge,core,engines,pipeline,plugins,storage}/**/*.ts',
      'test/{browser,eval,made}/*.ts',
      '!**/*.spec.ts',
    ],
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
        index: path.join(here, 'index.html'),
        headless: path.join(here, 'headless.html'),
        service: path.join(here, 'workers/service.ts'),
      },
      // The service worker's scope is its folder: it lies at the root, under a stable name.
      output: { entryFileNames: (c) => (c.name === 'service' ? 'service.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { headers: { ...ISOLATION } },
  preview: { headers: { ...ISOLATION } },
});
