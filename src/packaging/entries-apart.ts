/**
 * Gives a worker's code a file of its own where its lazy parts import from it, with the entry only importing that. WebKit runs an entry
 * a second time when something imports it, and then two workers answer in one.
 */
import type { Plugin } from 'vite';

export function entriesApart(): Plugin {
  return {
    name: 'guise-entries-apart',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((f) => (f.type === 'chunk' ? f : []));
      for (const entry of chunks.filter((c) => c.isEntry && c.exports.length > 0)) {
        const name = entry.fileName.replace(/^.*\//, '');
        const own = name.replace(/\.js$/, '-main.js');
        for (const c of chunks) c.code = c.code.replaceAll(`./${name}`, `./${own}`);
        this.emitFile({ type: 'asset', fileName: entry.fileName.replace(name, own), source: entry.code });
        entry.code = `import './${own}';\n`;
      }
    },
  };
}
