/** Markers in OpenSim's tables (Track Row Column): metres in its axes, x to where people look who face the camera, y up, z to their right. */
import type { Timeline } from '../core/model/finding.ts';
import type { Performer } from '../core/motion/performers.ts';
import { steadyOf, stepOf } from '../core/motion/steady.ts';
import { TOPOLOGIES } from '../core/motion/topology.ts';
import { packed } from './pack.ts';

const { names } = TOPOLOGIES.pose;
const line = (cells: readonly (string | number)[]): string => `${cells.join('\t')}\n`;

function fileOf({ name, times, markers }: Performer, step: number): string {
  const nearest = steadyOf(times, step);
  const rate = Number((1 / step).toFixed(4));
  const rows = nearest.map((k, i) => [
    i + 1,
    (times[0]! + i * step).toFixed(5),
    ...names.flatMap((_, n) => {
      const at = markers[k]?.[n];
      // What is not seen stays empty, and OpenSim goes without it.
      return at ? [at[2], at[1], -at[0]].map((v) => v.toFixed(5)) : ['', '', ''];
    }),
  ]);
  return [
    line(['PathFileType', 4, '(X/Y/Z)', `${name}.trc`]),
    line([
      'DataRate',
      'CameraRate',
      'NumFrames',
      'NumMarkers',
      'Units',
      'OrigDataRate',
      'OrigDataStartFrame',
      'OrigNumFrames',
    ]),
    line([rate, rate, rows.length, names.length, 'm', rate, 1, rows.length]),
    line(['Frame#', 'Time', ...names.flatMap((n) => [n, '', ''])]),
    line(['', '', ...names.flatMap((_, n) => ['X', 'Y', 'Z'].map((a) => `${a}${n + 1}`))]),
    '\n',
    ...rows.map(line),
  ].join('');
}

/** An archive of one file a person. */
export function trcOf(performers: readonly Performer[], timeline: Timeline): Uint8Array {
  const step = stepOf(timeline);
  return packed(Object.fromEntries(performers.map((p) => [`${p.name}.trc`, fileOf(p, step)])));
}
