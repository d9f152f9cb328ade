/** From one text to every candidate the recognizers and the policy's own lists see in it. */
import { raise } from '../../core/fault.ts';
import { fold } from '../../core/text/fold.ts';
import { guessLanguage } from '../../core/text/language.ts';
import { Scan } from '../../core/text/match.ts';
import type { Recognizer } from '../../core/text/recognizer.ts';
import type { FindText } from '../../core/text/settings.ts';
import type { Span } from '../../core/text/span.ts';

/** Longest text that is scanned in one piece; longer ones are cut at line or word ends. */
const PIECE = 200_000;
const OVERLAP = 400;

export function recognize(text: string, recognizers: readonly Recognizer[], find: FindText): Span[] {
  const language = find.language === 'auto' ? guessLanguage(text) : find.language;
  const hints = { language, countries: find.countries };
  const chosen = choose(recognizers, find, language);
  const spans: Span[] = [];
  for (const [from, to] of pieces(text)) {
    const folded = fold(from === 0 && to === text.length ? text : text.slice(from, to));
    const scan = new Scan(folded.text, hints, chosen);
    for (const r of chosen)
      for (const m of scan.of(r, find.context))
        spans.push({
          kind: 'span',
          start: from + folded.start(m.start),
          end: from + folded.end(m.end),
          entity: r.entity,
          family: r.family,
          score: m.score,
          evidence: {
            by: r.id,
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

type Choice = {
  readonly from: readonly Recognizer[];
  readonly language: string | undefined;
  readonly chosen: readonly Recognizer[];
};
const choices = new WeakMap<FindText, Choice>();

/** The recognizers that a policy asks for; worked out once for the many parts of a document. */
function choose(
  from: readonly Recognizer[],
  find: FindText,
  language: string | undefined,
): readonly Recognizer[] {
  const kept = choices.get(find);
  if (kept && kept.from === from && kept.language === language) return kept.chosen;
  const chosen = [
    ...from.filter(
      (r) =>
        wanted(r.entity, find) &&
        (find.entities.length > 0 || !r.languages || !language || r.languages.includes(language)) &&
        (find.countries.length === 0 || !r.countries || r.countries.some((c) => find.countries.includes(c))),
    ),
    ...ownPatterns(find),
  ];
  choices.set(find, { from, language, chosen });
  return chosen;
}

const wanted = (entity: string, find: FindText): boolean =>
  find.entities.length === 0 || find.entities.includes(entity);

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

const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Deny lists and ad-hoc expressions as recognizers. @throws FaultError `policy/invalid` */
function ownPatterns(find: FindText): Recognizer[] {
  const own = (
    entity: string,
    name: string,
    re: RegExp,
    score: number,
    context?: readonly string[],
  ): Recognizer => ({
    kind: 'recognizer',
    id: 'policy',
    entity,
    label: name,
    family: 'id',
    source: 'the policy',
    needs: 'all',
    context,
    patterns: [{ name, re, score }],
  });
  return [
    ...find.deny
      .filter((d) => wanted(d.entity, find) && d.words.length > 0)
      .map((d) =>
        own(
          d.entity,
          'deny list',
          new RegExp(
            `(?<![\\p{L}\\p{N}_])(?:${[...d.words]
              .sort((a, b) => b.length - a.length)
              .map(escaped)
              .join('|')})(?![\\p{L}\\p{N}_])`,
            'giu',
          ),
          1,
        ),
      ),
    ...find.patterns
      .filter((p) => wanted(p.entity, find))
      .map((p, i) => {
        try {
          return own(p.entity, p.name, new RegExp(p.regex, 'gu'), p.score, p.context);
        } catch (error) {
          return raise({
            code: 'policy/invalid',
            path: `text.find.patterns[${i}].regex`,
            why: error instanceof Error ? error.message : 'is no regular expression',
          });
        }
      }),
  ];
}
