/** What a run shows on the way: one bar on a terminal, plain lines elsewhere. Everything goes to stderr. */
import path from 'node:path';
import type { Progress } from '../../core/model/progress.ts';

/**
 * Where a stage begins and ends, as shares of a file's time: measured on clips of 3 to 35 s on two cores, where finding took half
 * and checking a third.
 */
const SPANS: Readonly<Record<Progress['stage'], readonly [from: number, to: number]>> = {
  open: [0, 0.02],
  find: [0.02, 0.52],
  track: [0.52, 0.53],
  people: [0.53, 0.53],
  motion: [0.99, 1],
  scenery: [0.99, 1],
  plate: [0.55, 0.56],
  follow: [0.53, 0.55],
  transcribe: [0, 1],
  align: [0, 1],
  render: [0.55, 0.68],
  verify: [0.68, 0.99],
  report: [0.99, 1],
};
const WORDS: Readonly<Record<Progress['stage'], string>> = {
  open: 'opening',
  find: 'finding',
  track: 'linking',
  people: 'comparing',
  motion: 'following landmarks',
  scenery: 'looking around',
  plate: 'gathering the background',
  follow: 'following',
  transcribe: 'listening for words',
  align: 'finding when words are said',
  render: 'hiding',
  verify: 'checking',
  report: 'reporting',
};
const WIDTH = 24;

/** How much of a file is done, 0..1. Later rounds go over the last part again. */
function shareOf({ stage, done, total }: Pick<Progress, 'stage' | 'done' | 'total'>): number {
  const [from, to] = SPANS[stage];
  return from + (to - from) * (total ? Math.min(1, done / total) : 0);
}

export function timeOf(seconds: number): string {
  const s = Math.max(1, Math.round(seconds));
  if (s < 90) return `${s} s`;
  if (s < 5400) return `${Math.round(s / 60)} min`;
  return `${(s / 3600).toFixed(1)} h`;
}

export class Board {
  readonly #live = process.stderr.isTTY === true;
  readonly #begun = performance.now();
  readonly #shares = new Map<string, number>();
  readonly #sizes: ReadonlyMap<string, number>;
  readonly #all: number;
  #drawn = false;

  /** @param sizes bytes of every file: large ones take longer */
  constructor(sizes: ReadonlyMap<string, number>) {
    this.#sizes = sizes;
    this.#all = [...sizes.values()].reduce((a, b) => a + b, 0) || 1;
  }

  /** A line that stays. */
  say(line: string): void {
    if (this.#drawn) process.stderr.write('\r\x1b[K');
    this.#drawn = false;
    process.stderr.write(`${line}\n`);
  }

  at(file: string, p: Progress): void {
    const share = Math.max(this.#shares.get(file) ?? 0, shareOf(p));
    this.#shares.set(file, share);
    const round = p.round > 1 ? `, round ${p.round}` : '';
    const name = path.basename(file);
    if (!this.#live) {
      const frames = p.total ? ` ${p.done}/${p.total}` : '';
      this.say(`${name}: ${WORDS[p.stage]}${round}${frames}${this.#left()}`);
      return;
    }
    const full = Math.round(WIDTH * this.#done());
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    const line = `${bar} ${Math.floor(100 * this.#done())}%${this.#left()}  ${name}: ${WORDS[p.stage]}${round}`;
    process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  /** The file is at its end, however it ended. */
  ended(file: string): void {
    this.#shares.set(file, 1);
  }

  #done(): number {
    let done = 0;
    for (const [file, share] of this.#shares) done += share * (this.#sizes.get(file) ?? 0);
    return Math.min(1, done / this.#all);
  }

  /** Time left of the whole run; nothing before it can be told. */
  #left(): string {
    const [done, spent] = [this.#done(), (performance.now() - this.#begun) / 1000];
    return done < 0.05 || spent < 2 ? '' : `, ${timeOf((spent * (1 - done)) / done)} left`;
  }
}
