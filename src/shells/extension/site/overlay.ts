/** What the person sees on the page: a card in a closed shadow root, which the page's scripts cannot read or press. */
import type { Progress } from '../../../core/model/progress.ts';
import type { VerdictWords } from '../../../core/model/verdict.ts';
import { element } from '../element.ts';
import { type Reason, words } from '../words.ts';
import { Card } from './card.ts';
import type { Desk } from './desk.ts';
import type { Look, Sealed } from './look.ts';

/** How long what needs no answer stays, milliseconds. */
const NOTE = 8000;

function button(label: string, press: () => void, main = false): HTMLButtonElement {
  const made = element('button', { type: 'button', className: main ? 'main' : '' }, label);
  made.addEventListener('click', press);
  return made;
}

const names = (files: readonly File[]): HTMLElement =>
  element(
    'ul',
    {},
    ...files.slice(0, 5).map((f) => element('li', {}, element('bdi', {}, f.name))),
    ...(files.length > 5 ? ['…'] : []),
  );

const said = ({ title, lines }: VerdictWords): HTMLElement[] => [
  element('p', {}, title),
  element('ul', {}, ...lines.map((l) => element('li', {}, l))),
];

/** Files go as they are, because the person said why. Nothing else that is decided is one of these. */
export interface Through {
  readonly through: Reason;
}

/** A reason, and the button that waits for it. */
function throughRow(done: (through: Through) => void): HTMLElement {
  const reasons = Object.entries(words().reasons) as [Reason, string][];
  const choice = element(
    'select',
    { ariaLabel: words().why },
    element('option', { value: '' }, words().choose),
    ...reasons.map(([value, text]) => element('option', { value }, text)),
  );
  const go = button(words().through, () => {
    const reason = reasons.find(([value]) => value === choice.value);
    if (reason) done({ through: reason[0] });
  });
  go.disabled = true;
  choice.addEventListener('change', () => {
    go.disabled = choice.value === '';
  });
  return element('div', { className: 'row' }, choice, go);
}

export class Overlay {
  readonly #card = new Card();
  #bar = element('progress');
  #state = element('p');

  choose(files: readonly File[]): Promise<'mask' | 'look' | 'stop' | Through> {
    return new Promise((resolve) => {
      const mask = button(words().mask, () => resolve('mask'), true);
      this.#card.show(
        'note',
        element('h2', {}, words().held(files.length)),
        names(files),
        element('p', {}, words().nothingYet),
        element(
          'div',
          { className: 'row' },
          mask,
          button(words().look, () => resolve('look')),
          button(words().stop, () => this.#close(() => resolve('stop'))),
        ),
        throughRow((through) => this.#close(() => resolve(through))),
      );
      mask.focus({ preventScroll: true });
    });
  }

  /** @returns when the person stops it */
  working(files: readonly File[]): Promise<void> {
    return new Promise((resolve) => {
      this.#bar = element('progress', { max: files.length, value: 0, ariaLabel: words().working });
      this.#state = element('p', { role: 'status' }, words().nothingYet);
      this.#card.show(
        'note',
        element('h2', {}, words().working),
        names(files),
        this.#bar,
        this.#state,
        element(
          'div',
          { className: 'row' },
          button(words().stop, () => this.#close(resolve)),
        ),
      );
    });
  }

  /** @returns what the person confirmed, null where that is nothing */
  async look(files: readonly File[], desk: Desk, look: Look): Promise<readonly Sealed[] | null> {
    const target = element('div', { className: 'look' });
    const shown = this.#card.show('note', target);
    try {
      return await look(target, files, desk);
    } finally {
      this.#card.hide(shown);
    }
  }

  progress(at: number, { stage, done, total }: Progress): void {
    this.#bar.value = at + (total ? Math.min(1, done / total) : 0);
    const text = `${words().stage[stage]} ${total ? `${done}/${total}` : ''}`;
    if (this.#state.textContent !== text) this.#state.textContent = text;
  }

  /** @param watched whether all ways of the page could be  @param taken whether it said that it took them */
  sealed(results: readonly Sealed[], watched: boolean, taken: boolean): void {
    const say = words();
    const notes = results.flatMap((r) => (r.words.tone === 'good' ? [] : [r.words]));
    const why = results.flatMap((r) => r.report.engines.flatMap((e) => e.fallback ?? []));
    const degraded = [...(why.length ? [say.cpu] : []), ...(watched ? [] : [say.unhooked])];
    const chip = element('p', { className: 'chip', title: [...new Set(why)].join('\n') });
    chip.append(`${say.degraded}: ${degraded.join('; ')}`);
    const good = notes.length === 0;
    this.#tell(good && taken && watched ? 'good' : 'note', [
      taken
        ? element('h2', {}, (good ? say.sealed : say.noted)(results.length))
        : element('p', {}, say.untaken),
      ...notes.flatMap(said),
      ...(degraded.length ? [chip] : []),
    ]);
  }

  /** @param sealed how many others came through */
  refused(refused: readonly VerdictWords[], sealed: number): Promise<'rest' | 'stop' | Through> {
    return new Promise((resolve) => {
      const rest = sealed
        ? [button(words().rest(sealed), () => this.#close(() => resolve('rest')), true)]
        : [];
      this.#card.show(
        'bad',
        element('h2', {}, words().refused),
        ...refused.flatMap(said),
        element(
          'div',
          { className: 'row' },
          ...rest,
          button(words().stop, () => this.#close(() => resolve('stop'))),
        ),
        throughRow((through) => this.#close(() => resolve(through))),
      );
    });
  }

  note(text: string): void {
    this.#tell('note', [element('p', {}, text)]);
  }

  /** A text to be read or copied; the page cannot reach it. */
  text(about: string, text: string): void {
    this.#tell('note', [element('p', {}, about), element('pre', { tabIndex: 0 }, text)]);
  }

  fault(text: string): void {
    this.#card.show('bad', element('p', { role: 'alert' }, text), this.#closing());
  }

  #tell(tone: 'good' | 'note', children: readonly HTMLElement[]): void {
    const shown = this.#card.show(tone, ...children, this.#closing());
    if (tone === 'good') setTimeout(() => this.#card.hide(shown), NOTE);
  }

  #closing(): HTMLElement {
    return element(
      'div',
      { className: 'row' },
      button(words().close, () => this.#card.hide()),
    );
  }

  #close(then: () => void): void {
    this.#card.hide();
    then();
  }
}
