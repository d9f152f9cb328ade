/** The whole job for texts on one page: find, settle, plan, change, check. A document is a list of parts. */
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Part } from '../../core/text/document.ts';
import { guessLanguage } from '../../core/text/language.ts';
import type { About, Operator, Tools } from '../../core/text/operator.ts';
import type { MaskedPart, TextEdit } from '../../core/text/plan.ts';
import type { Family, Recognizer } from '../../core/text/recognizer.ts';
import { resolve } from '../../core/text/resolve.ts';
import type { Linear } from '../../core/text/settings.ts';
import type { Span } from '../../core/text/span.ts';
import { recognize } from './1-recognize.ts';
import { settle } from './2-settle.ts';
import { spread, spreadOver } from './3-spread.ts';
import { planText } from './4-plan.ts';
import { transform } from './5-transform.ts';
import { leftovers } from './6-verify.ts';
import { type Amendment, goingOn, reading } from './amended.ts';
import { namesIn, type Tag } from './names.ts';

export interface TextEngines {
  readonly recognizers: readonly Recognizer[];
  readonly operators: readonly Operator[];
  readonly tools: Tools;
  /** Runs expressions of the policy's own. */
  readonly linear?: Linear;
  /** The token classifier, where there is one. */
  readonly tag: Tag | null;
}

/** Findings of each text, settled. Nothing is changed yet. */
export async function analyse(
  texts: readonly string[],
  policy: Policy,
  engines: TextEngines,
): Promise<Span[][]> {
  const names = engines.tag ? await namesIn(texts, policy, engines.tag) : [];
  return texts.map((text, i) => settled(text, names[i] ?? [], policy, engines));
}

/** Findings of one text, by rules and by what `namesIn` saw in it. */
export function settled(
  text: string,
  names: readonly Span[],
  policy: Policy,
  { recognizers, linear }: Pick<TextEngines, 'recognizers' | 'linear'>,
): Span[] {
  const find = policy.find.text;
  const wanted = names.filter((s) => find.entities.length === 0 || find.entities.includes(s.entity));
  const found = settle(text, [...recognize(text, recognizers, find, linear), ...wanted], find, linear);
  return find.entities.length === 0 ? spread(text, found) : found;
}

const languageOf = (text: string, policy: Policy): string =>
  policy.find.text.language === 'auto' ? (guessLanguage(text) ?? 'en') : policy.find.text.language;

/**
 * The person a record tells of: the one named most often, the first of several. Words in any order and case, so that
 * "Lovelace, Ada" is Ada Lovelace.
 */
function subjectOf(
  parts: readonly { readonly text: string; readonly found: readonly Span[] }[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { text, found } of parts) {
    const names: { start: number; end: number }[] = [];
    for (const { entity, start, end } of found) {
      if (entity !== 'PERSON') continue;
      const last = names.at(-1);
      if (last && /^[\s,]*$/.test(text.slice(last.end, start))) last.end = end;
      else names.push({ start, end });
    }
    for (const { start, end } of names) {
      const words =
        text
          .slice(start, end)
          .toLowerCase()
          .match(/\p{L}{2,}/gu) ?? [];
      const name = words.sort().join(' ');
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].reduce<[string, number] | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  )?.[0];
}

/** Changes what the plan says. @throws FaultError `text/residual` where a value that was to go is still there */
export function change(
  text: string,
  found: readonly Span[],
  policy: Policy,
  engines: TextEngines,
  edits: readonly TextEdit[] = [],
  world: Pick<About, 'language' | 'subject'> = {
    language: languageOf(text, policy),
    subject: subjectOf([{ text, found }]),
  },
): MaskedPart {
  const decisions = planText(found, policy, edits);
  const made = transform(text, decisions, engines.operators, engines.tools, world);
  const count = leftovers(text, decisions, made);
  if (count > 0) raise({ code: 'text/residual', count });
  return { ...made, decisions };
}

/** What a heading has to be, if no name, to be somebody's. */
const OWN: readonly Family[] = ['contact', 'online', 'id'];
/** And what has to be found in a program's statement, and how surely. */
const IN_CODE: readonly Family[] = [...OWN, 'money', 'secret'];
const SURELY = 0.6;

const byItsPlace = (text: string, { entity, family }: NonNullable<Part['known']>): Span => ({
  kind: 'span',
  start: 0,
  end: text.length,
  entity,
  family,
  score: 1,
  evidence: { by: 'document', pattern: 'by its place', before: 1, score: 1 },
});

/** Parts are read together up to this many characters: neighbours are context, and short cells cost little. */
const GROUP = 4000;

/**
 * Findings of each part of a document. What stands before a part for the reader is read along. What one part of a running
 * text tells counts in all others; records are about different people.
 */
