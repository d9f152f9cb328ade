import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Connect, Plugin } from 'vite';

/** Where `models/resolve.ts` puts what is shipped. */
export const modelFolder = (root: string): string => path.join(root, '.cache', 'models');

/** Answers with what `models/resolve.ts` prepared, under `models/`. */
export function serveModels(root: string, middlewares: Connect.Server): void {
  const modelDir = modelFolder(root);
  middlewares.use('/models', (req, res, next) => {
    const file = path.join(modelDir, path.normalize((req.url ?? '').replace(/\?.*$/s, '')));
    if (!file.startsWith(modelDir) || !existsSync(file) || statSync(file).isDirectory()) return next();
    createReadStream(file).pipe(res);
  });
}

/** Serves and ships what `models/resolve.ts` prepared, under `models/`. */
export function models(root: string): Plugin {
  const modelDir = modelFolder(root);
  return {
    name: 'guise-models',
    configureServer: ({ middlewares }) => serveModels(root, middlewares),
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
