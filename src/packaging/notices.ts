/**
 * Licences of everything that is shipped, worked out from what the bundler took in: `THIRD-PARTY-NOTICES.txt`, and the GPL with the
 * offer of its source beside the one part that is under it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly home: string;
  readonly texts: readonly string[];
}

/** The folder of the package that a module lies in; null for our own. */
function packageOf(id: string): string | null {
  const [file = ''] = id.replaceAll('\\', '/').replace(/^\0/, '').split('?', 1);
  const at = file.lastIndexOf('/node_modules/');
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(file.slice(at + '/node_modules/'.length))?.[0];
  return at < 0 || !name || name.startsWith('.') ? null : `${file.slice(0, at)}/node_modules/${name}`;
}

const words = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value && 'url' in value
      ? String(value.url)
      : '';

function read(folder: string): Package {
  const given = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const texts = readdirSync(folder)
    .filter((f) => /^(?:licen[cs]e|copying|notice)/i.test(f) && !/\.(?:js|ts|json)$/.test(f))
    .sort()
    .map((f) => readFileSync(path.join(folder, f), 'utf8').trim());
  return {
    name: words(given.name),
    version: words(given.version),
    licence: words(given.license) || 'not stated',
    home: words(given.homepage) || words(given.repository),
    texts,
  };
}

interface Model {
  readonly id: string;
  readonly licence: string;
  readonly source: string;
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** @param licences full texts by SPDX id, for what is under them and brings none along */
function noticesOf(
  packages: readonly Package[],
  models: readonly Model[],
  licences: Readonly<Record<string, string>>,
): string {
  const entries = packages.map(({ name, version, licence, home, texts }) => {
    const own = texts.length ? texts : [licences[licence] ? `Under ${licence}; its text stands below.` : ''];
    return [`${name} ${version}`, `Licence: ${licence}`, home, '', ...own].join('\n').trim();
  });
  const list = models.map((m) => `${m.id}: ${m.licence}, from ${m.source}`).join('\n');
  return [
    'Guise comes under the Apache License 2.0. It is made with, and ships, the following.',
    ...entries,
    `Models\n\n${list}`,
    ...Object.entries(licences).map(([id, text]) => `${id}\n\n${text.trim()}`),
    '',
  ].join(RULE);
}

const OFFER = (version: string): string => `Source of ffmpeg-core.wasm and ffmpeg-core.js

These two files are @ffmpeg/core ${version}: FFmpeg with x264 and other libraries, compiled to WebAssembly. They are under the GNU General
Public License, version 2 or (at your option) any later version (COPYING.txt beside this file). They run as a program of their own in
a worker of its own; nothing else of Guise is under that licence.

The complete corresponding source, with the scripts that compile it, is the release ${version} of the project ffmpegwasm/ffmpeg.wasm on
GitHub: its Dockerfile and its folder "build" name every library and its version.

Whoever gives you this copy of Guise offers you, or anybody else, for at least three years from the day on which they gave it, a
complete machine-readable copy of that source, for no more than what giving it costs. Ask at the place from which you have this copy.
`;

/** One for each build: the workers are built apart, and what they take in is told to the page's. */
export function notices(root: string): { readonly page: Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>();
  const collect = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = packageOf(id);
      if (folder && existsSync(path.join(folder, 'package.json'))) folders.add(folder);
    }
  };
  const modules = path.join(root, 'node_modules');
  // What is shipped without being a module of the bundle: models, fonts, wasm beside a script.
  const beside = [
    '@mediapipe/face_detection',
    '@mediapipe/face_mesh',
    '@mediapipe/pose',
    '@mediapipe/selfie_segmentation',
    '@vladmandic/human',
    '@vladmandic/face-api',
    '@ffmpeg/core',
    // Packed within another's files.
    '@huggingface/jinja',
    '@huggingface/tokenizers',
    'saxen',
  ];
  return {
    worker: () => ({
      name: 'guise-notices-worker',
      generateBundle() {
        collect(this.getModuleIds());
      },
    }),
    page: {
      name: 'guise-notices',
      generateBundle() {
        collect(this.getModuleIds());
        for (const name of beside)
          if (existsSync(path.join(modules, name))) folders.add(path.join(modules, name));
        const byName = new Map([...folders].map(read).map((p) => [`${p.name} ${p.version}`, p]));
        const packages = [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
        const text = (...at: string[]) => readFileSync(path.join(root, ...at), 'utf8');
        const { models } = JSON.parse(text('.cache', 'models', 'index.json')) as { models: Model[] };
        const gpl = text('src', 'packaging', 'licences', 'GPL-2.0.txt');
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
        emit(
          'THIRD-PARTY-NOTICES.txt',
          noticesOf(packages, models, {
            'Apache-2.0': text('LICENSE'),
            MIT: text('src', 'packaging', 'licences', 'MIT.txt'),
            'BSD-3-Clause': text('src', 'packaging', 'licences', 'BSD-3-Clause.txt'),
            'GPL-2.0-or-later': gpl,
          }),
        );
        emit('LICENSE.txt', text('LICENSE'));
        emit('assets/ffmpeg-core.COPYING.txt', gpl);
        const core = packages.find((p) => p.name === '@ffmpeg/core');
        if (core) emit('assets/ffmpeg-core.SOURCE.txt', OFFER(core.version));
      },
    },
  };
}
