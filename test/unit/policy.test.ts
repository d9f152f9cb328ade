import { describe, expect, test } from 'vitest';
import { explain, type Fault, FaultError, faultOf } from '../../src/core/model/fault.ts';
import type { Track } from '../../src/core/model/finding.ts';
import { merge, parsePolicy, policySchema } from '../../src/core/model/parse-policy.ts';
import { micros, score } from '../../src/core/units.ts';
import { plan, regionsAt, shownAt } from '../../src/pipeline/picture/6-plan.ts';
import { detectors, maskers, presets } from '../../src/plugins/index.ts';

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
    expect(p.otherwise.masker).toBe('solid');
    expect(p.find.stride).toBe(1);
  });
  test.each([
    [{ otherwise: { masker: 'wish' } }, 'policy.otherwise.masker'],
    [{ otherwise: { maskr: 'blur' } }, 'policy.otherwise.maskr'],
    [{ rules: [{ for: ['face'], verdict: { do: 'keep' }, unless: 1 }] }, 'policy.rules[0].unless'],
    [{ rules: [{ for: ['face'], verdict: { do: 'mask', wiht: {} } }] }, 'policy.rules[0].verdict.wiht'],
    [{ rules: [{ for: ['face'], verdict: { do: 'keep', because: 1 } }] }, 'policy.rules[0].verdict.because'],
    [{ otherwise: { options: { colour: 'red' } } }, 'policy.otherwise.options.colour'],
    [{ otherwise: { options: { wide: 1 } } }, 'policy.otherwise.options.wide'],
    [{ find: { minSize: 'tiny' } }, 'policy.find.minSize'],
    [{ find: { minSize: 1 } }, 'policy.find.minSize'],
    [{ otherwise: { masker: 'solid', optoins: {} } }, 'policy.otherwise.optoins'],
    [
      { rules: [{ for: ['face'], verdict: { do: 'mask', with: { optoins: {} } } }] },
      'policy.rules[0].verdict.with.optoins',
    ],
    [{ verify: { treshold: 1 } }, 'policy.verify.treshold'],
    [{ extra: 1 }, 'policy.extra'],
    [{ wirte: {} }, 'policy.wirte'],
    [{ write: { quality: 'best' } }, 'policy.write.quality'],
    [{ rules: [{ for: ['cat'], verdict: { do: 'keep' } }] }, 'policy.rules[0].for'],
    [{ version: 7 }, 'policy.version'],
    ['no', 'policy'],
  ])('%j is refused where it is wrong', (given, path) => expect(wrong(given)).toBe(path));
  test('text from the command line becomes numbers', () => {
    expect(parsePolicy({ find: { minSize: '16' } }, maskers).find.minSize).toBe(16);
  });
  test('every preset is valid', () => {
    for (const p of presets) expect(() => parsePolicy(p.policy, maskers)).not.toThrow();
  });
  test('merge lets another masker start from its own defaults', () => {
    const merged = merge(
      { otherwise: { masker: 'solid', options: { fill: 'mean' } } },
      { otherwise: { masker: 'blur' } },
    );
    expect(parsePolicy(merged, maskers).otherwise.masker).toBe('blur');
  });
  test('policySchema names every masker', () => {
    expect(JSON.stringify(policySchema(maskers))).toContain('pixelate');
  });
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
  frames: 5,
  shots: [{ from: 0, to: 4, by: 'start' as const }],
  tracks: [track],
};

describe('plan', () => {
  const policy = parsePolicy({}, maskers);
  test('what no rule names is masked', () => {
    expect(regionsAt(plan(findings, policy), 1)).toHaveLength(1);
    expect(regionsAt(plan(findings, policy), 4)).toHaveLength(0);
  });
  test('a kept track is shown on purpose, and masking it again undoes that', () => {
    const where = { frame: 1, box: { x: 11, y: 10, width: 20, height: 30 } };
    const keep = { kind: 'keep', track: 'face-1', where, because: 'consent' } as const;
    const kept = plan(findings, policy, [keep]);
    expect(regionsAt(kept, 1)).toHaveLength(0);
    expect(shownAt(kept, 1)).toHaveLength(1);
    expect(
      regionsAt(plan(findings, policy, [keep, { kind: 'mask', track: 'face-1', where }]), 1),
    ).toHaveLength(1);
  });
  test('a kept track that is another one in this run is hidden', () => {
    const where = { frame: 1, box: { x: 60, y: 10, width: 20, height: 30 } };
    const keep = { kind: 'keep', track: 'face-1', because: 'consent' } as const;
    expect(regionsAt(plan(findings, policy, [{ ...keep, where }]), 1)).toHaveLength(1);
    const late = { ...where, frame: 4 };
    expect(regionsAt(plan(findings, policy, [{ ...keep, where: late }]), 1)).toHaveLength(1);
  });
  test('the region covers the whole box of its key', () => {
    const [r] = regionsAt(plan(findings, policy), 0);
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
  expect(new FaultError(faults[0]).message).toContain('a.mp4');
});

test('micros rounds; plug-ins have unique ids and detectors of two families', () => {
  expect(micros(1.6)).toBe(2);
  for (const list of [detectors, maskers, presets])
    expect(new Set(list.map((p) => p.id)).size).toBe(list.length);
  expect(new Set(detectors.map((d) => d.family)).size).toBeGreaterThan(2);
});
