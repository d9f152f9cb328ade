/** Inputs outside the document: no event of theirs reaches the window, so while somebody chooses they are put into it, unseen. */
import { call, getter, wrap } from './builtins.ts';
import { watch } from './shadows.ts';

const { addEventListener } = EventTarget.prototype;
const { getRootNode, appendChild } = Node.prototype;
const { remove } = Element.prototype;
const { createElement } = Document.prototype;
const connected = getter(Node.prototype, 'isConnected');
const owner = getter(Node.prototype, 'ownerDocument');
const parent = getter(Node.prototype, 'parentNode');
const ELEMENT = Node.ELEMENT_NODE;
const typeOf = getter(Node.prototype, 'nodeType');

/** A place in the document that nobody sees. */
function place(of: Document): HTMLElement {
  const holder = call(createElement, of, ['div']) as HTMLElement;
  holder.style.cssText = 'display: none !important';
  call(appendChild, of.documentElement, [holder]);
  return holder;
}

/** Of any window. */
function isNode(target: EventTarget): target is Node {
  try {
    return typeOf(target as Node) > 0;
  } catch {
    return false;
  }
}

/** Puts the tree that a node is in where its events are seen, until something was chosen or not. */
export function connect(node: Node): void {
  if (connected(node)) return;
  const root = call(getRootNode, node, []) as Node;
  const of = owner(node);
  // A fragment would come apart: it is watched where it is. Not by `instanceof`: another window's elements are none of this one's.
  if (typeOf(root) !== ELEMENT || !of?.documentElement) return watch(root);
  const holder = place(of);
  call(appendChild, holder, [root]);
  const back = () => {
    if (parent(root) === holder) call(remove, root, []);
    call(remove, holder, []);
  };
  // Only those that the page gets too: a trusted one is taken on its way down.
  for (const type of ['change', 'cancel']) call(addEventListener, holder, [type, back, { once: true }]);
}

export function detached(): void {
  wrap(
    HTMLElement.prototype,
    'click',
    (original) =>
      function (this: HTMLElement) {
        connect(this);
        call(original, this, []);
      },
  );
  wrap(
    HTMLInputElement.prototype,
    'showPicker',
    (original) =>
      function (this: HTMLInputElement) {
        connect(this);
        call(original, this, []);
      },
  );
  wrap(
    EventTarget.prototype,
    'dispatchEvent',
    (original) =>
      function (this: EventTarget, event: Event) {
        if (event?.type === 'click' && isNode(this)) connect(this);
        return call(original, this, [event]) as boolean;
      },
  );
}
