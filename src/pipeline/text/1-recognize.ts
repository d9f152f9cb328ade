/** From one text to every candidate the recognizers and the policy's own lists see in it. */
import { bisect } from '../../core/bisect.ts';
import { raise } from '../../core/model/fault.ts';
import { escaped } from '../../core/text/match/expand.ts';
import { fold } from '../../core/text/match/fold.ts';
import { compile, type Program, scan } from '../../core/text/match/match.ts';
import { plainReading, type Seams, seamsOf } from '../../core/text/match/readings.ts';
import type { Candidate, Family, Recognizer } from '../../core/text/recognizer.ts';
import type { FindText, Linear } from '../../core/text/settings.ts';
import { isSought, languageIn, sought } from '../../core/text/sought.ts';
import type { Span } from '../../core/text/span.ts';

/** Longest text that is scanned in one piece; longer ones are cut at line or word ends. */
const PIECE = 200_000;
const OVERLAP = 400;

/** Candidates in the text as it stands, in what escapes and letterspacing say, and over the ends of lines. */
export function recognize(
  text: string,
  recognizers: readonly Recognizer[],
  find: FindText,
  linear?: Linear,
): Span[] {
  const language = languageIn(text, find);
  const run = [choose(recognizers, find, language), ownOf(find, linear)];
  const spans = read(text, run, language, find);
  const plain = plainReading(text);
  if (plain)
    for (const s of read(plain.text, run, language, find))
      spans.push({ ...s, start: plain.start(s.start), end: plain.end(s.end) });
  const seams = seamsOf(text);
  if (seams)
    for (const s of read(seams.text, run, language, find))
      if (seamsIn(seams.at, s).some(({ held }) => goesOn(s, held)))
        spans.push({ ...s, start: seams.start(s.start), end: seams.end(s.end) });
  return spans;
}

/** The ends of lines inside a span; both are in the order of the text. */
function seamsIn(all: Seams['at'], { start, end }: Span): Seams['at'] {
  const first = bisect(all.length, (i) => all[i]!.offset > start);
  return all.slice(
    first,
    bisect(all.length, (i) => all[i]!.offset >= end),
  );
}

/** Whether what reaches over the end of a line is surely one value: numbers stand one below the other in lists as well. */
const goesOn = ({ entity, family, evidence }: Span, held: boolean): boolean =>
  !NAMES.includes(family) &&
  (held ||
    evidence.cue !== undefined ||
    (evidence.valid === true && entity !== 'PHONE_NUMBER') ||
    evidence.pattern === 'international' ||
    evidence.before >= SURE);
const SURE = 0.6;
/** Lines end between names and addresses: what goes on there is for the classifier, which reads sentences. */
const NAMES: readonly Family[] = ['person', 'place', 'organization', 'group'];

function read(text: string, run: readonly Program[], language: string | undefined, find: FindText): Span[] {
  const hints = { language, countries: find.countries };
  const spans: Span[] = [];
  for (const [from, to] of pieces(text)) {
    const folded = fold(from === 0 && to === text.length ? text : text.slice(from, to));
    for (const m of run.flatMap((program) => scan(folded.text, program, hints, find.context)))
      spans.push({
        kind: 'span',
        start: from + folded.start(m.start),
        end: from + folded.end(m.end),
        entity: m.by.entity,
        family: m.by.family,
        score: m.score,
        evidence: {
          by: m.by.id,
          pattern: m.pattern,
          before: m.before,
          score: m.score,
          cue: m.cue,
          valid: m.valid,
        },
      });
  }
  return spans;
}

/** Compiled once for the many parts of a document and the many documents of a batch. */
const programs = new WeakMap<readonly Recognizer[], Map<string, Program>>();
const MOST = 50;

/** The recognizers that a policy asks for, ready to run. */
function choose(from: readonly Recognizer[], find: FindText, language: string | undefined): Program {
  const known = programs.get(from) ?? new Map<string, Program>();
  programs.set(from, known);
  const { entities, countries } = find;
  const key = JSON.stringify([language, entities, countries]);
  const kept = known.get(key);
  if (kept) return kept;
  const program = compile(sought(from, find, language));
  if (known.size >= MOST) known.clear();
  known.set(key, program);
  return program;
}

const own = new WeakMap<FindText, Program>();
function ownOf(find: FindText, linear: Linear | undefined): Program {
  const program = own.get(find) ?? compile(ownPatterns(find, linear));
  own.set(find, program);
  return program;
}

/** Cuts with an overlap, so that nothing on a seam is lost; the same finding twice settles as one. */
function* pieces(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length || from === 0; ) {
    let to = Math.min(text.length, from + PIECE);
    if (to < text.length) {
      const cut = Math.max(text.lastIndexOf('\n', to), text.lastIndexOf(' ', to));
      if (cut > from + PIECE / 2) to = cut;
    }
    yield [from, to];
    if (to >= text.length) return;
    const back = text.lastIndexOf('\n', to - 1);
    from = back > to - OVERLAP && back > from ? back + 1 : to - OVERLAP;
  }
}

/** Deny lists and ad-hoc expressions as recognizers. @throws FaultError `policy/invalid` */
function ownPatterns(find: FindText, linear: Linear | undefined): Recognizer[] {
  const one = (entity: string, label: string, context?: readonly string[]) => ({
    kind: 'recognizer' as const,
    id: 'policy',
    entity,
    label,
    family: 'id' as const,
    source: 'the policy',
    needs: 'all' as const,
    context,
  });
  return [
    ...find.deny
      .filter((d) => isSought(d.entity, find) && d.words.length > 0)
      .map((d) => ({
        ...one(d.entity, 'deny list'),
        patterns: [
          {
            name: 'deny list',
            re: new RegExp(
              `(?<![\\p{L}\\p{N}_])(?:${[...d.words]
                .sort((a, b) => b.length - a.length)
                .map(escaped)
                .join('|')})(?![\\p{L}\\p{N}_])`,
              d.matchCase ? 'gu' : 'giu',
            ),
            score: 1,
          },
        ],
      })),
    ...find.patterns.flatMap((p, i) => {
      if (!isSought(p.entity, find)) return [];
      const search = (linear ?? missing())(p.regex, '', `policy.find.text.patterns[${i}].regex`);
      return {
        ...one(p.entity, p.name, p.context),
        *find(text: string): Generator<Candidate> {
          for (const { start, end } of search(text))
            if (end > start) yield { start, end, score: p.score, pattern: p.name };
        },
      };
    }),
  ];
}

const missing = (): Linear =>
  raise({ code: 'engine/missing', engine: 'own expressions', why: 'nothing was given to run them with' });
