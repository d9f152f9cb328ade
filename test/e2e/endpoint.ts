/** A generation endpoint of a test's own: answers as that interface does, and remembers all that it was asked. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode } from 'fast-png';

export const PNG = Buffer.from(
  encode({ width: 2, height: 2, data: new Uint8Array(12).fill(120), channels: 3 }),
);

export interface Asked {
  readonly url: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}
export interface FakeEndpoint extends Disposable {
  readonly address: string;
  /** All that came but what browsers ask beforehand, which holds nothing. */
  readonly asked: Asked[];
  /** What it answers from now on, or a promise of it; null: it lets whoever asks wait. */
  answer: unknown;
  /** What it answers before that, each once. */
  answers: unknown[];
  status: number;
}

export async function endpoint(
  answer: unknown = { images: [PNG.toString('base64')] },
): Promise<FakeEndpoint> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (d) => {
      body += d;
    });
    request.on('end', async () => {
      // As `--cors-allow-origins` has it.
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'authorization, content-type');
      if (request.method === 'OPTIONS') return response.writeHead(204).end();
      asked.push({ url: request.url ?? '', body, headers: request.headers });
      response.setHeader('content-type', 'application/json');
      response.statusCode = fake.status;
      const answer = await (fake.answers.length ? fake.answers.shift() : fake.answer);
      if (answer !== null) response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const fake: FakeEndpoint = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer,
    answers: [],
    status: 200,
    [Symbol.dispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
  return fake;
}
