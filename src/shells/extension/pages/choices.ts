/** What popup and options both let choose. */
import type { Preset } from '../../../core/model/plugin.ts';
import { element } from '../element.ts';
import { choice, choose, ruleOf, setRule } from '../store.ts';
import type { SiteRule } from '../talk.ts';
import type { Speech } from './speak.ts';

/** By themselves: the other plug-ins are the engine's. */
const PRESETS = Object.values(
  import.meta.glob('../../../plugins/presets/*.ts', { eager: true }) as Record<string, { default: Preset }>,
)
  .map((m) => m.default)
  .toSorted((a, b) => a.place - b.place);

export function select<T extends string>(
  label: string,
  values: readonly (readonly [T, string])[],
  now: T,
  choose: (value: T) => Promise<void>,
): HTMLElement {
  const made = element('select', {}, ...values.map(([value, text]) => element('option', { value }, text)));
  made.value = now;
  made.addEventListener('change', () => void choose(made.value as T));
  return element('label', {}, label, made);
}

/** A preset for pictures and one for texts. */
export async function presetChoices({ words, names }: Speech): Promise<HTMLElement[]> {
  const now = await choice();
  return (['picture', 'text'] as const).map((medium) =>
    select(
      medium === 'picture' ? words.popup.preset : words.popup.text,
      PRESETS.filter((p) => p.medium === medium).map((p) => [p.id, names.preset(p).label] as const),
      now[medium],
      (id) => choose({ [medium]: id }),
    ),
  );
}

/** What is done with files of a site. */
export async function ruleChoice(site: string, { words }: Speech): Promise<HTMLElement> {
  const rules = Object.entries(words.rule) as [SiteRule, string][];
  return select(words.popup.rule, rules, await ruleOf(site), (rule) => setRule(site, rule));
}

export function button(label: string, press: () => unknown, main = false): HTMLButtonElement {
  const made = element('button', { type: 'button', className: main ? 'main' : '' }, label);
  made.addEventListener('click', () => void press());
  return made;
}
