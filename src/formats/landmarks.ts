/** Landmarks as tables (RFC 4180) and as JSON. */
import Papa from 'papaparse';
import type { Exportable } from '../core/model/exportable.ts';
import type { Mover } from '../core/motion/movers.ts';
import { type LandmarkRow, landmarkRows, spotsOf } from '../core/motion/rows.ts';
import { stepOf } from '../core/motion/steady.ts';

/** Columns of each landmark: pixels and the probability of being seen, and metres where the model tells any. */
const PIXELS = ['x', 'y', 'z', 'seen'] as const;
const METRES = ['world_x', 'world_y', 'world_z'] as const;

/** A row for each thing in each frame. @param movers of one topology, at least one */
export function landmarkTable(movers: readonly Mover[]): string {
  const { names } = movers[0]!.topology;
  const rows = landmarkRows(movers);
  const metres = rows.some((r) => r.moment.world);
  const parts = [...PIXELS, ...(metres ? METRES : [])];
  const fields = [
    'frame',
    'time',
    'track',
    'person',
    'origin',
    ...names.flatMap((n) => parts.map((p) => `${n}_${p}`)),
  ];
  const data = rows.map(({ frame, time, track, person, moment }) => [
    frame,
    time,
    track,
    person,
    moment.origin,
    ...spotsOf(moment).flatMap(({ x, y, z, seen, world }) => [
      x,
      y,
      z,
      seen,
      ...(metres ? (world ?? ['', '', '']) : []),
    ]),
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function told({ track, person, topology, moment }: LandmarkRow) {
  const landmarks = spotsOf(moment).map(({ world, ...pixels }, k) => [
    topology.names[k]!,
    { ...pixels, ...(world && { world: { x: world[0], y: world[1], z: world[2] } }) },
  ]);
  return {
    track,
    person,
    topology: topology.id,
    origin: moment.origin,
    landmarks: Object.fromEntries(landmarks) as Record<string, object>,
  };
}

/** One thing in one frame a line (jsonlines.org). */
export const landmarkLines = (movers: readonly Mover[]): string =>
  landmarkRows(movers)
    .map((row) => `${JSON.stringify({ frame: row.frame, time: row.time, ...told(row) })}\n`)
    .join('');

/** Every frame with all in it, and what the figures mean. */
export function landmarkJson({ report, timeline }: Exportable, movers: readonly Mover[]): string {
  const { width, height } = report.lanes.picture.source;
  const { filter, cutoff, beta, bridge } = report.policy.write;
  const topologies = [...new Set(movers.map((m) => m.topology))].map(({ id, names, bones }) => [
    id,
    { names, bones: bones.map(({ from, to }) => [names[from], names[to]]) },
  ]);
  const frames = timeline.map((at, frame) => ({ frame, time: at / 1e6, things: [] as object[] }));
  for (const row of landmarkRows(movers)) frames[row.frame]!.things.push(told(row));
  return `${JSON.stringify({
    format: 'guise.landmarks/1',
    film: { width, height, frames: timeline.length, fps: Number((1 / stepOf(timeline)).toFixed(4)) },
    units: { x: 'px', y: 'px', z: 'px', seen: 'probability', world: 'm', time: 's' },
    axes: {
      pixels: 'x right, y down from the top left corner, z away from the camera and 0 at the hips',
      world: 'x right, y down, z away from the camera, from the middle of the hips',
    },
    smoothing: { filter, cutoff, ...(filter === 'one-euro' && { beta }), bridge },
    topologies: Object.fromEntries(topologies) as Record<string, object>,
    frames,
  })}\n`;
}
