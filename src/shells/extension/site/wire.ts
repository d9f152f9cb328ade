/** A node that both halves of the guard keep, and the page never had: the way to call the other half. */
import { AGAIN, HELLO, WIRE } from './signs.ts';

const dispatch = EventTarget.prototype.dispatchEvent;

/** @returns tells the other half that listeners may have been wiped */
export function wire(): () => void {
  const node = document.createElement('div');
  const hand = () => {
    // Only while it is in the document does the event reach the window; no script of the page runs meanwhile.
    document.documentElement.append(node);
    Reflect.apply(dispatch, node, [new Event(WIRE, { bubbles: true })]);
    node.remove();
  };
  window.addEventListener(
    HELLO,
    (e) => {
      e.stopImmediatePropagation();
      hand();
    },
    { capture: true, once: true },
  );
  hand();
  return () => void Reflect.apply(dispatch, node, [new Event(AGAIN)]);
}
