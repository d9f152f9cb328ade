/** Who speaks in each window: the likeliest way through all of them, on which it costs something to change. */
import { alike, type Voiceprint } from './voiceprint.ts';
import { EVERY, type Heard } from './windows.ts';

/** Nobody of those who are known. */
export const NOBODY = -1;

/** What an alikeness of 1 is worth, and what a change costs: windows overlap by five sixths, and say less than if they did not. */
const WORTH = 6;
const CHANGE = 3;
/** Between windows that do not follow one another a change costs less. */
const APART = 0.5;
/** As alike as somebody of whom nothing is known. */
const STRANGER = 0.12;

/** @returns for each window a place in `voices`, or {@link NOBODY} */
export function pathOf(heard: readonly Heard[], voices: readonly Voiceprint[]): number[] {
  const states = voices.length + 1;
  if (!heard.length) return [];
  const from: Int16Array[] = [];
  let now = scores(heard[0]!, voices);
  for (let t = 1; t < heard.length; t++) {
    const cost = heard[t]!.at - heard[t - 1]!.at > 1.5 * EVERY ? APART * CHANGE : CHANGE;
    const top = mostOf(now);
    const own = scores(heard[t]!, voices);
    const back = new Int16Array(states);
    const next = new Float64Array(states);
    for (let k = 0; k < states; k++) {
      const stays = now[k]! >= now[top]! - cost;
      back[k] = stays ? k : top;
      next[k] = own[k]! + (stays ? now[k]! : now[top]! - cost);
    }
    from.push(back);
    now = next;
  }
  const out = new Array<number>(heard.length);
  let state = mostOf(now);
  for (let t = heard.length - 1; t >= 0; t--) {
    out[t] = state === voices.length ? NOBODY : state;
    if (t > 0) state = from[t - 1]![state]!;
  }
  return out;
}

const scores = ({ print }: Heard, voices: readonly Voiceprint[]): Float64Array =>
  Float64Array.from([...voices.map((v) => WORTH * alike(v, print)), WORTH * STRANGER]);

function mostOf(row: Float64Array): number {
  let most = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[most]!) most = i;
  return most;
}
