/** Captions of one file on their way to an endpoint: what it would get, what was sent, and what came of it. */
import type { Generated, Prepared, Sent } from '../../../bridge/contract/outgoing.ts';
import type { NamedEndpoint } from '../../../bridge/endpoints.ts';
import type { HeldOutgoing } from '../../../bridge/text.ts';
import { itemAt } from '../../../core/list.ts';
import { type Fault, faultOf, raise } from '../../../core/model/fault.ts';
import { isKnown, type Likeness } from '../../../core/model/measures.ts';
import { forgetSecret, keepSecret, keepsSecrets, secretOf } from '../../../storage/secret.ts';
import { borrowTexts } from '../borrowed-texts.ts';
import { stem } from '../save.ts';

/** Of each picture, pixels. */
export const SIZES = ['512x512', '768x768', '1024x1024'] as const;
/** Requests that nobody has to think about. */
const MOST = 20;

/** How a request begins: what is fetched afterwards says nothing. */
export const lineOf = ({ url, body }: Pick<Sent, 'url' | 'body'>): string =>
  `${body ? 'POST' : 'GET'} ${url}`;

/** What would be sent for one caption, or why nothing can be. */
export class Request {
  /** Number of the first scene that has this caption. */
  readonly scene: number;
  readonly prepared: Prepared | null;
  /** Where it was anonymized: there alone its number says what it is. */
  readonly way: HeldOutgoing;
  fault = $state.raw<Fault | null>(null);
  state = $state<'shown' | 'going' | 'made'>('shown');
  constructor(scene: number, way: HeldOutgoing, prepared: Prepared | null, fault: Fault | null) {
    this.scene = scene;
    this.way = way;
    this.prepared = prepared;
    this.fault = fault;
  }
  get open(): boolean {
    return this.prepared !== null && this.state === 'shown';
  }
}

/** A picture that came. */
export interface Picture {
  readonly name: string;
  readonly body: string;
  readonly blob: Blob;
  readonly url: string;
  /** Who is in it; null where it could not be looked at. */
  readonly likeness: Likeness | null;
}

/** Looks whether anybody in a picture is taken for somebody of the file; null where nothing is there to look with. */
export type Compare = (picture: Blob, name: string, signal: AbortSignal) => Promise<Likeness | null>;

export class Sending {
  readonly endpoints: readonly NamedEndpoint[] = __ENDPOINTS__ ?? [];
  to = $state.raw<NamedEndpoint>(itemAt(this.endpoints, 0));
  model = $state('');
  size = $state<string>(SIZES[0]);
  seed = $state(1);
  most = $state(MOST);
  key = $state('');
  /** Whether the key is kept between visits. */
  kept = $state(false);
  requests = $state.raw<readonly Request[]>([]);
  /** What the requests were made of. */
  #of = $state('');
  /** How many captions are still to be anonymized; null while nobody asked. */
  reading = $state<number | null>(null);
  fault = $state.raw<Fault | null>(null);
  log = $state.raw<readonly Sent[]>([]);
  pictures = $state.raw<readonly Picture[]>([]);
  /** Of `pictures` and `log`, as they were saved. */
  saved = $state.raw<ReadonlySet<Picture>>(new Set());
  #abort = $state.raw<AbortController | null>(null);
  /** Whether somebody looks at it. */
  #watched = true;
  /** Requests for pictures by endpoint; what is asked for afterwards costs nothing. */
  #spent = $state.raw<ReadonlyMap<NamedEndpoint, number>>(new Map());
  /** Goes on when nobody looks any more: what was begun before comes to nothing. */
  #turn = 0;
  #ways = new Map<NamedEndpoint, Promise<HeldOutgoing>>();
  #texts: ReturnType<typeof borrowTexts> | null = null;
  readonly #name: string;
  readonly #compare: Compare;

  constructor(file: string, compare: Compare) {
    this.#name = stem(file);
    this.#compare = compare;
    void this.choose(this.to);
  }

  get sending(): boolean {
    return this.#abort !== null;
  }
  /** Requests for pictures that went to this endpoint. */
  get spent(): number {
    return this.#spent.get(this.to) ?? 0;
  }
  get unsaved(): boolean {
    return this.pictures.some((p) => !this.saved.has(p));
  }

  /** Another endpoint, with the key that is kept for it. */
  async choose(to: NamedEndpoint): Promise<void> {
    this.to = to;
    this.key = '';
    this.kept = false;
    const key = await secretOf(to.address);
    if (key === null || this.to !== to || this.key) return;
    this.key = key;
    this.kept = true;
  }
  readonly canKeep = keepsSecrets();
  async keep(on: boolean): Promise<void> {
    this.kept = on;
    await (on && this.key ? keepSecret(this.to.address, this.key) : forgetSecret(this.to.address));
  }

