/** What a package of the extension has beside the page's build: classic scripts for pages, its own pages, a manifest; and no address of a script elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, runnerImport } from 'vite';
import { CODES, LANGUAGES, type Language } from '../../languages/languages.ts';
import type { Extension } from '../../languages/sections.ts';
import { manifest, messages } from '../../shells/extension/manifest.ts';
import { WIDGET_WORDS, WORDS, widgetWordsFile, wordsFile } from '../../shells/extension/words.ts';
import { classic } from '../classic.ts';
import { remoteIn } from '../no-remote.ts';
import { BUILT, EXTENSION, packageFor } from './package.ts';

/** Scripts that browsers put into pages: each one file that imports nothing (they cannot be modules). */
const CLASSIC = {
  guard: 'site/guard.ts',
  hooks: 'site/hooks.ts',
  review: 'review/main.ts',
  text: 'text/page.ts',
};

/** Words for pages, as `read` takes them: a function, so that nothing is made before something is said. */
async function wordsScript(language: Language, section: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: section, formats: ['iife'], name: 'words' },
      rollupOptions: { output: { exports: 'default' } },
    },
  });
  const [one] = [built].flat().flatMap((b) => ('output' in b ? b.output : []));
  if (one?.type !== 'chunk') throw new Error(`${section} gave no script`);
  const made = `{language:${JSON.stringify(language)},dir:"${LANGUAGES[language].dir}",words}`;
  return `globalThis[Symbol.for("${name}")]=()=>{${one.code};return ${made}};`;
}

/** What the browser itself shows: the manifest's `__MSG_*__`. */
async function localeFile(section: string): Promise<string> {
  const { module } = await runnerImport<{ default: Extension }>(section);
  const all = Object.entries(messages(module.default)).map(([name, message]) => [name, { message }]);
  return JSON.stringify(Object.fromEntries(all));
}

export function extension(root: string): Plugin {
  const shell = path.join(root, 'src', 'shells', 'extension');
  return {
    name: 'guise-extension',
    enforce: 'post',
    // A page of an extension takes its policy from the manifest.
    transformIndexHtml: (html) => html.replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    async generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      for (const [name, file] of Object.entries(CLASSIC))
        emit(`${name}.js`, await classic(name, path.join(shell, file)));
      for (const language of CODES) {
        const section = (name: string) => path.join(root, 'src', 'languages', language, `${name}.ts`);
        emit(wordsFile(language), await wordsScript(language, section('extension'), WORDS));
        emit(widgetWordsFile(language), await wordsScript(language, section('widget'), WIDGET_WORDS));
        emit(`_locales/${language}/messages.json`, await localeFile(section('extension')));
      }
      const pages = path.join(shell, 'pages');
      for (const file of readdirSync(pages).filter((f) => /\.(?:html|css)$/.test(f)))
        emit(file, readFileSync(path.join(pages, file), 'utf8'));
      emit('manifest.json', `${JSON.stringify(manifest('chromium'), null, 2)}\n`);
    },
    // All that is there by then, the workers' bundles and the public folder too.
    writeBundle() {
      for (const file of readdirSync(BUILT, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:m?js|html|css|json)$/.test(file)) continue;
        const found = remoteIn(readFileSync(path.join(BUILT, file), 'utf8'));
        if (found.length) this.error(`${file} names what stores refuse: ${found.join(', ')}`);
      }
      packageFor('firefox', path.join(root, EXTENSION, 'firefox'));
    },
  };
}
