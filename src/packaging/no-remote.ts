/**
 * Takes addresses of hosts of scripts, models and pictures out of everything that is shipped. Libraries carry them as fallbacks
 * that the content security policy forbids anyway; whoever audits the app, or a store's robot, finds none.
 */
import type { Plugin } from 'vite';

const HOSTS = [
  'unpkg.com',
  'cdn.jsdelivr.net',
  'huggingface.co',
  'storage.googleapis.com',
  'raw.githubusercontent.com',
  'avatars.githubusercontent.com',
  'loremflickr.com',
  'picsum.photos',
];
const REMOTE = new RegExp(`https?://(?:${HOSTS.join('|').replaceAll('.', '\\.')})(?![\\w.-])`, 'g');

/** RFC 2606 section 2: a name that never resolves. */
const withoutRemote = (code: string): string => code.replace(REMOTE, 'https://unused.invalid');

/** Scripts and modules of other hosts, and hosts of models: what a store's robot refuses in a package, used or not. GitHub's pages are no scripts. */
const SCRIPT =
  /https?:\/\/(?!unused\.invalid|github\.com\/)[\w.-]+\.[a-z]{2,}\/[^\s"'`<>)]*\.(?:m?js|wasm)(?![\w.-])/g;

/** Such addresses that stand in a text. */
export const remoteIn = (code: string): string[] => [
  ...new Set([...(code.match(REMOTE) ?? []), ...(code.match(SCRIPT) ?? [])]),
];

export function noRemote(): Plugin {
  return {
    name: 'guise-no-remote',
    // Before names are hashed, so that a file's name still tells its content.
    renderChunk(code) {
      const clean = withoutRemote(code);
      return clean === code ? null : { code: clean, map: null };
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && /\.m?js$/.test(file.fileName))
          file.source = withoutRemote(
            typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source),
          );
    },
  };
}
