/**
 * A masked text as it would read with other people's data: classifiers take the words beside a stand-in (`<DATE_TIME>`, `***`, nothing at
 * all) for names, and what is masked for it ("Born", "Admitted") is lost for nothing.
 */
import type { MaskedPart } from '../../../core/text/masked.ts';
import type { Family } from '../../../core/text/recognizer.ts';

/** Values that nobody takes for anything else, and that hardly anybody has. What is not here stays as it was written. */
const USUAL: Partial<Record<Family, string>> = {
  person: 'Zofia Lindqvist',
  place: 'Springfield',
  time: '2001-01-01',
};

/** The same part with such values in it; its items say where they stand. */
export function naturally(made: MaskedPart): MaskedPart {
  const families = new Map(made.decisions.map(({ finding }) => [finding.start, finding.family]));
  let text = '';
  let at = 0;
  const items = made.items.map((item) => {
    text += made.text.slice(at, item.start);
    at = item.end;
    const start = text.length;
    const family = families.get(item.from.start);
    text += (family && USUAL[family]) ?? made.text.slice(item.start, item.end);
    return { ...item, start, end: text.length };
  });
  return { ...made, text: text + made.text.slice(at), items };
}
