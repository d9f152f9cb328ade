/** The extension's background: registers the guard, starts the engine, keeps what is kept. It may end at any time, and remembers nothing by itself. */
import { ensureEngine } from './engine/ensure.ts';
import { bringReview } from './review/bring.ts';
import { follow, register, reload } from './sites.ts';
import { choice, count, ruleOf, write } from './store.ts';
import type { Ask, Ready } from './talk.ts';
import { onCommand } from './text/command.ts';
import { remember, restored } from './text/memory.ts';

/** Content scripts live in processes of web pages: what is kept is none of theirs. */
void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

chrome.runtime.onInstalled.addListener(() => void register());
chrome.runtime.onStartup.addListener(() => void register());
chrome.permissions.onRemoved.addListener(() => void register());
chrome.permissions.onAdded.addListener(async ({ origins = [] }) => {
  await register();
  await reload(origins);
});
chrome.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));

/** Frames without an address of their own are their page's. */
const siteOf = ({ origin, url, tab }: chrome.runtime.MessageSender): string =>
  [origin, url, tab?.url].flatMap((from) => URL.parse(from ?? '') ?? []).find((u) => u.origin !== 'null')
    ?.origin ?? '';

async function answer(message: Ask, sender: chrome.runtime.MessageSender): Promise<unknown> {
  switch (message.ask) {
    case 'engine':
      await ensureEngine();
      void follow();
      return { rule: await ruleOf(siteOf(sender)) } satisfies Ready;
    case 'review':
      return bringReview(sender);
    case 'choice':
      return choice();
    case 'count':
      return count(message.what, message.files);
    case 'through':
      await count('through', message.kinds.length);
      return write({ at: Date.now(), site: siteOf(sender), reason: message.reason, kinds: message.kinds });
    case 'remember':
      return remember(message.engine, message.entries);
    case 'restore':
      return restored(message.text);
  }
}

chrome.runtime.onMessage.addListener((message: Ask, sender, reply) => {
  answer(message, sender).then(reply, () => reply(undefined));
  return true;
});
