/**
 * The values of a JSON text with the places they stand at, so that everything else stays byte for byte. Keys are read along
 * with their values; one that is more than a name of a field is a part itself.
 */

import { brokenAt, lineOf } from '../core/json-place.ts';
import { paired } from '../core/list.ts';
import { raise } from '../core/model/fault.ts';
import type { Part } from '../core/text/document.ts';
import { isField } from '../core/text/labels.ts';
import { type Container, leadsIn, type Valued } from './json-leads.ts';
import { spliced } from './splice.ts';

interface Literal extends Valued {
  readonly start: number;
  readonly end: number;
  readonly record: number;
  /** Of coordinates: where each number stands. */
  readonly numbers?: readonly { readonly start: number; readonly end: number }[];
}

/** Two to four numbers with at least three decimals: a place, or the corners of an area (RFC 7946 section 3.1.1). */
const COORDINATES = /\[\s*-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}\s*(?:,\s*-?\d{1,6}(?:\.\d+)?\s*){0,2}\]/y;

/** @throws FaultError `text/document` with the line */
export function jsonParts(
  json: string,
  name: string,
  columns: readonly string[],
): { readonly parts: Part[]; write(masked: readonly string[]): string } {
  try {
    JSON.parse(json);
  } catch {
    raise({
      code: 'text/document',
      name,
      where: `line ${lineOf(json, brokenAt(json) ?? 0)}`,
      why: 'it is no well-formed JSON',
    });
  }
  const literals: Literal[] = [];
  const keys: string[] = [];
  let key = '';
  /** Objects of the outermost list are records. */
  let record = 0;
  const containers: Container[] = [];
  /** Those that are open, and which of its items a list is at. */
  const open: { readonly id: number; item: number }[] = [];
  const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\],]/g;
  for (let m = token.exec(json); m; m = token.exec(json)) {
    const end = m.index + m[0].length;
    const at = open.at(-1);
    const [inside, item] = [at?.id ?? -1, at?.item ?? -1];
    COORDINATES.lastIndex = m.index;
    const place = m[0] === '[' ? COORDINATES.exec(json)?.[0] : undefined;
    if (place !== undefined) {
      const numbers = [...place.matchAll(/[-\d.]+/g)].map((n) => ({
        start: m.index + n.index,
        end: m.index + n.index + n[0].length,
        text: n[0],
      }));
      const value = numbers.map((n) => n.text).join(', ');
      token.lastIndex = m.index + place.length;
      if (columns.length === 0 || columns.includes(key))
        literals.push({ start: m.index, end: token.lastIndex, key, value, record, numbers, inside, item });
    } else if (m[0] === '{' || m[0] === '[') {
      if (keys.length === 1) record++;
      keys.push(key);
      const list = m[0] === '[';
      open.push({ id: containers.push({ list, key, parent: inside, item }) - 1, item: list ? 0 : -1 });
    } else if (m[0] === '}' || m[0] === ']') {
      key = keys.pop() ?? '';
      open.pop();
    } else if (m[0] === ',') {
      if (at && item >= 0) at.item++;
    } else if (m[0].startsWith('"') && /^\s*:/.test(json.slice(end, end + 200))) {
      key = JSON.parse(m[0]) as string;
      if (!isField(key) && columns.length === 0)
        literals.push({ start: m.index, end, key: '', value: key, record, object: inside, inside, item });
    } else {
      const value = m[0].startsWith('"') ? (JSON.parse(m[0]) as string) : m[0];
      if (columns.length === 0 || columns.includes(key))
        literals.push({ start: m.index, end, key, value, record, inside, item });
    }
  }
  const leads = leadsIn(literals, containers);
  return {
    parts: paired(literals, leads).map(([l, lead]) => ({
      text: l.value,
      record: l.record,
      ...lead,
      ...(l.numbers ? { whole: true as const } : {}),
    })),
    write(masked) {
      let out = '';
      let at = 0;
      const taken = new Map<number, Set<string>>();
      for (const [l, now] of paired(literals, masked)) {
        out += json.slice(at, l.start);
        // A number that was changed is a number no longer.
        if (now === l.value) out += json.slice(l.start, l.end);
        else if (l.numbers)
          out += spliced(
            json.slice(l.start, l.end),
            l.numbers.map((n) => ({
              from: n.start - l.start,
              to: n.end - l.start,
              text: JSON.stringify(now),
            })),
          );
        else if (l.object === undefined) out += JSON.stringify(now);
        else {
          // Two keys that became alike stay two.
          const own = taken.get(l.object) ?? new Set();
          taken.set(l.object, own);
          let key = now;
          for (let n = 2; own.has(key); n++) key = `${now} ${n}`;
          own.add(key);
          out += JSON.stringify(key);
        }
        at = l.end;
      }
      return out + json.slice(at);
    },
  };
}
