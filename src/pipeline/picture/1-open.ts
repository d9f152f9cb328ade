/** Opens a source and refuses what cannot be masked as a whole. */
import '../../core/disposable.ts';
import { raise } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import type { Engines, Source, SourceInfo } from '../ports.ts';

/** Most pixels of a frame: 16,384 x 8,640, more than any encoder takes. */
const MOST_PIXELS = 16_384 * 8_640;

/** Most that a picture may be stretched one way when it is shown; cinema's and television's pixels stay under 3. */
const MOST_STRETCHED = 8;

/** Most frames: nine hours at 30 a second. What is known of each frame is held for the whole job. */
const MOST_FRAMES = 1_000_000;

export async function open<B>(
  engines: Engines<B>,
  file: B,
  name: string,
  signal?: Signal,
): Promise<{ source: Source; sha256: string }> {
  if (engines.size(file) === 0) raise({ code: 'source/empty', name });
  const source = await engines.open(file, name, signal);
  try {
    checkSize(source.info, name);
    return { source, sha256: await engines.digest(file, signal) };
  } catch (error) {
    await source[Symbol.asyncDispose]();
    throw error;
  }
}

/** @throws FaultError `source/too-large`, `source/unreadable` */
function checkSize({ turn: { coded, shown }, expected = 0 }: SourceInfo, name: string): void {
  if (coded.width * coded.height > MOST_PIXELS || coded.width < 1 || coded.height < 1)
    raise({
      code: 'source/too-large',
      name,
      what: `size of ${coded.width} x ${coded.height}`,
      limit: '141 megapixels',
    });
  const stretched = (shown.width * shown.height) / (coded.width * coded.height);
  if (stretched > MOST_STRETCHED || stretched < 1 / MOST_STRETCHED)
    raise({
      code: 'source/unreadable',
      name,
      why: `it says that its ${coded.width} x ${coded.height} pixels are shown as ${shown.width} x ${shown.height}`,
    });
  if (expected > MOST_FRAMES)
    raise({
      code: 'source/too-large',
      name,
      what: `number of ${expected} frames`,
      limit: '1,000,000 frames',
    });
}
