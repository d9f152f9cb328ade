import { describe, expect, test } from 'vitest';
import { overall } from '../../src/core/model/make-report.ts';
import { checkedFrom, hiddenFrom, type KeptBy } from '../../src/core/model/policy.ts';
import type {
  KindScope,
  Lanes,
  PictureLane,
  Residual,
  TextLane,
  TrackLine,
  Verification,
} from '../../src/core/model/report.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import { micros, score } from '../../src/core/units.ts';
import { maskers } from '../../src/plugins/index.ts';
import face from '../../src/plugins/kinds/face.ts';
import { parsePolicy } from '../policy.ts';

let lines = 0;
const line = (by?: KeptBy): TrackLine => ({
  id: `face-${++lines}`,
  subject: 'face',
  by: ['finder'],
  verdict: by ? 'keep' : 'mask',
  kept: by,
  because: by && 'a reason',
  from: micros(0),
  to: micros(1),
  frames: 2,
  seen: 2,
  best: score(0.9),
  gaps: [],
});
const FACES: KindScope = {
  subject: 'face',
  label: 'face',
  plural: 'faces',
  source: { by: 'finder', from: 20 },
  result: { by: 'checker', every: 40, inTurn: 34 },
  hiddenFrom: 12,
};
const laneOf = (over: Partial<PictureLane>): PictureLane => ({
  frames: 30,
  source: { container: 'mp4', codec: 'avc', width: 10, height: 10, seconds: 1, path: 'webcodecs' },
  result: { codec: 'avc' },
  scope: { kinds: [FACES], not: [] },
  tracks: [],
  shots: [],
  verification: { verdict: 'clean', checked: 30, looked: 30, by: ['checker'], accepted: 0 },
  accepted: [],
  ...over,
});
/** What is said of a report with this lane of pictures. */
const said = (over: Partial<PictureLane>) => verdictOf({ lanes: { picture: laneOf(over) } });

