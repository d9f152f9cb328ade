/** What is said: from what a transcript tells, and what is heard, to the stretches that are hidden. */
import { paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import { type Stretch, USER } from '../../core/model/finding.ts';
import type { Decision } from '../../core/model/plan.ts';
import { isFor, type Policy, type SpeechOptions, type Treatment } from '../../core/model/policy.ts';
import { canHide } from '../../core/model/policy-schema.ts';
import type { SaidLane, SaidLine } from '../../core/model/report.ts';
import type { Voice } from '../../core/model/voice.ts';
import type { Fill, Hushed } from '../../core/sound/hush.ts';
import type { Loudness } from '../../core/sound/loudness.ts';
import { joined, lasting, type Time, touching, without } from '../../core/sound/times.ts';
import type { Timed } from '../../core/sound/told.ts';
import type { Listened } from '../passes/listen.ts';

/** How far, beyond what is hidden beside it, a stretch may reach to where it is quiet, and in which steps, seconds. */
const REACH = 0.25;
const STEP = 0.01;
/** By so much a transcript's times may be off before something that is heard counts as told by nobody; and what is no word. */
const SLACK = 0.5;
const WORD = 0.3;
/** What a transcript may go on for behind the end of its sound, seconds. */
const BEHIND = 1;

/** What is done in a file of sound, or with the sound of a film. */
export interface SaidPlan {
  readonly hushed: Hushed;
  readonly lane: SaidLane;
}

/**
 * @param lasts seconds of sound
 * @throws FaultError `transcript/other` where it goes on behind the sound, `policy/invalid` for a voice that hides nothing
 */
export function saidPlan(
  { decisions, covers, begins, machine, aligned }: Timed,
  { loudness, speech: heard }: Listened,
  lasts: number,
  { speech }: Pick<Policy, 'speech'>,
  voices: readonly Voice[],
): SaidPlan {
  const seconds = Math.max(lasts, loudness.seconds);
  if (begins > seconds + BEHIND) raise({ code: 'transcript/other', begins, seconds });
  for (const by of [speech.with, ...speech.rules.map((r) => r.with)]) hiding(by, voices);
  const lines = decisions.map((d) => within(lineOf(d, speech.pad, loudness), seconds));
  // Who whispers or sings may be speech to no model, and words all the same: whatever is heard counts, be it music.
  const spoken = joined([...heard.times, ...loudness.spoken()]);
  const near = joined(covers.map(({ from, to }) => ({ from: from - SLACK, to: to + SLACK })));
  // Without a transcript nothing is expected to stand in one.
  const untold = covers.length ? without(spoken, near).filter((t) => t.to - t.from >= WORD) : [];
  // A machine has its times from the sound itself, and so has what was aligned.
  const shift = covers.length && !machine && !aligned?.untimed ? loudness.shiftOf(covers) : 0;
  const more =
    speech.untold === 'mask' ? untold.map((t) => within(padded(t, speech.pad, loudness), seconds)) : [];
  const wanted = [
    ...paired(decisions, lines).flatMap(([{ finding }, { from, to, verdict }]) =>
      verdict === 'mask' ? [{ from, to, with: hiderOf(finding, speech) }] : [],
    ),
    ...more.map((time) => ({ ...time, with: speech.with })),
  ];
  const { times, fills } = filled(wanted, speech.with, voices);
  const byOf = (line: SaidLine) => fills.find((f) => touching(f.times, line).length)?.voice.id;
  return {
    hushed: { times, fills },
    // In milliseconds: nobody hears more.
    lane: {
      by: speech.with.by,
      stretches: lines.map((line) => {
        const by = line.verdict === 'mask' ? byOf(line) : undefined;
        return { ...rounded(line), ...(by !== undefined && by !== speech.with.by && { with: by }) };
      }),
      seconds: thousandths(lasting(times)),
      untold: { did: speech.untold, by: heard.by, times: untold.map(rounded) },
      ...(shift !== 0 && { shift }),
      ...(machine && { machine }),
      ...(aligned && { aligned }),
      still: decisions.filter(
        ({ finding, verdict }) => verdict.do === 'mask' && !finding.exact && !loudness.isHeard(finding),
      ).length,
    },
  };
}

/** What hides something said: the first rule that names it, and nobody's rule is of what a person marked. */
const hiderOf = ({ entity, family }: Stretch, { rules, with: otherwise }: SpeechOptions): Treatment =>
  rules.find((r) => isFor(r, entity, family))?.with ?? otherwise;

/** Each stretch by one voice: where several were wanted of what is said in one time, by the one for all else. */
function filled(
  wanted: readonly (Time & { readonly with: Treatment })[],
  otherwise: Treatment,
  voices: readonly Voice[],
): Hushed {
  const times = joined(wanted);
  const of = new Map<string, Fill & { times: Time[] }>();
  for (const time of times) {
    const each = new Map(touching(wanted, time).map((w) => [JSON.stringify(w.with), w.with]));
    const [one = otherwise, ...others] = each.values();
    const by = others.length ? otherwise : one;
    const key = JSON.stringify(by);
    const fill = of.get(key) ?? { times: [], voice: hiding(by, voices), options: by.options };
    fill.times.push(time);
    of.set(key, fill);
  }
  return { times, fills: [...of.values()] };
}

/** @throws FaultError `policy/invalid` for a voice that hides nothing */
const hiding = ({ by }: Treatment, voices: readonly Voice[]): Voice =>
  voices.find((v) => v.id === by && canHide(v)) ??
  raise({ code: 'policy/invalid', path: 'policy.speech', why: `names no voice that hides: ${by}` });

/** No longer than the sound. */
const within = <T extends Time>(time: T, seconds: number): T => ({
  ...time,
  to: Math.max(time.from, Math.min(time.to, seconds)),
});

const thousandths = (seconds: number): number => Math.round(1000 * seconds) / 1000;
const rounded = <T extends Time>(time: T): T => ({
  ...time,
  from: thousandths(time.from),
  to: thousandths(time.to),
});

function lineOf({ finding, verdict }: Decision<Stretch>, pad: number, loudness: Loudness): SaidLine {
  const { entity } = finding;
  const { from, to } = finding;
  if (verdict.do === 'mask' && finding.exact) return { from, to, entity, verdict: 'mask', by: USER };
  return verdict.do === 'mask'
    ? { ...padded(finding, pad, loudness), entity, verdict: 'mask' }
    : { from, to, entity, verdict: 'keep', because: verdict.because };
}

/** With what is beside it, up to where it is quiet; never less than the padding. */
function padded({ from, to }: Time, pad: number, loudness: Loudness): Time {
  const quiet = (at: number, by: number): number => {
    for (let n = 0; n * STEP <= REACH; n++) if (!loudness.isLoud(at + n * by)) return at + n * by;
    return at;
  };
  return { from: Math.max(0, quiet(from - pad, -STEP)), to: quiet(to + pad, STEP) };
}
