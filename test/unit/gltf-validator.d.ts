/** The validator of glTF's makers, which brings no types: what the tests ask of it. */
declare module 'gltf-validator' {
  export interface Issue {
    readonly code: string;
    readonly message: string;
    /** 0 is an error, 1 a warning. */
    readonly severity: number;
    readonly pointer?: string;
  }
  export interface Validation {
    readonly issues: { readonly numErrors: number; readonly messages: readonly Issue[] };
    readonly info: Readonly<Record<string, unknown>>;
  }
  export function validateBytes(data: Uint8Array): Promise<Validation>;
}