describe('verdictOf', () => {
  test('says what was looked for, from which size, by whom, and what was not', () => {
    const { tone, title, lines } = said({ tracks: [line(), line()] });
    expect(tone).toBe('good');
    expect(title).toBe('2 face tracks hidden; every frame checked');
    expect(lines.join(' ')).toMatch(
      /faces from 20 px in all 30 frames \(finder\).*\(checker\).*from 40 px in every frame and from 34 px.*Not looked for: .*plates.*voices/,
    );
  });
  test('what is missed by halves is not called checked', () => {
    const halves = { ...FACES, source: { ...FACES.source, misses: 'Hands may stay bare' } };
    const { tone, title, lines } = said({ tracks: [line()], scope: { kinds: [halves], not: [] } });
    expect([tone, title]).toEqual(['note', '1 face track hidden']);
    expect(lines.join()).toContain('Hands may stay bare');
  });
  test('a track of several stretches is counted once wherever it is told of', () => {
    const twice = (more: Partial<TrackLine>) => {
      const one = { ...line(), ...more };
      return said({ tracks: [one, one] }).lines.join();
    };
    expect(twice({ masker: 'tint', leaves: 'look' })).toContain('1 track is disguised');
    expect(twice({ masker: 'removal', leaves: 'scene' })).toContain('1 track was removed');
    const once = (by: KeptBy) => said({ tracks: [{ ...line(by), likely: score(0.1) }] }).lines.join();
    for (const by of ['size', 'evidence'] as const)
      expect(twice({ ...line(by), likely: score(0.1) })).toBe(once(by));
  });
  test.each([
    ['user', '1 face track hidden, 1 shown by you; every frame checked'],
    ['policy', '1 face track hidden, 1 shown by the policy; every frame checked'],
    ['size', '1 face track hidden, 1 too small to be hidden; every frame checked'],
  ] as const)('what is shown by %s stands in the title and takes the tick away', (by, title) => {
    const words = said({ tracks: [line(), line(by)] });
    expect(words.title).toBe(title);
    expect(words.tone).toBe('note');
  });
  test.each([
    ['nothing', 'good'],
    ['colour', 'good'],
    ['pose', 'good'],
    ['look', 'note'],
  ] as const)('a masker that leaves %s gives the tone %s: a disguise has no tick', (leaves, tone) => {
    const words = said({ tracks: [line(), { ...line(), masker: 'tint', leaves }] });
    expect(words.tone).toBe(tone);
    expect(words.lines.some((l) => l.startsWith('1 track is disguised (tint)'))).toBe(tone === 'note');
  });
  test('what a person accepted is shown by them', () => {
    const words = said({ accepted: [{ subject: 'face', from: 0, to: 1, because: 'a statue' }] });
    expect(words.title).toContain('1 shown by you');
    expect(words.tone).toBe('note');
  });
  const PLATES: KindScope = {
    ...{ subject: 'plate', label: 'number plate', plural: 'number plates', hiddenFrom: 6 },
    source: { by: 'plates', from: 10 },
    result: { by: 'signs', every: 14, inTurn: 14 },
  };
  const plate: TrackLine = { ...line(), id: 'plate-1', subject: 'plate' };
  test('each kind is counted and told by its own names, and one that is looked for is not among what is not', () => {
    const scope = { kinds: [FACES, PLATES], not: [] };
    const tracks = [line(), line(), plate, { ...plate, verdict: 'keep', kept: 'size' } as const];
    const { title, lines } = said({ scope, tracks });
    expect(title).toBe(
      '2 face tracks and 1 number plate track hidden, 1 too small to be hidden; every frame checked',
    );
    expect(lines.join(' ')).toMatch(/Looked for number plates from 10 px in all 30 frames \(plates\)/);
    expect(lines).toContain('1 number plate smaller than 6 px was seen and left as it is.');
    expect(lines.at(-1)).toBe('Not looked for: text in the picture, bodies, clothes, voices.');
    const still = { scope, tracks, frames: 1 };
    expect(said(still).title).toMatch(/^2 faces and 1 number plate hidden/);
    expect(said({ ...still, tracks: [] }).title).toBe('No face or number plate was found; checked');
  });
  test('a kind that is usually looked for and was not takes the tick away, and stands in the title', () => {
    const { subject, label, plural } = FACES;
    const not = [{ subject, label, plural, usual: true }];
    const words = said({ scope: { kinds: [PLATES], not }, tracks: [plate] });
    expect(words.tone).toBe('note');
    expect(words.title).toBe('1 number plate track hidden; every frame checked; faces were not looked for');
    expect(words.lines.at(-1)).toMatch(/^Not looked for: faces, text/);
    const seldom = { kinds: [FACES], not: [{ ...PLATES, usual: false }] };
    expect(said({ scope: seldom }).tone).toBe('good');
    expect(said({ scope: seldom }).lines.at(-1)).toMatch(/^Not looked for: number plates, text/);
  });
  test('what the detector is known to see by halves takes the tick away and is said', () => {
    const source = { ...FACES.source, misses: 'Heads in profile may be hidden by half only' };
    const words = said({ scope: { kinds: [{ ...FACES, source }], not: [] }, tracks: [line()] });
    expect(words.tone).toBe('note');
    expect(words.lines.join(' ')).toContain(
      'Heads in profile may be hidden by half only: the detector was finder.',
    );
    expect(said({ tracks: [line()] }).tone).toBe('good');
  });

  test('where hiding did not arrive nobody is said to have seen anything', () => {
    const residual = {
      from: 0,
      to: 0,
      at: micros(0),
      box: { x: 0, y: 0, width: 1, height: 1 },
      score: score(1),
    };
    const of = (...residuals: Residual[]) =>
      said({ verification: { verdict: 'residual', checked: 30, by: ['checker'], residuals } }).lines[0];
    const outside = { ...residual, subject: 'face', why: 'outside' } as const;
    const unmasked = { ...residual, why: 'unmasked' } as const;
    expect(of(unmasked)).toBe('The hiding of some regions did not arrive.');
    expect(of(outside, unmasked)).toBe(
      'The check saw faces (checker) that are not hidden. The hiding of some regions did not arrive.',
    );
  });
  test('what was not checked says so', () => {
    const words = said({
      verification: { verdict: 'unverified', because: 'no second detector is here' },
      scope: { kinds: [{ ...FACES, result: null }], not: [] },
    });
    expect(words.tone).toBe('bad');
    expect(words.lines.join(' ')).toContain('no second detector is here');
    expect(words.lines.join(' ')).not.toContain('saw nothing else');
  });
});

