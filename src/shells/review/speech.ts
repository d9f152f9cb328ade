/** What is said of a file on its way, whoever asks for it. */
import type { Widget } from '../../languages/sections.ts';
import type { Tables } from '../../languages/tables.ts';
import type { Item, Status } from './item.svelte.ts';

export type Words = Pick<
  Widget,
  | Status
  | 'toConfirm'
  | 'confirm'
  | 'retry'
  | 'stop'
  | 'remove'
  | 'before'
  | 'after'
  | 'beforeNote'
  | 'entries'
  | 'hide'
  | 'show'
  | 'hidden'
  | 'shown'
  | 'details'
> & { readonly format: Pick<Widget['format'], 'percent'> };

export interface Speech {
  readonly words: Words;
  /** Left out where what comes from the engine is in this language already, as where it is English. */
  readonly tables?: Partial<Pick<Tables, 'words' | 'verdict' | 'found'>>;
}

/** What a file is at. @param review whether it waits for a person */
export const statusOf = ({ status, confirmed }: Item, words: Words, review: boolean): string =>
  status === 'sealed' && review && !confirmed ? words.toConfirm : words[status];
