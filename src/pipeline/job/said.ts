/** What is said: from what a transcript tells, and what is heard, to the stretches that are hidden. */
import { raise } from '../../core/model/fault.ts';
import { type Stretch, USER } from '../../core/model/finding.ts';
import type { Decision } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import { canHide } from '../../core/model/policy-schema.ts';
import type { SaidLane, SaidLine } from '../../core/model/report.ts';
import type { Voice } from '../../core/model/voice.ts';
import type { Hushed } from '../../core/sound/hush.ts';
import type { Loudness } from '../../core/sound/loudness.ts';
import { joined, lasting, type Time, without } from '../../core/sound/times.ts';
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
  { decisions, covers, begins }: Timed,
  { loudness, speech: heard }: Listened,
  lasts: number,
  { speech }: Pick<Policy, 'speech'>,
  voices: readonly Voice[],
): SaidPlan {
  const seconds = Math.max(lasts, loudness.seconds);
  if (begins > seconds + BEHIND) raise({ code: 'transcript/other', begins, seconds });
  const voice = voices.find((v) => v.id === speech.with.by && canHide(v));
  if (!voice)
    return raise({ code: 'policy/invalid', path: 'policy.speech.with.by', why: 'names no voice that hides' });
  const lines = decisions.map((d) => within(lineOf(d, speech.pad, loudness), seconds));
  const masked = lines.filter((l) => l.verdict === 'mask');
  // Who whispers or sings may be speech to no model, and words all the same: whatever is heard counts, be it music.
  const spoken = joined([...heard.times, ...loudness.spoken()]);
  const near = joined(covers.map(({ from, to }) => ({ from: from - SLACK, to: to + SLACK })));
  // Without a transcript nothing is expected to stand in one.
  const untold = covers.length ? without(spoken, near).filter((t) => t.to - t.from >= WORD) : [];
  const shift = covers.length ? loudness.shiftOf(covers) : 0;
  const more =
    speech.untold === 'mask' ? untold.map((t) => within(padded(t, speech.pad, loudness), seconds)) : [];
  const times = joined([...masked.map(({ from, to }) => ({ from, to })), ...more]);
  return {
    hushed: { times, voice, options: speech.with.options },
    // In milliseconds: nobody hears more.
    lane: {
      by: voice.id,
      stretches: lines.map(rounded),
      seconds: thousandths(lasting(times)),
      untold: { did: speech.untold, by: heard.by, times: untold.map(rounded) },
      ...(shift !== 0 && { shift }),
      still: decisions.filter(
        ({ finding, verdict }) => verdict.do === 'mask' && !finding.exact && !loudness.isHeard(finding),
      ).length,
    },
  };
}

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
