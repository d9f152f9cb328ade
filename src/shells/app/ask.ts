/** Asks a service worker. */
import type { Answer, Ask } from '../../bridge/offline.ts';

/** How long it may take to say anything, milliseconds: one of an older release does not know every question. */
const PATIENCE = 15_000;

/**
 * The last answer; null where none came.
 * @param tell those on the way to it
 */
export async function ask(
  worker: ServiceWorker | null,
  what: Ask,
  tell: (a: Answer) => void = () => {},
): Promise<Answer | null> {
  const { port1, port2 } = new MessageChannel();
  const last = await new Promise<Answer | null>((resolve) => {
    const silence = setTimeout(() => resolve(null), PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(silence);
      if (data.kind === 'coming') tell(data);
      else resolve(data);
    };
    worker?.postMessage(what, [port2]);
  });
  port1.close();
  return last;
}
