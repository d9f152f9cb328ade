import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parsePolicy as parse, parsePolicyJson } from '../../src/bridge/policy.ts';
import { explain, type Fault, FaultError, faultOf } from '../../src/core/model/fault.ts';
import { findOptions } from '../../src/core/model/find.ts';
import type { Track } from '../../src/core/model/finding.ts';
import { merge, upgraded } from '../../src/core/model/parse-policy.ts';
import { findOf } from '../../src/core/model/policy.ts';
import { policySchema, policyShape } from '../../src/core/model/policy-schema.ts';
import { policyOf } from '../../src/core/model/preset.ts';
import { micros, score } from '../../src/core/units.ts';
import { detectors, kinds, maskers, presets } from '../../src/plugins/index.ts';
import { operators } from '../../src/plugins/text.ts';
import { plugins } from '../../src/shells/cli/plugins.ts';
import { policyFrom } from '../../src/shells/cli/policy.ts';
import { saidRules } from '../../src/shells/cli/said.ts';
import { parsePolicy, validatorOf } from '../policy.ts';
import { film, plan, regionsAt, shownAt } from './planned.ts';

const wrong = (given: unknown): string => {
  try {
    parsePolicy(given, maskers);
  } catch (error) {
    const f = faultOf(error);
    return f.code === 'policy/invalid' ? f.path : f.code;
  }
  return 'nothing';
};

