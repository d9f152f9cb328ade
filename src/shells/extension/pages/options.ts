/** Guarded sites, presets, and what was let through. */
import { element } from '../element.ts';
import { guard, guarded, patternOf, unguard } from '../sites.ts';
import { clearLog, type Entry, log } from '../store.ts';
import { words } from '../words.ts';
import { button, presetChoices, ruleChoice } from './choices.ts';

const main = document.querySelector('main') as HTMLElement;
const say = words.options;

async function sites(): Promise<HTMLElement[]> {
  const all = await guarded();
  const lines = await Promise.all(
    all.map(async (pattern) => {
      const off = button(say.remove, () => unguard(pattern).then(show));
      return element('li', {}, pattern, await ruleChoice(new URL(pattern).origin), off);
    }),
  );
  return [all.length ? element('ul', {}, ...lines) : element('p', {}, say.noSites), adding()];
}

function adding(): HTMLElement {
  const address = element('input', {
    type: 'text',
    ariaLabel: say.address,
    placeholder: 'https://example.org',
  });
  const wrong = element('p', { role: 'status' });
  const add = button(say.add, async () => {
    const pattern = patternOf(address.value.trim());
    if (!pattern) wrong.textContent = say.wrong;
    else if (await guard(pattern)) await show();
  });
  return element('div', {}, element('div', { className: 'row' }, address, add), wrong);
}

const line = ({ at, site, reason, kinds }: Entry): HTMLElement =>
  element(
    'li',
    {},
    new Date(at).toLocaleString(),
    ' ',
    site,
    ' ',
    kinds.join(', '),
    ' ',
    words.reasons[reason],
  );

async function passed(): Promise<HTMLElement[]> {
  const all = await log();
  const about = element('p', { className: 'soft' }, say.logAbout);
  if (!all.length) return [about, element('p', {}, say.noLog)];
  return [about, element('ul', {}, ...all.map(line)), button(say.clear, () => clearLog().then(show))];
}

async function show(): Promise<void> {
  main.replaceChildren(
    element('h1', {}, say.title),
    element('h2', {}, say.sites),
    ...(await sites()),
    element('h2', {}, say.presets),
    ...(await presetChoices()),
    element('h2', {}, say.log),
    ...(await passed()),
  );
}

void show();
