import type { Frame } from '../../core/image/picture.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Source } from '../ports.ts';

/** Frames up to the last one that is wanted, none where that is below 0: the one behind it costs a decode, and of a damaged film is a fault. */
export async function* framesTo(
  source: Pick<Source, 'frames'>,
  last: number,
  signal?: Signal,
): AsyncGenerator<Frame> {
  if (last < 0) return;
  for await (const frame of source.frames(signal)) {
    checkAbort(signal);
    yield frame;
    if (frame.index >= last) return;
  }
}
