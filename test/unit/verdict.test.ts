import { describe, expect, test } from 'vitest';
import { checkedFrom, hiddenFrom, type KeptBy } from '../../src/core/model/policy.ts';
import type { Report, TrackLine } from '../../src/core/model/report.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import { micros, score } from '../../src/core/units.ts';
import { maskers } from '../../src/plugins/index.ts';
import { parsePolicy } from '../policy.ts';

const line = (by?: KeptBy): TrackLine => ({
  id: 'face-1',
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
const policy = parsePolicy({}, maskers);
const reportOf = (over: Partial<Report>): Report => ({
  schema: 'guise.report/2',
  guise: '0',
  made: '2026-01-01T00:00:00Z',
  input: {
    name: 'a.mp4',
    bytes: 1,
    sha256: '',
    container: 'mp4',
    codec: 'avc',
    width: 10,
    height: 10,
    seconds: 1,
    path: 'webcodecs',
  },
  output: { bytes: 1, sha256: '', mime: 'video/mp4', codec: 'avc' },
  frames: 30,
  scope: {
    subjects: ['face'],
    source: { by: 'finder', from: 20 },
    result: { by: 'checker', every: 40, inTurn: 34 },
    hiddenFrom: 12,
  },
  engines: [],
  policy,
  tracks: [],
  shots: [],
  dropped: [],
  notes: [],
  verification: { verdict: 'clean', checked: 30, looked: 30, by: 'checker', accepted: 0 },
  accepted: [],
  stages: [],
  ...over,
});

describe('verdictOf', () => {
  test('says what was looked for, from which size, by whom, and what was not', () => {
    const { tone, title, lines } = verdictOf(reportOf({ tracks: [line(), line()] }));
    expect(tone).toBe('good');
    expect(title).toBe('2 face tracks hidden; every frame checked');
    expect(lines.join(' ')).toMatch(
      /faces from 20 px in all 30 frames \(finder\).*\(checker\).*from 40 px in every frame and from 34 px.*Not looked for: .*plates.*voices/,
    );
  });
  test.each([
    ['user', '1 face track hidden, 1 shown by you; every frame checked'],
    ['policy', '1 face track hidden, 1 shown by the policy; every frame checked'],
    ['size', '1 face track hidden, 1 too small to be hidden; every frame checked'],
  ] as const)('what is shown by %s stands in the title and takes the tick away', (by, title) => {
    const words = verdictOf(reportOf({ tracks: [line(), line(by)] }));
    expect(words.title).toBe(title);
    expect(words.tone).toBe('note');
  });
  test('what a person accepted is shown by them', () => {
    const words = verdictOf(reportOf({ accepted: [{ from: 0, to: 1, because: 'a statue' }] }));
    expect(words.title).toContain('1 shown by you');
    expect(words.tone).toBe('note');
  });
  test('what was not checked says so', () => {
    const words = verdictOf(
      reportOf({
        verification: { verdict: 'unverified', because: 'no second detector is here' },
        scope: { ...reportOf({}).scope, result: null },
      }),
    );
    expect(words.tone).toBe('bad');
    expect(words.lines.join(' ')).toContain('no second detector is here');
    expect(words.lines.join(' ')).not.toContain('saw nothing else');
  });
});

describe('the floor of the check', () => {
  const of = (minSize: number) => parsePolicy({ find: { minSize } }, maskers);
  test('a person lowers it and never raises it', () => {
    expect([8, 20, 60, 400].map((n) => checkedFrom(of(n)))).toEqual([8, 20, 20, 20]);
    expect(hiddenFrom(of(400))).toBe(hiddenFrom(of(20)));
  });

  test('no tick where a part could not be read, and a line that says why and how much', () => {
    const scope = { ...reportOf({}).scope, unread: { dark: 0.01, blurred: 0.05, barred: 0.12 } };
    const { tone, lines } = verdictOf(reportOf({ scope }));
    expect(tone).toBe('note');
    expect(lines).toContain(
      'Parts of the picture could not be read (too blurred; behind bars, blinds or mesh; up to 18% of a frame): a face there is not found. Look at them.',
    );
    expect(verdictOf(reportOf({})).tone).toBe('good');
  });
});
