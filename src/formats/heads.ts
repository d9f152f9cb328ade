/** How heads are held and what faces do, as tables (RFC 4180) and as JSON. */
import Papa from 'papaparse';
import type { Exportable } from '../core/model/exportable.ts';
import { SHAPES } from '../core/motion/expressions.ts';
import { LENS, matrixOf } from '../core/motion/face-geometry.ts';
import { type Head, shapesByName } from '../core/motion/heads.ts';
import type { Held } from '../core/motion/held.ts';
import { stepOf } from '../core/motion/steady.ts';

const MATRIX = Array.from({ length: 16 }, (_, i) => `matrix_${i}`);
export const matrixValues = ({ pose }: Held): number[] => matrixOf(pose).map((v) => Number(v.toFixed(6)));

interface Row extends Pick<Head, 'track' | 'person'> {
  readonly frame: number;
  /** Seconds. */
  readonly time: number;
  readonly held: Held;
}

/** Frame by frame; nothing where nothing could be told. */
const rowsOf = (heads: readonly Head[]): Row[] =>
  heads
    .flatMap(({ track, person, from, times, held }) =>
      held.flatMap((h, i): Row[] =>
        h ? [{ frame: from + i, time: times[i]!, track, person, held: h }] : [],
      ),
    )
    .sort((a, b) => a.frame - b.frame);

/** A row for each head in each frame. @param expressions whether their values stand before those of the matrix */
export function headTable(heads: readonly Head[], expressions: boolean): string {
  const names = expressions ? SHAPES : [];
  const fields = ['frame', 'time', 'track', 'person', 'origin', ...names, ...MATRIX];
  const values = ({ shapes }: Held) => (shapes ? Object.values(shapesByName(shapes)) : SHAPES.map(() => ''));
  const data = rowsOf(heads).map(({ frame, time, track, person, held }) => [
    ...[frame, time, track, person, held.origin],
    ...(expressions ? values(held) : []),
    ...matrixValues(held),
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** Every frame with all heads in it, and what the figures mean. */
export function headJson({ report, timeline }: Exportable, heads: readonly Head[]): string {
  const { width, height } = report.lanes.picture.source;
  const { filter, cutoff, beta, bridge } = report.policy.write;
  const frames = timeline.map((at, frame) => ({ frame, time: at / 1e6, faces: [] as object[] }));
  for (const { frame, track, person, held } of rowsOf(heads))
    frames[frame]!.faces.push({
      track,
      person,
      origin: held.origin,
      blendshapes: held.shapes && shapesByName(held.shapes),
      matrix: matrixValues(held),
    });
  return `${JSON.stringify({
    format: 'guise.faces/1',
    film: { width, height, frames: timeline.length, fps: Number((1 / stepOf(timeline)).toFixed(4)) },
    units: { blendshapes: '0..1', matrix: 'cm', time: 's' },
    axes: {
      matrix:
        'of the canonical face in the camera’s room, column by column: x right, y up, z to the camera, which is at 0',
    },
    camera: { degrees: LENS, along: 'height' },
    smoothing: { filter, cutoff, ...(filter === 'one-euro' && { beta }), bridge },
    frames,
  })}\n`;
}
