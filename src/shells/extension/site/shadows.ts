/** Inputs in shadow trees: their `change` never leaves the tree, and not every browser lets their `input` out. */
import { call, getter, wrap } from './builtins.ts';
import { TAKE } from './signs.ts';

const { dispatchEvent, addEventListener } = EventTarget.prototype;
const { composedPath, stopImmediatePropagation } = Event.prototype;
const MadeEvent = Event;
const typeOf = getter(HTMLInputElement.prototype, 'type');

function isFileInput(node: unknown): node is HTMLInputElement {
  try {
    return typeOf(node as HTMLInputElement) === 'file';
  } catch {
    return false;
  }
}

/** Has the files of an input held by the other half. @returns whether it does */
export const take = (input: HTMLInputElement): boolean =>
  !call(dispatchEvent, input, [new MadeEvent(TAKE, { bubbles: true, composed: true, cancelable: true })]);

function forward(event: Event): void {
  const [first] = call(composedPath, event, []) as EventTarget[];
  if (event.isTrusted && isFileInput(first) && take(first)) call(stopImmediatePropagation, event, []);
}

/** The files of a tree's inputs are taken before anything in it is told. */
export function watch(root: Node): void {
  for (const type of ['input', 'change']) call(addEventListener, root, [type, forward, true]);
}

export function shadows(): void {
  wrap(
    Element.prototype,
    'attachShadow',
    (original) =>
      function (this: Element, init) {
        const root = call(original, this, [init]) as ShadowRoot;
        watch(root);
        return root;
      },
  );
}
