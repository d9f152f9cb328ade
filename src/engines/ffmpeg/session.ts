/** One run of ffmpeg.wasm: its worker, the file that it reads, what it says, and the bytes that it writes. */

import wasmUrl from '@ffmpeg/core/wasm?url';
import coreUrl from '@ffmpeg/core?url';
import { FFFSType, FFmpeg } from '@ffmpeg/ffmpeg';
import '../../core/disposable.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import { reach } from '../model-files.ts';
import { within } from '../within.ts';
import { type DeviceMessage, RING } from './devices.ts';
import type { Probe } from './probe.ts';
import { makeRing, type Ring, readRing } from './ring.ts';

/** How long 31 MB may take to come and be compiled, seconds: a slow line brings them in five minutes. */
const STARTS = 600;

/** One ffmpeg in its worker, the file mounted read-only (never copied into memory). */
export class Session implements Disposable {
  readonly ffmpeg = new FFmpeg();
  readonly channel: BroadcastChannel;
  readonly log: string[] = [];
  /** The first sign of damage, however much was said since. */
  damage: string | null = null;
  readonly path: string;
  readonly #name = crypto.randomUUID();
  constructor(blob: Blob, name: string) {
    this.channel = new BroadcastChannel(this.#name);
    // ffmpeg guesses some formats by the ending alone; nothing else of the name is passed on.
    this.path = `/in/source${/\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ''}`;
    this.#blob = blob;
    this.ffmpeg.on('log', ({ message }) => {
      this.log.push(message);
      if (DAMAGE.test(message)) this.damage ??= message;
      if (this.log.length > 60) this.log.shift();
    });
  }
  readonly #blob: Blob;

  async load(workerUrl: string): Promise<void> {
    const url = new URL(workerUrl, self.location.href);
    url.searchParams.set('channel', this.#name);
    const absolute = (u: string) => new URL(u, self.location.href).href;
    // Its worker waits for ever for a part that does not come: each is asked for first.
    for (const part of [workerUrl, coreUrl, wasmUrl])
      await (await reach(absolute(part), 'the reader of other formats')).body?.cancel();
    try {
      const loaded = this.ffmpeg.load({
        coreURL: absolute(coreUrl),
        wasmURL: absolute(wasmUrl),
        classWorkerURL: url.href,
      });
      await within(STARTS, 'ffmpeg.wasm', loaded);
    } catch (error) {
      if (error instanceof FaultError) throw error;
      raise({ code: 'engine/missing', engine: 'ffmpeg.wasm', why: String(error).slice(0, 160) });
    }
    await this.ffmpeg.createDir('/in');
    const blobs = [{ name: this.path.slice(4), data: this.#blob as File }];
    await this.ffmpeg.mount(FFFSType.WORKERFS, { blobs }, '/in');
  }
  [Symbol.dispose](): void {
    this.channel.close();
    this.ffmpeg.terminate();
  }
  async text(path: string): Promise<string> {
    return new TextDecoder().decode((await this.ffmpeg.readFile(path)) as Uint8Array);
  }

  /** What ffprobe says of it; nothing where it cannot be read. */
  async probe(): Promise<Probe> {
    const asked = ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', this.path];
    await this.ffmpeg.ffprobe([...asked, '-o', '/probe.json']).catch(() => -1);
    // What it cannot read at all leaves no file, or an empty one.
    return JSON.parse((await this.text('/probe.json').catch(() => '')) || '{}') as Probe;
  }
}

/** Whether memory can be shared between threads on this page. */
export const canShare = (): boolean =>
  typeof SharedArrayBuffer !== 'undefined' &&
  (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated === true;

/** What ffmpeg writes to `FRAMES` while it runs: through shared memory, where ffmpeg waits for room, else by messages. */
export class Written {
  readonly #session: Session;
  readonly #ring: Ring | null = canShare() ? makeRing() : null;
  readonly #loose = new Chunks();
  #exit: number | null = null;

  /** @param times takes what it writes to `TIMES` */
  constructor(session: Session, times: (text: string) => void = () => {}) {
    this.#session = session;
    session.channel.onmessage = ({ data }: MessageEvent<DeviceMessage>) => {
      if (data.kind === 'times') times(data.text);
      if (data.kind === 'frames') this.#loose.push(new Uint8Array(data.bytes));
    };
  }

  /** How it ended; null while it runs. */
  get exit(): number | null {
    return this.#exit;
  }
  readonly over = (): boolean => this.#exit !== null;

  /** Begins, once the session is loaded. @returns its end, which never fails */
  async run(args: string[]): Promise<{ readonly end: Promise<void> }> {
    const { ffmpeg, log } = this.#session;
    // Typed as file content; the worker's file system takes the ring itself at this path.
    if (this.#ring) await ffmpeg.writeFile(RING, this.#ring as unknown as string);
    const end = ffmpeg.exec(args).then(
      (code) => {
        this.#exit = code;
      },
      (error) => {
        this.#exit = -1;
        log.push(String(error));
      },
    );
    return { end };
  }
  /** Fills it, or as much of it as comes before the end. @returns bytes */
  read(into: Uint8Array): Promise<number> {
    return this.#ring ? readRing(this.#ring, into, this.over) : this.#loose.read(into, this.over);
  }
}

/** What ffmpeg says when it goes on in spite of damage. */
const DAMAGE = /prematurely|error while decoding|corrupt|concealing|truncat|partial file/i;

/** Without paths and addresses. */
export const clean = (line: string): string =>
  line.replace(/\/in\/\S+:?\s*|\[[^\]]*@ 0x[0-9a-f]+\]\s*/g, '').slice(0, 120);

export const lastError = (log: readonly string[]): string =>
  clean(log.findLast((l) => /invalid|error|unknown|not found|moov/i.test(l)) ?? log.at(-1) ?? 'nothing');

/** Messages as a byte stream, where there is no ring. */
class Chunks {
  readonly #parts: Uint8Array[] = [];
  push(part: Uint8Array): void {
    this.#parts.push(part);
  }
  async read(into: Uint8Array, over: () => boolean): Promise<number> {
    let done = 0;
    for (let idle = 0; done < into.length; ) {
      const part = this.#parts.shift();
      if (!part) {
        if (over() && ++idle > 50) return done;
        await new Promise((resolve) => setTimeout(resolve, 2));
        continue;
      }
      const n = Math.min(part.length, into.length - done);
      into.set(part.subarray(0, n), done);
      done += n;
      if (n < part.length) this.#parts.unshift(part.subarray(n));
    }
    return done;
  }
}
