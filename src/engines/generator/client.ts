/** Asks an endpoint for pictures of captions that were anonymized, and of nothing else. */
import { imageSize } from 'image-size';
import { AnonymizedCaption, type Proof } from '../../core/context/anonymized.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import type { Generator, Payload, Ticket, Wanted } from '../../core/model/generator.ts';
import { addressOf, safeAddress } from './address.ts';

/** What is sent, as whoever decides on it is shown it, and as the log keeps it: byte by byte, without the key. */
export interface Sending {
  readonly url: string;
  readonly body: string;
  readonly proof: Proof;
}

export interface Endpoint {
  /** Where the interface begins. */
  readonly address: string;
  readonly generator: Generator;
  /** Sent as a bearer's; empty for none. */
  readonly key: string;
}

export interface Sender {
  /** Asked before anything goes out: false for no. */
  readonly allow: (sending: Sending) => boolean | Promise<boolean>;
  /** Told of everything before it goes out, with status null, and of what was answered; 0 is no answer. What cannot be told of is not sent. */
  readonly log: (sending: Sending & { readonly status: number | null }) => void;
  readonly fetch: typeof fetch;
  /** Most requests for pictures, those tried again included. */
  readonly most: number;
}

/** Seconds that an answer may take; how often what is busy is asked again, and after how many seconds the first time. */
const LIMITS = { answer: 180, tries: 3, pause: 1 };
/** Bytes that an answer may have, and a picture as it comes; pixels of it, which grow large from few bytes. */
const LARGEST = { answer: 96 << 20, picture: 64 << 20, pixels: 64e6 };
/** What a header may hold: anything else is told of in errors, word for word. */
const KEY = /^[\x21-\x7e]*$/;
/** What nobody sees, or what turns what is seen about: as JSON may have it too. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Kinds of pictures that are taken. */
const PICTURES = ['png', 'jpg', 'webp'] as const;

/** A picture that came back. */
export interface Generated {
  readonly bytes: Uint8Array;
  readonly extension: (typeof PICTURES)[number];
}

