import { describe, expect, test } from 'vitest';
import { brokenAt, lineOf, placeIn } from '../../src/core/json-place.ts';

const parses = (json: string): boolean => {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
};

describe('brokenAt', () => {
  test.each([
    '{"a": x}',
    '{"a": 1,}',
    '[1, 2',
    '{"a" 1}',
    '{a: 1}',
    '[01]',
    '[1.]',
    '["\t"]',
    '["\\x"]',
    '"open',
    '',
    '1 2',
    '[1 2]',
    '{"a":1]',
    ']',
    ',',
    '[,1]',
    '[tru]',
    '[truely]',
    '[-]',
    '\u00a0[]',
    '{"a":1 "b":2}',
    '[]',
    '{}',
    ' [ {} , [ ] , "\\u00e9" , -0.5e+3 , null ] ',
    '"x"',
    '7',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ])('%.30s is broken where the platform says it is', (json) => {
    expect(brokenAt(json) === null).toBe(parses(json));
  });
  test('the place is that of the first wrong character', () => {
    expect(brokenAt('{\n "a": x}')).toBe(8);
    expect(brokenAt('{"a": 1')).toBe(7);
    expect(brokenAt('{"a": 1,\n}')).toBe(9);
  });
});

describe('placeIn', () => {
  const json =
    '{\n"with": "rules",\n"rules": [\n{"with": {"by": 1}},\n[["rules"]],\n{"x": {},\n"with":\n{"by": 2}}\n]}';
  const line = (...path: string[]) => lineOf(json, placeIn(json, path).at);
  test('keys and entries are told from values and depths of the same name', () => {
    expect(line('rules')).toBe(3);
    expect(line('rules', '0', 'with', 'by')).toBe(4);
    expect(line('rules', '1', '0')).toBe(5);
    expect(line('rules', '2')).toBe(6);
    expect(line('rules', '2', 'with')).toBe(7);
    expect(line('rules', '2', 'with', 'by')).toBe(8);
  });
  test('what is not there stands where what would hold it stands', () => {
    expect(line('rules', '2', 'for')).toBe(6);
    expect(placeIn(json, ['nowhere'])).toEqual({ steps: 0, at: 0 });
  });
});
