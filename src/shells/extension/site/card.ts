/** The box that the overlay is shown in. */
import { element } from '../element.ts';
import { spoken } from '../words.ts';
import { STYLE } from './style.ts';

/** What of the person's typing a page would be told: it is none of its business in here. */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

export class Card {
  /** Built in: an element of a name of its own could be one that the page defines, and such are told of their closed roots. */
  readonly #host = element('div');
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  #shown: HTMLElement | null = null;

  constructor() {
    this.#host.dataset.guise = 'card';
    const style = element('style', {}, STYLE);
    this.#root.append(style);
    // Only a person's own press counts.
    for (const type of ['click', 'change'])
      this.#root.addEventListener(type, (e) => e.isTrusted || e.stopImmediatePropagation(), true);
    // A host's own style wins over all rules of the page.
    this.#host.style.cssText =
      'all: initial !important; position: fixed !important; inset: auto 8px 8px auto !important; z-index: 2147483647 !important; margin: 0 !important; border: 0 !important; padding: 0 !important; background: none !important; overflow: visible !important; display: block !important;';
    for (const type of KEYS)
      window.addEventListener(
        type,
        (e) => {
          if (e.target === this.#host) e.stopImmediatePropagation();
        },
        true,
      );
  }

  /** @returns what was shown, for {@link hide} */
  show(tone: 'good' | 'note' | 'bad', ...children: readonly HTMLElement[]): HTMLElement {
    this.#shown?.remove();
    const { language, dir } = spoken();
    const card = element('section', { className: `card ${tone}`, lang: language, dir }, ...children);
    this.#shown = card;
    this.#root.append(card);
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    // Over everything, the page's own dialogs too.
    this.#host.popover = 'manual';
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
    return card;
  }

  /** @param only where this is still what is shown */
  hide(only?: HTMLElement): void {
    if (only && only !== this.#shown) return;
    this.#shown?.remove();
    this.#shown = null;
    this.#host.remove();
  }
}
