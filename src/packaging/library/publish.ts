/** Puts the package together beside its modules: types, the site's build as `assets/`, licences, and what npm reads. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { MODULES, PACKAGE } from './package.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const out = path.join(root, PACKAGE);
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown> & {
  readonly devDependencies: Readonly<Record<string, string>>;
};

const bundle = await rollup({
  input: Object.fromEntries(Object.entries(MODULES).map(([name, file]) => [name, path.join(root, file)])),
  plugins: [dts({ tsconfig: path.join(root, 'tsconfig.page.json') })],
  external: [/^@uppy\//, /\.svelte$/, /\.css\?raw$/, /^virtual:/],
  // It would have every type that another one names exported by that name.
  logLevel: 'silent',
});
await bundle.write({
  dir: out,
  format: 'es',
  entryFileNames: '[name].d.ts',
  chunkFileNames: 'types/[name]-[hash].d.ts',
});

const assets = path.join(out, 'assets');
rmSync(assets, { recursive: true, force: true });
cpSync(path.join(root, 'dist'), assets, { recursive: true });
for (const file of ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'])
  cpSync(path.join(root, 'dist', file), path.join(out, file));
cpSync(path.join(root, 'docs', 'embedding.md'), path.join(out, 'README.md'));

const entry = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
writeFileSync(
  path.join(out, 'package.json'),
  `${JSON.stringify(
    {
      name: own.name,
      version: own.version,
      description: own.description,
      license: own.license,
      type: 'module',
      sideEffects: ['./widget.js', './shared/*.js'],
      exports: {
        '.': entry('index'),
        ...Object.fromEntries(
          Object.keys(MODULES)
            .filter((m) => m !== 'index')
            .map((m) => [`./${m}`, entry(m)]),
        ),
        './assets/*': './assets/*',
        './package.json': './package.json',
      },
      peerDependencies: { '@uppy/core': '^5.0.0 || ^6.0.0' },
      peerDependenciesMeta: { '@uppy/core': { optional: true } },
    },
    null,
    2,
  )}\n`,
);
