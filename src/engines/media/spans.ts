/** Which parts of a track are shown, and when: every way in reads through these, so that all agree with a player. */

/** A part of a track, seconds in the demuxer's clock; `shift` leads from there to the result's. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** Half a tick of a clock of 90 kHz: what lies on an edge is told apart in spite of rounding to microseconds. */
export const GRACE = 5e-6;

/** Whether what begins at a time is shown: as in ffmpeg, its own time must lie in the part. */
export const shows = ({ from, to }: Span, at: number): boolean => at >= from - GRACE && at < to - GRACE;

/** All of a track, moved. */
export const whole = (shift: number): Span => ({
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  shift,
});

/** The same parts, so much later. */
export const later = (spans: readonly Span[], by: number): Span[] =>
  spans.map((s) => ({ ...s, shift: s.shift + by }));

/** Packets of an encoder's delay: AAC begins with up to 2,112 samples that are none (Apple TN2258), which are 3 packets. */
const PRIMING = 3;

/**
 * The part of a sound track to carry over for a part that is shown. Packets are carried whole, and one that reaches over a cut
 * holds sound that was cut away: only where nothing but an encoder's delay or padding was cut is it carried too.
 * @param track where the track begins and ends, and how long its packets are, seconds
 */
export function soundSpan(span: Span, track: { begin: number; end: number; packet: number }): Span {
  const slack = PRIMING * track.packet;
  return {
    ...span,
    from: span.from - track.begin <= slack ? Number.NEGATIVE_INFINITY : span.from,
    to: track.end - span.to <= slack ? Math.max(span.to, track.end) + track.packet : span.to,
  };
}

/** Whether a packet lies in a span whole. */
export const holds = ({ from, to }: Span, at: number, duration: number): boolean =>
  // A millisecond: sound's clocks are rounded in containers (Matroska's ticks are milliseconds).
  at >= from - 1e-3 && at + duration <= to + 1e-3;

/**
 * Where the result's clock begins: with what is first, picture or sound. A transport stream starts anywhere (its clock runs on
 * for 26.5 h, and wraps); an MP4 whose edit list begins with nothing starts late on purpose.
 */
export function origin(starts: {
  readonly video: number;
  readonly audio: readonly number[];
  readonly late: boolean;
  /** Sound before 0 is an encoder's delay, but where clocks begin anywhere. */
  readonly anywhere: boolean;
}): number {
  if (starts.late) return 0;
  const { video, audio, anywhere } = starts;
  return Math.min(video, ...audio.map((a) => (anywhere ? a : Math.max(a, Math.min(video, 0)))));
}
