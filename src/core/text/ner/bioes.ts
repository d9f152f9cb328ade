/**
 * From label scores of a token classifier to spans: the likeliest sequence that the scheme allows (Viterbi), for
 * BIOES as for plain BIO labels (Ratinov and Roth 2009).
 */
import { raise } from '../../model/fault.ts';
import type { Family } from '../recognizer.ts';

/** What models call an entity, and what we call it. */
const ENTITY: Readonly<Record<string, string>> = {
  PER: 'PERSON', NAME: 'PERSON', FIRSTNAME: 'PERSON', LASTNAME: 'PERSON', GIVENNAME: 'PERSON', SURNAME: 'PERSON', MIDDLENAME: 'PERSON', PATIENT: 'PERSON', STAFF: 'PERSON',
  LOC: 'LOCATION', GPE: 'LOCATION', CITY: 'LOCATION', STATE: 'LOCATION', COUNTRY: 'LOCATION', COUNTY: 'LOCATION',
  ORG: 'ORGANIZATION', COMPANY: 'ORGANIZATION', COMPANYNAME: 'ORGANIZATION', HOSP: 'ORGANIZATION',
  STREET: 'ADDRESS', STREETADDRESS: 'ADDRESS', BUILDINGNUMBER: 'ADDRESS', BUILDINGNUM: 'ADDRESS', SECONDARYADDRESS: 'ADDRESS', ZIPCODE: 'ZIP_CODE',
  NORP: 'NRP', DATE: 'DATE_TIME', TIME: 'DATE_TIME', EMAIL: 'EMAIL_ADDRESS', PHONE: 'PHONE_NUMBER', TELEPHONENUM: 'PHONE_NUMBER', PHONENUMBER: 'PHONE_NUMBER',
}; // biome-ignore format: table

const FAMILY: Readonly<Record<string, Family>> = {
  PERSON: 'person', LOCATION: 'place', ADDRESS: 'place', ZIP_CODE: 'place', ORGANIZATION: 'organization', NRP: 'group', AGE: 'time', DATE_TIME: 'time',
  EMAIL_ADDRESS: 'contact', PHONE_NUMBER: 'contact', URL: 'online', IP_ADDRESS: 'online', USERNAME: 'online',
}; // biome-ignore format: table

/** Every entity that classifiers are known to find. */
export const CLASSIFIED: readonly string[] = Object.keys(FAMILY);

export const familyOf = (entity: string): Family => FAMILY[entity] ?? 'id';

export interface Scheme {
  readonly labels: readonly { readonly place: 'O' | 'B' | 'I' | 'E' | 'S'; readonly entity: string }[];
  /** allowed[from][to] */
  readonly allowed: readonly (readonly boolean[])[];
  readonly mayBegin: readonly boolean[];
  readonly mayEnd: readonly boolean[];
}

/** @param names by index, such as `B-PER`; labels without a prefix count as inside */
export function scheme(names: readonly string[]): Scheme {
  const labels = names.map((name) => {
    const [, prefix, entity] = /^([BIESLU])[-_](.+)$/.exec(name) ?? [];
    if (!prefix || !entity)
      return name === 'O'
        ? { place: 'O' as const, entity: '' }
        : { place: 'I' as const, entity: canonical(name) };
    const place = prefix === 'L' ? 'E' : prefix === 'U' ? 'S' : (prefix as 'B' | 'I' | 'E' | 'S');
    return { place, entity: canonical(entity) };
  });
  const closed = labels.some((l) => l.place === 'E' || l.place === 'S');
  const opens = (l: (typeof labels)[number]) =>
    l.place === 'B' || l.place === 'S' || l.place === 'O' || !closed;
  const closes = (l: (typeof labels)[number]) =>
    !closed || l.place === 'E' || l.place === 'S' || l.place === 'O';
  return {
    labels,
    allowed: labels.map((a) =>
      labels.map((b) =>
        closes(a) && opens(b)
          ? !(b.place === 'I' && !closed && a.place !== 'O' && a.entity !== b.entity)
          : (a.place === 'B' || a.place === 'I') &&
            (b.place === 'I' || b.place === 'E') &&
            a.entity === b.entity,
      ),
    ),
    mayBegin: labels.map(opens),
    mayEnd: labels.map(closes),
  };
}

const canonical = (name: string): string =>
  ENTITY[name.replace(/[_\s-]/g, '').toUpperCase()] ?? name.toUpperCase();

export interface Tagged {
  /** Word indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly entity: string;
  /** Mean probability that the words carry a label at all, at the chosen operating point, 0..1. */
  readonly score: number;
}

/**
 * @param logits one row of label scores a word
 * @param outsideBias taken off the score of `O`: above 0 finds more, below 0 finds surer
 * @throws FaultError `model/failed` where a row is not of the scheme's labels: what is no number would read as no name
 */
export function decode(logits: readonly Float32Array[], s: Scheme, outsideBias: number): Tagged[] {
  const n = logits.length;
  const k = s.labels.length;
  if (n === 0) return [];
  const outside = s.labels.findIndex((l) => l.place === 'O');
  if (outside < 0 || logits.some((row) => row.length !== k))
    raise({ code: 'model/failed', model: 'token classifier', why: `its scores are not of its ${k} labels` });
  const best = new Float64Array(n * k).fill(Number.NEGATIVE_INFINITY);
  const from = new Int16Array(n * k);
  for (let i = 0; i < n; i++)
    for (let b = 0; b < k; b++) {
      const own = logits[i]![b]! - (b === outside ? outsideBias : 0);
      if (i === 0) {
        if (s.mayBegin[b]) best[b] = own;
        continue;
      }
      for (let a = 0; a < k; a++) {
        if (!s.allowed[a]![b]) continue;
        const v = best[(i - 1) * k + a]! + own;
        if (v > best[i * k + b]!) {
          best[i * k + b] = v;
          from[i * k + b] = a;
        }
      }
    }
  let at = -1;
  for (let b = 0; b < k; b++)
    if (s.mayEnd[b] && (at < 0 || best[(n - 1) * k + b]! > best[(n - 1) * k + at]!)) at = b;
  const path = new Int16Array(n);
  for (let i = n - 1; i >= 0; i--) {
    path[i] = at;
    at = from[i * k + at]!;
  }
  const out: Tagged[] = [];
  const labelAt = (word: number) => s.labels[path[word]!]!;
  for (let i = 0; i < n; ) {
    const first = labelAt(i);
    let to = i + 1;
    if (first.place === 'O') {
      i = to;
      continue;
    }
    if (first.place === 'B' || first.place === 'I')
      while (
        to < n &&
        (labelAt(to).place === 'I' || labelAt(to).place === 'E') &&
        labelAt(to).entity === first.entity
      ) {
        to++;
        if (labelAt(to - 1).place === 'E') break;
      }
    let score = 0;
    for (let j = i; j < to; j++) score += 1 - probability(logits[j]!, outside, outsideBias);
    out.push({ from: i, to, entity: first.entity, score: score / (to - i) });
    i = to;
  }
  return out;
}

/** Of one label, as the operating point sees it. */
function probability(row: Float32Array, label: number, outsideBias: number): number {
  const own = row[label]! - outsideBias;
  let top = own;
  row.forEach((v, i) => {
    if (i !== label && v > top) top = v;
  });
  let sum = 0;
  row.forEach((v, i) => {
    sum += Math.exp((i === label ? own : v) - top);
  });
  return Math.exp(own - top) / sum;
}
