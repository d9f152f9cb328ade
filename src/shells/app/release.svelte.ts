/** A newer version of the page: it waits until a person takes it, so that no page gets parts of two. */
import type { AtWork } from '../../bridge/offline.ts';
import { ask } from './ask.ts';
import { SERVED } from './offline.svelte.ts';

const AT_WORK: AtWork = 'guise-at-work';
/** Between two looks for a newer version, milliseconds: an installed app may stay open for weeks. */
const EVERY = 3_600_000;

export class Release {
  /** One that is fetched whole and waits. */
  waiting = $state.raw<ServiceWorker | null>(null);
  /** Another page was at work when it was asked for. */
  refused = $state(false);
  #working = false;
  #end: (() => void) | null = null;

  /** Says whether something here would be lost: no page's work is cut by another page's update. */
  working(now: boolean): void {
    if (now === this.#working) return;
    this.#working = now;
    this.#end?.();
    this.#end = null;
    if (!now || !navigator.locks) return;
    const held = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    void navigator.locks.request(AT_WORK, { mode: 'shared' }, () => held);
  }

  async watch(): Promise<void> {
    if (!SERVED) return;
    let ours = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // The first one takes a page that was loaded without any: nothing is newer there.
      if (ours && !this.#working) location.reload();
      ours = true;
    });
    const registration = await navigator.serviceWorker.ready;
    const look = () => {
      this.waiting = registration.waiting;
      registration.installing?.addEventListener('statechange', look);
    };
    look();
    registration.addEventListener('updatefound', look);
    let looked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - looked < EVERY) return;
      looked = Date.now();
      void registration.update().catch(() => {});
    });
  }

  /** Takes the newer one: every page of this app is loaded anew. */
  async take(): Promise<void> {
    const answer = await ask(this.waiting, { do: 'update' });
    this.refused = answer?.kind === 'updating' && !answer.agreed;
  }
}
