/** `serve`: whatever is asked for, it answers and goes on serving, and only to those who called it by its name. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../src/shells/cli/server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'server-'));
const root = path.join(folder, 'dist');
let served: Served;
let port = 0;

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), 'page');
  writeFileSync(path.join(root, 'assets', 'a b.js'), 'script');
  writeFileSync(path.join(folder, 'secret'), 'secret');
  mkdirSync(path.join(folder, 'dist-other'));
  writeFileSync(path.join(folder, 'dist-other', 'x'), 'secret');
  symlinkSync(path.join(folder, 'secret'), path.join(root, 'link'));
  served = await serve(root, { host: 'masks.example' });
  port = Number(new URL(served.url).port);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
const ask = (target: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const r = request({ port, host: '127.0.0.1', path: target, method, headers: { host } }, (answer) => {
      let body = '';
      answer.on('data', (c) => {
        body += c;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    });
    r.on('error', reject).end();
  });
/** What no client would send, as it stands. */
const raw = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let all = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(line));
    socket.on('data', (d) => {
      all += d;
    });
    socket.on('close', () => resolve(all)).on('error', reject);
  });

test('targets that name nothing are answered, and the server lives on', async () => {
  for (const target of [
    '/%',
    '//',
    '//host/x',
    '/%00',
    '/%ff',
    '/assets',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/..%5csecret',
    '/../dist-other/x',
    '/link',
    'http://[/',
    '*',
  ]) {
    const { status, body } = await ask(target);
    expect([404, 200], target).toContain(status);
    expect(body, target).not.toBe('secret');
  }
  expect(await raw('GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n')).toContain('404');
  expect(await raw('GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n')).toContain('404');
  expect(await raw('\0\0\r\n\r\n')).toContain('400');
  expect(await ask('/')).toMatchObject({ status: 200, body: 'page' });
  expect(await ask('/assets/a%20b.js?x=%')).toMatchObject({ status: 200, body: 'script' });
});

test('only GET and HEAD, and only by its own names', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-length': '4' },
  });
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])
    expect((await ask('/', { host })).status, host).toBe(421);
  for (const host of ['localhost', `LOCALHOST:${port}`, '[::1]:80', 'masks.example'])
    expect((await ask('/', { host })).status, host).toBe(200);
});

test('headers: no sniffing, in nobody’s frame, isolated', async () => {
  const { headers } = await ask('/');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});
