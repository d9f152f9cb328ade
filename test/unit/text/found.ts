/** What rules find in a text, for the tests of recognizers. */
import { linear } from '../../../src/bridge/linear.ts';
import { FIND_TEXT } from '../../../src/core/text/settings.ts';
import { recognize } from '../../../src/pipeline/text/1-recognize.ts';
import { resolveFindings } from '../../../src/pipeline/text/2-resolve.ts';
import { recognizers } from '../../../src/plugins/text.ts';

export const found = (text: string, find = {}) => {
  const f = { ...FIND_TEXT, language: 'en', ...find };
  return resolveFindings(text, recognize(text, recognizers, f, linear), f, linear).map((s) => [
    s.entity,
    text.slice(s.start, s.end),
  ]);
};
export const asked = (entity: string, text: string) =>
  found(text, { entities: [entity], threshold: 0 }).map((s) => s[1]);
/** Each as its kind and what it covers. */
export const kinds = (text: string, find = {}) => found(text, find).map((s) => s.join(' '));
/** What is found of one entity, under the usual threshold. */
export const valuesOf = (entity: string, text: string) =>
  found(text)
    .filter((s) => s[0] === entity)
    .map((s) => s[1]);
