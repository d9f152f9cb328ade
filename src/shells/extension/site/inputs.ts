/** File inputs that an event is about, wherever they hide. */

export const isFileInput = (node: unknown): node is HTMLInputElement => {
  const e = node as Partial<HTMLInputElement> | null;
  return e?.localName === 'input' && e.type === 'file';
};

/** Of any window: not by `instanceof`. */
export const isElement = (node: unknown): node is Element => (node as Partial<Node> | null)?.nodeType === 1;

/** An element's shadow root, closed ones too: content scripts may. */
const rootOf = (element: Element): ShadowRoot | null => {
  try {
    return (
      globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element as HTMLElement) ??
      element.openOrClosedShadowRoot ??
      element.shadowRoot
    );
  } catch {
    return element.shadowRoot;
  }
};

/** All below, in closed trees too. */
export function* inputsIn(root: ParentNode): Generator<HTMLInputElement> {
  for (const element of root.querySelectorAll('*')) {
    if (isFileInput(element)) yield element;
    const inner = rootOf(element);
    if (inner) yield* inputsIn(inner);
  }
}

/** The input that an event is about; all in a closed tree, whose events do not say which. */
export function inputsOf(event: Event): HTMLInputElement[] {
  const [first] = event.composedPath();
  if (isFileInput(first)) return [first];
  if (!isElement(first)) return [];
  const root = rootOf(first);
  return root ? [...inputsIn(root)] : [];
}

/** What lies under a point, through closed trees. */
export function deepest(event: MouseEvent): Element | null {
  let [at] = event.composedPath() as [unknown];
  for (;;) {
    const root = isElement(at) ? rootOf(at) : null;
    const inner = root?.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === at) return isElement(at) ? at : null;
    at = inner;
  }
}

/** Gives an input files, as if they had been chosen. */
export function fill(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new window.DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new window.Event('change', { bubbles: true }));
}
