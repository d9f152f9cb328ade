/** Opens and masks files by the rules, for the tests of formats. */
import { strFromU8, strToU8 } from 'fflate';
import { openDocument } from '../../../src/pipeline/text/0-open.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { rereading, seal } from '../../../src/pipeline/text/seal.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, FACTS, policy } from './engines.ts';

export const open = async (name: string, text: string | Uint8Array, columns: string[] = []) => {
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  return (await openDocument(bytes, { name, columns }, documents)).opened;
};
export const masked = async (name: string, text: string | Uint8Array, columns: string[] = []) => {
  const bytesIn = typeof text === 'string' ? strToU8(text) : text;
  const options = { name, columns };
  const { opened, format } = await openDocument(bytesIn, options, documents);
  const e = await engines();
  const made = await maskParts(opened.parts, policy(), e);
  const again = rereading(format, options, documents);
  const { value } = await seal(opened, made, {
    policy: policy(),
    engines: e,
    reread: again,
    facts: FACTS,
    whole: columns.length === 0,
  });
  return { bytes: value.bytes, dropped: opened.dropped };
};
export const out = async (name: string, text: string, columns: string[] = []) =>
  strFromU8((await masked(name, text, columns)).bytes);
