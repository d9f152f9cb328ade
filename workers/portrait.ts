/** Portrait worker: personas by themselves, for who chooses one. Wiring only. */
import * as Comlink from 'comlink';
import type { PortraitWorker } from '../src/bridge/contract/portrait.ts';
import { carryFaults } from '../src/bridge/errors.ts';
import type { Values } from '../src/core/model/options.ts';
import { Portrait } from '../src/core/persona/portrait.ts';
import { type FaceSpace, spaceOf } from '../src/core/persona/space.ts';
import { FACES } from '../src/core/persona/supplies.ts';
import { wishOf } from '../src/core/persona/wish.ts';
import { ModelFiles } from '../src/engines/model-files.ts';

carryFaults();

/** Portraits that are kept ready. */
const READY = 32;
let space: Promise<FaceSpace> | null = null;
const portraits = new Map<string, Portrait>();

const spaceAt = (base: string): Promise<FaceSpace> => {
  space ??= new ModelFiles(base).load(FACES).then(({ data }) => spaceOf(data));
  // What failed once is asked for again.
  space.catch(() => {
    space = null;
  });
  return space;
};

async function portraitOf(base: string, face: Values): Promise<Portrait> {
  const name = JSON.stringify(face);
  const made = portraits.get(name) ?? new Portrait(await spaceAt(base), wishOf(face));
  portraits.delete(name);
  portraits.set(name, made);
  const [oldest] = portraits.keys();
  if (portraits.size > READY && oldest !== undefined) portraits.delete(oldest);
  return made;
}

const api: PortraitWorker = {
  async draw(base, face, side, pose) {
    const pixels = (await portraitOf(base, face)).draw(side, pose);
    return Comlink.transfer(pixels, [pixels.buffer]);
  },
};

Comlink.expose(api);
