/** The service worker from the page's side: isolation on plain hosts, and what can be done without a network. */
import { findGpu } from '../../bridge/connect.ts';
import type { Ask, Kept } from '../../bridge/offline.ts';
import type { Group } from '../../bridge/offline-parts.ts';
import { ask } from './ask.ts';
import { idle } from './idle.ts';

/** Registers it, and reloads once where only it can isolate the page. */
export async function register(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./service.js', { scope: './' });
    await navigator.serviceWorker.ready;
    if (crossOriginIsolated || sessionStorage.getItem('guise-reloaded')) return;
    sessionStorage.setItem('guise-reloaded', 'yes');
    location.reload();
  } catch {
    // No service worker here (http, private window): the page works single-threaded and online.
  }
}

/** In a package (the extension) every part lies beside the page, and no service worker is there or wanted. */
const PACKAGED = !/^https?:$/.test(location.protocol);
/** Whether there is one, or will be. */
export const SERVED = !PACKAGED && import.meta.env.PROD && 'serviceWorker' in navigator;

/** What a person can do, and the parts of the page that it takes. */
export const CAPABILITIES = [
  { id: 'faces', needs: ['shell', 'engine', 'faces'] },
  // Whoever hides bodies hides the faces of those beside as well.
  { id: 'bodies', needs: ['shell', 'engine', 'faces', 'bodies'] },
  { id: 'names', needs: ['shell', 'engine', 'names'] },
  { id: 'documents', needs: ['shell', 'engine', 'names', 'documents'] },
  { id: 'people', needs: ['shell', 'engine', 'faces', 'people'] },
  { id: 'formats', needs: ['shell', 'engine', 'faces', 'formats'] },
] as const satisfies readonly { id: string; needs: readonly Group[] }[];
export type Capability = (typeof CAPABILITIES)[number]['id'];

/** Whether the person asked the browser to save data. */
const saving = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** What 'make ready' stands for: the rest waits for a click of its own. */
const USUAL: readonly Capability[] = ['faces', 'names', 'documents', 'people'];

export class Offline {
  kept = $state.raw<Kept | null>(null);
  /** Bytes that have come of those under way. */
  coming = $state.raw<{ readonly bytes: number; readonly of: number } | null>(null);
  failed = $state('');
  /** Whether the browser has agreed to remove nothing by itself; null where it cannot be asked. */
  lasting = $state<boolean | null>(null);
  /** Models of other versions, bytes. */
  #others = $state(0);
  /** A page that was loaded past the service worker fetches its parts from the network, whatever is kept. */
  #controlled = $state(false);
  #gpu = $state(false);
  #begun = false;
  /** One after the other. */
  #last: Promise<void> = Promise.resolve();

  /** Looks at what is kept, and keeps the page itself: engines come with the first file. */
  async start(): Promise<void> {
    if (!SERVED) return;
    const seen = () => {
      this.#controlled = navigator.serviceWorker.controller !== null;
    };
    seen();
    navigator.serviceWorker.addEventListener('controllerchange', seen);
    addEventListener('appinstalled', () => void this.persist());
    this.#begun = true;
    // What takes the browser's time or the network's comes after what is looked at.
    await idle();
    this.#gpu = await findGpu();
    this.lasting = (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
    await this.#ask({ do: 'look' });
    if (this.#missing(['shell']) > 0 && !saving()) await this.#fetch(['shell']);
  }

  /** Whether this page does it with the network cut. */
  ready(id: Capability): boolean {
    return PACKAGED || (this.#controlled && this.kept !== null && this.missing(id) === 0);
  }
  /** Bytes that are still to be fetched for it. */
  missing(id: Capability): number {
    return this.#missing(this.#needs([id]));
  }
  /** The same for all that is usual. */
  readonly unready = $derived.by(() => this.#missing(this.#needs(USUAL)));
  /** Models and engines, bytes. */
  readonly removable = $derived.by(() => {
    const groups = Object.entries(this.kept ?? {}).filter(([g]) => g !== 'shell');
    return groups.reduce((n, [, { bytes, missing }]) => n + bytes - missing, this.#others);
  });

  /** Fetches what it takes, once. */
  keep(...ids: readonly Capability[]): Promise<void> {
    return this.#fetch(this.#needs(ids));
  }
  /** All that is usual, and for long. */
  async makeReady(): Promise<void> {
    await Promise.all([this.keep(...USUAL), this.persist()]);
  }
  /** The first file of a kind brings what it takes, unless the person saves data. */
  async use(...ids: readonly Capability[]): Promise<void> {
    if (this.#begun && !saving() && ids.some((id) => this.kept === null || this.missing(id) > 0))
      await this.keep(...ids);
  }
  /** Removes models and engines. */
  forget(): Promise<void> {
    return this.#queue(() => this.#ask({ do: 'forget' }));
  }
  /** Asks the browser to keep what is stored, where it was not asked before. */
  async persist(): Promise<void> {
    if (this.lasting !== false) return;
    this.lasting = await navigator.storage.persist().catch(() => false);
  }

  #fetch(groups: readonly Group[]): Promise<void> {
    return this.#queue(async () => {
      const of = this.#missing(groups);
      if (this.kept && of === 0) return;
      this.coming = { bytes: 0, of };
      await this.#ask({ do: 'keep', groups }, (bytes) => {
        this.coming = { bytes, of };
      });
      this.coming = null;
    });
  }
  #queue(next: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(next);
    return this.#last;
  }
  #missing(groups: readonly Group[]): number {
    return groups.reduce((n, g) => n + (this.kept?.[g].missing ?? 0), 0);
  }
  #needs(ids: readonly Capability[]): readonly Group[] {
    const needs = CAPABILITIES.filter((c) => ids.includes(c.id)).flatMap((c): readonly Group[] => c.needs);
    return [...new Set(this.#gpu ? [...needs, 'gpu' as const] : needs)];
  }

  async #ask(what: Ask, tell: (bytes: number) => void = () => {}): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    const answer = await ask(active, what, (a) => {
      if (a.kind === 'coming') tell(a.bytes);
    });
    this.failed = answer?.kind === 'failed' ? answer.why : '';
    if (answer?.kind !== 'kept') return;
    this.kept = answer.kept;
    this.#others = answer.others;
  }
}
