/** The keys: what is under the person's hand in the page in front is masked, or read with its values. Allowed by the press itself (`activeTab`). */
import type { TextCommand } from '../talk.ts';

const COMMANDS: readonly string[] = ['mask-text', 'unmask-text'] satisfies TextCommand[];
const isTextCommand = (name: string): name is TextCommand => COMMANDS.includes(name);

export async function onCommand(command: string, tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (!isTextCommand(command) || tab?.id === undefined) return;
  await chrome.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['text.js'] });
  await chrome.tabs.sendMessage(tab.id, { command });
}
