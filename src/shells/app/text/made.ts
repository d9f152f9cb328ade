/** What the text view has made so far, and how its classifier stands. */
import type { MaskedText, TextReading } from '../../../bridge/contract/text.ts';
import type { Policy } from '../../../core/model/policy.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Basis } from './sheet.svelte.ts';

/** A masked text, what it was made from, and whether all that the settings ask for had read it. */
export interface Made {
  readonly reading: TextReading;
  readonly of: Basis;
  readonly whole: boolean;
  /** What was typed, read again; files are when they are saved. */
  readonly sealed?: MaskedText;
}
export type Found = Omit<Basis, 'edits'> & {
  readonly spans: readonly Span[];
  readonly policy: Policy;
  readonly whole: boolean;
};

/** `loading` also while it is not known whether there is one, `idle` until there is something to read. */
export type Classifier = 'off' | 'idle' | 'loading' | 'reading' | 'ready' | 'missing';

/** How it stands before it is asked. @param off whether the policy does without @param read whether it has read this text */
export function before(now: Classifier, off: boolean, read: boolean, text: string): Classifier {
  if (off) return 'off';
  if (read) return 'ready';
  if (text.trim() === '') return now === 'ready' ? now : 'idle';
  return now === 'off' || now === 'idle' ? 'loading' : now;
}

/** What it reads with. */
export const byOf = (policy: Policy): string =>
  `${policy.find.text.names.model} ${policy.find.text.names.point}`;
