import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { BUILD_MARK, GROUPS, type Group, LIST, type Listed, type Part } from '../bridge/offline-parts.ts';
import { modelFolder } from './models.ts';

/**
 * Which part of the build a file belongs to, by its name: the first that fits. Models of the catalog go by their task. What
 * fits none, such as all code of our own, is the shell's: it is kept for everybody, so that nothing can be forgotten.
 */
const PARTS: readonly (readonly [Group, RegExp])[] = [
  ['gpu', /asyncify|model_int8/],
  ['formats', /ffmpeg|-encoder-|assets\/worker-|vision_wasm|mediapipe|\.tflite/],
  ['documents', /pdf/],
  ['names', /models\/[^/]+\/|cityMap/],
  // How people move, in 3D.
  ['bodies', /assets\/scene-/],
  ['engine', /ort[.-](?:wasm|webgpu)|models\/index\.json/],
];
/** What a task of the catalog is done for. */
const TASKS: Readonly<Record<string, Group>> = {
  'face detection': 'faces',
  'face mesh': 'faces',
  'face geometry': 'faces',
  // With all that tells how people move: hiding faces needs none of it.
  'face expressions': 'bodies',
  'face shapes': 'bodies',
  'face descriptor': 'people',
  'person detection': 'bodies',
  'person segmentation': 'bodies',
  'pose and silhouette': 'bodies',
  'hand detection': 'bodies',
  'hand landmarks': 'bodies',
  // With what is asked for films and files of sound beside hiding.
  'voice activity': 'formats',
  vocoder: 'formats',
  voices: 'formats',
  speakers: 'formats',
  'reading aloud': 'formats',
  personas: 'faces',
};
/** What no page asks for; screenshots are the browser's, before it installs. Recognizers of speech are kept one by one, on a click (`engines/model-files.ts`). */
const NOT_KEPT =
  /^(?:_.*|(?:service|engine)\.js|screenshot-.*|offline\.json|(?:headless|frame)\.html|assets\/(?:headless|frame)-.*|models\/recognizers\/.*|.*\.txt|.*\.map)$/;

/**
 * Lists every file of the build, by what it is for: what the service worker keeps.
 * @param version of the package
 */
export function offline(root: string, version: string): Plugin {
  const folder = path.join(root, 'public');
  const catalog = JSON.parse(readFileSync(path.join(root, 'models', 'catalog.json'), 'utf8')) as {
    models: { file: string; task: string }[];
  };
  const taskOf = new Map(catalog.models.map((m): [string, string] => [`models/${m.file}`, m.task]));
  return {
    name: 'guise-offline',
    enforce: 'post',
    generateBundle(_, bundle) {
      const service = bundle['service.js'];
      if (service?.type !== 'chunk' || service.imports.length)
        return this.error(
          'the service worker is a script of its own: it can import nothing that pages import too',
        );
      const groupOf = (url: string): Group => {
        const named = PARTS.find(([, of]) => of.test(url))?.[0];
        const task = taskOf.get(url);
        if (named || task === undefined) return named ?? 'shell';
        return TASKS[task] ?? this.error(`${url}: which part of the app is for ${task}?`);
      };
      // Whatever changes makes another build of it, and another service worker.
      const id = createHash('sha256');
      const parts: Record<Group, Part[]> = Object.assign({}, ...GROUPS.map((g) => ({ [g]: [] })));
      const add = (part: Part, content: string | Uint8Array = '') => {
        id.update(`${part.url}\n`).update(createHash('sha256').update(content).digest());
        if (!NOT_KEPT.test(part.url)) parts[groupOf(part.url)].push(part);
      };
      const index = readFileSync(path.join(modelFolder(root), 'index.json'), 'utf8');
      const hashes = new Map(
        (JSON.parse(index) as { models: { file: string; sha256: string }[] }).models.map(
          (m): [string, string] => [`models/${m.file}`, m.sha256],
        ),
      );
      for (const f of Object.values(bundle)) {
        const [url, sha256] = [f.fileName, hashes.get(f.fileName)];
        const content = f.type === 'chunk' ? f.code : f.source;
        const bytes = Buffer.byteLength(content);
        // As engines/model-files.ts keeps them.
        add(sha256 ? { url, bytes, as: `${url}?sha256=${sha256}` } : { url, bytes }, content);
      }
      for (const url of readdirSync(folder)) {
        if (!statSync(path.join(folder, url)).isFile()) continue;
        const content = readFileSync(path.join(folder, url));
        add({ url, bytes: content.length }, content);
      }
      add({ url: './', bytes: 0 });
      const list: Listed = { build: `${version}-${id.digest('hex').slice(0, 12)}`, parts };
      service.code = service.code.replace(BUILD_MARK, list.build);
      this.emitFile({ type: 'asset', fileName: LIST, source: JSON.stringify(list) });
    },
  };
}
