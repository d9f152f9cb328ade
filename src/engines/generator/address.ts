/** Where an endpoint may be. */
import { raise } from '../../core/model/fault.ts';

/** What begins with `given`. @param path what the fault is about. @throws FaultError `policy/invalid` where it is no address */
export function addressOf(given: string, path = 'endpoint'): URL {
  try {
    return new URL(given);
  } catch {
    return raise({ code: 'policy/invalid', path, why: 'must be an address' });
  }
}

/** https, or http on this machine: nobody on the way may read captions or keys. @throws FaultError `policy/invalid` */
export function safeAddress(given: string, path = 'endpoint'): URL {
  const url = addressOf(given, path);
  // It is shown and logged, and nothing sends them.
  if (url.username || url.password || url.hash)
    raise({ code: 'policy/invalid', path, why: 'must be without a name, a password and #' });
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && here)
    ? url
    : raise({ code: 'policy/invalid', path, why: 'must be https, or http on this machine' });
}
