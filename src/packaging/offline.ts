import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { GROUPS, type Group, type Part } from '../bridge/offline-parts.ts';
import { modelFolder } from './models.ts';

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
const NOT_KEPT =
  /^(?:_.*|(?:service|engine)\.js|offline\.json|(?:headless|frame)\.html|assets\/(?:headless|frame)-.*|.*\.txt|.*\.map)$/;

/** Lists every file of the build, by what it is for: what the service worker keeps. */
export function offline(root: string): Plugin {
  const folder = path.join(root, 'public');
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
      const index = readFileSync(path.join(modelFolder(root), 'index.json'), 'utf8');
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
