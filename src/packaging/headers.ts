import type { Plugin } from 'vite';
import { CSP } from '../bridge/csp.ts';
import { HEADERS, ISOLATION } from '../bridge/headers.ts';

/** Puts the one policy into the pages' own tags, and all headers into `_headers`, which many static hosts read. */
export function headers(): Plugin {
  return {
    name: 'guise-headers',
    transformIndexHtml: (html) => html.replace('%CSP%', CSP),
    generateBundle() {
      const lines = Object.entries({ ...HEADERS, ...ISOLATION }).map(
        ([name, value]) => `  ${name}: ${value}`,
      );
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
    },
  };
}
