/** Who reads aloud in which language. */
import type { Synthesize } from '../core/sound/aloud/synthesizer.ts';
import type { ModelFiles } from './model-files.ts';

/** @param language ISO 639-1, one that the voice `spoken` reads @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
export async function synthesizer(files: ModelFiles, language: string): Promise<Synthesize> {
  const load = async (id: string): Promise<Uint8Array> => (await files.load(id)).data;
  if (language === 'en') {
    const [program, { flite }] = await Promise.all([load('flite'), import('./flite/flite.ts')]);
    return flite(program);
  }
  const parts = ['pico', `pico-${language}-text`, `pico-${language}-signal`].map(load);
  const [program, text, signal] = await Promise.all(parts);
  const { pico } = await import('./pico/pico.ts');
  return pico(program!, { text: text!, signal: signal! });
}