describe('parsePolicy', () => {
  test('an empty policy masks everything solid', () => {
    const p = parsePolicy({}, maskers);
    expect(p.version).toBe(2);
    expect(p.otherwise.picture.by).toBe('solid');
    expect(findOf(p, 'face').stride).toBe(1);
  });
  test.each([
    [{ otherwise: { picture: { by: 'wish' } } }, 'policy.otherwise.picture.by'],
    [{ otherwise: { picture: { by: 'keep' } } }, 'policy.otherwise.picture.by'],
    [{ otherwise: { picture: { yb: 'blur' } } }, 'policy.otherwise.picture.yb'],
    [{ otherwise: { sound: { by: 'blur' } } }, 'policy.otherwise.sound.by'],
    [{ otherwise: { picture: { options: { colour: 'red' } } } }, 'policy.otherwise.picture.options.colour'],
    [{ otherwise: { picture: { options: { wide: 1 } } } }, 'policy.otherwise.picture.options.wide'],
    [{ rules: [{ for: ['face'], with: { by: 'keep' }, unless: 1 }] }, 'policy.rules[0].unless'],
    [{ rules: [{ for: ['face'], with: { by: 'solid', wiht: {} } }] }, 'policy.rules[0].with.wiht'],
    [{ rules: [{ for: ['face'], with: { by: 'keep' }, because: 1 }] }, 'policy.rules[0].because'],
    [{ rules: [{ for: ['cat'], with: { by: 'keep' } }] }, 'policy.rules[0].for'],
    [{ rules: [{ for: ['face'] }] }, 'policy.rules[0]'],
    [{ find: { face: { minSize: 'tiny' } } }, 'policy.find.face.minSize'],
    [{ find: { face: { minSize: 1 } } }, 'policy.find.face.minSize'],
    [{ find: { face: { size: 1 } } }, 'policy.find.face.size'],
    [{ find: { body: {} } }, 'policy.find.body'],
    [{ wirte: {} }, 'policy.wirte'],
    [{ verify: { treshold: 1 } }, 'policy.verify.treshold'],
    [{ write: { quality: 'best' } }, 'policy.write.quality'],
    [{ version: 7 }, 'policy.version'],
    ['no', 'policy'],
  ])('%j is refused where it is wrong', (given, path) => {
    expect(wrong(typeof given === 'string' ? given : { version: 2, ...given })).toBe(path);
  });
  test('text from the command line becomes numbers', () => {
    expect(findOf(parsePolicy({ find: { face: { minSize: '16' } } }, maskers), 'face').minSize).toBe(16);
  });
  test('every preset is valid', () => {
    for (const p of presets) expect(() => parsePolicy(policyOf(p, kinds), maskers, kinds)).not.toThrow();
  });
  const face = kinds[0]!;
  const named = { label: 'badge', plural: 'badges', floor: 9 };
  const badge = {
    ...face,
    ...named,
    id: 'badge',
    usual: false,
    strict: undefined,
    find: findOptions(named, { minSize: 10, hold: 2 }),
  };
  test('the strict preset tightens every kind, and switches none on', () => {
    const strict = presets.find((p) => p.id === 'strict');
    const p = parsePolicy(policyOf(strict ?? { policy: {} }, [face, badge]), maskers, [face, badge]);
    expect(findOf(p, 'face')).toMatchObject({ threshold: 0.45, minSize: 14, hold: 1, weigh: false });
    expect(findOf(p, 'badge')).toMatchObject({ enabled: false, threshold: 0, minSize: 8, hold: 2 });
    expect(findOf(p, 'badge')).not.toHaveProperty('weigh');
  });
  test('what verify.threshold says is said of every kind that says nothing of its own', () => {
    const given = { verify: { threshold: 0.7 }, find: { badge: { check: '0.3' } } };
    const p = parsePolicy(given, maskers, [face, badge]);
    expect([findOf(p, 'face').check, findOf(p, 'badge').check]).toEqual([0.7, 0.3]);
    expect(p.verify).toEqual({ detector: 'auto', residual: 'mask' });
    expect(findOf(parsePolicy({}, maskers), 'face').check).toBe(0);
    expect(wrong({ verify: { threshold: 2 } })).toBe('policy.verify.threshold');
    expect(wrong({ find: { face: { check: 2 } } })).toBe('policy.find.face.check');
  });
  test.each([
    'version=3',
    'version=2',
    '$schema=x',
    'constructor=1',
    'ner.model=off',
    'find.text.language=de',
    'otherwise.text.by=redact',
  ])('--set %s is no setting of pictures and is refused', async (set) => {
    await expect(policyFrom({ set: [set] }, 'picture')).rejects.toThrow(/--set/);
  });
  test.each(['find.face', 'verify'])(
    '--set %s.detector wants one that is there, before any file is opened',
    async (of) => {
      const set = (id: string) => policyFrom({ set: [`${of}.detector=${id}`] }, 'picture');
      await expect(set('nobody')).rejects.toThrow(/detector must be auto or one of .*yunet/);
      expect((await set('yunet')).verify.detector).toBe(of === 'verify' ? 'yunet' : 'auto');
    },
  );
  test('--set takes what is one', async () => {
    const p = await policyFrom({ set: ['find.face.check=0.4', 'write.audio=drop'] }, 'picture');
    expect([findOf(p, 'face').check, p.otherwise.sound.by]).toEqual([0.4, 'remove']);
  });
  test('what was said of sound in former words holds, in every layer', async () => {
    const by = async (...set: string[]) =>
      (await policyFrom({ preset: 'strict', set }, 'picture')).otherwise.sound.by;
    expect(await by()).toBe('remove');
    expect(await by('write.audio=keep')).toBe('keep');
    expect(await by('write.audio=keep', 'otherwise.sound.by=noise')).toBe('noise');
    expect((await policyFrom({}, 'picture')).otherwise.sound.by).toBe('keep');
    await expect(by('write.audio=dorp')).rejects.toThrow(/write.audio/);
    await expect(by('otherwise.sound.by=solid')).rejects.toThrow(/none for sounds|must be one of/);
    await expect(by('otherwise.sound.by=noise', 'otherwise.sound.options.level=3')).rejects.toThrow(/level/);
    const both = { otherwise: { sound: { by: 'keep' } }, write: { audio: 'drop' } };
    expect(wrong({ version: 2, ...both })).toMatch(/^policy\.write/);
  });
  test('kinds of what is said have voices of their own, that hide, and go before those of a file', async () => {
    const at = mkdtempSync(path.join(tmpdir(), 'guise-said-rules-'));
    const file = path.join(at, 'p.json');
    const own = { for: ['family:place'], with: { by: 'noise' } };
    writeFileSync(file, JSON.stringify({ version: 2, speech: { rules: [own], with: { by: 'silence' } } }));
    const names = await plugins('recognizers');
    const said = async (...given: string[]) =>
      (await policyFrom({ policy: file }, 'picture', [], names, { said: saidRules(given, true) })).speech;
    const { rules, with: rest } = await said('PERSON=tone');
    expect(rules.map((r) => [r.for, r.with.by])).toEqual([
      [['PERSON'], 'tone'],
      [['family:place'], 'noise'],
    ]);
    expect([rest.by, (await said()).rules.length]).toEqual(['silence', 1]);
    await expect(said('PERSON=pitch')).rejects.toThrow(/speech\.rules\[0\]\.with\.by.*must be one of/);
    await expect(said('face=tone')).rejects.toThrow(/speech\.rules\[0\]\.for/);
    await expect(said('PRESON=tone')).rejects.toThrow(/speech\.rules\[0\]\.for/);
    expect(() => saidRules(['PERSON'], true)).toThrow(/--said/);
    expect(() => saidRules(['PERSON=tone'])).toThrow(/--transcript/);
  });
  test('merge lets another masker start from its own defaults', () => {
    const blur = { otherwise: { picture: { by: 'blur' } } };
    for (const under of [{ by: 'solid', options: { fill: 'mean' } }, { options: { fill: 'mean' } }]) {
      const merged = merge({ otherwise: { picture: under } }, blur);
      expect(parsePolicy(merged, maskers).otherwise.picture.by).toBe('blur');
    }
  });
  test('a rule says what becomes of findings of one medium, or keeps those of all', () => {
    const rule = (by: string) => ({ version: 2, rules: [{ for: ['face', 'PERSON'], with: { by } }] });
    expect(parsePolicy(rule('keep'), maskers).rules).toHaveLength(1);
    // The page knows plug-ins of one medium at a time: what is said of both must be refused by either.
    for (const by of ['solid', 'redact']) expect(wrong(rule(by))).toBe('policy.rules[0].with.by');
    expect(wrong(rule('keep'))).toBe('nothing');
  });
  // Whoever starts the command line spends no time on it.
  test('the schema that policies are checked by is itself one', () =>
    expect(new Ajv2020({ strict: false }).validateSchema(policyShape({ kinds, maskers, operators }))).toBe(
      true,
    ));
  test('policySchema names every masker', () => {
    expect(JSON.stringify(policySchema({ maskers }))).toContain('pixelate');
  });
});

