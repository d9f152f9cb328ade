/** Edits as a file: what a person chose and drew for one source, to be taken up again or done by the command line. */
import { type Drawing, FORMS, type Place } from '../space/drawing.ts';
import type { Box } from '../space/geometry.ts';
import { raise } from './fault.ts';
import type { Edit } from './plan.ts';

export const EDITS = 'guise.edits/1';

/** The file's content; `public/schema/edits-1.json` is its schema. */
export interface Edits {
  readonly schema: typeof EDITS;
  /** sha256 of the source, hex: frames are counted in it alone. */
  readonly source: string;
  readonly edits: readonly Edit[];
}

type Json = Readonly<Record<string, unknown>>;

const bad = (path: string, why: string): never => raise({ code: 'edits/invalid', path, why });

/** An object that has all of these names and no other. */
function object(
  path: string,
  value: unknown,
  names: readonly string[],
  optional: readonly string[] = [],
): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad(path, 'must be an object');
  for (const name of Object.keys(value))
    if (!names.includes(name) && !optional.includes(name))
      bad(`${path}.${name}`, `is not known; there are ${names.join(', ')}`);
  for (const name of names) if (!Object.hasOwn(value, name)) bad(`${path}.${name}`, 'is missing');
  return value as Json;
}

function list<T>(path: string, value: unknown, each: (path: string, value: unknown) => T): T[] {
  if (!Array.isArray(value)) return bad(path, 'must be a list');
  return value.map((v, i) => each(`${path}[${i}]`, v));
}

function text(path: string, value: unknown, most: number): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most)
    return bad(path, `must be text of 1 to ${most} characters`);
  return value;
}

function frame(path: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    return bad(path, `must be the number of a frame, from 0, not ${JSON.stringify(value)}`);
  return value;
}

function box(path: string, value: unknown): Box {
  const b = object(path, value, ['x', 'y', 'width', 'height']);
  const number = (name: string, least: number): number => {
    const n = b[name];
    if (typeof n !== 'number' || !Number.isFinite(n) || n < least)
      return bad(
        `${path}.${name}`,
        least > 0 ? 'must be a number of pixels above 0' : 'must be a number of pixels',
      );
    return n;
  };
  return {
    x: number('x', -Infinity),
    y: number('y', -Infinity),
    width: number('width', Number.MIN_VALUE),
    height: number('height', Number.MIN_VALUE),
  };
}

function place(path: string, value: unknown): Place {
  const p = object(path, value, ['frame', 'box']);
  return { frame: frame(`${path}.frame`, p.frame), box: box(`${path}.box`, p.box) };
}

/** What an edit is about, where it says so; which kinds there are is known where it is used. */
const subject = (path: string, e: Json): { subject?: string } =>
  e.subject === undefined ? {} : { subject: text(`${path}.subject`, e.subject, 80) };

function span(path: string, e: Json): { from: number; to: number } {
  const [from, to] = [frame(`${path}.from`, e.from), frame(`${path}.to`, e.to)];
  if (to < from) bad(`${path}.to`, `must not lie before from (${from}), and is ${to}`);
  return { from, to };
}

function drawing(path: string, value: unknown): Drawing {
  const e = object(path, value, ['kind', 'id', 'form', 'from', 'to', 'keys'], ['subject']);
  if (typeof e.id !== 'string' || !/^user-[1-9]\d{0,8}$/.test(e.id))
    return bad(`${path}.id`, 'must be user-1, user-2, ...');
  const form = FORMS.find((f) => f === e.form);
  if (!form) return bad(`${path}.form`, `must be one of ${FORMS.join(', ')}, not ${JSON.stringify(e.form)}`);
  const keys = list(`${path}.keys`, e.keys, place);
  if (keys.length === 0) bad(`${path}.keys`, 'must hold at least one');
  let before = -1;
  for (const [i, { frame }] of keys.entries()) {
    if (frame <= before) bad(`${path}.keys[${i}].frame`, 'must lie after the one before');
    before = frame;
  }
  return { kind: 'draw', id: e.id, ...subject(path, e), form, ...span(path, e), keys };
}

function edit(path: string, value: unknown): Edit {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  switch (kind) {
    case 'keep': {
      const e = object(path, value, ['kind', 'track', 'where', 'because']);
      return {
        kind,
        track: text(`${path}.track`, e.track, 80),
        where: place(`${path}.where`, e.where),
        because: text(`${path}.because`, e.because, 500),
      };
    }
    case 'mask': {
      const e = object(path, value, ['kind', 'track', 'where']);
      return { kind, track: text(`${path}.track`, e.track, 80), where: place(`${path}.where`, e.where) };
    }
    case 'draw':
      return drawing(path, value);
    case 'accept': {
      const e = object(path, value, ['kind', 'from', 'to', 'box', 'because'], ['subject']);
      return {
        kind,
        ...subject(path, e),
        ...span(path, e),
        box: box(`${path}.box`, e.box),
        because: text(`${path}.because`, e.because, 500),
      };
    }
    default:
      return bad(`${path}.kind`, `must be one of keep, mask, draw, accept, not ${JSON.stringify(kind)}`);
  }
}

/** A list of edits as it was kept. @throws FaultError `edits/invalid` with the path of what is wrong */
export function parseEditList(given: unknown, path = 'edits'): Edit[] {
  const all = list(path, given, edit);
  const ids = all.flatMap((e) => (e.kind === 'draw' ? e.id : []));
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) bad(path, `draws ${id} twice`);
  });
  return all;
}

/** @throws FaultError `edits/invalid` with the path of what is wrong */
export function parseEdits(given: unknown): Edits {
  const e = object('the file', given, ['schema', 'source', 'edits'], ['$schema']);
  if (e.schema !== EDITS) bad('schema', `must be "${EDITS}", not ${JSON.stringify(e.schema)}`);
  if (typeof e.source !== 'string' || !/^[0-9a-f]{64}$/.test(e.source))
    return bad('source', 'must be the sha256 of the source, 64 hexadecimal digits');
  return { schema: EDITS, source: e.source, edits: parseEditList(e.edits) };
}

/** The same from a file's text. */
export function parseEditsJson(json: string): Edits {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return bad('the file', 'is no JSON');
  }
  return parseEdits(given);
}

/**
 * Holds edits against the source that they are to be used for.
 * @throws FaultError `edits/other`, `edits/invalid` where they reach beyond its last frame
 */
export function fitEdits(
  { source, edits }: Edits,
  film: { readonly source: string; readonly frames: number },
): readonly Edit[] {
  if (source !== film.source) raise({ code: 'edits/other', want: source, got: film.source });
  edits.forEach((e, i) => {
    const last = e.kind === 'draw' || e.kind === 'accept' ? e.to : e.where.frame;
    if (last >= film.frames)
      bad(`edits[${i}]`, `reaches to frame ${last}, and the last one is ${film.frames - 1}`);
  });
  return edits;
}

/** Written so that people can read it. */
export const editsJson = (source: string, edits: readonly Edit[]): string =>
  `${JSON.stringify({ schema: EDITS, source, edits } satisfies Edits, null, 2)}\n`;
