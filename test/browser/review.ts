/** Runs in the page: a file on its way into a form, whose engine answers when it is told to; and engines that end while they are asked. */
/// <reference types="svelte" />
import type { Intake, Opened, Taken } from '../../src/bridge/contract/intake.ts';
import { framedIntake } from '../../src/bridge/intake/framed.ts';
import { OwnIntake } from '../../src/bridge/intake/intake.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import { stillsOf } from '../../src/shells/extension/engine/stills.ts';
import { type Around, Item } from '../../src/shells/review/item.svelte.ts';
import { film } from '../made/draw.ts';

const OPENED: Opened = { id: 7, medium: 'picture', still: true, entries: [] };
const sealed = (name: string): Extract<Taken, { verdict: 'sealed' }> =>
  ({ verdict: 'sealed', file: new File([], name), report: {}, words: { tone: 'good' } }) as never;

/** Something that is waited for, and told from outside. */
function asked<T>() {
  let tell: (value: T) => void = () => {};
  const answer = new Promise<T>((resolve) => {
    tell = resolve;
  });
  return { answer, tell };
}

/** An item, and an engine whose every answer is waited for. */
function made() {
  const engine = asked<Intake>();
  const open = asked<Opened>();
  const finish = asked<Taken>();
  const called: string[] = [];
  const intake: Intake = {
    open: () => {
      called.push('open');
      return open.answer;
    },
    finish: () => {
      called.push('finish');
      return finish.answer;
    },
    close: async (id) => void called.push(`close ${id}`),
    end: () => {},
  };
  const around: Around = {
    intake: () => engine.answer,
    settings: () => ({ wrong: null }),
    most: () => Number.POSITIVE_INFINITY,
    tooLarge: () => '',
    changed: () => {},
    progressed: () => {},
  };
  const item = new Item(new File([], 'a.jpg'), around);
  const state = () => ({
    status: item.status,
    opened: item.opened !== null,
    taken: item.taken !== null,
    confirmed: item.confirmed,
    called,
  });
  return { item, engine: () => engine.tell(intake), open: () => open.tell(OPENED), finish, state };
}

/** What an item is at, once it was asked for anew at some moment, and all that was under way has come to its end. */
export const anew = {
  async 'while the engine loads'() {
    const { item, engine, open, finish, state } = made();
    const work = item.work();
    item.anew();
    engine();
    open();
    finish.tell(sealed('old.jpg'));
    await work;
    return state();
  },
  async 'while it is looked through'() {
    const { item, engine, open, finish, state } = made();
    engine();
    const work = item.work();
    await new Promise((resolve) => setTimeout(resolve));
    item.anew();
    open();
    finish.tell(sealed('old.jpg'));
    await work;
    return state();
  },
  async 'by a choice while it is masked'() {
    const { item, engine, open, finish, state } = made();
    engine();
    open();
    const work = item.work();
    await new Promise((resolve) => setTimeout(resolve));
    item.choose('face-1', 'hide');
    finish.tell(sealed('old.jpg'));
    await work;
    return state();
  },
  async 'of a result that the browser kept'() {
    const { item, state } = made();
    item.restore(sealed('kept.jpg'));
    item.anew();
    return state();
  },
};

const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (error: unknown) => faultOf(error).code,
  );

/** Faults of engines that end while somebody waits, and of one that is asked after its end. */
export async function ends() {
  const base = new URL('/', location.href).href;
  const file = new File(['name\nAda Lovelace\n'], 'a.csv');
  const own = new OwnIntake(base);
  const framed = await framedIntake(base);
  const codes = [own, framed].map(async (intake) => {
    const waits = codeOf(intake.open(file, {}));
    intake.end();
    return [await waits, await codeOf(intake.open(file, {}))];
  });
  return Promise.all(codes);
}

/** Pictures of a film that nobody waits for any more: as it begins, and of a player that is stuck. */
export async function stills() {
  const of = new File([await film(64, 64, 12, 12, () => {})], 'a.mp4', { type: 'video/mp4' });
  const stop = new AbortController();
  const begun = codeOf(stillsOf(of, stop.signal));
  stop.abort();
  Object.defineProperty(HTMLVideoElement.prototype, 'src', { set() {} });
  const later = new AbortController();
  const stuck = codeOf(stillsOf(of, later.signal));
  setTimeout(() => later.abort(), 50);
  return [await begun, await stuck];
}
