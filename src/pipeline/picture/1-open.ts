/** Opens a source and refuses what cannot be masked as a whole. */
import { raise } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import type { Engines, Source } from '../ports.ts';

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
  const { coded } = source.info.turn;
  if (coded.width * coded.height > MOST_PIXELS || coded.width < 1 || coded.height < 1) {
    await source.close();
    raise({
      code: 'source/too-large',
      name,
      what: `size of ${coded.width} x ${coded.height}`,
      limit: '141 megapixels',
    });
  }
  const { shown } = source.info.turn;
  const stretched = (shown.width * shown.height) / (coded.width * coded.height);
  if (stretched > MOST_STRETCHED || stretched < 1 / MOST_STRETCHED) {
    await source.close();
    raise({
      code: 'source/unreadable',
      name,
      why: `it says that its ${coded.width} x ${coded.height} pixels are shown as ${shown.width} x ${shown.height}`,
    });
  }
  if ((source.info.expected ?? 0) > MOST_FRAMES) {
    await source.close();
    raise({
      code: 'source/too-large',
      name,
      what: `number of ${source.info.expected} frames`,
      limit: '1,000,000 frames',
    });
  }
  return { source, sha256: await engines.digest(file, signal) };
}
