/** A named starting point for a text policy; `policy` holds only what differs from the default. */
export interface TextPreset {
  readonly kind: 'text-preset';
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** The law or standard that the rules are drawn from. */
  readonly source: string;
  readonly policy: Readonly<Record<string, unknown>>;
}
