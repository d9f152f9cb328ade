/** Pictures and films for forms and pages: found once, shown as people, masked by choice. */
import { itemAt } from '../../core/list.ts';
import { firstFrame } from '../../core/model/finding.ts';
import type { Decision, PictureEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import { policyOf } from '../../core/model/preset.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import { extensionOf } from '../../formats/extension-of.ts';
import { kinds, presets } from '../../plugins/index.ts';
import { discard, Job } from '../api.ts';
import { type Card, cardsOf, isHidden } from '../cards.ts';
import type { Calling, Choices, Entry, Settings, Taken } from '../contract/intake.ts';
import type { Inspection } from '../contract/job.ts';
import { secondsAt } from '../frame-at.ts';
import { layers, parsePolicy } from '../page-policy.ts';
import { trackThumbs } from '../thumbs.ts';
import { IN_MEMORY } from './memory.ts';
import { checkChoices, presetsIn, type Seen, type Visit } from './visit.ts';

/** Pictures of at most so many people are drawn. */
const PICTURES = 40;

/** @throws FaultError `policy/invalid` */
function policyFor(settings: Settings): Policy {
  const ids = presetsIn(settings);
  const preset = presets.find((p) => ids.includes(p.id)) ?? itemAt(presets, 0);
  return parsePolicy(layers(policyOf(preset, kinds), settings.policy ?? {}));
}

export class PictureVisit implements Visit {
  readonly #file: File;
  readonly #policy: Policy;
  readonly #options: Pick<Settings, 'backend'> & { readonly base: string };
  #job: Job | null = null;
  #found: { readonly inspection: Inspection; readonly cards: readonly Card[] } | null = null;
  #result: Blob | null = null;

  /** @param base the folder of the build @throws FaultError `policy/invalid` */
  constructor(file: File, settings: Settings, base: string) {
    this.#file = file;
    this.#policy = policyFor(settings);
    this.#options = { backend: settings.backend, base };
  }

  async look(calling: Calling): Promise<Seen> {
    const job = this.#wake();
    const inspection = await job.find(this.#policy, calling);
    const still = inspection.info.kind === 'image';
    const { decisions } = inspection.plan;
    const people = still || decisions.length < 2 ? null : await job.people(calling);
    const cards = cardsOf(decisions, people);
    this.#found = { inspection, cards };
    const pictures = await this.#pictures(inspection, still, cards.slice(0, PICTURES), calling.signal);
    const entries = cards.map(
      (c): Entry => ({
        id: c.id,
        kind: c.best.finding.subject,
        label: kinds.find((k) => k.id === c.best.finding.subject)?.label ?? c.best.finding.subject,
        hidden: isHidden(c),
        picture: pictures.get(c.best.finding.id),
        at: still ? undefined : secondsAt(inspection.timeline, firstFrame(itemAt(c.decisions, 0).finding)),
      }),
    );
    return { still, entries };
  }

  /** Drawn from the original, for the person's eyes. */
  async #pictures(
    { timeline, info }: Inspection,
    still: boolean,
    cards: readonly Card[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    let made: ReadonlyMap<string, string> = new Map();
    const url = URL.createObjectURL(this.#file);
    const stop = signal ?? new AbortController().signal;
    const tracks = cards.map((c) => c.best.finding);
    const { shown } = info.turn;
    try {
      await trackThumbs(new Map(), url, still, tracks, timeline, shown, stop, (m) => {
        made = m;
      });
    } finally {
      URL.revokeObjectURL(url);
    }
    return made;
  }

  async finish(choices: Choices, calling: Calling): Promise<Taken> {
    checkChoices(choices, new Set(this.#found?.cards.map((c) => c.id)));
    const job = this.#wake();
    // The same file, policy and version find the same: what was chosen stands.
    if (!this.#looked) await job.find(this.#policy, calling);
    this.#looked = true;
    const { outcome } = await job.finish(this.#policy, this.#edits(choices), calling);
    const { report } = outcome;
    const words = verdictOf(report);
    if (outcome.verdict === 'refused') return { verdict: 'refused', report, words };
    await this.#drop();
    const type = report.output.mime;
    const { value } = outcome.sealed;
    const small = value.size <= IN_MEMORY;
    const content = small ? await value.arrayBuffer() : value;
    if (small) await discard(value);
    else this.#result = value;
    const name = `${type.startsWith('image/') ? 'picture' : 'video'}.${extensionOf(type)}`;
    return { verdict: 'sealed', file: new File([content], name, { type }), report, words };
  }

  /** Whether the job at hand has found already. */
  #looked = false;

  #wake(): Job {
    this.#job ??= new Job(this.#file, this.#file.name, this.#options);
    return this.#job;
  }

  #edits(choices: Choices): PictureEdit[] {
    return (this.#found?.cards ?? []).flatMap(({ id, decisions }) => {
      const to = choices[id];
      return to ? decisions.map((d) => editTo(d, to)) : [];
    });
  }

  rest(): void {
    this.#job?.close();
    this.#job = null;
    this.#looked = false;
  }
  async close(): Promise<void> {
    this.rest();
    await this.#drop();
  }
  async #drop(): Promise<void> {
    if (this.#result) await discard(this.#result);
    this.#result = null;
  }
}

function editTo({ finding: t }: Decision, to: 'hide' | 'show'): PictureEdit {
  const { frame, box } = itemAt(t.keys, t.keys.length >> 1);
  const where = { track: t.id, frame, box };
  return to === 'show' ? { kind: 'keep', where, because: 'kept by the person' } : { kind: 'mask', where };
}
