/** Brings the review step into the frame of a guard that asks for it; no frame has it before. */
import { inUse } from '../language.ts';
import { widgetWordsFile } from '../words.ts';

export async function bringReview({ tab, frameId }: chrome.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  const files = [widgetWordsFile(await inUse()), 'review.js'];
  await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files });
}
