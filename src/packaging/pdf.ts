import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** pdf.js's character maps and the fonts that PDFs may leave out (with their licences), under `pdf/`. */
export function pdf(root: string): Plugin {
  const from = path.join(root, 'node_modules', 'pdfjs-dist');
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
