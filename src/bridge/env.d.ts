/** Set by vite.config.ts from package.json. */
declare const __VERSION__: string;
declare module 'virtual:policy-check' {
  /** ajv's standalone code for the shape of policies; see packaging/policy-check.ts. */
  const validate: import('./policy.ts').Validate;
  export default validate;
}
