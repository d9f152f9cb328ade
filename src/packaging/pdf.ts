import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connect, Plugin } from 'vite';

const FOLDERS = ['cmaps', 'standard_fonts'];
const folderOf = (root: string): string => path.join(root, 'node_modules', 'pdfjs-dist');

/** Answers with what pdf.js asks for, under `pdf/`. */
export function servePdf(root: string, middlewares: Connect.Server): void {
  for (const folder of FOLDERS)
    middlewares.use(`/pdf/${folder}`, (req, res, next) => {
      const file = path.join(folderOf(root), folder, path.basename(req.url ?? ''));
      if (!existsSync(file)) return next();
      createReadStream(file).pipe(res);
    });
}

/** pdf.js's character maps and the fonts that PDFs may leave out (with their licences), under `pdf/`. */
export function pdf(root: string): Plugin {
  const from = folderOf(root);
  return {
    name: 'guise-pdf',
    configureServer: ({ middlewares }) => servePdf(root, middlewares),
    generateBundle() {
      for (const folder of FOLDERS)
        for (const name of readdirSync(path.join(from, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${folder}/${name}`,
            source: readFileSync(path.join(from, folder, name)),
          });
    },
  };
}
