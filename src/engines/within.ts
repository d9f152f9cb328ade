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
