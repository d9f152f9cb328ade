/** Progress comes by a port of its own: some of it may come after the answer that it speaks of. */
import * as Comlink from 'comlink';

/** Runs a call in another thread, or another page, with a callback that falls silent once the call has ended. */
export async function telling<A extends unknown[], T>(
  tell: ((...args: A) => void) | undefined,
  run: (tell: ((...args: A) => void) | null) => Promise<T>,
): Promise<T> {
  let running = true;
  const heard = (...args: A) => {
    if (running) tell?.(...args);
  };
  try {
    return await run(tell ? Comlink.proxy(heard) : null);
  } finally {
    running = false;
  }
}
