/** The service worker from the page's side: isolation on plain hosts, and what can be done without a network. */
import { hasGpu } from '../../bridge/gpu.ts';
import type { Answer, Ask, Kept } from '../../bridge/offline.ts';
import type { Group } from '../../bridge/offline-parts.ts';

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

/** What a person can do, and the parts of the page that it takes. */
export const CAPABILITIES = [
  { id: 'faces', needs: ['shell', 'engine', 'faces'] },
  { id: 'names', needs: ['shell', 'engine', 'names'] },
  { id: 'documents', needs: ['shell', 'engine', 'names', 'documents'] },
  { id: 'people', needs: ['shell', 'engine', 'faces', 'people'] },
  { id: 'formats', needs: ['shell', 'engine', 'faces', 'formats'] },
] as const satisfies readonly { id: string; needs: readonly Group[] }[];
export type Capability = (typeof CAPABILITIES)[number]['id'];

/** Kept without being asked for: the rest waits for a click, with its size. */
const BY_ITSELF: readonly Capability[] = ['faces', 'names', 'documents', 'people'];
/** How long a service worker may take to say what it has, milliseconds: an older one does not know the question. */
const PATIENCE = 15_000;

export class Offline {
  kept = $state.raw<Kept | null>(null);
  /** Bytes that have come of those under way. */
  coming = $state.raw<{ readonly bytes: number; readonly of: number } | null>(null);
  failed = $state('');
  /** A page that was loaded past the service worker fetches its parts from the network, whatever is kept. */
  #controlled = $state(false);
  #gpu = false;

  /** Looks at what is kept, and keeps what is small enough not to be asked for. */
  async start(): Promise<void> {
    if (PACKAGED || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const seen = () => {
      this.#controlled = navigator.serviceWorker.controller !== null;
    };
    seen();
    navigator.serviceWorker.addEventListener('controllerchange', seen);
    this.#gpu = await hasGpu();
    await this.#ask({ do: 'look' });
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (saving) return;
    for (const id of BY_ITSELF) if (this.missing(id) > 0) await this.keep(id);
  }

  /** Whether this page does it with the network cut. */
  ready(id: Capability): boolean {
    return PACKAGED || (this.#controlled && this.kept !== null && this.missing(id) === 0);
  }
  /** Bytes that are still to be fetched for it. */
  missing(id: Capability): number {
    return this.#needs(id).reduce((n, g) => n + (this.kept?.[g].missing ?? 0), 0);
  }

  /** Fetches what it takes, once. */
  async keep(id: Capability): Promise<void> {
    const of = this.missing(id);
    this.coming = { bytes: 0, of };
    await this.#ask({ do: 'keep', groups: this.#needs(id) }, (bytes) => {
      this.coming = { bytes, of };
    });
    this.coming = null;
  }

  #needs(id: Capability): readonly Group[] {
    const needs = CAPABILITIES.find((c) => c.id === id)?.needs ?? [];
    return this.#gpu ? [...needs, 'gpu'] : needs;
  }

  async #ask(ask: Ask, tell: (bytes: number) => void = () => {}): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    await new Promise<void>((resolve) => {
      const silence = setTimeout(resolve, PATIENCE);
      port1.onmessage = ({ data }: MessageEvent<Answer>) => {
        clearTimeout(silence);
        this.failed = data.kind === 'failed' ? data.why : '';
        if (data.kind === 'coming') return tell(data.bytes);
        if (data.kind === 'kept') this.kept = data.kept;
        resolve();
      };
      active?.postMessage(ask, [port2]);
    });
    port1.close();
  }
}
