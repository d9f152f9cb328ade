/** Edits as a file: what a person chose and drew for one source, to be taken up again or done by the command line. */
import { type Drawing, FORMS, type Place } from '../space/drawing.ts';
import type { Box } from '../space/geometry.ts';
import { FAMILIES } from '../text/recognizer.ts';
import { raise } from './fault.ts';
import { type Edit, isTextEdit, type Locus, type PictureEdit, type TextEdit } from './plan.ts';

const EDITS = 'guise.edits/2';
const FORMER = 'guise.edits/1';

/** The file's content; `public/schema/edits-2.json` is its schema. */
export interface Edits {
  readonly schema: typeof EDITS;
  /** sha256 of the source, hex: frames and characters are counted in it alone. */
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

function count(path: string, value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    return bad(path, `must be the number of ${what}, from 0, not ${JSON.stringify(value)}`);
  return value;
}
const frame = (path: string, value: unknown): number => count(path, value, 'a frame');

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

/** A track in a frame, or a stretch in a part of a text: whichever it begins to say. */
function locus(path: string, value: unknown): Locus {
  if (typeof value === 'object' && value !== null && 'part' in value) {
    const p = object(path, value, ['part', 'start', 'end']);
    const part = count(`${path}.part`, p.part, 'a part of the text');
    const start = count(`${path}.start`, p.start, 'a character');
    const end = count(`${path}.end`, p.end, 'a character');
    if (end <= start) bad(`${path}.end`, `must lie after start (${start}), and is ${end}`);
    return { part, start, end };
  }
  const { track, ...rest } = object(path, value, ['track', 'frame', 'box']);
  return { track: text(`${path}.track`, track, 80), ...place(path, rest) };
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
      const e = object(path, value, ['kind', 'where', 'because']);
      const where = locus(`${path}.where`, e.where);
      const because = text(`${path}.because`, e.because, 500);
      return 'part' in where ? { kind, where, because } : { kind, where, because };
    }
    case 'mask': {
      const where = locus(`${path}.where`, (value as Json).where);
      if (!('part' in where)) {
        object(path, value, ['kind', 'where']);
        return { kind, where };
      }
      const e = object(path, value, ['kind', 'where', 'entity', 'family']);
      const family = FAMILIES.find((f) => f === e.family);
      if (!family)
        return bad(
          `${path}.family`,
          `must be one of ${FAMILIES.join(', ')}, not ${JSON.stringify(e.family)}`,
        );
      return { kind, where, entity: text(`${path}.entity`, e.entity, 80), family };
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
function parseEditList(given: unknown, path = 'edits'): Edit[] {
  const all = list(path, given, edit);
  const ids = all.flatMap((e) => (e.kind === 'draw' ? e.id : []));
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) bad(path, `draws ${id} twice`);
  });
  return all;
}

/**
 * Edits of the first version in words of now: it had pictures only, and a track's number stood beside its place. What is in words
 * of neither stays, and whoever reads it refuses it.
 */
export function upgradedEdits(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  return given.map((e: unknown) => {
    if (typeof e !== 'object' || e === null || !('track' in e) || !('where' in e)) return e;
    const { track, where, ...rest } = e;
    const bare = typeof where === 'object' && where !== null && !('track' in where) && !('part' in where);
    return bare ? { ...rest, where: { track, ...where } } : e;
  });
}

/** A picture's edits as they were kept, by an earlier version too. @throws FaultError `edits/invalid` */
export const keptEdits = (given: unknown): PictureEdit[] =>
  parseEditList(upgradedEdits(given)).map((e, i) =>
    isTextEdit(e) ? bad(`edits[${i}].where`, 'lies in a text') : e,
  );

/** @throws FaultError `edits/invalid` with the path of what is wrong */
export function parseEdits(given: unknown): Edits {
  const e = object('the file', given, ['schema', 'source', 'edits'], ['$schema']);
  if (e.schema !== EDITS && e.schema !== FORMER)
    bad('schema', `must be "${EDITS}", not ${JSON.stringify(e.schema)}`);
  if (typeof e.source !== 'string' || !/^[0-9a-f]{64}$/.test(e.source))
    return bad('source', 'must be the sha256 of the source, 64 hexadecimal digits');
  const edits = e.schema === FORMER ? upgradedEdits(e.edits) : e.edits;
  return { schema: EDITS, source: e.source, edits: parseEditList(edits) };
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

function belong({ source }: Edits, got: string): void {
  if (source !== got) raise({ code: 'edits/other', want: source, got });
}

/**
 * Holds edits against the film or picture that they are to be used for.
 * @throws FaultError `edits/other`, `edits/invalid` where they are of a text or reach beyond its last frame
 */
export function fitEdits(
  given: Edits,
  film: { readonly source: string; readonly frames: number },
): readonly PictureEdit[] {
  belong(given, film.source);
  return given.edits.map((e, i) => {
    if (isTextEdit(e)) return bad(`edits[${i}].where`, 'lies in a text, and this is a picture or film');
    const last = e.kind === 'draw' || e.kind === 'accept' ? e.to : e.where.frame;
    if (last >= film.frames)
      bad(`edits[${i}]`, `reaches to frame ${last}, and the last one is ${film.frames - 1}`);
    return e;
  });
}

/**
 * The same for a text or document, by the texts of its parts.
 * @throws FaultError `edits/other`, `edits/invalid` also where two marks share a character or one cuts it in half
 */
export function fitTextEdits(
  given: Edits,
  text: { readonly source: string; readonly parts: readonly string[] },
): readonly TextEdit[] {
  belong(given, text.source);
  const marks: { readonly at: number; readonly where: TextEdit['where'] }[] = [];
  return given.edits.map((e, i) => {
    if (!isTextEdit(e)) return bad(`edits[${i}]`, 'lies in a picture, and this is a text');
    const { part, start, end } = e.where;
    const whole = text.parts[part];
    const path = `edits[${i}].where`;
    if (whole === undefined)
      return bad(`${path}.part`, `is ${part}, and the last one is ${text.parts.length - 1}`);
    if (end > whole.length) bad(`${path}.end`, `is ${end}, and its part has ${whole.length} characters`);
    if (
      [start, end].some((at) => at > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(whole.slice(at - 1, at + 1)))
    )
      bad(path, 'cuts a character in half');
    if (e.kind === 'mask') {
      const other = marks.find(({ where: w }) => w.part === part && w.start < end && start < w.end);
      if (other) bad(path, `shares characters with edits[${other.at}]`);
      marks.push({ at: i, where: e.where });
    }
    return e;
  });
}

/** Written so that people can read it. */
export const editsJson = (source: string, edits: readonly Edit[]): string =>
  `${JSON.stringify({ schema: EDITS, source, edits } satisfies Edits, null, 2)}\n`;
