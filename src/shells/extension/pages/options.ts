/** Guarded sites, presets, the language, and what was let through. */
import { CODES, LANGUAGES, type Language, localeOf } from '../../../languages/languages.ts';
import { element } from '../element.ts';
import { inUse, want, wanted } from '../language.ts';
import { follow, guard, guarded, patternOf, unguard } from '../sites.ts';
import { clearLog, type Entry, log } from '../store.ts';
import { button, choices, ruleChoice, select } from './choices.ts';
import { type Speech, speak } from './speak.ts';

const main = document.querySelector('main') as HTMLElement;

async function sites(speech: Speech): Promise<HTMLElement[]> {
  const say = speech.words.options;
  const all = await guarded();
  const lines = await Promise.all(
    all.map(async (pattern) => {
      const off = button(say.remove, () => unguard(pattern).then(show));
      return element(
        'li',
        {},
        element('bdi', {}, pattern),
        await ruleChoice(new URL(pattern).origin, speech),
        off,
      );
    }),
  );
  return [all.length ? element('ul', {}, ...lines) : element('p', {}, say.noSites), adding(speech)];
}

function adding({ words: { options: say } }: Speech): HTMLElement {
  const address = element('input', {
    type: 'text',
    dir: 'ltr',
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

const line = ({ at, site, reason, kinds }: Entry, { reasons }: Speech['words'], language: Language) =>
  element(
    'li',
    {},
    new Date(at).toLocaleString(localeOf(language)),
    element('bdi', {}, site),
    element('bdi', {}, kinds.join(', ')),
    element('span', {}, reasons[reason]),
  );

async function languages({ words: { options: say } }: Speech): Promise<HTMLElement> {
  const all = CODES.map((code) => [code, LANGUAGES[code].name] as const);
  return select<Language | ''>(
    say.language,
    [['', say.auto], ...all],
    (await wanted()) ?? '',
    async (code) => {
      await want(code || null);
      await Promise.all([follow(), show()]);
    },
  );
}

async function passed({ words }: Speech): Promise<HTMLElement[]> {
  const say = words.options;
  const [all, language] = await Promise.all([log(), inUse()]);
  const about = element('p', { className: 'soft' }, say.logAbout);
  if (!all.length) return [about, element('p', {}, say.noLog)];
  return [
    about,
    element('ul', {}, ...all.map((entry) => line(entry, words, language))),
    button(say.clear, () => clearLog().then(show)),
  ];
}

async function show(): Promise<void> {
  const speech = await speak();
  const say = speech.words.options;
  document.title = say.title;
  main.replaceChildren(
    element('h1', {}, say.title),
    element('h2', {}, say.sites),
    ...(await sites(speech)),
    element('h2', {}, say.presets),
    ...(await choices(speech)),
    await languages(speech),
    element('h2', {}, say.log),
    ...(await passed(speech)),
  );
}

void show();
