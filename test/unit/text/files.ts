/** Opens and masks files by the rules, for the tests of formats. */
import { strFromU8, strToU8 } from 'fflate';
import { openDocument } from '../../../src/pipeline/text/0-open.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, policy } from './engines.ts';

export const open = async (name: string, text: string | Uint8Array, columns: string[] = []) => {
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  return (await openDocument(bytes, { name, columns }, documents)).opened;
};
export const masked = async (name: string, text: string | Uint8Array, columns: string[] = []) => {
  const opened = await open(name, text, columns);
  const made = await maskParts(opened.parts, policy(), await engines());
  return {
    bytes: await opened.write(
      made.map((m) => m.text),
      made,
    ),
    dropped: opened.dropped,
  };
};
export const out = async (name: string, text: string, columns: string[] = []) =>
  strFromU8((await masked(name, text, columns)).bytes);
