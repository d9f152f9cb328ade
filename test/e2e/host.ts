/** Somebody else's site that embeds Guise: its pages, the package under `/guise/`, and a server that writes down what it is sent. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileOf, TYPES } from '../../src/shells/cli/server.ts';

export const LIBRARY = path.resolve(import.meta.dirname, '..', '..', 'dist-library');

/** The package's modules, and its assets beside them, as sites that use bundlers copy them. */
const guiseFile = (target: string) => fileOf(LIBRARY, target) ?? fileOf(path.join(LIBRARY, 'assets'), target);

/** A file, or a field's text, as it came. */
export interface Part {
  readonly name: string;
  readonly filename: string | null;
  readonly type: string;
  readonly bytes: Buffer;
}
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Fields of a multipart body (RFC 7578), or the body itself. */
function partsOf(contentType: string, body: Buffer): Part[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (!boundary) return [{ name: '', filename: null, type: contentType, bytes: body }];
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = body.subarray(at + mark.length + 2, next - 2);
    const gap = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, gap).toString('utf8');
    parts.push({
      name: / name="([^"]*)"/.exec(head)?.[1] ?? '',
      filename: / filename="([^"]*)"/.exec(head)?.[1] ?? null,
      type: /Content-Type: (.*)/i.exec(head)?.[1]?.trim() ?? '',
      bytes: part.subarray(gap + 4),
    });
    at = next;
  }
  return parts;
}

export interface Host {
  readonly url: string;
  /** Whole bodies of all that was sent. */
  readonly bodies: Buffer[];
  /** What was uploaded, by upload. */
  readonly uploads: Part[][];
  page(name: string, html: string, headers?: Readonly<Record<string, string>>): string;
  /** Files of a build that lie at the site's root. */
  folder(at: string): void;
  /** Throws where anything of a file reached the server as it was. */
  neverSaw(file: string | Uint8Array): void;
  close(): Promise<void>;
}

/** @param under sub-path of the site */
export async function host(under = ''): Promise<Host> {
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const bodies: Buffer[] = [];
  const uploads: Part[][] = [];
  let built: string | null = null;
  const server: Server = createServer(async (request, response) => {
    const url = (request.url ?? '/').slice(under.length);
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const c of request) chunks.push(c as Buffer);
      const body = Buffer.concat(chunks);
      bodies.push(body);
      uploads.push(partsOf(request.headers['content-type'] ?? '', body));
      return void response.writeHead(200, { 'Content-Type': 'text/plain' }).end('stored');
    }
    const page = pages.get(url.split(/[?#]/)[0] ?? '');
    if (page)
      return void response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers })
        .end(page.html);
    const file = url.startsWith('/guise/') ? guiseFile(url.slice(6)) : built && fileOf(built, url);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      // Pages in a sandbox have no origin of their own: to them every module is another's.
      'Access-Control-Allow-Origin': '*',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${under}/`;
  return {
    url,
    bodies,
    uploads,
    page(name, html, headers = {}) {
      pages.set(`/${name}`, {
        html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>${html}`,
        headers,
      });
      return `${url}${name}`;
    },
    folder(at) {
      built = at;
    },
    neverSaw(of) {
      const original = typeof of === 'string' ? readFileSync(of) : Buffer.from(of);
      const sum = sha256(original);
      const middle = original.subarray(original.length >> 1, (original.length >> 1) + 64);
      for (const [i, body] of bodies.entries()) {
        if (body.includes(middle)) throw new Error(`body ${i} holds a stretch of the original`);
        for (const p of [...(uploads[i] ?? []), { bytes: body }])
          if (sha256(p.bytes) === sum) throw new Error(`body ${i} holds the original`);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (!existsSync(path.join(LIBRARY, 'widget.js'))) throw new Error('not built: run "npm run build:lib" first');
