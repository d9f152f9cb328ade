/** The headers that the app wants from whoever serves it: the CLI's server sends them, `_headers` tells static hosts. */
import { CSP, cspOf } from './csp.ts';

/** Cross-origin isolation, for shared memory between the workers. */
export const ISOLATION: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** `frame-ancestors` stands here alone: a page's own tag cannot carry it (CSP 3, section 3.3). */
const COMMON: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** What every answer has but those of `headersOf`. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CSP}; frame-ancestors 'none'`,
  ...COMMON,
};

/** The page that others may frame; a host that serves some sites alone names them in its `frame-ancestors`. */
export const FRAME_PAGE = 'frame.html';
/** It may be framed by isolated pages too. */
export const FRAME_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CSP,
  ...COMMON,
  ...ISOLATION,
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Files of the worker that anonymizes captions (`workers/text.ts`): it alone may reach endpoints, and no page can. */
const SENDER = /(?:^|\/)assets\/text-[^/]*\.js$/;

/** What a file of the build is sent with. @param endpoints those that the host names @param isolate as {@link ISOLATION}; the framed page always */
export function headersOf(
  path: string,
  endpoints: readonly { readonly address: string }[] = [],
  isolate = true,
): Readonly<Record<string, string>> {
  if (path.split('/').at(-1) === FRAME_PAGE) return FRAME_HEADERS;
  return {
    ...HEADERS,
    ...(endpoints.length && SENDER.test(path) && { 'Content-Security-Policy': cspOf(endpoints) }),
    ...(isolate && ISOLATION),
  };
}
