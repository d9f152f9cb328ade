/** Before all other scripts: shows what is in the page already, in the person's language; of the text view its head alone. */
import { viewOf } from '../address.ts';
import { ownLanguage } from '../own-language.ts';

async function show(): Promise<void> {
  const seen = document.querySelector<HTMLElement>(`#app > [lang="${await ownLanguage()}"]`);
  // The page's own may have come meanwhile.
  if (!seen) return;
  if (viewOf(location.hash).view === 'text') seen.querySelector('main')?.replaceChildren();
  seen.hidden = false;
}

void show();
