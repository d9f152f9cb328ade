/** The text under the person's hand: in a box of the page, or selected. */

export interface Box {
  readonly text: string;
  /** Puts another one in its place. @returns whether the page took it */
  replace(by: string): boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (e: Element): e is Field =>
  e.localName === 'textarea' ||
  (e.localName === 'input' && /^(?:text|search|email|url|tel)$/.test((e as Field).type));

function active(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function ofField(field: Field): Box {
  const { value } = field;
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const [start, end] = from < to ? [from, to] : [0, value.length];
  return {
    text: value.slice(start, end),
    replace(by) {
      if (!field.isConnected || field.value !== value) return false;
      // Through the browser's own setter: frameworks see what is not theirs.
      field.value = value.slice(0, start) + by + value.slice(end);
      field.setSelectionRange?.(start, start + by.length);
      field.dispatchEvent(
        new InputEvent('input', {
          bubbles: true,
          composed: true,
          inputType: 'insertReplacementText',
          data: by,
        }),
      );
      return field.value.slice(start, start + by.length) === by;
    },
  };
}

function ofEditable(host: HTMLElement): Box | null {
  const selection = getSelection();
  if (!selection) return null;
  if (selection.isCollapsed) selection.selectAllChildren(host);
  const text = selection.toString();
  return {
    text,
    replace(by) {
      // Editors listen to what this tells them, and none to a changed tree.
      if (!host.isConnected || getSelection()?.toString() !== text) return false;
      document.execCommand('insertText', false, by);
      return (
        host.textContent?.includes(by.split('\n', 1)[0] ?? '') === true && !host.textContent.includes(text)
      );
    },
  };
}

/** Null where nothing is selected or focused in this frame. */
export function boxOf(): Box | null {
  const at = active();
  if (at && isField(at)) return ofField(at);
  const host = at instanceof HTMLElement && at.isContentEditable ? at : null;
  if (host) return ofEditable(host);
  const text = document.hasFocus() ? (getSelection()?.toString() ?? '') : '';
  return text.trim() ? { text, replace: () => false } : null;
}
