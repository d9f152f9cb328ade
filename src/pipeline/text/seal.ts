/**
 * The written file, read anew: parsed from its bytes, looked through by the rules and the classifier, and searched as a stranger
 * would for what was to go. What still stands in it is masked too; what stands in it after that refuses the file.
 */
import { itemAt, paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import { reportOf } from '../../core/model/make-report.ts';
import type { TextEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Head, ReportOf, TextScope } from '../../core/model/report.ts';
import type { Sealed } from '../../core/model/sealed.ts';
import type { DocumentFormat, DocumentOptions, Opened, Part } from '../../core/text/document.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import { plainReading } from '../../core/text/match/readings.ts';
import type { Operator } from '../../core/text/operator.ts';
import { textScope } from '../../core/text/sought.ts';
import type { Span } from '../../core/text/span.ts';
import { saidIn } from '../../formats/stranger.ts';
import { sealed } from '../seal.ts';
import { openDocument } from './0-open.ts';
import { elsewhere } from './3-propagate.ts';
import { type Gone, goneOf } from './6-verify.ts';
import { textLane } from './7-report.ts';
import { grouped } from './parts/group.ts';
import { naturally } from './parts/natural.ts';
import { analyseParts, changeParts, type TextEngines } from './run.ts';

export interface Written {
  readonly bytes: Uint8Array;
  readonly made: readonly MaskedPart[];
}

/** Times that what was found in the result is masked too. */
const ROUNDS = 2;
/** How sure a finding has to be that was none in the source: stand-ins mislead rules of fields and the classifier. */
const SURE = 0.75;

/** What the report says of how a result came about. */
export interface TextFacts extends Pick<Head, 'guise' | 'made' | 'engines'> {
  /** Of the bytes as they came; `sha256` in hex. */
  readonly source: Omit<Head['input'], 'name'>;
  readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
  /** They declare which of their options are secret. */
  readonly operators: readonly Pick<Operator, 'id' | 'label' | 'options'>[];
}

/** Reads results. */
export interface Rereading {
  readonly mime: string;
  /** By our own reader of the format. */
  open(bytes: Uint8Array): Promise<Opened>;
  /** What they hold for anybody. */
  unpacked(bytes: Uint8Array): readonly Uint8Array[];
}

export const rereading = (
  format: DocumentFormat,
  options: DocumentOptions,
  formats: readonly DocumentFormat[],
): Rereading => ({
  mime: format.mime,
  // Reading may take the bytes over.
  open: async (bytes) =>
    (await openDocument(bytes.slice(), { ...options, written: true }, formats, format.id)).opened,
  unpacked: (bytes) => format.unpacked?.(bytes) ?? [bytes],
});

/** What a result is read again with. */
export interface Sealing {
  readonly policy: Policy;
  readonly engines: TextEngines;
  readonly reread: Rereading;
  readonly facts: TextFacts;
  /** Whether all of the file was looked at, and not some columns only. */
  readonly whole?: boolean;
}

/** @throws FaultError `text/residual` where something still stands in it after it was masked again */
export async function seal(
  opened: Opened,
  made: readonly MaskedPart[],
  sealing: Sealing,
): Promise<Sealed<Written, ReportOf<'text'>>> {
  const { policy, engines, reread, whole = true } = sealing;
  let now = made;
  for (let round = 0; ; round++) {
    const texts = now.map((m) => m.text);
    const bytes = await opened.write(texts, now);
    const read = await reread.open(bytes);
    try {
      const gone = goneOf(opened.parts, now);
      const { more, looked } = await again(opened.parts, now, read.parts, gone, policy, engines);
      const count = more.reduce((n, spans) => n + spans.length, 0);
      if (count === 0) {
        // What is left stands where no part is: between them, or in another form.
        const said = () => [
          ...read.parts.flatMap(({ text }) => [text, plainReading(text)?.text ?? '']),
          ...reread.unpacked(bytes).flatMap(saidIn),
        ];
        const rest = whole && gone.size > 0 ? left(said(), gone, now) : 0;
        if (rest > 0) raise({ code: 'text/residual', count: rest });
        const report = await told(opened, now, bytes, sealing, { checked: read.parts.length, looked });
        return sealed({ bytes, made: now }, report);
      }
      if (round >= ROUNDS) raise({ code: 'text/residual', count });
      now = remade(opened.parts, now, more, policy, engines);
    } finally {
      read.close?.();
    }
  }
}

/** The report of what was found clean a moment ago. @param read how many of its parts were read, and looked through again */
async function told(
  { parts, dropped }: Opened,
  made: readonly MaskedPart[],
  bytes: Uint8Array,
  { policy, engines, reread: { mime }, facts, whole = true }: Sealing,
  read: { readonly checked: number; readonly looked: number },
): Promise<ReportOf<'text'>> {
  const { guise, made: at, engines: notes, source, sha256, operators } = facts;
  const classifier = engines.tag ? policy.find.text.names.model : null;
  const texts = grouped(parts).map((g) => g.text);
  const scope: TextScope = textScope(texts, engines.recognizers, policy.find.text, { classifier, whole });
  const by = ['rules', ...(classifier === null ? [] : [`ner:${classifier}`])];
  const verification = { verdict: 'clean', ...read, by, accepted: 0 } as const;
  const head: Head = {
    guise,
    made: at,
    input: source,
    output: { bytes: bytes.length, sha256: await sha256(bytes), mime },
    engines: notes,
    dropped,
    notes: [],
    stages: [],
  };
  const text = textLane(parts, made, policy, { scope, verification });
  return reportOf(head, policy, { operators }, { text });
}

/** Values that a result still says in any form, and that no stand-in is. */
function left(texts: readonly string[], gone: Gone, made: readonly MaskedPart[]): number {
  const none = texts.map((): Span[] => []);
  const values = new Set(
    paired(texts, elsewhere(texts, none, gone)).flatMap(([text, spans]) =>
      spans.map((s) => text.slice(s.start, s.end)),
    ),
  );
  if (values.size === 0) return 0;
  const standIns = made.flatMap((m) => m.items.map((i) => m.text.slice(i.start, i.end))).join('\0');
  return [...values].filter((v) => !standIns.includes(v)).length;
}

/** What has to be masked too, by places in the source; and how many parts were looked through. */
async function again(
  parts: readonly Part[],
  made: readonly MaskedPart[],
  read: readonly Part[],
  gone: Gone,
  policy: Policy,
  engines: TextEngines,
): Promise<{ more: Span[][]; looked: number }> {
  const out: Span[][] = parts.map(() => []);
  const add = (part: number, span: Span) => {
    const own = itemAt(out, part);
    const { decisions } = itemAt(made, part);
    const free = decisions.every(({ finding: f }) => f.end <= span.start || span.end <= f.start);
    const taken = own.some((s) => s.start < span.end && span.start < s.end);
    if (free && !taken) own.push(span);
  };
  const spans = made.map((m) => m.decisions.map((d) => d.finding));
  elsewhere(
    parts.map((p) => p.text),
    spans,
    gone,
  ).forEach((list, i) => {
    for (const s of list) add(i, s);
  });
  // Parts that were changed are looked at again: the others are what was looked at before.
  const by = new Map<string, number[]>();
  for (const [part, { items, text }] of made.entries())
    if (items.length > 0) by.set(text, [...(by.get(text) ?? []), part]);
  const seen = read.flatMap((p) => {
    const index = by.get(p.text)?.shift();
    if (index === undefined) return [];
    const own = itemAt(made, index);
    // Where places in the text count, it stays as it is.
    const as = p.breaks?.length ? own : naturally(own);
    return { index, as, part: { ...p, text: as.text } };
  });
  const found =
    seen.length > 0
      ? await analyseParts(
          seen.map((s) => s.part),
          policy,
          engines,
        )
      : [];
  for (const [{ index, as }, spans] of paired(seen, found))
    for (const s of spans) {
      const from = sourceOf(as, s.start, s.end);
      if (from !== undefined && isSure(s, policy))
        add(index, { ...s, start: from, end: from + s.end - s.start });
    }
  return { more: out, looked: seen.length };
}

/** By itself: what stands beside it may be a stand-in, whose words are cues. */
const isSure = ({ evidence, score, entity, start, end }: Span, policy: Policy): boolean =>
  end > start &&
  (evidence.by.startsWith('ner:')
    ? entity === 'PERSON' && score >= SURE
    : (evidence.valid === true || evidence.before >= Math.max(policy.find.text.threshold, SURE)) &&
      entity !== 'URL');

/** Where in the source a stretch of the masked text stands; undefined where it touches what was put there. */
function sourceOf({ items }: MaskedPart, start: number, end: number): number | undefined {
  let shift = 0;
  for (const i of items) {
    if (i.end <= start) shift = i.from.end - i.end;
    else if (i.start < end) return undefined;
  }
  return start + shift;
}

function remade(
  parts: readonly Part[],
  made: readonly MaskedPart[],
  more: readonly (readonly Span[])[],
  policy: Policy,
  engines: TextEngines,
): MaskedPart[] {
  const found = paired(made, more).map(([{ decisions }, spans]) =>
    [...decisions.map((d) => d.finding), ...spans].sort((a, b) => a.start - b.start),
  );
  const edits = made.flatMap(({ decisions }, part) =>
    decisions.flatMap(({ finding: { start, end }, verdict: v }): TextEdit[] =>
      v.do === 'keep' && v.by === 'user'
        ? [{ kind: 'keep', where: { part, start, end }, because: v.because }]
        : [],
    ),
  );
  return changeParts(parts, found, policy, engines, edits);
}
