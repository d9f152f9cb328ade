/** One text worker and classifier for all of the page that reads texts: a person has one stand-in in all of it. */
import { Texts } from '../../bridge/text.ts';

let shared: { readonly texts: Texts; users: number } | null = null;

/** It ends once nobody has it any more. */
export function borrowTexts(): { readonly texts: Texts; giveBack(): void } {
  shared ??= { texts: new Texts(), users: 0 };
  const own = shared;
  own.users++;
  let lent = true;
  return {
    texts: own.texts,
    giveBack() {
      if (!lent) return;
      lent = false;
      if (--own.users > 0) return;
      own.texts.close();
      shared = null;
    },
  };
}
