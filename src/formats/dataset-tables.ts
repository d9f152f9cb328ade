/** Tables that every dataset has, whatever its layout (RFC 4180 and jsonlines.org). */
import Papa from 'papaparse';
import { type Attribute, isScenic } from '../core/context/attribute.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import { byAttribute } from '../core/dataset/metadata.ts';
import type { SoundItem } from '../core/dataset/sounds.ts';
import { spokenIn } from '../core/dataset/transcript.ts';

/** What a column holds, as Croissant calls it. */
type DataType = 'sc:Text' | 'sc:Integer' | 'sc:Float' | 'sc:Boolean';

/** A table; columns by name with what they hold. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: Readonly<Record<string, { readonly type: DataType; readonly about: string }>>;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

const FILE = { type: 'sc:Text', about: 'The masked file, by its key.' } as const;
const FRAME = { type: 'sc:Integer', about: 'Number of the frame, from 0.' } as const;
const TIME = { type: 'sc:Float', about: 'Presentation time, seconds.' } as const;
const PERSON = { type: 'sc:Text', about: 'Alias of a person, counted anew in each file.' } as const;
const pixels = (about: string) =>
  ({ type: 'sc:Float', about: `${about}, pixels of the displayed frame.` }) as const;

const columnsOf = (told: readonly Attribute[]) =>
  Object.fromEntries(
    told.map((a) => {
      const several = isScenic(a) && a.many ? ', several with commas' : '';
      const about = `${a.label}: ${Object.keys(a.values).join(', ')}${several}; empty where it is unknown.`;
      return [a.id, { type: 'sc:Text' as const, about }];
    }),
  );

export function tablesOf({ items, told, sounds }: Dataset): Table[] {
  const [scenic, personal] = [told.filter(isScenic), told.filter((a) => !isScenic(a))];
  return [
    {
      name: 'captions',
      about: 'Captions, scene by scene.',
      columns: {
        file: FILE,
        start: { type: 'sc:Float', about: 'When the scene begins, seconds.' },
        end: { type: 'sc:Float', about: 'When it ends, seconds.' },
        people: { type: 'sc:Integer', about: 'How many people are told of.' },
        caption: { type: 'sc:Text', about: 'Made by a grammar from the attributes.' },
        ...columnsOf(scenic),
      },
      rows: items.flatMap(({ key, sample }) =>
        sample.scenes.map((s) => {
          const around = byAttribute(s.scenery);
          return [
            key,
            s.start,
            s.end,
            s.people.length,
            s.caption,
            ...scenic.map((a) => around[a.id] ?? null),
          ];
        }),
      ),
    },
    {
      name: 'attributes',
      about: 'What is told of each person in each frame.',
      columns: {
        file: FILE,
        frame: FRAME,
        time: TIME,
        person: PERSON,
        ...columnsOf(personal),
      },
      rows: items.flatMap(({ key, sample }) =>
        perFrame(
          key,
          sample.times,
          sample.attributes,
          personal.map((a) => a.id),
        ),
      ),
    },
    {
      name: 'tracks',
      about: 'Where each thing that was found is in each frame, and whether it was hidden.',
      columns: {
        file: FILE,
        frame: FRAME,
        time: TIME,
        track: { type: 'sc:Text', about: 'Its track.' },
        person: { ...PERSON, about: `${PERSON.about} Empty where people were not told apart.` },
        kind: { type: 'sc:Text', about: 'What it is.' },
        x: pixels('Left edge'),
        y: pixels('Upper edge'),
        width: pixels('Width'),
        height: pixels('Height'),
        hidden: { type: 'sc:Boolean', about: 'Whether it was hidden.' },
      },
      rows: items.flatMap(({ key, sample }) =>
        sample.tracks.map((r) => [
          key,
          r.frame,
          r.time,
          r.track,
          r.person,
          r.kind,
          r.x,
          r.y,
          r.width,
          r.height,
          r.hidden,
        ]),
      ),
    },
    ...(sounds.length ? soundTables(sounds) : []),
  ];
}

/** Of files that hold nothing but sound. */
const soundTables = (sounds: readonly SoundItem[]): Table[] => [
  {
    name: 'sounds',
    about: 'Files of sound, with what is said in them.',
    columns: {
      file: FILE,
      seconds: { type: 'sc:Float', about: 'How long it is.' },
      voice: { type: 'sc:Text', about: 'Who says what was said; keep: the voices are as they were.' },
      transcript: { type: 'sc:Text', about: 'What is said, masked as a text; empty where nothing told it.' },
    },
    rows: sounds.map(({ key, seconds, facts, transcript }) => [
      key,
      seconds,
      facts.sound?.voice ?? null,
      transcript ? spokenIn(transcript) : null,
    ]),
  },
  {
    name: 'speech',
    about:
      'When somebody speaks in a file of sound, by voice activity in the source; nothing of files in which nothing of the sound is left.',
    columns: {
      file: FILE,
      start: { type: 'sc:Float', about: 'When they begin, seconds.' },
      end: { type: 'sc:Float', about: 'When they stop, seconds.' },
    },
    rows: sounds.flatMap(({ key, speech }) => (speech ?? []).map(({ from, to }) => [key, from, to])),
  },
];

interface Stretch {
  readonly person: string;
  readonly attribute: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A row for each person in each frame of which anything is told. */
function perFrame(
  file: string,
  times: readonly number[],
  stretches: readonly Stretch[],
  ids: readonly string[],
) {
  const people = [...new Set(stretches.map((s) => s.person))];
  const rows = new Map<string, (string | number | null)[]>();
  for (const { person, attribute, value, from, to } of stretches)
    for (let f = from; f <= to; f++) {
      const key = `${f} ${person}`;
      const row = rows.get(key) ?? [file, f, times[f]!, person, ...ids.map(() => null)];
      row[4 + ids.indexOf(attribute)] = value;
      rows.set(key, row);
    }
  return times.flatMap((_, f) =>
    people.flatMap((p) => {
      const r = rows.get(`${f} ${p}`);
      return r ? [r] : [];
    }),
  );
}

/** With a line of names. */
export const csvOf = ({ columns, rows }: Table): string =>
  `${Papa.unparse(
    { fields: Object.keys(columns), data: rows as (string | number | boolean | null)[][] },
    { newline: '\r\n', escapeFormulae: true },
  )}\r\n`;

/** An object a line. */
export const jsonLinesOf = ({ columns, rows }: Table): string => {
  const names = Object.keys(columns);
  return rows.map((r) => `${JSON.stringify(Object.fromEntries(names.map((n, i) => [n, r[i]])))}\n`).join('');
};
