/** The values of a JSON text with the places they stand at, so that everything else stays byte for byte. */
import { raise } from '../fault.ts';
import type { Part } from './document.ts';

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly value: string;
  readonly record: number;
}

/** @throws FaultError `text/document` with the line */
export function jsonParts(
  json: string,
  name: string,
  columns: readonly string[],
): { readonly parts: Part[]; write(masked: readonly string[]): string } {
  try {
    JSON.parse(json);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? json.length);
    raise({
      code: 'text/document',
      name,
      where: `line ${json.slice(0, at).split('\n').length}`,
      why: 'it is no well-formed JSON',
    });
  }
  const literals: Literal[] = [];
  const keys: string[] = [];
  let key = '';
  /** Objects of the outermost list are records. */
  let record = 0;
  const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\]]/g;
  for (let m = token.exec(json); m; m = token.exec(json)) {
    const end = m.index + m[0].length;
    if (m[0] === '{' || m[0] === '[') {
      if (keys.length === 1) record++;
      keys.push(key);
    } else if (m[0] === '}' || m[0] === ']') key = keys.pop() ?? '';
    else if (m[0].startsWith('"') && /^\s*:/.test(json.slice(end, end + 200)))
      key = JSON.parse(m[0]) as string;
    else {
      const value = m[0].startsWith('"') ? (JSON.parse(m[0]) as string) : m[0];
      if (columns.length === 0 || columns.includes(key))
        literals.push({ start: m.index, end, key, value, record });
    }
  }
  return {
    parts: literals.map((l) => ({
      text: l.value,
      record: l.record,
      lead: l.key.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '),
    })),
    write(masked) {
      let out = '';
      let at = 0;
      literals.forEach((l, i) => {
        out += json.slice(at, l.start);
        // A number that was changed is a number no longer.
        out += masked[i] === l.value ? json.slice(l.start, l.end) : JSON.stringify(masked[i]);
        at = l.end;
      });
      return out + json.slice(at);
    },
  };
}
