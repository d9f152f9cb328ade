/** The data card of a dataset: what was hidden, what was kept, and with what figures, as its files' reports have it. */
import { type Attribute, isScenic } from '../core/context/attribute.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Done, Facts } from '../core/dataset/sample.ts';
import type { Kept } from '../core/model/measures.ts';
import { type ScoreRow, together } from '../core/model/scorecard.ts';
import { figureOf, labelOf } from './scorecard.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)].sort();
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Files whose facts say so. */
const factsOf = ({ items }: Dataset): Facts[] => items.map((i) => i.sample.facts);

/** One kind over all files. */
function hiddenOf(facts: readonly Facts[]): (readonly (string | number)[])[] {
  const all = facts.flatMap((f) => f.done);
  return unique(all.map((d) => d.label)).map((label) => {
    const own = all.filter((d) => d.label === label);
    const of = (n: (d: Done) => number) => sum(own.map(n));
    return [
      label,
      of((d) => d.hidden),
      unique(own.flatMap((d) => d.maskers)).join(', ') || 'nothing',
      of((d) => d.shown),
      of((d) => d.passed),
      unique(own.flatMap((d) => d.checkedBy ?? [])).join(', ') || '**nobody**',
    ];
  });
}

/** A figure over all files: by how much was compared. */
function keptOf(facts: readonly Facts[]): (readonly (string | number)[])[] {
  const all = facts.flatMap((f) => f.kept);
  const name = (k: Kept) => `${k.subject}: ${k.measure}`;
  return unique(all.map(name)).map((n) => {
    const own = all.filter((k) => name(k) === n);
    const looks = sum(own.map((k) => k.looks));
    const mean = (of: (k: Kept) => number) => (looks ? sum(own.map((k) => k.looks * of(k))) / looks : 0);
    const figure = own.every((k) => 'share' in k)
      ? percent(mean((k) => ('share' in k ? k.share : 0)))
      : `off by ${mean((k) => ('mean' in k ? k.mean : 0)).toFixed(3)} on the mean`;
    return [n, figure, looks];
  });
}

/** Files whose reports are quoted. */
const QUOTED = 50;

/** Which files have the tick, and what stands against it in the others. */
function reportsOf({ items, sounds }: Dataset): string {
  const all = [
    ...items.map(({ key, extension, sample: { facts } }) => ({
      name: `${key}.${extension}`,
      ...facts.verdict,
    })),
    ...sounds.map(({ key, extension, facts }) => ({ name: `${key}.${extension}`, ...facts.verdict })),
  ];
  const noted = all.filter((i) => i.tone !== 'good');
  const ticked = `${all.length - noted.length} of ${all.length} files have the tick: nothing of what was looked for was found left in them.`;
  if (!noted.length) return ticked;
  const quoted = noted
    .slice(0, QUOTED)
    .map(({ name, title, lines }) => `- \`${name}\`: **${title}** ${lines.join(' ')}`);
  const more = noted.length - quoted.length;
  return [
    `${ticked} **The others have none**, and say why:`,
    [...quoted, ...(more ? [`- and ${more} more`] : [])].join('\n'),
  ].join('\n\n');
}

function soundOf(facts: readonly Pick<Facts, 'sound'>[]): string {
  const sounds = facts.flatMap((f) => f.sound ?? []);
  if (!sounds.length) return 'No file had any sound.';
  return unique(sounds.map((s) => s.voice))
    .map((voice) => {
      const own = sounds.filter((s) => s.voice === voice);
      const { leaves, measured } = own[0]!;
      const files = `${own.length} ${own.length === 1 ? 'file' : 'files'}`;
      if (voice === 'keep') return `- ${files}: **the voices are in it, as they were.**`;
      if (leaves === 'nothing') return `- ${files}: \`${voice}\`. Nothing of the sound is left.`;
      const figure = measured
        ? ` Speakers were told apart with an equal error rate of ${percent(measured.eer)} (${percent(measured.original)} unmasked; 50% is a guess) by: ${measured.attacker}.`
        : '';
      return `- ${files}: \`${voice}\`, which leaves ${leaves}.${figure}`;
    })
    .join('\n');
}

function transcriptsOf({ items, sounds }: Dataset): string[] {
  const files = [...items, ...sounds];
  const all = files.flatMap((i) => i.transcript ?? []);
  if (!all.length) return [];
  const hidden = sum(all.map((t) => t.hidden));
  return [
    '## Transcripts',
    `${all.length} of ${files.length} files have one in \`transcripts/\`, masked as texts: ${hidden} findings of personal data were replaced, and the result was read again. What no rule and no classifier takes for personal data stays.`,
  ];
}

/** Rows of all files together. */
export const scoresIn = (of: Dataset): ScoreRow[] => together(factsOf(of).map((f) => f.scores));
export const labelsOf = ({ told }: Pick<Dataset, 'told'>): ReadonlyMap<string, string> =>
  new Map(told.map((a) => [a.id, a.label]));

function scorecardIn(of: Dataset): string {
  if (!of.items.length) return 'There are no pictures and no films in it.';
  const rows = scoresIn(of);
  const labels = labelsOf(of);
  const files = of.items.filter((i) => i.sample.facts.scores.length).length;
  if (!rows.length)
    return 'Nothing was measured: of what was hidden nothing is left that a pose, an expression or a likeness could be read off.';
  const said = rows.map((r) => `${labelOf(r, labels)} ${figureOf(r)}`).join('; ');
  return [
    `![Scorecard: ${said}](scorecard.svg)`,
    table(
      ['what', 'measured'],
      rows.map((r) => [labelOf(r, labels), figureOf(r)]),
    ),
    `Measured on ${files} of ${of.items.length} files, those in which something of a pose or a look is left. Likeness is a cosine of FaceRes, which took no part in hiding; attributes and landmarks are read off the result by the models that read them off the original, in up to 40 frames of each file.`,
  ].join('\n\n');
}

