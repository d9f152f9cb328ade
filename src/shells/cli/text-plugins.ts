/** The text plug-ins for Node, where there is no `import.meta.glob`: the same folders as in plugins/index.ts. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { DocumentFormat } from '../../core/text/document.ts';
import type { Operator } from '../../core/text/operator.ts';
import type { TextPreset } from '../../core/text/preset.ts';
import type { Recognizer } from '../../core/text/recognizer.ts';

const PLUGINS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'plugins');

async function all<T extends { id: string }>(folder: string): Promise<readonly T[]> {
  const files = globSync(`${folder}/**/*.ts`, { cwd: PLUGINS, absolute: true });
  const modules = await Promise.all(
    files.map((f) => import(pathToFileURL(f).href) as Promise<{ default: T }>),
  );
  return modules.map((m) => m.default).sort((a, b) => a.id.localeCompare(b.id));
}

export const textPlugins = async () => ({
  recognizers: await all<Recognizer>('recognizers'),
  operators: await all<Operator>('operators'),
  formats: await all<DocumentFormat>('documents'),
  presets: await all<TextPreset>('text-presets'),
});
