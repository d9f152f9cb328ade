/** Masks texts of pages; one secret as long as the engine lives, so that a person has one stand-in in a whole conversation. */
import { mapOf } from '../../../bridge/restore.ts';
import { Texts } from '../../../bridge/text.ts';
import { faultOf, raise } from '../../../core/model/fault.ts';
import type { FromTextEngine } from '../talk.ts';
import { chosen, keep } from './home.ts';
import { tables } from './tables.ts';

let texts: Texts | null = null;
/** Another one numbers its stand-ins anew. */
let engine = '';

function open(): Texts {
  engine = crypto.randomUUID();
  return new Texts();
}

export async function maskText(text: string): Promise<FromTextEngine> {
  try {
    texts ??= open();
    const [{ text: preset }, { presets, operators }] = await Promise.all([chosen(), texts.catalog()]);
    const { policy } =
      presets.find((p) => p.id === preset) ??
      raise({ code: 'policy/invalid', path: preset, why: 'is no preset' });
    const { value } = await texts.mask(text, await texts.policy(policy));
    await keep(engine, mapOf([text], [value], operators).entries);
    return { say: 'text', text: value.text, count: value.items.length };
  } catch (error) {
    texts?.close();
    texts = null;
    return { say: 'refused', why: (await tables()).words(faultOf(error)) };
  }
}