describe('the lane of texts', () => {
  const lane = (over: Partial<TextLane> = {}): TextLane => ({
    parts: 2,
    characters: { source: 90, result: 80 },
    scope: {
      whole: true,
      all: true,
      allowed: 0,
      from: score(0.4),
      languages: ['en'],
      entities: [{ entity: 'PERSON', by: ['ner:guise-ner'] }],
      classifier: 'guise-ner',
    },
    counts: { PERSON: 1 },
    findings: [finding('replace', 'policy')],
    verification: { verdict: 'clean', checked: 2, looked: 1, by: ['rules', 'ner:guise-ner'], accepted: 0 },
    ...over,
  });
  const finding = (operator: string, by: 'policy' | 'user') => ({
    ...{ part: 0, start: 0, end: 3, entity: 'PERSON', operator, by },
    evidence: { by: 'ner:guise-ner', pattern: 'PERSON', before: 1, score: 1 },
  });
  const saidOf = (over: Partial<TextLane> = {}) => verdictOf({ lanes: { text: lane(over) } });
  test('says what was done, by whom, and what it did not look at', () => {
    const { tone, title, lines } = saidOf();
    expect([tone, title]).toEqual(['good', '1 value masked; read again and checked']);
    expect(lines.join(' ')).toMatch(/1 kind of data in 2 parts \(rules and a classifier \(guise-ner\)\)/);
  });
  test.each<[string, Partial<TextLane>, RegExp]>([
    ['what a person keeps', { findings: [finding('keep', 'user')] }, /1 shown by you/],
    ['what the policy keeps', { findings: [finding('keep', 'policy')] }, /1 shown by the policy/],
    [
      'entities that the policy names',
      { scope: { ...lane().scope, all: false } },
      /Only what the policy names/,
    ],
    ['what the policy allows', { scope: { ...lane().scope, allowed: 2 } }, /2 values that the policy allows/],
    ['a high threshold', { scope: { ...lane().scope, from: score(0.9) } }, /at least 90% certain/],
    ['no classifier', { scope: { ...lane().scope, classifier: null } }, /No classifier read it/],
    ['some columns only', { scope: { ...lane().scope, whole: false } }, /Only some columns/],
  ])('%s takes the tick away and is said', (_, over, words) => {
    const { tone, title, lines } = saidOf(over);
    expect(tone).toBe('note');
    expect([title, ...lines].join(' ')).toMatch(words);
  });
  test('with pictures beside it the worse of the two counts', () => {
    const picture = laneOf({ verification: { verdict: 'unverified', because: 'nobody looked' } });
    const { tone, title } = verdictOf({ lanes: { picture, text: lane() } });
    expect(tone).toBe('bad');
    expect(title).toMatch(/could not be checked\. 1 value masked/);
  });
});

describe('overall', () => {
  const lanes = (...all: Verification['verdict'][]): Lanes => {
    const [picture, text] = all.map((verdict) => ({ verification: { verdict } }));
    return { ...(picture && { picture }), ...(text && { text }) } as Lanes;
  };
  test('nothing that nobody looked at is clean', () => {
    expect(overall({})).toBe('unverified');
    expect(overall({ picture: undefined })).toBe('unverified');
    expect(verdictOf({ lanes: {} }).tone).toBe('bad');
  });
  test.each([
    ['clean', 'clean', 'clean'],
    ['clean', 'residual', 'residual'],
    ['residual', 'clean', 'residual'],
    ['unverified', 'clean', 'unverified'],
    ['residual', 'unverified', 'unverified'],
  ] as const)('%s and %s are %s', (a, b, both) => {
    expect(overall(lanes(a, b))).toBe(both);
  });
  test('what is no verdict is not clean', () => {
    expect(overall(lanes('later' as 'clean', 'clean'))).toBe('unverified');
  });
});

describe('the floor of the check', () => {
  const of = (minSize: number) => parsePolicy({ find: { minSize } }, maskers);
  test('a person lowers it and never raises it', () => {
    expect([8, 20, 60, 400].map((n) => checkedFrom(of(n), face))).toEqual([8, 20, 20, 20]);
    expect(hiddenFrom(of(400), face)).toBe(hiddenFrom(of(20), face));
  });

  test('no tick where a part could not be read, and a line that says why and how much', () => {
    const scope = { kinds: [FACES], not: [], unread: { dark: 0.01, blurred: 0.05, barred: 0.12 } };
    const { tone, lines } = said({ scope });
    expect(tone).toBe('note');
    expect(lines).toContain(
      'Parts of the picture could not be read (too blurred; behind bars, blinds or mesh; up to 18% of a frame): a face there is not found. Look at them.',
    );
    expect(said({}).tone).toBe('good');
  });
});
