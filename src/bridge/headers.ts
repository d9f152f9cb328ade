/** The headers that the app wants from whoever serves it: the CLI's server sends them, `_headers` tells static hosts. */
import { CSP } from './csp.ts';

/** Cross-origin isolation, for shared memory between the workers. */
export const ISOLATION: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** `frame-ancestors` stands here alone: a page's own tag cannot carry it (CSP 3, section 3.3). */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CSP}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
