/** `document.open` wipes all listeners of a page, the guard's too: it registers again before the page can. */
import { call, getter, wrap } from './builtins.ts';

const { open } = Document.prototype;
const view = getter(Document.prototype, 'defaultView');
const state = getter(Document.prototype, 'readyState');

/** @param again tells the guard that listeners may have been wiped */
export function reopened(again: () => void): void {
  /** Another window's document by this window's method: its own guard would not be told. */
  const own = (of: Document): void => {
    if (of !== document && view(of)) throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  wrap(
    Document.prototype,
    'open',
    (original) =>
      function (this: Document, ...args: string[]) {
        own(this);
        const opened = call(original, this, args) as Document;
        again();
        return opened;
      } as typeof original,
  );
  for (const name of ['write', 'writeln'] as const)
    wrap(
      Document.prototype,
      name,
      (original) =>
        function (this: Document, ...text: string[]) {
          own(this);
          // It would open a finished document by itself, and run scripts in it before anybody knew.
          if (this === document && state(this) !== 'loading') {
            call(open, this, []);
            again();
          }
          call(original, this, text);
        },
    );
}
