/**
 * Presidio's operator cases that change text (see ../shared/eval/text/README.md): single operators, and whole texts
 * with findings given. Not asked: what Presidio refuses that we give a default for, its AES-CBC, its span
 * algebra, and operators that are a Python function.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeTools } from '../../src/bridge/text-tools.ts';
import { defaults } from '../../src/core/model/options.ts';
import type { Policy, Treatment } from '../../src/core/model/policy.ts';
import { FIND_TEXT } from '../../src/core/text/settings.ts';
import type { Span } from '../../src/core/text/span.ts';
import { resolveFindings } from '../../src/pipeline/text/2-resolve.ts';
import { change } from '../../src/pipeline/text/run.ts';
import { textPlugins } from '../../src/shells/cli/plugins.ts';
import { TEXT_POLICY } from '../policy.ts';

const SETS =
  process.env.GUISE_EVAL ?? path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'eval', 'text');
const CASES = path.join(SETS, 'open', 'presidio-operators.jsonl');

type Options = Readonly<Record<string, string | number | boolean>>;
interface Case {
  readonly id: string;
  readonly what: string;
  readonly operator: string;
  readonly text: string;
  readonly key: string;
  readonly params: Options;
  readonly expect: string;
  readonly expectedText: string;
  readonly results: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly score: number;
  }[];
  readonly operators: Readonly<Record<string, Options & { readonly type: string }>>;
}

const span = (r: Case['results'][number]): Span => ({
  kind: 'span',
  start: r.start,
  end: r.end,
  entity: r.type,
  family: 'id',
  score: r.score,
  evidence: { by: 'given', pattern: 'given', before: r.score, score: r.score },
});

test('Presidio’s operators', async () => {
  test.skip(!existsSync(CASES), `the cases are not at ${CASES}`);
  const { operators } = await textPlugins();
  const tools = await makeTools([]);
  // Salts are drawn for a batch: what Presidio calls two calls are two batches.
  const another = await makeTools([]);
  const operate = (id: string, text: string, given: Options, by = tools) => {
    const { entity_type = 'TEXT', ...options } = given;
    const operator = operators.find((o) => o.id === id);
    const about = { entity: String(entity_type), family: 'id' as const, language: 'en' };
    return operator?.apply(text, about, { ...defaults(operator?.options ?? {}), ...options }, by) ?? '';
  };
  const treatment = ({ type, ...options }: Options & { type: string }): Treatment => {
    const operator = operators.find((o) => o.id === type);
    return { by: type, options: { ...defaults(operator?.options ?? {}), ...options } };
  };
  const got = (c: Case): string | boolean => {
    try {
      return made(c);
    } catch (error) {
      return String(error);
    }
  };
  const made = (c: Case): string | boolean => {
    if (c.what === 'operate') return operate(c.operator, c.text, c.params);
    if (c.what === 'property') {
      const [a, b] = [tools, another].map((by) => operate(c.operator, c.text, c.params, by));
      return c.expect === 'same'
        ? a === b
        : c.expect === 'different'
          ? a !== b
          : `length:${a!.length}` === c.expect;
    }
    if (c.what === 'roundtrip') {
      const about = { entity: 'TEXT', family: 'id' as const, language: 'en' };
      const sealed = operate('encrypt', c.text, { key: c.key });
      return operators.find((o) => o.id === 'encrypt')?.undo?.(sealed, about, { key: c.key }, tools) ?? '';
    }
    const { DEFAULT, ...rules } = c.operators;
    const policy: Policy = {
      ...TEXT_POLICY,
      rules: Object.entries(rules).map(([entity, o]) => ({ for: [entity], with: treatment(o) })),
      otherwise: { ...TEXT_POLICY.otherwise, ...(DEFAULT && { text: treatment(DEFAULT) }) },
    };
    const found = resolveFindings(c.text, c.results.map(span), { ...FIND_TEXT, threshold: 0 });
    return change(c.text, found, policy, { recognizers: [], operators, tools, tag: null }).text;
  };
  const cases = readFileSync(CASES, 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Case)
    .filter(
      (c) =>
        ['operate', 'property', 'roundtrip', 'anonymize'].includes(c.what) &&
        Object.values(c.operators ?? {}).every((o) => o.type !== 'custom') &&
        // Hashes are keyed and bound to the kind of the value (HMAC): on purpose they are not Presidio's.
        !(c.what === 'operate' && c.operator === 'hash'),
    );
  const failed = cases
    .map((c) => {
      const want = c.what === 'property' ? true : c.what === 'roundtrip' ? c.text : c.expectedText;
      const have = got(c);
      return have === want
        ? ''
        : `${c.what} ${c.text} ${JSON.stringify(c.operators ?? c.params)}: ${have}, not ${want}`;
    })
    .filter(Boolean);
  console.log(`${cases.length - failed.length} of ${cases.length}\n${failed.join('\n')}`);
  expect(failed.length / cases.length).toBeLessThan(0.1);
});