export async function analyseParts(
  parts: readonly Part[],
  policy: Policy,
  engines: TextEngines,
): Promise<Span[][]> {
  const groups: {
    text: string;
    readonly places: { readonly part: number; readonly start: number; readonly end: number }[];
    readonly amendments: Amendment[];
  }[] = [];
  parts.forEach((p, part) => {
    // A letter tells nothing of what stands below it.
    const lead = p.lead && /\p{L}{2}/u.test(p.lead) ? `${p.lead}: ` : '';
    let group = groups.at(-1);
    if (!group || group.text.length + p.text.length > GROUP) {
      group = { text: '', places: [], amendments: [] };
      groups.push(group);
    }
    const start = group.text.length + lead.length;
    // What is no running text is read for itself (see segments.ts).
    group.text += `${lead}${p.text}${p.record === undefined ? '\n' : '\n\n'}`;
    group.places.push({ part, start, end: start + p.text.length });
    for (const at of p.breaks ?? []) group.amendments.push({ at: start + at, length: 0, by: ' ' });
    if (p.goesOn) group.amendments.push(...goingOn(group.text, start, group.text.length));
    group.amendments.sort((a, b) => a.at - b.at);
  });
  // One part alone is read as the same text is anywhere else.
  for (const g of groups) g.text = g.text.slice(0, g.places.at(-1)?.end);
  const out: Span[][] = parts.map(() => []);
  const found = await analyse(
    groups.map((g) => g.text),
    policy,
    engines,
  );
  // The other reading of those that have one.
  const others = groups.flatMap(({ text, amendments }, g) =>
    amendments.length > 0 ? [{ g, ...reading(text, amendments) }] : [],
  );
  const more = await analyse(
    others.map((o) => o.text),
    policy,
    engines,
  );
  others.forEach(({ g, back }, i) => {
    found[g] = resolve([...found[g], ...back(more[i])], groups[g].text);
  });
  found.forEach((spans, g) => {
    const { text, places } = groups[g];
    let at = 0;
    for (const s of spans) {
      while (at < places.length && places[at].end <= s.start) at++;
      // A finding that reaches over a border is one in each part.
      for (let k = at; k < places.length && places[k].start < s.end; k++) {
        const { part, start, end } = places[k];
        const [from, to] = [Math.max(s.start, start), Math.min(s.end, end)];
        if (to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to)))
          out[part].push({ ...s, start: from - start, end: to - start });
      }
    }
  });
  const wanted = (entity: string) =>
    policy.find.text.entities.length === 0 || policy.find.text.entities.includes(entity);
  parts.forEach(({ heading, code, whole, known, text }, i) => {
    if (code) out[i] = out[i].filter((s) => s.score >= SURELY && IN_CODE.includes(s.family));
    // One word that names a column is "Manager" more often than somebody.
    if (heading)
      out[i] = out[i].filter((s) =>
        s.family === 'person' ? /\S\s+\S/.test(text.slice(s.start, s.end)) : OWN.includes(s.family),
      );
    if (known && wanted(known.entity)) out[i] = [byItsPlace(text, known)];
    const [first, ...more] = out[i];
    if (whole && first) {
      const best = more.reduce((a, b) => (b.score > a.score ? b : a), first);
      out[i] = [{ ...best, start: 0, end: text.length }];
    }
  });
  return spreadParts(parts, out, policy);
}

/**
 * Findings of a running text with what they say of the rest of it.
 * @param known what other pieces of a long text said; added to
 */
export function spreadParts(
  parts: readonly Part[],
  found: readonly (readonly Span[])[],
  policy: Policy,
  known = new Map<string, Span>(),
): Span[][] {
  const running = policy.find.text.entities.length === 0 && parts.every((p) => p.record === undefined);
  const texts = parts.map((p) => p.text);
  return running ? spreadOver(texts, found, known) : found.map((f) => [...f]);
}

/** Changes all parts of a document; dates move by whom their record tells of. @param edits of each part */
export function changeParts(
  parts: readonly Part[],
  found: readonly (readonly Span[])[],
  policy: Policy,
  engines: TextEngines,
  edits: readonly (readonly TextEdit[])[] = [],
): MaskedPart[] {
  const language = languageOf(
    parts
      .slice(0, 200)
      .map((p) => p.text)
      .join(' '),
    policy,
  );
  const records = new Map<number | undefined, { text: string; found: readonly Span[] }[]>();
  parts.forEach(({ text, record }, i) => {
    const of = records.get(record) ?? [];
    of.push({ text, found: found[i] });
    records.set(record, of);
  });
  const subjects = new Map([...records].map(([record, of]) => [record, subjectOf(of)]));
  return parts.map((p, i) => {
    const world = { language, subject: subjects.get(p.record) };
    return change(p.text, found[i], policy, engines, edits[i], world);
  });
}

/** Finds and changes all parts of a document. */
export const maskParts = async (
  parts: readonly Part[],
  policy: Policy,
  engines: TextEngines,
): Promise<MaskedPart[]> => changeParts(parts, await analyseParts(parts, policy, engines), policy, engines);
