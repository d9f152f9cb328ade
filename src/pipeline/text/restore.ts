/**
 * The way back. Values encrypted in place open with the key alone; tokens, surrogates and format-preserving values come
 * back from the restore map, which is a JSON document sealed with AES-GCM (it holds originals).
 */
import { paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { MaskedPart, Transformed } from '../../core/text/masked.ts';
import type { Operator, Tools } from '../../core/text/operator.ts';
import type { TextEngines } from './run.ts';

/** One stand-in, and what it stands for. */
export interface Entry {
  readonly changed: string;
  /** The fullest, where a form stands for one thing in several writings: "Daniel Okafor" and "Daniel". */
  readonly original: string;
  /** In the text's order, where they differ. */
  readonly each?: readonly string[];
}
export interface RestoreMap {
  /** For texts that were changed meanwhile, such as a model's answer. */
  readonly entries: readonly Entry[];
  /** For the masked text as it came: by place, so that nothing is mistaken. Texts of one part only. */
  readonly whole: {
    readonly masked: string;
    readonly spans: readonly { readonly start: number; readonly end: number; readonly original: string }[];
  } | null;
}

const FORMAT = 'guise.restore/1';
const sealer = (operators: readonly Operator[]): Operator =>
  operators.find((o) => o.id === 'encrypt' && o.undo) ??
  raise({ code: 'engine/missing', engine: 'the encrypt operator', why: 'no plug-in has that id' });
const ABOUT = { entity: 'RESTORE_MAP', family: 'secret', language: 'en' } as const;

/** What leads back from masked parts to their originals. */
export function mapOf(
  originals: readonly string[],
  made: readonly Transformed[],
  operators: readonly Pick<Operator, 'id' | 'reversible' | 'leaves'>[],
): RestoreMap {
  const originalsOf = new Map<string, { readonly each: string[]; readonly one: boolean }>();
  const spans: { start: number; end: number; original: string }[] = [];
  for (const [text, m] of paired(originals, made))
    for (const i of m.items) {
      const operator = operators.find((o) => o.id === i.operator);
      if (operator?.reversible !== 'map') continue;
      const changed = m.text.slice(i.start, i.end);
      const original = text.slice(i.from.start, i.from.end);
      const of = originalsOf.get(changed) ?? { each: [], one: operator.leaves === 'sameness' };
      of.each.push(original);
      originalsOf.set(changed, of);
      spans.push({ start: i.start, end: i.end, original });
    }
  // A form that stands for two values, such as an age, cannot be told back without its place; a token stands for one.
  const entries = [...originalsOf].flatMap(([changed, { each, one }]): Entry[] => {
    const original = each.reduce((a, b) => (b.length > a.length ? b : a));
    if (each.every((e) => e === original)) return [{ changed, original }];
    return one ? [{ changed, original, each }] : [];
  });
  const [alone, ...others] = made;
  return { entries, whole: alone && !others.length ? { masked: alone.text, spans } : null };
}

/** @returns what goes into the map's file */
export function sealRestoreMap(
  originals: readonly string[],
  made: readonly MaskedPart[],
  engines: TextEngines,
  key: string,
): string {
  const plain = JSON.stringify(mapOf(originals, made, engines.operators));
  const sealed = sealer(engines.operators).apply(plain, ABOUT, { key }, engines.tools);
  return `${JSON.stringify({ format: FORMAT, sealed })}\n`;
}

/** @throws FaultError `text/key`, `text/document` */
export function openRestoreMap(
  json: string,
  key: string,
  operators: readonly Operator[],
  tools: Tools,
): RestoreMap {
  const bad = (why: string) => raise({ code: 'text/document', name: 'the restore map', where: '', why });
  let file: { format?: unknown; sealed?: unknown };
  try {
    file = JSON.parse(json) as typeof file;
  } catch {
    return bad('it is no JSON');
  }
  if (file.format !== FORMAT || typeof file.sealed !== 'string') return bad(`it is no ${FORMAT}`);
  const plain = sealer(operators).undo?.(file.sealed, ABOUT, { key }, tools) ?? '{"entries":[],"whole":null}';
  return JSON.parse(plain) as RestoreMap;
}

export function restore(
  text: string,
  key: string,
  map: RestoreMap | null,
  operators: readonly Operator[],
  tools: Tools,
): string {
  const encrypt = sealer(operators);
  const open = (t: string) =>
    t.replace(/ENC\[[A-Z0-9_]+:[\w-]+\]/g, (v) => encrypt.undo?.(v, ABOUT, { key }, tools) ?? v);
  return map ? toldBack(text, map, open) : open(text);
}

/** A text with the values of a map in place of their stand-ins. @param open undoes what was encrypted in place */
export function toldBack(text: string, map: RestoreMap, open = (t: string) => t): string {
  if (map.whole?.masked === text) {
    let out = '';
    let at = 0;
    for (const s of map.whole.spans) {
      out += open(text.slice(at, s.start)) + s.original;
      at = s.end;
    }
    return out + open(text.slice(at));
  }
  const opened = open(text);
  if (map.entries.length === 0) return opened;
  const back = new Map(map.entries.map((e) => [e.changed, e]));
  // Longest first, so that <PERSON_12> is not read as <PERSON_1> and a 2.
  const forms = [...back.keys()].filter((f) => f !== '').sort((a, b) => b.length - a.length);
  const re = new RegExp(
    forms
      .map(
        (f) =>
          `${/^[\p{L}\p{N}]/u.test(f) ? '(?<![\\p{L}\\p{N}])' : ''}${f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${/[\p{L}\p{N}]$/u.test(f) ? '(?![\\p{L}\\p{N}])' : ''}`,
      )
      .join('|'),
    'gu',
  );
  // As often as it was given out, and it was not moved about: each by its turn.
  const counts = new Map<string, number>();
  for (const [f] of opened.matchAll(re)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const turns = new Map<string, number>();
  return opened.replace(re, (f) => {
    const entry = back.get(f);
    if (!entry) return f;
    const turn = turns.get(f) ?? 0;
    turns.set(f, turn + 1);
    return (entry.each?.length === counts.get(f) ? entry.each?.[turn] : undefined) ?? entry.original;
  });
}
