import { raise } from '../core/model/fault.ts';

/** A watchdog: work that takes longer is a fault, not a page that waits for ever. @throws FaultError `engine/hung` */
export function within<T>(seconds: number, engine: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      try {
        raise({ code: 'engine/hung', engine, seconds });
      } catch (error) {
        reject(error);
      }
    }, seconds * 1000);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** The same for each turn of something that is read piece by piece: time in which nobody asks for the next does not count. */
export async function* patient<T>(
  seconds: number,
  engine: string,
  pieces: AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const from = pieces[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await within(seconds, engine, from.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not waited for: what hangs does not end either.
    from.return?.()?.catch(() => {});
  }
}

/** What the browser's own decoders and encoders may take for one step, seconds: a long way to a frame on a slow machine. */
export const CODEC_PATIENCE = 120;