describe('a policy of the first version', () => {
  test.each([
    [
      'picture' as const,
      {
        version: 1,
        rules: [
          { for: ['face'], verdict: { do: 'keep', by: 'policy', because: 'consent' } },
          { for: ['face'], verdict: { do: 'mask', with: { masker: 'blur', options: { strength: 1 } } } },
        ],
        otherwise: { masker: 'solid', options: { shape: 'box' } },
        find: { minSize: 30, threshold: 0.5 },
        write: { audio: 'drop' },
      },
      {
        version: 2,
        rules: [
          { for: ['face'], with: { by: 'keep' }, because: 'consent' },
          { for: ['face'], with: { by: 'blur', options: { strength: 1 } } },
        ],
        otherwise: { picture: { by: 'solid', options: { shape: 'box' } }, sound: { by: 'remove' } },
        find: { face: { minSize: 30, threshold: 0.5 } },
        write: {},
      },
    ],
    [
      'text' as const,
      {
        find: { threshold: 0.5, entities: ['PERSON'] },
        ner: { point: 'recall' },
        rules: [{ for: ['NRP'], with: { operator: 'keep' } }],
        otherwise: { operator: 'mask', options: { masking_char: '#' } },
      },
      {
        version: 2,
        find: { text: { threshold: 0.5, entities: ['PERSON'], names: { point: 'recall' } } },
        rules: [{ for: ['NRP'], with: { by: 'keep' } }],
        otherwise: { text: { by: 'mask', options: { masking_char: '#' } } },
      },
    ],
    // A single setting of the command line.
    [
      'picture' as const,
      { otherwise: { options: { margin: 0.3 } } },
      { version: 2, otherwise: { picture: { options: { margin: 0.3 } } } },
    ],
  ])('of a %s is read in words of the second', (medium, first, second) => {
    expect(upgraded(first, medium)).toEqual(second);
    expect(upgraded(second, medium)).toEqual(second);
  });
  test.each([
    [{ rules: [{ for: ['face'], verdict: { do: 'mask', wiht: {} } }] }, 'policy.rules[0].verdict.wiht'],
    [{ rules: [{ for: ['face'], verdict: { do: 'hide' } }] }, 'policy.rules[0].verdict.do'],
    [{ otherwise: { masker: 'wish' } }, 'policy.otherwise.picture.by'],
    [{ otherwise: { maskr: 'blur' } }, 'policy.otherwise.maskr'],
    [{ otherwise: { masker: 'solid', optoins: {} } }, 'policy.otherwise.picture.optoins'],
    [
      { rules: [{ for: ['face'], verdict: { do: 'mask', with: { optoins: {} } } }] },
      'policy.rules[0].with.optoins',
    ],
    [{ find: { sise: 3 } }, 'policy.find.face.sise'],
    // Words of both versions about one thing: neither is passed over.
    [{ otherwise: { masker: 'solid', by: 'blur' } }, 'policy.otherwise.picture.masker'],
    [
      { rules: [{ for: ['face'], with: { by: 'keep' }, verdict: { do: 'mask' } }] },
      'policy.rules[0].verdict',
    ],
    [{ find: { hold: 2, face: { hold: 1 } } }, 'policy.find.hold'],
    [{ find: { text: { names: {} } }, ner: { model: 'off' } }, 'policy.find.face.names'],
  ])('%j is refused where it is wrong', (given, path) => expect(wrong(given)).toBe(path));
  test('words of both versions about one text are refused, too', () => {
    const words = { find: { text: { names: { model: 'off' } } }, ner: { model: 'guise-ner' } };
    const operators = [{ id: 'redact', label: 'Redact', options: {} }];
    const check = { operators, medium: 'text', validate: validatorOf({ operators }) } as const;
    expect(() => parse(words, check)).toThrow(/policy\.ner/);
    expect(() => parse({ otherwise: { operator: 'redact', by: 'keep' } }, check)).toThrow(/text\.operator/);
  });
});

