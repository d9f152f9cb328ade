/**
 * The content security policy of every page, worker and server: nothing may be asked of another origin.
 * WASM needs its own word; Svelte sets styles on elements.
 * @param endpoints that the one worker that anonymizes captions may ask beside, where a host names some
 */
export const cspOf = (endpoints: readonly { readonly address: string }[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    `connect-src ${[...new Set(["'self'", ...endpoints.map((e) => new URL(e.address).origin)])].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const CSP = cspOf();
