/** Pictures and films for forms and pages: found once, shown as people, masked by choice. */
import { itemAt } from '../../core/list.ts';
import { firstFrame } from '../../core/model/finding.ts';
import type { Decision, PictureEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import { kinds } from '../../plugins/index.ts';
import type { Job } from '../api.ts';
import { type Card, cardsOf, isHidden } from '../cards.ts';
import type { Calling, Choices, Entry, Taken } from '../contract/intake.ts';
import type { Inspection } from '../contract/job.ts';
import { secondsAt } from '../frame-at.ts';
import { trackThumbs } from '../thumbs.ts';
import type { Hand } from './hand.ts';
import { checkChoices, type Lane, type Seen } from './visit.ts';

/** Pictures of at most so many people are drawn. */
const PICTURES = 40;

export class PictureLane implements Lane {
  readonly #hand: Hand;
  readonly #policy: Policy;
  /** The job that has found: another one finds the same again before it can hide. */
  #finder: Job | null = null;
  #found: { readonly inspection: Inspection; readonly cards: readonly Card[] } | null = null;

  constructor(hand: Hand, policy: Policy) {
    this.#hand = hand;
    this.#policy = policy;
  }

  async look(calling: Calling): Promise<Seen> {
    const job = this.#hand.job();
    const inspection = await job.find(this.#policy, calling);
    this.#finder = job;
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
    return { medium: 'picture', still, entries };
  }

  /** Drawn from the original, for the person's eyes. */
  async #pictures(
    { timeline, info }: Inspection,
    still: boolean,
    cards: readonly Card[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    let made: ReadonlyMap<string, string> = new Map();
    const url = URL.createObjectURL(this.#hand.file);
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
    const job = this.#hand.job();
    // The same file, policy and version find the same: what was chosen stands.
    if (this.#finder !== job) await job.find(this.#policy, calling);
    this.#finder = job;
    const { outcome } = await job.finish(this.#policy, this.#edits(choices), calling);
    return this.#hand.taken(outcome);
  }

  #edits(choices: Choices): PictureEdit[] {
    return (this.#found?.cards ?? []).flatMap(({ id, decisions }) => {
      const to = choices[id];
      return to ? decisions.map((d) => editTo(d, to)) : [];
    });
  }
}

function editTo({ finding: t }: Decision, to: 'hide' | 'show'): PictureEdit {
  const { frame, box } = itemAt(t.keys, t.keys.length >> 1);
  const where = { track: t.id, frame, box };
  return to === 'show' ? { kind: 'keep', where, because: 'kept by the person' } : { kind: 'mask', where };
}
