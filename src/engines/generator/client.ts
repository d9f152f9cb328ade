/** Asks an endpoint for pictures of captions that were anonymized, and of nothing else. */
import { imageSize } from 'image-size';
import { AnonymizedCaption, type Proof } from '../../core/context/anonymized.ts';
import { raise } from '../../core/model/fault.ts';
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
/** Bytes that a picture may have. */
const LARGEST = 64 << 20;

/** Kinds of pictures that are taken. */
const PICTURES = ['png', 'jpg', 'webp'] as const;

/** A picture that came back. */
export interface Generated {
  readonly bytes: Uint8Array;
  readonly extension: (typeof PICTURES)[number];
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
    return { url: under(base, path).href, body: JSON.stringify(body), proof: caption.proof };
  }

  /**
   * Null where it was not allowed.
   * @throws FaultError `policy/invalid`, `endpoint/failed` where no picture comes, `job/aborted`
   */
  async generate(
    caption: AnonymizedCaption,
    wanted: Wanted,
    signal?: AbortSignal,
  ): Promise<Generated | null> {
    const sending = this.sending(caption, wanted);
    if (!(await this.#sender.allow(sending))) return null;
    for (let tries = 1; ; tries++) {
      const answer = await this.#send(sending, signal);
      if (answer.ok) return this.#picture(await this.#fetched(answer, sending, signal));
      const busy = answer.status === 429 || answer.status >= 500;
      if (!busy || tries >= LIMITS.tries) return this.#failed(`it answered ${answer.status}`);
      // Not all at once, where several wait.
      const pause = LIMITS.pause * 2 ** (tries - 1) * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, 1000 * pause));
    }
  }

  /** What an answer says is to be fetched: nothing of it comes from here but the address. */
  async #fetched(answer: Response, { proof }: Sending, signal?: AbortSignal): Promise<Response> {
    const { address: base, generator } = this.#endpoint;
    const late = Date.now() + 1000 * LIMITS.answer;
    let last = answer;
    let where = '';
    for (const step of generator.steps ?? [])
      for (let ticket: Ticket | null = null; !ticket; ) {
        ticket = step(await this.#told(last));
        if (!ticket) {
          if (!where || Date.now() > late) return this.#failed('no picture came');
          await new Promise((resolve) => setTimeout(resolve, 1000 * LIMITS.pause));
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

  async #told(answer: Response): Promise<unknown> {
    try {
      return await answer.json();
    } catch {
      return this.#failed('its answer cannot be read');
    }
  }

  async #send(sending: Sending, signal?: AbortSignal): Promise<Response> {
    const { most } = this.#sender;
    if (this.#sent >= most)
      raise({
        code: 'policy/invalid',
        path: 'endpoint',
        why: `was asked ${most} times, and may not be more`,
      });
    this.#sent++;
    return this.#exchange(sending, 'POST', signal);
  }

  async #exchange(sending: Sending, method: 'GET' | 'POST', signal?: AbortSignal): Promise<Response> {
    const { fetch: send, log } = this.#sender;
    if (signal?.aborted) raise({ code: 'job/aborted' });
    log({ ...sending, status: null });
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), 1000 * LIMITS.answer);
    const end = () => stop.abort();
    signal?.addEventListener('abort', end, { once: true });
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
      log({ ...sending, status: answer.status });
      return answer;
    } catch (error) {
      log({ ...sending, status: 0 });
      if (signal?.aborted) return raise({ code: 'job/aborted' });
      return this.#failed(stop.signal.aborted ? `no answer in ${LIMITS.answer} s` : String(error));
    } finally {
      clearTimeout(late);
    }
  }

  async #picture(answer: Response): Promise<Generated> {
    let bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.headers.get('content-type')?.includes('json')) {
      let told: unknown = null;
      try {
        told = JSON.parse(new TextDecoder().decode(bytes));
        const base64 = this.#endpoint.generator.picture(told);
        bytes = base64 === null ? new Uint8Array() : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      } catch {
        return this.#failed('its answer cannot be read');
      }
    }
    if (bytes.length > LARGEST) return this.#failed('its answer is too large');
    const kind = PICTURES.find((k) => k === typeOf(bytes));
    return kind ? { bytes, extension: kind } : this.#failed('no picture came');
  }

  #failed(why: string): never {
    return raise({ code: 'endpoint/failed', address: this.#endpoint.address, why: why.slice(0, 200) });
  }
}

/** A path behind an endpoint's address. */
function under(base: string, path: string): URL {
  const url = addressOf(base);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  return url;
}

/** As its bytes say. */
function typeOf(bytes: Uint8Array): string | undefined {
  try {
    return imageSize(bytes).type;
  } catch {
    return undefined;
  }
}