describe('a fault in a file names the line', () => {
  const lineOf = (medium: 'picture' | 'text', ...lines: string[]): string => {
    const operators = [{ id: 'redact', label: 'Redact', options: {} }];
    const validate = validatorOf({ maskers, operators });
    try {
      parsePolicyJson(lines.join('\n'), 'p.json', { kinds, maskers, operators, medium, validate });
    } catch (error) {
      return /line (\d+)/.exec(String(error))?.[1] ?? '';
    }
    return 'none';
  };
  const [first, second] = ['{"version": 1,', '{"version": 2,'];
  const keep = '{"for": ["face"], "with": {"by": "keep", "options": {}}},';
  test.each([
    ['picture' as const, 4, [second, '"rules": [', keep, '{"for": ["face"], "with": {"by": "wish"}}]}']],
    [
      'picture' as const,
      5,
      [second, '"rules": [', keep, keep, '{"for": ["cat"],', '"with": {"by": "keep"}}]}'],
    ],
    ['picture' as const, 3, [second, '"$schema": "otherwise",', '"otherwise": 5}']],
    ['picture' as const, 4, [first, '"otherwise":', '{"options": {},', '"masker": "wish"}}']],
    ['text' as const, 3, [first, '"find": {"threshold": 1},', '"ner": {"point": "all"}}']],
    ['picture' as const, 3, [second, '"find":', 'x}']],
    ['picture' as const, 2, [second, '"find": {']],
  ])('%s, line %i', (medium, line, lines) => {
    expect(lineOf(medium, ...lines)).toBe(String(line));
  });
});