/** An answer, read to its end. */
interface Answer {
  readonly status: number;
  readonly ok: boolean;
  /** Whether it says that it is JSON. */
  readonly json: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class GeneratorClient {
  readonly #endpoint: Endpoint;
  readonly #sender: Sender;
  #sent = 0;

  /** @throws FaultError `policy/invalid` where the address is none */
  constructor(endpoint: Endpoint, sender: Sender) {
    this.#endpoint = endpoint;
    this.#sender = sender;
    safeAddress(endpoint.address);
  }

  /** What would be sent for a caption. @throws FaultError `policy/invalid` for anything that was not anonymized */
  sending(caption: AnonymizedCaption, wanted: Wanted): Sending {
    if (!AnonymizedCaption.is(caption))
      return raise({ code: 'policy/invalid', path: 'caption', why: 'must have been anonymized' });
    const { address: base, generator } = this.#endpoint;
    const { path, body }: Payload = generator.request(caption.text, wanted);
    return { url: under(base, path).href, body: legible(body), proof: caption.proof };
  }

  /**
   * Null where it was not allowed.
   * @throws FaultError `policy/invalid` (a key that is none, too), `endpoint/failed` where no picture comes, `job/aborted`
   */
  async generate(
    caption: AnonymizedCaption,
    wanted: Wanted,
    signal?: AbortSignal,
  ): Promise<Generated | null> {
    const sending = this.sending(caption, wanted);
    if (!KEY.test(this.#endpoint.key))
      raise({
        code: 'policy/invalid',
        path: 'key',
        why: 'must be one word of ASCII letters, digits and signs',
      });
    if (!(await this.#sender.allow(sending))) return null;
    for (let tries = 1; ; tries++) {
      const answer = await this.#send(sending, signal);
      if (answer.ok) return this.#picture(await this.#fetched(answer, sending, signal));
      const busy = answer.status === 429 || answer.status >= 500;
      if (!busy || tries >= LIMITS.tries) return this.#failed(`it answered ${answer.status}`);
      // Not all at once, where several wait.
      const pause = LIMITS.pause * 2 ** (tries - 1) * (0.5 + Math.random());
      await rest(pause, signal);
    }
  }

  /** What an answer says is to be fetched: nothing of it comes from here but the address. */
  async #fetched(answer: Answer, { proof }: Sending, signal?: AbortSignal): Promise<Answer> {
    const { address: base, generator } = this.#endpoint;
    const late = Date.now() + 1000 * LIMITS.answer;
    let last = answer;
    let where = '';
    for (const step of generator.steps ?? [])
      for (let ticket: Ticket | null = null; !ticket; ) {
        ticket = step(this.#told(last));
        if (!ticket) {
          if (!where || Date.now() > late) return this.#failed('no picture came');
          await rest(LIMITS.pause, signal);
        } else {
          const url = under(base, ticket.path);
          url.search = new URLSearchParams(ticket.query).toString();
          where = url.href;
        }
        last = await this.#exchange({ url: where, body: '', proof }, 'GET', signal);
        if (!last.ok) return this.#failed(`it answered ${last.status}`);
      }
    return last;
  }

  #told({ bytes }: Answer): unknown {
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return this.#failed('its answer cannot be read');
    }
  }

  async #send(sending: Sending, signal?: AbortSignal): Promise<Answer> {
    const { most } = this.#sender;
    if (this.#sent >= most)
      raise({
        code: 'policy/invalid',
        path: 'endpoint',
        why: 'was asked as often as was allowed, and may not be more',
      });
    this.#sent++;
    return this.#exchange(sending, 'POST', signal);
  }

  async #exchange(sending: Sending, method: 'GET' | 'POST', signal?: AbortSignal): Promise<Answer> {
    const { fetch: send, log } = this.#sender;
    if (signal?.aborted) raise({ code: 'job/aborted' });
    log({ ...sending, status: null });
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), 1000 * LIMITS.answer);
    const end = () => stop.abort();
    signal?.addEventListener('abort', end, { once: true });
    let status = 0;
    try {
      const answer = await send(sending.url, {
        method,
        headers: {
          ...(method === 'POST' && { 'content-type': 'application/json' }),
          ...(this.#endpoint.key && { authorization: `Bearer ${this.#endpoint.key}` }),
        },
        ...(method === 'POST' && { body: sending.body }),
        signal: stop.signal,
        // Where it leads on to was not agreed to.
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      status = answer.status;
      log({ ...sending, status });
      // Of what went wrong nothing is read.
      const bytes = answer.ok ? await bytesOf(answer, LARGEST.answer) : new Uint8Array();
      if (!bytes) return this.#failed('its answer is too large');
      const json = answer.headers.get('content-type')?.includes('json') ?? false;
      return { status, ok: answer.ok, json, bytes };
    } catch (error) {
      if (error instanceof FaultError) throw error;
      if (!status) log({ ...sending, status: 0 });
      if (signal?.aborted) return raise({ code: 'job/aborted' });
      return this.#failed(stop.signal.aborted ? `no answer in ${LIMITS.answer} s` : String(error));
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', end);
      // What is not read is not waited for.
      stop.abort();
    }
  }

  #picture(answer: Answer): Generated {
    let { bytes } = answer;
    if (answer.json) {
      const told = this.#told(answer);
      try {
        const base64 = this.#endpoint.generator.picture(told);
        bytes = base64 === null ? new Uint8Array() : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      } catch {
        return this.#failed('its answer cannot be read');
      }
    }
    const { type, width = 0, height = 0 } = shapeOf(bytes) ?? {};
    const kind = PICTURES.find((k) => k === type);
    if (!kind) return this.#failed('no picture came');
    if (bytes.length > LARGEST.picture || width * height > LARGEST.pixels)
      return this.#failed('its picture is too large');
    return { bytes, extension: kind };
  }

  #failed(why: string): never {
    const { address, key } = this.#endpoint;
    // Whatever an error says, the key is not in it.
    const said = key ? why.replaceAll(key, '***') : why;
    return raise({ code: 'endpoint/failed', address, why: said.slice(0, 200) });
  }
}

/** JSON in which each sign can be seen: what is shown is what goes out. */
const legible = (body: unknown): string =>
  JSON.stringify(body).replace(UNSEEN, (sign) =>
    Array.from(
      { length: sign.length },
      (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** @param seconds at most: less where it is given up */
const rest = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, 1000 * seconds);
    signal?.addEventListener('abort', over, { once: true });
    if (signal?.aborted) over();
  });

/** All of an answer; null where it is larger than that. @param most bytes */
async function bytesOf({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) return null;
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A path behind an endpoint's address. */
function under(base: string, path: string): URL {
  const url = addressOf(base);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  return url;
}

/** As its bytes say. */
function shapeOf(bytes: Uint8Array): { type?: string; width: number; height: number } | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
