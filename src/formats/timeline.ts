/**
 * What was found and decided as a timeline for other editors: the masked film, and a track above it for each finding and each drawing, whose clips are enabled
 * where it is hidden. The edits stand in it whole; what another editor changed is read back by `timeline-edits.ts`.
 */
import { itemAt } from '../core/list.ts';
import type { Exportable } from '../core/model/exportable.ts';
import { firstFrame, lastFrame } from '../core/model/finding.ts';
import { peopleOf } from '../core/model/person.ts';
import type { Decision } from '../core/model/plan.ts';
import { stepOf } from '../core/motion/steady.ts';
import type { Drawing } from '../core/space/drawing.ts';
import { extensionOf } from './extension-of.ts';
import { type ClipOf, type Media, marker, type Span, timeline, track } from './otio.ts';

/** What stands at the timeline itself. */
export const SCHEMA = 'guise.timeline/1';

/** The rate that editors know, if it is one. */
function known(rate: number): number {
  const near = [Math.round(rate), (Math.round(rate * 1.001) * 1000) / 1001];
  return near.find((r) => Math.abs(r - rate) < 2e-4 * rate) ?? rate;
}

/** When each frame begins, and the last one ends, in frames of a rate at which no two begin together. @param times microseconds */
export function beginnings(times: readonly number[]): { readonly rate: number; readonly starts: number[] } {
  const at = (rate: number) => times.map((t) => Math.round(((t - times[0]!) * rate) / 1e6));
  const rises = (starts: readonly number[]) => starts.every((s, i) => i === 0 || s > starts[i - 1]!);
  // Where frames do not come at a steady rate: their own clock, in milliseconds if that tells them apart.
  const rate = [known(1 / stepOf(times)), 1000, 1e6].find((r) => rises(at(r))) ?? 1e6;
  const starts = at(rate);
  return { rate, starts: [...starts, starts.at(-1)! + Math.max(1, Math.round(rate * stepOf(times)))] };
}

/** Frames `from` to `to`, both included. */
const spanOf = (starts: readonly number[], from: number, to: number): Span => ({
  from: itemAt(starts, from),
  to: itemAt(starts, to + 1),
});

function findingClip({ finding, verdict }: Decision, starts: readonly number[]): ClipOf {
  const [from, to] = [firstFrame(finding), lastFrame(finding)];
  const { frame, box } = itemAt(finding.keys, finding.keys.length >> 1);
  const hidden = verdict.do === 'mask';
  return {
    name: hidden ? `${finding.id}: ${verdict.with.by}` : `${finding.id}: shown`,
    span: spanOf(starts, from, to),
    enabled: hidden,
    own: { finding: finding.id, place: { frame, box }, hidden, from, to, by: verdict.by },
  };
}

const drawingClip = ({ id, form, from, to }: Drawing, starts: readonly number[]): ClipOf => ({
  name: `${id}: ${form}`,
  span: spanOf(starts, from, Math.min(to, starts.length - 2)),
  own: { drawing: id, from, to },
});

/** As JSON. */
export function timelineOf({ report, plan, timeline: times, people, edits }: Exportable): string {
  const { rate, starts } = beginnings(times);
  const { name = '' } = report.input;
  const stem = name.replace(/\.[^.]*$/, '');
  const file = `${stem}.masked.${extensionOf(report.output.mime)}`;
  const whole: Span = { from: 0, to: itemAt(starts, starts.length - 1) };
  const media: Media = { url: encodeURIComponent(file), rate, whole };
  const cuts = plan.shots
    .slice(1)
    .map((s) => marker('cut', spanOf(starts, s.from, s.from), rate, 'WHITE', { shot: s.from }));
  const accepted = edits.flatMap((e, edit) =>
    e.kind === 'accept'
      ? [
          marker(
            'seen by the check, left as it is',
            spanOf(starts, e.from, Math.min(e.to, times.length - 1)),
            rate,
            'RED',
            { edit },
          ),
        ]
      : [],
  );
  const film: ClipOf = { name: file, span: whole, own: { film: true }, markers: [...cuts, ...accepted] };
  const aliases = peopleOf(people);
  const found = new Map<string, Decision[]>();
  for (const d of plan.decisions)
    if (!d.finding.form) found.set(d.finding.id, [...(found.get(d.finding.id) ?? []), d]);
  const drawings = edits.filter((e) => e.kind === 'draw');
  const own = {
    schema: SCHEMA,
    source: plan.source,
    frames: times.length,
    rate,
    // Where they are not their own numbers.
    ...(starts.some((s, i) => s !== i) && { starts }),
    edits,
  };
  return `${JSON.stringify(
    timeline(
      stem,
      [
        track('film', [film], media, { film: true }),
        ...[...found].map(([id, decisions]) => {
          const who = aliases.get(id)?.alias;
          return track(
            who ? `${who} (${id})` : id,
            decisions.map((d) => findingClip(d, starts)),
            media,
            { finding: id },
          );
        }),
        ...drawings.map((d) => track(d.id, [drawingClip(d, starts)], media, { drawing: d.id })),
      ],
      own,
    ),
    null,
    1,
  )}\n`;
}