test.each([
  { deny: [{ entity: 'face', words: ['Ada'] }] },
  { patterns: [{ entity: 'family:place', name: 'x', regex: 'x', score: 1 }] },
])('an entity of one’s own has a name of its own: %j', (text) => {
  expect(wrong({ version: 2, find: { text } })).toMatch(/^policy\.find\.text\.\w+\[0\]\.entity$/);
});

const track: Track = {
  kind: 'track',
  id: 'face-1',
  subject: 'face',
  shot: 0,
  keys: [0, 1, 2].map((frame) => ({
    frame,
    box: { x: 10, y: 10, width: 20, height: 30 },
    tilt: 0,
    origin: 'seen',
  })),
  evidence: { by: ['test'], best: score(0.9), seen: 3, largest: 50, gaps: [] },
};
const findings = {
  source: 'x',
  shots: [{ from: 0, to: 4, by: 'start' as const }],
  tracks: [track],
  ...film(5),
};

describe('plan', () => {
  const policy = parsePolicy({}, maskers);
  test('what no rule names is masked', () => {
    expect(regionsAt(plan(findings, policy), 1)).toHaveLength(1);
    expect(regionsAt(plan(findings, policy), 4)).toHaveLength(0);
  });
  test('a kept track is shown on purpose, and masking it again undoes that', () => {
    const where = { frame: 1, box: { x: 11, y: 10, width: 20, height: 30 } };
    const keep = { kind: 'keep', where: { track: 'face-1', ...where }, because: 'consent' } as const;
    const kept = plan(findings, policy, [keep]);
    expect(regionsAt(kept, 1)).toHaveLength(0);
    expect(shownAt(kept, 1)).toHaveLength(1);
    expect(
      regionsAt(plan(findings, policy, [keep, { kind: 'mask', where: { track: 'face-1', ...where } }]), 1),
    ).toHaveLength(1);
  });
  test('a kept track that is another one in this run is hidden', () => {
    const where = { track: 'face-1', frame: 1, box: { x: 60, y: 10, width: 20, height: 30 } };
    const keep = { kind: 'keep', because: 'consent' } as const;
    expect(regionsAt(plan(findings, policy, [{ ...keep, where }]), 1)).toHaveLength(1);
    const late = { ...where, frame: 4 };
    expect(regionsAt(plan(findings, policy, [{ ...keep, where: late }]), 1)).toHaveLength(1);
  });
  test('the region covers the whole box of its key', () => {
    const r = regionsAt(plan(findings, policy), 0)[0]!;
    expect(r.bounds.width).toBeGreaterThan(20 * 1.3);
  });
});

test('explain has a sentence for every fault, without content', () => {
  const faults: Fault[] = [
    { code: 'source/empty', name: 'a.mp4' },
    { code: 'job/aborted' },
    { code: 'verify/residual', count: 1, frames: 2 },
    { code: 'source/damaged', name: 'b', frames: 3, why: 'cut off' },
  ];
  for (const f of faults) for (const s of Object.values(explain(f))) expect(s.length).toBeGreaterThan(3);
  expect(new FaultError(faults[0]!).message).toContain('a.mp4');
});

test('micros rounds; plug-ins have unique ids and detectors of two families', () => {
  expect(micros(1.6)).toBe(2);
  for (const list of [detectors, maskers, presets])
    expect(new Set(list.map((p) => p.id)).size).toBe(list.length);
  expect(new Set(detectors.map((d) => d.family)).size).toBeGreaterThan(2);
});
