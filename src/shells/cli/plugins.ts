/** Plug-ins for Node, where there is no `import.meta.glob`: the same folders as in plugins/index.ts and plugins/text.ts. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Attribute } from '../../core/context/attribute.ts';
import type { Layout } from '../../core/dataset/layout.ts';
import { byId } from '../../core/list.ts';
import type { Generator } from '../../core/model/generator.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { Detector, Exporter, Masker, Preset } from '../../core/model/plugin.ts';
import type { Voice } from '../../core/model/voice.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import type { Operator } from '../../core/text/operator.ts';
import type { Recognizer } from '../../core/text/recognizer.ts';

const PLUGINS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'plugins');

/** What lies in each folder. */
interface Plugins {
  readonly kinds: Kind;
  readonly detectors: Detector;
  readonly exporters: Exporter;
  readonly maskers: Masker;
  readonly attributes: Attribute;
  readonly generators: Generator;
  readonly layouts: Layout;
  readonly presets: Preset;
  readonly voices: Voice;
  readonly recognizers: Recognizer;
  readonly operators: Operator;
  readonly documents: DocumentFormat;
}

/** All of one folder, by id. @param at where the folders lie */
export async function plugins<K extends keyof Plugins>(
  folder: K,
  at: string = PLUGINS,
): Promise<readonly Plugins[K][]> {
  const files = globSync(`${folder}/**/*.ts`, { cwd: at, absolute: true });
  const modules = await Promise.all(
    files.map((f) => import(pathToFileURL(f).href) as Promise<{ default: Plugins[K] }>),
  );
  return byId(modules.map((m) => m.default));
}

/** All that texts take. */
export const textPlugins = async () => ({
  recognizers: await plugins('recognizers'),
  operators: await plugins('operators'),
  formats: await plugins('documents'),
});
