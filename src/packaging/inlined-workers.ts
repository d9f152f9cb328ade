/**
 * Workers that a package carries as text, and would start from a `blob:` address, become files of their own: the content security policy
 * lets no others run, and what is under another licence stays apart.
 */
import type { Plugin } from 'vite';

/** Packages whose only worker is one, in the form that they are published in. */
const PACKAGES = /[\\/]@mediabunny[\\/]([a-z0-9]+-encoder)[\\/]/;

/** As far as it is asked here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Text[];
}
/** Text in quotes, or between backticks. */
interface Text {
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

const textOf = ({ value, quasis = [] }: Text): unknown =>
  quasis.length === 1 ? quasis[0]?.value.cooked : value;

/** The call `inlineWorker('...')` within. */
function callIn(tree: unknown): { readonly node: Node; readonly text: string } | null {
  if (typeof tree !== 'object' || tree === null) return null;
  const node = tree as Node;
  const text = textOf(node.arguments?.[0] ?? {});
  if (node.type === 'CallExpression' && node.callee?.name === 'inlineWorker' && typeof text === 'string')
    return { node, text };
  for (const part of Object.values(tree)) {
    const found = callIn(part);
    if (found) return found;
  }
  return null;
}

export const inlinedWorkers = (): Plugin => ({
  name: 'guise-inlined-workers',
  apply: 'build',
  transform(code, id) {
    const name = PACKAGES.exec(id)?.[1];
    if (!name) return null;
    const call = callIn(this.parse(code));
    if (!call) return this.error(`${name} has no worker where one was looked for: is it another version?`);
    const file = this.emitFile({ type: 'asset', name: `${name}.js`, source: call.text });
    const { start, end } = call.node;
    // Whoever calls it waits for ever for a worker that does not come.
    const began = `fetch(import.meta.ROLLUP_FILE_URL_${file}).then(async (got) => {
      await got.arrayBuffer();
      if (!got.ok) throw new Error(\`${name}: \${got.status}\`);
      return new Worker(got.url);
    })`;
    return { code: code.slice(0, start) + began + code.slice(end), map: null };
  },
});
