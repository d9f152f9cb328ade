import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vite';
import { policyShape } from '../core/model/policy-schema.ts';

/** A CommonJS module's default, however it is loaded. */
const standaloneCode =
  'default' in standalone ? (standalone as unknown as { default: typeof standalone }).default : standalone;

/** What ajv's code asks for at run time, as it stands in `optimizeDeps.include` too. */
export const AJV_PARTS = ['ajv/dist/runtime/ucs2length.js'];

/** ajv writes modules that still `require` its helpers, which a browser without a bundler (the dev server's) does not know. */
function imported(code: string): string {
  const imports: string[] = [];
  const body = code.replace(/require\("([^"]+?)(?:\.js)?"\)\.default/g, (_, part: string) => {
    if (!AJV_PARTS.includes(`${part}.js`))
      throw new Error(`ajv asks for ${part}, which is not among AJV_PARTS`);
    const name = `part${imports.length}`;
    imports.push(`import ${name} from '${part}.js';`);
    return `(${name}.default ?? ${name})`;
  });
  return `${imports.join('\n')}\n${body}`;
}

/**
 * The schema of policies as code: the pages' content security policy forbids compiling one in the browser. Of plug-ins only
 * the ids stand in it, and a plug-in's id is its file's name.
 */
export function policyCheck(root: string): Plugin {
  const id = 'virtual:policy-check';
  const plugins = (folder: string) =>
    readdirSync(path.join(root, 'src', 'plugins', folder)).map((f) => {
      const { name } = path.parse(f);
      return { id: name, label: name, plural: name, usual: false, find: {}, options: {} };
    });
  return {
    name: 'guise-policy-check',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return;
      const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
      const shape = policyShape({
        kinds: plugins('kinds'),
        maskers: plugins('maskers'),
        operators: plugins('operators'),
        voices: plugins('voices'),
      });
      return imported(standaloneCode(ajv, ajv.compile(shape)));
    },
  };
}
