/** Set by vite.config.ts from package.json. */
declare const __VERSION__: string;
/** What `GUISE_ENDPOINTS` named when this was built; null where it named none: then nothing of the way there is in the build. */
declare const __ENDPOINTS__: readonly import('./endpoints.ts').NamedEndpoint[] | null;
declare module 'virtual:policy-check' {
  /** ajv's standalone code for the shape of policies; see packaging/policy-check.ts. */
  const validate: import('./policy.ts').Validate;
  export default validate;
}
