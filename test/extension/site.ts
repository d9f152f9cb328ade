/** A site that takes uploads, and writes down all that reaches it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';

const PAGES = path.join(import.meta.dirname, 'pages');
/** Pages of libraries, bundled as their users do. */
const BUNDLED = ['react', 'uppy', 'filepond', 'dropzone'];

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}
export interface Site {
  readonly url: string;
  /** Files that came, in their order. */
  readonly parts: Part[];
  /** Whole bodies of requests. */
  readonly bodies: Buffer[];
  close(): Promise<void>;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Parts with a file's name, of a form's body. */
function partsOf(body: Buffer, type: string): Part[] {
  const boundary = /boundary=(.+)$/.exec(type)?.[1];
  if (!boundary) return [];
  const text = body.toString('latin1');
  return text.split(`--${boundary}`).flatMap((part) => {
    const name = /filename="([^"]*)"/.exec(part)?.[1];
    const at = part.indexOf('\r\n\r\n');
    const bytes = Buffer.from(part.slice(at + 4, -2), 'latin1');
    return name !== undefined && bytes.length > 0 ? [{ name, bytes }] : [];
  });
}

async function bundle(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(BUNDLED.map((n) => [n, path.join(PAGES, `${n}.ts`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  const files = [built].flat().flatMap((b) => ('output' in b ? b.output : []));
  return new Map(files.flatMap((f) => (f.type === 'chunk' ? [[`/${f.fileName}`, f.code] as const] : [])));
}

export async function startSite(): Promise<Site> {
  const scripts = await bundle();
  const parts: Part[] = [];
  const bodies: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      bodies.push(body);
      parts.push(...partsOf(body, request.headers['content-type'] ?? ''));
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"url":"x"}');
    }
    const script = scripts.get(pathname);
    if (script) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const file = path.join(PAGES, path.basename(pathname));
    const bundled = BUNDLED.find((n) => pathname === `/${n}.html`);
    if (!bundled && !existsSync(file)) return void response.writeHead(404).end();
    const strict = searchParams.has('strict')
      ? {
          'content-security-policy':
            "default-src 'none'; script-src 'unsafe-inline'; connect-src 'self'; require-trusted-types-for 'script'",
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
        }
      : {};
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': type, ...strict });
    response.end(
      bundled
        ? `<!doctype html><meta charset=utf-8><title>${bundled}</title><div id=at></div><script type=module src=/${bundled}.js></script>`
        : readFileSync(file),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    parts,
    bodies,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
