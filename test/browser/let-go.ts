/** Runs in the page: small jobs whose worker is counted, stopped where they are told to be, and closed. */
import * as Comlink from 'comlink';
import { sendSignal } from '../../src/bridge/abort.ts';
import { connect } from '../../src/bridge/connect.ts';
import { parsePolicy } from '../../src/bridge/page-policy.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { Progress } from '../../src/core/model/progress.ts';
import { film } from '../made/draw.ts';
import type { Alive } from './alive.ts';

globalThis.Worker = new Proxy(Worker, {
  construct: (made, [given, options]: [URL | string, WorkerOptions]) => {
    const url = new URL(given);
    if (!/\/job-[^/]*$/.test(url.pathname)) return new made(url, options);
    const imports = [new URL('/test/browser/alive.ts', url), url].map((u) => `import '${u}';`);
    return new made(URL.createObjectURL(new Blob(imports, { type: 'text/javascript' })), options);
  },
});

/** Asks the worker until nothing is open any more, for five seconds at most. */
async function left(channel: BroadcastChannel): Promise<Alive> {
  for (let turn = 0; ; turn++) {
    const told = new Promise<Alive>((resolve) => {
      channel.onmessage = ({ data }) => resolve(data);
    });
    channel.postMessage('?');
    const alive = await told;
    if (turn === 50 || Object.keys(alive.open).length === 0) return alive;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The verdict or the fault's code, and what was made and left open by the worker. */
type Ended = Alive & { readonly end: string };

async function run(file: Blob, name: string, stopAt: Progress['stage'] | null): Promise<Ended> {
  const base = `${location.origin}/`;
  const connection = await connect(file, name, { backend: 'wasm', path: 'auto', lanes: 1, base });
  const { job } = connection;
  const stop = new AbortController();
  const signal = () => {
    const port = sendSignal(stop.signal);
    return port && Comlink.transfer(port, [port]);
  };
  const tell = Comlink.proxy(({ stage }: Progress) => {
    if (stage === stopAt) stop.abort();
  });
  // Two that npm brings.
  const policy = parsePolicy({
    find: { face: { detector: 'blazeface-short' } },
    verify: { detector: 'ssd-mobilenet' },
  });
  const end = await job
    .find(policy, tell, signal())
    .then(() => job.finish(policy, [], tell, signal()))
    .then(
      ({ outcome }) => outcome.verdict,
      (error: unknown) => faultOf(error).code,
    );
  await job.close();
  const alive = await left(new BroadcastChannel('alive'));
  connection.end(false);
  return { ...alive, end };
}

/** The film with nothing in the second half of its pictures: their decoder stops there. */
function damaged(film: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const begin = new TextDecoder('latin1').decode(film).indexOf('mdat') + 4;
  const length = new DataView(film.buffer).getUint32(begin - 8) - 8;
  return film.slice().fill(0, begin + Math.floor(length / 2), begin + length);
}

/** Others in every frame, so that each takes its share of the bytes. */
const stripes: Parameters<typeof film>[4] = (c, t) => {
  for (let x = 0; x < 640; x += 8) {
    c.fillStyle = `hsl(${(37 * x + 997 * t) % 360} 80% 50%)`;
    c.fillRect(x, 0, 8, 360);
  }
};

/** One after another, by what becomes of them. */
export async function ends(): Promise<Record<string, Ended>> {
  const drawn = await film(320, 180, 12, 12, stripes);
  const whole = new Blob([drawn]);
  return {
    sealed: await run(whole, 'film.mp4', null),
    'stopped while it is looked through': await run(whole, 'film.mp4', 'find'),
    'stopped while it is masked': await run(whole, 'film.mp4', 'render'),
    damaged: await run(new Blob([damaged(drawn)]), 'film.mp4', null),
  };
}
