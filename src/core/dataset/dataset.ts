/** Masked files as one dataset: what is told of people in all of them together, and captions of no more than that. */
import { type Attribute, isLasting, isScenic } from '../context/attribute.ts';
import { inSentences } from '../context/caption.ts';
import type { Grammar } from '../context/grammar.ts';
import { type Profile, suppressed } from './anonymity.ts';
import type { Sample, SampledScene } from './sample.ts';
import type { SoundItem } from './sounds.ts';
import type { Transcript } from './transcript.ts';

/** A masked file, by the key that stands for its name in the dataset. */
export interface Item {
  readonly key: string;
  /** Without a dot. */
  readonly extension: string;
  readonly bytes: number;
  /** Of the masked file, lower-case hex. */
  readonly sha256: string;
  readonly sample: Sample;
  /** What was said, masked as a text; left out where there was none. */
  readonly transcript?: Transcript;
}

export interface CaptionedScene extends SampledScene {
  readonly caption: string;
}
export interface CaptionedItem extends Omit<Item, 'sample'> {
  readonly sample: Omit<Sample, 'scenes'> & { readonly scenes: readonly CaptionedScene[] };
  /** All of its captions as one text, with their times where there are several. */
  readonly caption: string;
}

/** What whoever makes a dataset says of it. */
export interface Particulars {
  readonly name: string;
  /** Its name or address; empty where it was not said. */
  readonly license: string;
  readonly creator: string;
  /** ISO date. */
  readonly date: string;
  /** What stays the same of somebody is told where as many share it. */
  readonly k: number;
  /** How its captions are said. */
  readonly grammar: Grammar;
}

/** How many people an attribute's value was told of, by attribute; of what is about them, of how many scenes. */
export type Balance = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Dataset extends Particulars {
  readonly items: readonly CaptionedItem[];
  /** Files that hold nothing but sound. */
  readonly sounds: readonly SoundItem[];
  /** Attributes that any of its files tells. */
  readonly told: readonly Attribute[];
  readonly balance: Balance;
  /** People, counted anew in every file. */
  readonly people: number;
  /** Of how many of them something was left out so that nobody is one of fewer than k. */
  readonly suppressed: number;
}

/** Somebody in one file. */
const personKey = (item: string, person: string): string => `${item} ${person}`;

export function datasetOf(
  items: readonly Item[],
  attributes: readonly Attribute[],
  particulars: Particulars,
  sounds: readonly SoundItem[] = [],
): Dataset {
  const ids = new Set(items.flatMap((i) => i.sample.told));
  const told = attributes.filter((a) => ids.has(a.id)).toSorted((a, b) => a.place - b.place);
  const lasting = new Set(told.filter(isLasting).map((a) => a.id));
  const profiles = profilesOf(items, lasting);
  const keys = [...profiles.keys()];
  const allowed = suppressed([...profiles.values()], [...lasting], particulars.k);
  const mayTell = new Map(keys.map((k, i) => [k, allowed[i]!]));
  const passes = (item: string, person: string, attribute: string) =>
    !lasting.has(attribute) || mayTell.get(personKey(item, person))?.has(attribute) === true;
  return {
    ...particulars,
    told,
    sounds,
    items: items.map((item) => captioned(item, told, passes, particulars.grammar)),
    balance: balanceOf(items, told, passes),
    people: keys.length,
    suppressed: keys.filter((k, i) => allowed[i]!.size < profiles.get(k)!.size).length,
  };
}

/** What stays the same of everybody who is seen. */
function profilesOf(items: readonly Item[], lasting: ReadonlySet<string>): Map<string, Profile> {
  const all = new Map<string, Map<string, string>>();
  for (const { key, sample } of items) {
    const of = (person: string) => {
      const k = personKey(key, person);
      const own = all.get(k) ?? new Map<string, string>();
      all.set(k, own);
      return own;
    };
    for (const s of sample.scenes) for (const { person } of s.people) of(person);
    for (const { person, attribute, value } of sample.attributes)
      if (lasting.has(attribute)) of(person).set(attribute, value);
      else of(person);
  }
  return all;
}

type Passes = (item: string, person: string, attribute: string) => boolean;

function captioned(item: Item, told: readonly Attribute[], passes: Passes, grammar: Grammar): CaptionedItem {
  const { sample } = item;
  const scenes = sample.scenes.map((s): CaptionedScene => {
    const people = s.people.map(({ person, traits }) => ({
      person,
      traits: traits.filter((t) => passes(item.key, person, t.attribute)),
    }));
    return { ...s, people, caption: inSentences(people, told, grammar, s.scenery) };
  });
  const attributes = sample.attributes.filter((s) => passes(item.key, s.person, s.attribute));
  const caption =
    scenes.length === 1
      ? scenes[0]!.caption
      : scenes.map((s) => `${s.start.toFixed(1)} to ${s.end.toFixed(1)} s: ${s.caption}`).join('\n');
  return { ...item, sample: { ...sample, scenes, attributes }, caption };
}

function balanceOf(items: readonly Item[], told: readonly Attribute[], passes: Passes): Balance {
  const people = new Map<string, Map<string, Set<string>>>(told.map((a) => [a.id, new Map()]));
  for (const { key, sample } of items)
    for (const { person, attribute, value } of sample.attributes) {
      if (!passes(key, person, attribute)) continue;
      const values = people.get(attribute);
      const of = values?.get(value) ?? new Set();
      values?.set(value, of.add(personKey(key, person)));
    }
  const scenic = new Set(told.filter(isScenic).map((a) => a.id));
  for (const { key, sample } of items)
    for (const { start, scenery } of sample.scenes)
      for (const { attribute, value } of scenery) {
        const values = scenic.has(attribute) ? people.get(attribute) : undefined;
        values?.set(value, (values.get(value) ?? new Set()).add(`${key} ${start}`));
      }
  return new Map(
    [...people].map(([a, values]) => [
      a,
      new Map([...values].map(([v, of]) => [v, of.size] as const).sort((x, y) => y[1] - x[1])),
    ]),
  );
}