const balanceTable = (
  of: string,
  attributes: readonly Attribute[],
  balance: Dataset['balance'],
  none: string,
): string =>
  table(
    ['attribute', of],
    attributes.map((a) => [
      a.label,
      [...(balance.get(a.id) ?? [])].map(([v, n]) => `${v} ${n}`).join(', ') || none,
    ]),
  );

/** What Croissant is told in the words of the card. */
export function wordsOf(of: Dataset): { description: string; rai: Record<string, string> } {
  const facts = factsOf(of);
  const hidden = hiddenOf(facts).map(([label, n, by]) => `${label}: ${n} hidden (${by})`);
  return {
    description: `${of.items.length} masked ${of.items.length === 1 ? 'file' : 'files'} with captions, attributes and tracks${of.sounds.length ? `, and ${of.sounds.length} of sound` : ''}.`,
    rai: {
      personalSensitiveInformation: `People were hidden before anything was written: ${hidden.join('; ')}. What was not looked for is in the data card.`,
      dataManipulationProtocol: `Guise ${unique(facts.map((f) => f.guise)).join(', ')}: found, hidden, written anew and checked frame by frame.`,
      machineAnnotationTools: 'Captions, attributes and tracks were made by models, and looked at by nobody.',
      dataLimitations: `Attributes are wrong sometimes, and more often for some people than for others. People are counted anew in each file. Lasting attributes were left out of ${of.suppressed} of ${of.people} people.`,
    },
  };
}

/** Markdown. @param layout its label @param front YAML that stands before it */
export function cardOf(
  of: Dataset,
  layout: { readonly label: string; readonly source: string },
  front: string,
): string {
  const facts = factsOf(of);
  const { items, sounds, told, balance, k, people, suppressed, license, creator, date, name } = of;
  const films = items.filter((i) => i.sample.media.seconds > 0);
  const seconds = sum(films.map((i) => i.sample.media.seconds));
  const notLookedFor = unique(facts.flatMap((f) => f.not));
  const kept = keptOf(facts);
  const [scenic, personal] = [told.filter(isScenic), told.filter((a) => !isScenic(a))];
  const backgrounds = unique(facts.flatMap((f) => f.background ?? []));
  const parts = [
    `---\npretty_name: ${JSON.stringify(name)}\nlicense: other\n${license ? `license_name: ${JSON.stringify(license)}\n` : ''}${front}\n---`,
    `# ${name}`,
    `${items.length - films.length} pictures, ${films.length} films (${seconds.toFixed(0)} s)${sounds.length ? ` and ${sounds.length} files of sound (${sum(sounds.map((s) => s.seconds)).toFixed(0)} s)` : ''}, masked with Guise ${unique([...facts, ...sounds.map((s) => s.facts)].map((f) => f.guise)).join(', ')} on ${date}${creator ? ` by ${creator}` : ''}. License: ${license || '**not stated**'}. Layout: [${layout.label}](${layout.source}).`,
    '## What was hidden',
    table(['kind', 'hidden', 'by', 'shown by choice', 'seen and left', 'checked by'], hiddenOf(facts)),
    [
      `Numbers are of tracks: one thing followed through one file. ${sum(facts.map((f) => f.checked))} frames of the results were looked at again.`,
      notLookedFor.length ? `**Not looked for** in some file or in all: ${notLookedFor.join(', ')}.` : '',
      'What no detector of the check knows, it cannot find: text in the picture, plates and places may tell who somebody is.',
    ]
      .filter(Boolean)
      .join(' '),
    '## What the reports say',
    reportsOf(of),
    '## Sound',
    soundOf([...facts, ...sounds.map((s) => s.facts)]),
    ...transcriptsOf(of),
    '## Scorecard',
    scorecardIn(of),
    '## What was kept',
    kept.length
      ? table(['what', 'how well', 'looks'], kept)
      : 'No figures: nothing of a pose or an expression was to be kept, or it could not be read.',
    ...(backgrounds.length ? [`Backgrounds were changed: ${backgrounds.join(', ')}.`] : []),
    '## What is told of people',
    personal.length
      ? balanceTable('people', personal, balance, 'told of nobody')
      : 'Nothing: no attribute was ticked.',
    `Whoever is told of under several values is counted under each. ${people} people, counted anew in each file: the same person in two files is two. What stays the same of somebody is told where at least ${k} share all of it; of ${suppressed} people something was left out for that. Expressions, postures and gestures are told of everybody.`,
    'Captions are made by a grammar from these attributes. All of this was read by models and checked by nobody: ages are off by years, presentation is what a network takes from a face and not a gender, and both are wrong more often for some people than for others.',
    ...(scenic.length
      ? ['## What is told of scenes', balanceTable('scenes', scenic, balance, 'unknown in all')]
      : []),
    '## Files',
    '- `tables/captions`, `tables/attributes` (a row for each person in each frame) and `tables/tracks`, as CSV and JSON lines.\n- `croissant.json`: what is in all of them, for machines.',
    ...(sounds.length
      ? [
          `Files of sound lie in \`audio/train\`, with a line of \`metadata.jsonl\` for each; \`tables/sounds\` has what is said, masked, and \`tables/speech\` when somebody speaks, by voice activity in the source; of files in which nothing of the sound is left it has nothing.`,
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
