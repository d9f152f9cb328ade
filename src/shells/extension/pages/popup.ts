/** What the button shows: this site, today's counts, the presets. */
import { element } from '../element.ts';
import { guard, isGuarded, patternOf, reload, unguard } from '../sites.ts';
import { counts } from '../store.ts';
import { words } from '../words.ts';
import { button, presetChoices, ruleChoice } from './choices.ts';

const main = document.querySelector('main') as HTMLElement;
const say = words.popup;

/** The page in front; its address is there because the person pressed the button (`activeTab`). */
async function here(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function site(url: string): Promise<HTMLElement[]> {
  const pattern = patternOf(url);
  if (!pattern) return [element('p', {}, say.none)];
  const { host, origin } = new URL(url);
  const name = element('p', {}, element('b', {}, host));
  if (!(await isGuarded(pattern)))
    // The background reloads the page once the permission is there: this window may be closed by the browser's own question.
    return [name, element('p', {}, say.off), button(say.on, () => guard(pattern).then(show), true)];
  const off = async () => {
    await unguard(pattern);
    await reload([pattern]).catch(() => {});
    await show();
  };
  return [name, element('p', {}, say.guarded), await ruleChoice(origin), button(words.options.remove, off)];
}

async function today(): Promise<HTMLElement> {
  const all = await counts();
  const lines = (['masked', 'refused', 'through', 'stopped'] as const).flatMap((what) => [
    element('dt', {}, say[what]),
    element('dd', {}, String(all[what])),
  ]);
  return element('dl', {}, ...lines);
}

/** Beside the page: the side panel, in Firefox the sidebar. */
function panel(tab: chrome.tabs.Tab | undefined): void {
  const { sidebarAction } = chrome as typeof chrome & { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) void sidebarAction.open();
  else if (tab) void chrome.sidePanel.open({ windowId: tab.windowId });
}

async function show(): Promise<void> {
  const tab = await here();
  main.replaceChildren(
    element('h1', {}, words.name),
    ...(await site(tab?.url ?? '')),
    element('h2', {}, say.today),
    await today(),
    ...(await presetChoices()),
    element(
      'div',
      { className: 'row' },
      button(say.panel, () => panel(tab)),
      button(say.options, () => chrome.runtime.openOptionsPage()),
    ),
  );
}

void show();
