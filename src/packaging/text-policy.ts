import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vite';
import { textPolicySchema } from '../core/text/parse-policy.ts';

/** A CommonJS module's default, however it is loaded. */
const standaloneCode =
  'default' in standalone ? (standalone as unknown as { default: typeof standalone }).default : standalone;

/**
 * The schema of text policies as code: the pages' content security policy forbids compiling one in the browser. Of the
 * operators only the ids stand in it, and a plug-in's id is its file's name.
 */
export function textPolicy(root: string): Plugin {
  const id = 'virtual:text-policy';
  return {
    name: 'guise-text-policy',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return;
      const operators = readdirSync(path.join(root, 'src', 'plugins', 'operators')).map((f) => ({
        id: path.parse(f).name,
        options: {},
      }));
      const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
      return standaloneCode(ajv, ajv.compile(textPolicySchema(operators)));
    },
  };
}
