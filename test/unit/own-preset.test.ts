/** Presets of a person's own: what a file gives comes back, and no secret stands in one. */
import { describe, expect, test } from 'vitest';
import { ownPreset, presetFile, presetFromFile } from '../../src/bridge/own-preset.ts';
import { parsePolicyJson } from '../../src/bridge/policy.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import { policyOf } from '../../src/core/model/preset.ts';
import { maskers as all, attributes, kinds, presets } from '../../src/plugins/index.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { operators } from '../../src/plugins/text.ts';
import { validatorOf } from '../policy.ts';

/** One with something to keep secret, as plug-ins of others may have. */
const locked: Masker = {
  ...solid,
  id: 'locked',
  options: {
    ...solid.options,
    passphrase: { type: 'text', label: 'Passphrase', default: '', most: 99, secret: true },
  },
};
const maskers = [...all, locked];
const own = { kinds, maskers, attributes };
const check = { ...own, medium: 'picture', validate: validatorOf(own) } as const;
const named = { name: ' Our lab ', about: 'lectures' };
const taken = (json: string) => presetFromFile('own-2', json, 'lab.preset.json', 'lab.preset', check);
const wrong = (json: string): string => {
  try {
    taken(json);
    return 'nothing';
  } catch (error) {
    const f = faultOf(error);
    return f.code === 'policy/invalid' ? f.path : f.code;
  }
};

test('every preset can be saved as one of a persons own, and its file says the same', () => {
  for (const p of presets) {
    const policy = policyOf(p, kinds);
    const made = ownPreset('own-1', named, policy, check);
    expect(made).toEqual({ id: 'own-1', name: 'Our lab', about: 'lectures', policy });
    expect(taken(presetFile(made))).toEqual({ ...made, id: 'own-2', policy: { version: 2, ...policy } });
  }
});

test('its file is a policy for the command line too, which knows texts as well', () => {
  const plugins = { kinds, maskers: all, operators };
  const made = ownPreset('own-1', named, { rules: [{ for: ['face'], with: { by: 'blur' } }] }, check);
  const policy = parsePolicyJson(presetFile(made), 'lab.json', {
    ...plugins,
    medium: 'picture',
    validate: validatorOf(plugins),
  });
  expect(policy.rules[0]?.with.by).toBe('blur');
  expect(JSON.stringify(policy)).not.toContain('Our lab');
});

test('no secret stands in one, whether it was set or came in a file', () => {
  const settings = {
    otherwise: { picture: { by: 'locked', options: { passphrase: 'hunter2', margin: 0.2 } } },
  };
  const made = ownPreset('own-1', named, settings, check);
  expect(made.policy).toEqual({ otherwise: { picture: { by: 'locked', options: { margin: 0.2 } } } });
  expect(JSON.stringify(taken(JSON.stringify({ name: 'x', ...settings })))).not.toContain('hunter2');
});

describe('a file that is none is refused with its place', () => {
  test.each([
    ['no json', 'lab.preset.json, line 1'],
    ['[]', 'lab.preset.json, line 1: policy'],
    ['{"name": ""}', 'lab.preset.json, line 1: policy.name'],
    ['{"name": "  "}', 'policy.name'],
    [JSON.stringify({ name: 'x'.repeat(61) }), 'lab.preset.json, line 1: policy.name'],
    ['{\n"name": "x",\n"rulez": []\n}', 'lab.preset.json, line 3: policy.rulez'],
    ['{"otherwise": {"picture": {"by": "keep"}}}', 'lab.preset.json, line 1: policy.otherwise.picture.by'],
  ])('%j', (json, path) => expect(wrong(json)).toBe(path));
  test('one without a name is called as its file', () => {
    expect(taken('{"version": 2}')).toMatchObject({ name: 'lab.preset', about: '' });
  });
});
