/** Set by vite.config.ts from package.json. */
declare const __VERSION__: string;
declare module 'virtual:text-policy' {
  /** ajv's standalone code for the schema of text policies; made by vite.config.ts. */
  const validate: import('./text-policy.ts').Validate;
  export default validate;
}
