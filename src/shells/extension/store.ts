/** What the extension keeps, in its own storage on this device. Never content: no file's name, no text. */
import { inUse } from './language.ts';
import type { Choice, Counted, SiteRule } from './talk.ts';
import type { Reason } from './words.ts';

/** Of one file or more that the person let through. */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly site: string;
  readonly reason: Reason;
  /** Endings or types. */
  readonly kinds: readonly string[];
}
export type Counts = Readonly<Record<Counted, number>>;

/** By id. */
type Chosen = Omit<Choice, 'language'>;

interface Kept {
  readonly choice: Chosen;
  /** By origin. */
  readonly rules: Readonly<Record<string, SiteRule>>;
  readonly counts: Counts & { readonly day: string };
  readonly log: readonly Entry[];
}

/** Entries of the log that are kept. */
const LOG = 500;
const none = { masked: 0, refused: 0, through: 0, stopped: 0 };
const FIRST: Kept = {
  choice: { picture: 'safe', text: 'llm-prompt', sound: '' },
  rules: {},
  counts: { ...none, day: '' },
  log: [],
};

const get = async <K extends keyof Kept>(key: K): Promise<Kept[K]> =>
  ((await chrome.storage.local.get(key))[key] as Kept[K] | undefined) ?? FIRST[key];

/** Changes wait for one another. */
let turn: Promise<unknown> = Promise.resolve();
function change<K extends keyof Kept>(key: K, to: (now: Kept[K]) => Kept[K]): Promise<void> {
  const done = turn.then(async () => chrome.storage.local.set({ [key]: to(await get(key)) }));
  turn = done.catch(() => {});
  return done;
}

/** By the person's own calendar. */
const today = (): string => new Date().toDateString();

export const choice = async (): Promise<Choice> => ({
  // An earlier release kept fewer.
  ...FIRST.choice,
  ...(await get('choice')),
  language: await inUse(),
});
export const choose = (more: Partial<Chosen>): Promise<void> => change('choice', (c) => ({ ...c, ...more }));

export const ruleOf = async (site: string): Promise<SiteRule> => (await get('rules'))[site] ?? 'ask';
export const setRule = (site: string, rule: SiteRule): Promise<void> =>
  change('rules', (r) => ({ ...r, [site]: rule }));

/** Today's. */
export async function counts(): Promise<Counts> {
  const { day, ...all } = await get('counts');
  return day === today() ? all : none;
}
export const count = (what: Counted, files: number): Promise<void> =>
  change('counts', (c) => {
    const now = c.day === today() ? c : { ...none, day: today() };
    return { ...now, [what]: now[what] + files };
  });

export const log = (): Promise<readonly Entry[]> => get('log');
export const write = (entry: Entry): Promise<void> => change('log', (l) => [entry, ...l].slice(0, LOG));
export const clearLog = (): Promise<void> => change('log', () => []);
