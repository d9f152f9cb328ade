/** Serves the built app on loopback, with the headers that a good static host would set. */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import type { NamedEndpoint } from '../../bridge/endpoints.ts';
import { HEADERS, headersOf } from '../../bridge/headers.ts';

/** Content types by ending. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Names that a browser may call this machine by. Others are another site's that resolves to it (DNS rebinding). */
const HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** A host name without its port. */
const hostOf = (header: string): string => header.replace(/:\d*$/, '').toLowerCase();

/** The path within `root` that a request's target names; null where it names none. */
export function fileOf(root: string, target: string): string | null {
  const [raw = ''] = target.split(/[?#]/, 1);
  let asked: string;
  try {
    asked = decodeURIComponent(raw);
  } catch {
    return null;
  }
  if (!asked.startsWith('/') || asked.includes('\0') || asked.includes('\\')) return null;
  const file = path.join(root, asked, asked.endsWith('/') ? 'index.html' : '');
  try {
    const real = realpathSync(file);
    return real.startsWith(realpathSync(root) + path.sep) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number, why: string, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...HEADERS, ...more, 'Content-Type': 'text/plain; charset=utf-8' }).end(why);
}

/**
 * @param isolate false leaves out COOP and COEP, as simple hosts do
 * @param host a further name that the server answers to
 * @param endpoints that the build has a way to
 * @param beside what is served beside it, and in its place, by path: files of this machine, or contents
 */
export async function serve(
  root: string,
  {
    port = 0,
    isolate = true,
    host = process.env.GUISE_HOST,
    endpoints = [] as readonly NamedEndpoint[],
    beside = new Map() as ReadonlyMap<string, string | Uint8Array>,
  } = {},
): Promise<Served> {
  const hosts = host ? [...HOSTS, host.toLowerCase()] : HOSTS;
  const server = createServer((request, response) => {
    // What goes wrong in one answer ends that answer.
    response.on('error', () => response.destroy());
    if (!hosts.includes(hostOf(request.headers.host ?? '')))
      return end(response, 421, 'this server answers to its own name only; GUISE_HOST adds one');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(response, 405, 'only GET and HEAD', { Allow: 'GET, HEAD' });
    const target = request.url ?? '/';
    const other = beside.get(target.split(/[?#]/, 1)[0] ?? '');
    if (other instanceof Uint8Array)
      return void response
        .writeHead(200, { ...HEADERS, 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' })
        .end(other);
    const file = other ?? fileOf(root, target);
    if (!file) return end(response, 404, 'not found');
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    // As good hosts do; models and WASM hardly get smaller.
    const packed =
      /^text|json$|svg/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(200, {
      'Content-Type': type,
      Vary: 'Accept-Encoding',
      ...(packed ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': statSync(file).size }),
      'Cache-Control': target.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...headersOf(target.split(/[?#]/, 1)[0] ?? '', endpoints, isolate),
    });
    if (request.method === 'HEAD') return response.end();
    const content = createReadStream(file).on('error', () => response.destroy());
    (packed ? content.pipe(createGzip()) : content).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
