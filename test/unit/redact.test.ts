/** What of a policy is handed on: by what plug-ins and the schema declare, whoever wrote the plug-in. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linear } from '../../src/bridge/linear.ts';
import { reportOf } from '../../src/core/model/make-report.ts';
import type { Options } from '../../src/core/model/options.ts';
import { policySchema, VERIFY, WRITE } from '../../src/core/model/policy-schema.ts';
import { redactPolicy } from '../../src/core/model/redact.ts';
import type { Head } from '../../src/core/model/report.ts';
import { FIND_TEXT } from '../../src/core/text/settings.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { operators } from '../../src/plugins/text.ts';
import { parsePolicy, TEXT_POLICY } from '../policy.ts';

/** Of no plug-in here: what is secret is known by its declaration alone. */
const options: Options = {
  passphrase: { type: 'text', label: 'Passphrase', default: '', most: 100, secret: true },
  caption: { type: 'text', label: 'Caption', default: '', most: 100, content: true },
  rounds: { type: 'number', label: 'Rounds', default: 1, min: 1, max: 9, step: 1 },
};
const given = { passphrase: 'hunter2', caption: 'for Zanzibar', rounds: 3, unheard: 'hunter2' };
const own = { id: 'own', label: 'Own', options };

const TEXT = {
  ...TEXT_POLICY,
  find: {
    ...TEXT_POLICY.find,
    text: {
      ...FIND_TEXT,
      deny: [{ entity: 'X', words: ['Zanzibar'] }],
      allow: ['Zanzibar', '/Zanzibar/i'],
      patterns: [{ entity: 'X', name: 'place', regex: 'Zanzi(bar)', score: 0.9, context: ['Zanzibar'] }],
      context: ['Zanzibar'],
    },
  },
  rules: [{ for: ['PERSON'], with: { by: 'own', options: given } }],
  otherwise: { ...TEXT_POLICY.otherwise, text: { by: 'own', options: given } },
  later: 'hunter2',
};
const head = {} as Head;

describe('a text policy', () => {
  test('stands in a report without secrets and without words of the person', () => {
    const { policy } = reportOf(head, TEXT, { operators: [own] }, {});
    const json = JSON.stringify(policy);
    expect(json).not.toContain('hunter2');
    expect(json).not.toContain('anzi');
    expect(policy.otherwise.text.options).toEqual({ caption: '', rounds: 3 });
    expect(policy.find.text).toEqual({
      ...FIND_TEXT,
      deny: [{ entity: 'X', words: [] }],
      patterns: [{ entity: 'X', name: 'place', regex: '', score: 0.9, context: [] }],
    });
  });
  test('is kept for the person without secrets, and with their words', () => {
    const { otherwise: _, ...rest } = TEXT;
    const kept = redactPolicy(rest, policySchema({ operators: [own] }), 'own');
    expect(JSON.stringify(kept)).not.toContain('hunter2');
    expect(kept.find).toEqual(TEXT.find);
    expect(kept.rules[0]!.with.options).toEqual({ caption: 'for Zanzibar', rounds: 3 });
  });
  test('of a plug-in that is not here keeps none of its options', () => {
    const kept = redactPolicy(TEXT, policySchema({ operators }), 'own');
    expect(kept.otherwise.text).toEqual({ by: 'own', options: {} });
  });
  test.each(
    operators.flatMap((o) =>
      Object.entries(o.options).flatMap(([k, d]) => (d.type === 'text' && d.secret ? [[o.id, k]] : [])),
    ),
  )('of %s keeps no %s', (operator, name) => {
    const policy = { otherwise: { text: { by: operator, options: { [name]: 'hunter2' } } } };
    for (const keep of ['own', 'told'] as const)
      expect(redactPolicy(policy, policySchema({ operators }), keep)).toEqual({
        otherwise: { text: { by: operator, options: {} } },
      });
  });
});

describe('a policy of pictures', () => {
  const masker = { ...solid, ...own };
  const { unheard: _, ...known } = given;
  const policy = parsePolicy(
    {
      rules: [{ for: ['face'], with: { by: 'own', options: known } }],
      otherwise: { picture: { by: 'own', options: known } },
    },
    [masker],
  );
  test('stands in a report without secrets and without words of the person', () => {
    const made = reportOf(head, policy, { kinds: [face], maskers: [masker] }, {});
    expect(made.policy).toEqual({
      ...policy,
      rules: [{ for: ['face'], with: { by: 'own', options: { caption: '', rounds: 3 } } }],
      otherwise: { ...policy.otherwise, picture: { by: 'own', options: { caption: '', rounds: 3 } } },
    });
  });
  test('laid over a preset names no masker, and keeps no secret all the same', () => {
    const over = {
      otherwise: { picture: { options: { passphrase: 'hunter2', rounds: 2 } } },
      find: { face: { minSize: 12 } },
    };
    expect(redactPolicy(over, policySchema({ kinds: [face], maskers: [solid, masker] }), 'own')).toEqual({
      otherwise: { picture: { options: { rounds: 2 } } },
      find: { face: { minSize: 12 } },
    });
  });
});

test('a fault of an expression gives its reason and nothing of the expression', () => {
  expect(() => linear('Zanzibar(', '', 'p')).toThrow(/missing closing/);
  expect(() => linear('Zanzibar(', '', 'p')).not.toThrow(/Zanzibar/);
});

test.each([
  ['write', WRITE],
  ['verify', VERIFY],
] as const)('the schema of reports knows every setting of %s, and what it can be', (name, options) => {
  const schema = JSON.parse(readFileSync('public/schema/report-4.json', 'utf8')) as {
    properties: {
      policy: { properties: Record<string, { properties: Record<string, { enum?: string[] }> }> };
    };
  };
  const { properties } = schema.properties.policy.properties[name]!;
  for (const [id, o] of Object.entries(options)) {
    expect(properties[id], id).toBeDefined();
    if (o.type === 'choice') expect(properties[id]!.enum?.toSorted()).toEqual(o.of.toSorted());
  }
});
