/** The whole job for texts on one page: find, settle, plan, change, check. A document is a list of parts. */
import { itemAt, paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { TextEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Part } from '../../core/text/document.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import type { About, Operator, Tools } from '../../core/text/operator.ts';
import type { Recognizer } from '../../core/text/recognizer.ts';
import { resolve } from '../../core/text/resolve.ts';
import type { Linear } from '../../core/text/settings.ts';
import { isSought, languageIn } from '../../core/text/sought.ts';
import type { Span } from '../../core/text/span.ts';
import { recognize } from './1-recognize.ts';
import { resolveFindings } from './2-resolve.ts';
import { propagate, propagateParts } from './3-propagate.ts';
import { planText } from './4-plan.ts';
import { transform } from './5-transform.ts';
import { leftovers } from './6-verify.ts';
import { namesIn, type Tag } from './names.ts';
import { reading } from './parts/amended.ts';
import { grouped, takenApart } from './parts/group.ts';
import { byStructure } from './parts/structure.ts';
import { subjectOf } from './parts/subject.ts';

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
  const wanted = names.filter((s) => isSought(s.entity, find));
  const found = resolveFindings(
    text,
    [...recognize(text, recognizers, find, linear), ...wanted],
    find,
    linear,
  );
  return find.entities.length === 0 ? propagate(text, found) : found;
}

const languageOf = (text: string, { find }: Policy): string => languageIn(text, find.text) ?? 'en';

/** Changes what the plan says. @param edits that lie in this part. @throws FaultError `text/residual` where a value that was to go is still there */
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

/**
 * Findings of each part of a document. What stands before a part for the reader is read along. What one part of a running
 * text tells counts in all others; records are about different people.
 */
export async function analyseParts(
  parts: readonly Part[],
  policy: Policy,
  engines: TextEngines,
): Promise<Span[][]> {
  const groups = grouped(parts);
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
  for (const [{ g, back }, spans] of paired(others, more))
    found[g] = resolve([...itemAt(found, g), ...back(spans)], itemAt(groups, g).text);
  const wanted = (entity: string) => isSought(entity, policy.find.text);
  const apart = takenApart(groups, found, parts.length);
  return spreadParts(
    parts,
    paired(parts, apart).map(([part, spans]) => byStructure(part, spans, wanted)),
    policy,
  );
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
  return running ? propagateParts(texts, found, known) : found.map((f) => [...f]);
}

/** Changes all parts of a document; dates move by whom their record tells of. */
export function changeParts(
  parts: readonly Part[],
  found: readonly (readonly Span[])[],
  policy: Policy,
  engines: TextEngines,
  edits: readonly TextEdit[] = [],
): MaskedPart[] {
  const language = languageOf(
    parts
      .slice(0, 200)
      .map((p) => p.text)
      .join(' '),
    policy,
  );
  const read = paired(parts, found);
  const records = new Map<number | undefined, { text: string; found: readonly Span[] }[]>();
  for (const [{ text, record }, spans] of read) {
    const of = records.get(record) ?? [];
    of.push({ text, found: spans });
    records.set(record, of);
  }
  const subjects = new Map([...records].map(([record, of]) => [record, subjectOf(of)]));
  const own = new Map<number, TextEdit[]>();
  for (const e of edits) own.set(e.where.part, [...(own.get(e.where.part) ?? []), e]);
  return read.map(([p, spans], i) => {
    const world = { language, subject: subjects.get(p.record) };
    return change(p.text, spans, policy, engines, own.get(i), world);
  });
}

/** Finds and changes all parts of a document. */
export const maskParts = async (
  parts: readonly Part[],
  policy: Policy,
  engines: TextEngines,
  edits: readonly TextEdit[] = [],
): Promise<MaskedPart[]> =>
  changeParts(parts, await analyseParts(parts, policy, engines), policy, engines, edits);
