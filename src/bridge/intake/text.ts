/** Texts and documents for forms and pages: found once, shown as findings, masked by choice. */
import { raise } from '../../core/model/fault.ts';
import type { TextEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import type { Span } from '../../core/text/span.ts';
import { endingOf } from '../../formats/endings.ts';
import type { Calling, Choices, Entry, Settings, Taken } from '../contract/intake.ts';
import { layered } from '../policy.ts';
import type { Texts } from '../text.ts';
import { checkChoices, presetsIn, type Seen, type Visit } from './visit.ts';

/** @throws FaultError `policy/invalid` */
async function textPolicy(texts: Texts, settings: Settings): Promise<Policy> {
  const ids = presetsIn(settings);
  const { presets } = await texts.catalog();
  const preset = presets.find((p) => ids.includes(p.id));
  const given = layered([preset?.policy ?? {}, settings.policy ?? {}], 'text');
  return texts.policy(given);
}

export class TextVisit implements Visit {
  readonly #file: File;
  readonly #settings: Settings;
  readonly #texts: () => Texts;
  #found: { readonly spans: readonly Span[]; readonly policy: Policy; readonly by: Texts } | null = null;

  /** @param texts the workers in use; others come where they had to be ended */
  constructor(file: File, settings: Settings, texts: () => Texts) {
    this.#file = file;
    this.#settings = settings;
    this.#texts = texts;
  }

  async look(calling: Calling): Promise<Seen> {
    const { spans, policy, by, text } = await this.#read(calling);
    const [{ decisions }, { entities }] = await Promise.all([by.changeIn(spans, policy), by.catalog()]);
    const labels = new Map(entities.map((e) => [e.entity, e.label]));
    const entries = decisions.map(
      ({ finding: f, verdict }): Entry => ({
        id: idOf(f),
        kind: f.entity,
        label: labels.get(f.entity) ?? f.entity,
        hidden: verdict.do === 'mask',
        text: text.slice(f.start, f.end),
      }),
    );
    return { medium: 'text', still: false, entries };
  }

  async #read({ signal }: Calling) {
    const by = this.#texts();
    const policy = await textPolicy(by, this.#settings);
    const { text } = await by.open(this.#file);
    if (signal?.aborted) raise({ code: 'job/aborted' });
    const spans = await by.findIn(policy);
    this.#found = { spans, policy, by };
    return { ...this.#found, text };
  }

  async finish(choices: Choices, calling: Calling): Promise<Taken> {
    const { spans, policy, by } = this.#found ?? (await this.#read(calling));
    checkChoices(choices, new Set(spans.map(idOf)));
    const edits = spans.flatMap((s): TextEdit[] => {
      const to = choices[idOf(s)];
      const where = { part: 0, start: s.start, end: s.end };
      if (to === 'show') return [{ kind: 'keep', where, because: 'kept by the person' }];
      return to === 'hide' ? [{ kind: 'mask', where, entity: s.entity, family: s.family }] : [];
    });
    await by.changeIn(spans, policy, edits);
    const { value, report } = await by.sealFile(policy);
    const ending = endingOf(this.#file.name) || 'txt';
    const file = new File([value.bytes], `document.${ending}`, { type: value.mime });
    return { verdict: 'sealed', file, report, words: verdictOf(report) };
  }

  /** Another file is taken in hand. */
  rest(): void {
    this.#found = null;
  }
  async close(): Promise<void> {
    this.rest();
  }
}

const idOf = ({ start, end, entity }: Span): string => `${start}-${end} ${entity}`;
