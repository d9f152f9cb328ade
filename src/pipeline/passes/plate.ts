/** A decode for maskers that put the background in a thing's place: it is gathered from the frames that show it, shot by shot. */
import { cover, reachOf } from '../../core/image/coverage.ts';
import type { Frame } from '../../core/image/picture.ts';
import { type Plate, PlateBuilder } from '../../core/image/plate.ts';
import type { Shot } from '../../core/model/finding.ts';
import type { Signal } from '../../core/signal.ts';
import { type Box, bounds, type Orientation, type Shape, union } from '../../core/space/geometry.ts';
import type { Occupied } from '../picture/6-plan.ts';
import type { Plates, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** How far beside what is hidden the background begins, as a share of its height: shadows, and edges that the encoder mixed. */
const BESIDE = 0.06;
/** Share of samples that are not what other frames show there, from which on the camera moves. */
const MOVES = 0.15;

interface Asked {
  readonly source: Source;
  readonly shots: readonly Shot[];
  /** What the background is to take the place of in a frame. */
  removed(frame: number): readonly Shape[];
  /** All that is no background in a frame, as far as it may reach. */
  foreground(frame: number): readonly Occupied[];
  tell(frames: number): void;
  readonly signal?: Signal;
}

/** Gathers the background of every shot in which one is asked for. Nothing of what was found goes into it, hidden or not. Where the camera moves each frame is its own background. */
export async function platesOf(asked: Asked): Promise<Plates> {
  const { source, shots, foreground, tell, signal } = asked;
  const { turn } = source.info;
  const shotOf = (frame: number) => shots.findIndex((s) => frame >= s.from && frame <= s.to);
  const parts = shots.map((s) => partOf(s, asked, turn));
  const last = shots.findLast((_, i) => parts[i])?.to ?? -1;
  const plates = new Map<number, Plate>();
  const gather = (builder: PlateBuilder, frame: Frame, part: Box) =>
    builder.add(frame.picture, { at: part, cells: occupied(foreground(frame.index), part, turn) });
  let building: { readonly shot: number; readonly builder: PlateBuilder } | null = null;
  for await (const frame of framesTo(source, last, signal)) {
    const shot = shotOf(frame.index);
    const part = parts[shot];
    if (building && building.shot !== shot) {
      plates.set(building.shot, building.builder.finish());
      building = null;
    }
    if (part) {
      building ??= { shot, builder: new PlateBuilder(frame.picture, part) };
      gather(building.builder, frame, part);
    }
    tell(frame.index + 1);
  }
  if (building) plates.set(building.shot, building.builder.finish());
  return {
    notes: told([...plates.values()]),
    of(frame) {
      const shot = shotOf(frame.index);
      const [plate, part] = [plates.get(shot), parts[shot]];
      if (!plate || !part || !isMoving(plate)) return plate ?? null;
      const own = new PlateBuilder(frame.picture, part);
      gather(own, frame, part);
      return own.finish();
    },
  };
}

const isMoving = ({ unsteady }: Plate): boolean => unsteady > MOVES;

function told(plates: readonly Plate[]): string[] {
  const moving = plates.filter(isMoving).length;
  const guessed = Math.max(0, ...plates.map((p) => p.guessed));
  return [
    ...(moving
      ? [
          `Removal: the camera moves in ${moving} of ${plates.length} shots; the background there is drawn in from around.`,
        ]
      : []),
    ...(guessed > 0.01
      ? [
          `Removal: up to ${Math.round(100 * guessed)}% of the background behind what was removed is in no frame and was drawn in from around.`,
        ]
      : []),
  ];
}

/** The part of the frames that the background is needed in, and some more around it to draw in from; null where it is not. */
function partOf({ from, to }: Shot, { removed }: Pick<Asked, 'removed'>, turn: Orientation): Box | null {
  let all: Box | null = null;
  for (let f = from; f <= to; f++)
    for (const shape of removed(f)) {
      const { width, height } = bounds(shape);
      const reach = reachOf(shape, turn, 0.5 * Math.max(width, height));
      if (reach.width > 0 && reach.height > 0) all = all ? union(all, reach) : reach;
    }
  return all;
}

/** For each luma pixel of a part whether something is there, or near. */
function occupied(all: readonly Occupied[], part: Box, turn: Orientation): Uint8Array {
  const cells = new Uint8Array(part.width * part.height);
  for (const { shape, height } of all) {
    const covered = cover(shape, turn, Math.max(4, BESIDE * height));
    if (!covered) continue;
    const { at, luma } = covered;
    for (let y = Math.max(at.y, part.y); y < Math.min(at.y + at.height, part.y + part.height); y++)
      for (let x = Math.max(at.x, part.x); x < Math.min(at.x + at.width, part.x + part.width); x++)
        if (luma[(y - at.y) * at.width + x - at.x]) cells[(y - part.y) * part.width + x - part.x] = 1;
  }
  return cells;
}
