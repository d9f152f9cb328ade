/** What the button shows: this site, today's counts, the presets. */
import { element } from '../element.ts';
import { guard, isGuarded, patternOf, reload, unguard } from '../sites.ts';
import { counts } from '../store.ts';
import { button, choices, ruleChoice } from './choices.ts';
import { type Speech, speak } from './speak.ts';

const main = document.querySelector('main') as HTMLElement;

/** The page in front; its address is there because the person pressed the button (`activeTab`). */
async function here(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function site(url: string, speech: Speech): Promise<HTMLElement[]> {
  const { popup: say, options } = speech.words;
  const pattern = patternOf(url);
  if (!pattern) return [element('p', {}, say.none)];
  const { host, origin } = new URL(url);
  const name = element('p', {}, element('b', {}, element('bdi', {}, host)));
  if (!(await isGuarded(pattern)))
    // The background reloads the page once the permission is there: this window may be closed by the browser's own question.
    return [name, element('p', {}, say.off), button(say.on, () => guard(pattern).then(show), true)];
  const off = async () => {
    await unguard(pattern);
    await reload([pattern]).catch(() => {});
    await show();
  };
  return [name, element('p', {}, say.guarded), await ruleChoice(origin, speech), button(options.remove, off)];
}

async function today({ words: { popup, format } }: Speech): Promise<HTMLElement> {
  const all = await counts();
  const lines = (['masked', 'refused', 'through', 'stopped'] as const).flatMap((what) => [
    element('dt', {}, popup[what]),
    element('dd', {}, format.number(all[what])),
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
  const [tab, speech] = await Promise.all([here(), speak()]);
  const { popup: say } = speech.words;
  main.replaceChildren(
    element('h1', {}, 'Guise'),
    ...(await site(tab?.url ?? '', speech)),
    element('h2', {}, say.today),
    await today(speech),
    ...(await choices(speech)),
    element(
      'div',
      { className: 'row' },
      button(say.panel, () => panel(tab)),
      button(say.options, () => chrome.runtime.openOptionsPage()),
    ),
  );
}

void show();