  #basis(captions: readonly string[]): string {
    const { to, model, size, seed } = this;
    return JSON.stringify([captions, to, model, size, seed]);
  }
  /** Whether what is shown is what these captions and settings come to. */
  fits(captions: readonly string[]): boolean {
    return this.#of === this.#basis(captions);
  }

  /** Anonymizes all captions, and shows what would be sent for each. */
  async prepare(captions: readonly string[]): Promise<void> {
    const of = this.#basis(captions);
    const { to, model, seed } = this;
    const [width = 0, height = 0] = this.size.split('x').map(Number);
    const each = new Map<string, number>();
    for (const [n, caption] of captions.entries()) {
      const text = caption.trim();
      if (text && !each.has(text)) each.set(text, n + 1);
    }
    const wanted = { width, height, seed, model: model.trim() };
    const turn = ++this.#turn;
    this.fault = null;
    this.requests = [];
    // Nothing can be sent before all of it is there.
    this.#of = '';
    this.reading = each.size;
    try {
      const way = await this.#way(to);
      const requests: Request[] = [];
      for (const [text, scene] of each) {
        const request = await way.prepare(text, wanted).then(
          (prepared) => new Request(scene, way, prepared, null),
          (error) => new Request(scene, way, null, faultOf(error)),
        );
        if (turn !== this.#turn) return;
        requests.push(request);
        this.reading--;
      }
      this.requests = requests;
      this.#of = of;
    } catch (error) {
      if (turn === this.#turn) this.fault = faultOf(error);
    } finally {
      if (turn === this.#turn) this.reading = null;
    }
  }
  #way(to: NamedEndpoint): Promise<HeldOutgoing> {
    this.#texts ??= borrowTexts();
    const way = this.#ways.get(to) ?? this.#texts.texts.outgoing(to);
    this.#ways.set(to, way);
    way.catch(() => this.#ways.delete(to));
    return way;
  }

  /**
   * One after the other, until one fails: whatever costs money stops there.
   * @param still whether captions and settings are those that were shown; asked before each
   */
  async send(requests: readonly Request[], still: () => boolean): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      for (const request of requests) {
        if (!this.#watched || !request.open || abort.signal.aborted || !still() || this.spent >= this.most)
          return;
        await this.#send(request, abort.signal);
        if (request.fault) return;
      }
    } finally {
      this.#abort = null;
      if (!this.#watched) this.#letGo();
    }
  }
  async #send(request: Request, signal: AbortSignal): Promise<void> {
    const { prepared, scene, way } = request;
    if (!prepared) return;
    const { to, key, most, spent } = this;
    request.state = 'going';
    request.fault = null;
    try {
      const tell = (sent: Sent) => {
        this.log = [...this.log, sent];
        if (sent.status === null && sent.body)
          this.#spent = new Map(this.#spent).set(to, 1 + (this.#spent.get(to) ?? 0));
      };
      const made = await way.send(prepared.id, { key, most: most - spent }, tell, signal);
      await this.#take(made, scene, prepared.body, signal);
      request.state = 'made';
    } catch (error) {
      request.state = 'shown';
      request.fault = faultOf(error);
    }
  }
  async #take(
    { bytes, extension }: Generated,
    scene: number,
    body: string,
    signal: AbortSignal,
  ): Promise<void> {
    const type = `image/${extension === 'jpg' ? 'jpeg' : extension}`;
    const blob = new Blob([new Uint8Array(bytes)], { type });
    const { address } = this.to;
    const seen = await createImageBitmap(blob).catch(() => null);
    if (!seen) return raise({ code: 'endpoint/failed', address, why: 'no picture came' });
    seen.close();
    const name = `${this.#name}.scene-${scene}.${extension}`;
    // It is paid for: where it cannot be held against the file, it says so.
    const likeness = await this.#compare(blob, name, signal).catch(() => null);
    if (likeness && isKnown(likeness))
      return raise({ code: 'endpoint/likeness', address, alike: likeness.most, from: likeness.from });
    this.pictures = [...this.pictures, { name, body, blob, url: URL.createObjectURL(blob), likeness }];
  }
  cancel(): void {
    this.#abort?.abort();
  }

  /** All that was sent, and what was answered, as `guise generate` keeps it. */
  get logFile(): { readonly blob: Blob; readonly name: string } {
    const lines = this.log.map((sent) => `${JSON.stringify(sent)}\n`);
    return { blob: new Blob(lines, { type: 'application/jsonl' }), name: `${this.#name}.sent.jsonl` };
  }

  /** Somebody looks at it again. */
  watch(): void {
    this.#watched = true;
  }
  /** Nobody looks at it any more: nothing else goes, and what went is waited for, since it is paid for. Pictures and log stay. */
  rest(): void {
    this.#watched = false;
    if (!this.sending) this.#letGo();
  }
  #letGo(): void {
    this.#turn++;
    this.reading = null;
    this.requests = [];
    this.#of = '';
    this.#ways.clear();
    this.#texts?.giveBack();
    this.#texts = null;
  }
}
