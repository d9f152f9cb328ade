/** Puts what a visitor sees first into the page itself, in every language, so that nobody looks at nothing while its scripts are on their way. */
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type Plugin, runnerImport } from 'vite';
import type * as Render from '../shells/app/first/render.ts';
import { classic } from './classic.ts';

/** Where the page's own content goes, in its source. */
const PLACE = '<div id="app"></div>';
const SCRIPT = 'first.js';
/** What the page is drawn by later: on a slow line it comes behind the styles, which all that is seen needs. */
const LATER = /<(?:script type="module"|link rel="modulepreload")/g;

/** Markup of what is seen first. */
async function drawn(shell: string): Promise<string> {
  const { module } = await runnerImport<typeof Render>(path.join(shell, 'render.ts'), {
    configFile: false,
    logLevel: 'warn',
    // Its styles come with the page's own.
    plugins: [svelte({ configFile: false, emitCss: false })],
  });
  return module.everyLanguage().join('');
}

export function first(root: string): Plugin {
  const shell = path.join(root, 'src', 'shells', 'app', 'first');
  return {
    name: 'guise-first',
    apply: 'build',
    transformIndexHtml: {
      // Once the page has its scripts.
      order: 'post',
      async handler(html) {
        if (!html.includes(PLACE)) return html;
        const seen = await drawn(shell);
        const attrs = { type: 'module', async: true, fetchpriority: 'high', src: `./${SCRIPT}` };
        return {
          html: html
            .replaceAll(LATER, '$& fetchpriority="low"')
            .replace(PLACE, () => `<div id="app">${seen}</div>`),
          tags: [{ tag: 'script', attrs, injectTo: 'body' }],
        };
      },
    },
    async generateBundle() {
      const source = await classic('first', path.join(shell, 'first.ts'));
      this.emitFile({ type: 'asset', fileName: SCRIPT, source });
    },
  };
}
