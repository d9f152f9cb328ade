/** The keys: what is under the person's hand in the page in front is masked, or read with its values. Allowed by the press itself (`activeTab`). */
import { inUse } from '../language.ts';
import type { TextCommand } from '../talk.ts';
import { wordsFile } from '../words.ts';

const COMMANDS: readonly string[] = ['mask-text', 'unmask-text'] satisfies TextCommand[];
const isTextCommand = (name: string): name is TextCommand => COMMANDS.includes(name);

export async function onCommand(command: string, tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (!isTextCommand(command) || tab?.id === undefined) return;
  const files = [wordsFile(await inUse()), 'text.js'];
  await chrome.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files });
  await chrome.tabs.sendMessage(tab.id, { command });
}
