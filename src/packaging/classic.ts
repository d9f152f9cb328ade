/** Scripts that are no modules: each one file that imports nothing. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** @param entry path @returns its code with all that it imports */
export async function classic(name: string, entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    // Pages may forbid markup made from strings.
    plugins: [svelte({ configFile: false, compilerOptions: { fragments: 'tree' } })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: { [name]: entry }, output: { format: 'iife', entryFileNames: '[name].js' } },
    },
  });
  const [one] = [built].flat().flatMap((b) => ('output' in b ? b.output : []));
  if (one?.type !== 'chunk' || one.imports.length) throw new Error(`${name} is no script of its own`);
  return one.code;
}
