/** What popup and options both let choose. */
import type { Preset } from '../../../core/model/plugin.ts';
import type { Voice } from '../../../core/model/voice.ts';
import { element } from '../element.ts';
import { choice, choose, ruleOf, setRule } from '../store.ts';
import type { SiteRule } from '../talk.ts';
import type { Speech } from './speak.ts';

/** By themselves: the other plug-ins are the engine's. */
const listed = <T extends { readonly place: number }>(found: Record<string, unknown>): readonly T[] =>
  Object.values(found as Record<string, { default: T }>)
    .map((m) => m.default)
    .toSorted((a, b) => a.place - b.place);
const PRESETS = listed<Preset>(import.meta.glob('../../../plugins/presets/*.ts', { eager: true }));
const VOICES = listed<Voice>(import.meta.glob('../../../plugins/voices/*.ts', { eager: true }));

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

/** A preset for pictures, one for texts, and a voice, with its caution. */
export async function choices({ words, names }: Speech): Promise<HTMLElement[]> {
  const now = await choice();
  const presets = (['picture', 'text'] as const).map((medium) =>
    select(
      medium === 'picture' ? words.popup.preset : words.popup.text,
      PRESETS.filter((p) => p.medium === medium).map((p) => [p.id, names.preset(p).label] as const),
      now[medium],
      (id) => choose({ [medium]: id }),
    ),
  );
  const about = element('p', { className: 'soft' });
  const caution = (id: string) => {
    const voice = VOICES.find((v) => v.id === id);
    about.textContent = (voice && names.voice(voice).caution) ?? '';
  };
  caution(now.sound);
  const voice = select(
    words.popup.sound,
    [['', words.popup.asPreset], ...VOICES.map((v) => [v.id, names.voice(v).label] as const)],
    now.sound,
    async (sound) => {
      await choose({ sound });
      caution(sound);
    },
  );
  return [...presets, voice, about];
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
