/** Decodes for maskers that put the background in a thing's place: it is gathered from the frames that show it, shot by shot; where the view moves once more, along its way. */
import { seenThrough } from '../../core/image/mosaic.ts';
import type { Frame } from '../../core/image/picture.ts';
import { type Plate, PlateBuilder } from '../../core/image/plate.ts';
import { glanceOf, roaming, type Way, WayFinder } from '../../core/image/way.ts';
import type { Shot } from '../../core/model/finding.ts';
import type { Signal } from '../../core/signal.ts';
import { type Box, type Shape, union } from '../../core/space/geometry.ts';
import type { Occupied } from '../picture/6-plan.ts';
import type { Plates, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';
import { type Mosaic, mosaicsOf } from './mosaic.ts';
import { occupied, partOf, takenIn } from './occupied.ts';

/** Share of samples that are not what other frames show there, from which on what was gathered is no background. */
const MOVES = 0.15;
/** How far a view goes that stands still, coded luma pixels: as exact as its way is known. */
const STILL = 0.5;

interface Asked {
  readonly source: Source;
  readonly shots: readonly Shot[];
  /** What the background is to take the place of in a frame. */
  removed(frame: number): readonly Shape[];
  /** All that is no background in a frame, as far as it may reach. */
  foreground(frame: number): readonly Occupied[];
  /** First frames of shots whose frames are their own background, whatever others show; left out: none. */
  readonly alone?: ReadonlySet<number>;
  tell(frames: number): void;
  readonly signal?: Signal;
}

/** What is known of a shot in which a background is asked for. */
interface Gathered {
  readonly plate: Plate;
  readonly way: Way;
  /** Whether the view moves along a way that is known. */
  readonly moves: boolean;
}

/**
 * Gathers the background of every shot in which one is asked for. Nothing of what was found goes into it, hidden or not. Where the view moves it is gathered along its way;
 * where that is not known each frame is its own background.
 */
export async function platesOf(asked: Asked): Promise<Plates> {
  const { source, shots, removed, foreground, alone = new Set<number>() } = asked;
  const { turn } = source.info;
  const shotOf = (frame: number) => shots.findIndex((s) => frame >= s.from && frame <= s.to);
  const part = (frame: number) => partOf(removed(frame), turn);
  const parts = shots.map((s) => wholeOf(s, part));
  const own = (shot: number) => alone.has(shots[shot]?.from ?? -1);
  const gathered = await gather(
    asked,
    shotOf,
    parts.map((p, i) => (own(i) ? null : p)),
  );
  const roams = [...gathered].flatMap(([i, { way, moves }]) => (moves ? [{ shot: shots[i]!, way }] : []));
  const mosaics = roams.length
    ? await mosaicsOf({ source, roams, part, foreground, signal: asked.signal })
    : [];
  const mosaicOf = (frame: number) => mosaics.find((m) => frame >= m.section.from && frame <= m.section.to);
  const steady = ({ plate }: { readonly plate: Plate }) => plate.unsteady <= MOVES;
  const ofItself = (frame: Frame, at: Box): Plate => {
    const builder = new PlateBuilder(frame.picture, at);
    builder.add(frame.picture, occupied(foreground(frame.index), at, turn));
    return builder.finish();
  };
  /** What other frames show of a frame's place. */
  const others = (frame: number): Plate | Mosaic | null => {
    const known = gathered.get(shotOf(frame));
    if (!known) return null;
    if (!known.moves) return steady(known) ? known.plate : null;
    const mosaic = mosaicOf(frame);
    return mosaic && steady(mosaic) && mosaic.section.view(frame) ? mosaic : null;
  };
  return {
    notes: [...told(shots, gathered, mosaics.filter(steady), part), ...aloneTold(alone, shots)],
    borrowed(frame) {
      const shot = shots[shotOf(frame)];
      return shot !== undefined && shot.to > shot.from && others(frame) !== null;
    },
    of(frame) {
      const whole = parts[shotOf(frame.index)];
      if (!whole) return null;
      const from = others(frame.index);
      if (from && 'planes' in from) return from;
      const at = part(frame.index);
      if (!at) return null;
      const view = from?.section.view(frame.index);
      return from && view
        ? seenThrough(from.plate, view, frame.picture, occupied(foreground(frame.index), at, turn))
        : ofItself(frame, at);
    },
  };
}

/** One decode: what each shot shows where the view stands still, and whether it does. */
async function gather(
  { source, foreground, tell, signal, shots }: Asked,
  shotOf: (frame: number) => number,
  parts: readonly (Box | null)[],
): Promise<Map<number, Gathered>> {
  const { turn } = source.info;
  const last = shots.findLast((_, i) => parts[i])?.to ?? -1;
  const out = new Map<number, Gathered>();
  let building: { readonly shot: number; readonly builder: PlateBuilder; readonly finder: WayFinder } | null =
    null;
  const end = () => {
    if (!building) return;
    const way = building.finder.finish();
    const far = (roaming(way, turn.coded) * Math.max(turn.coded.width, turn.coded.height)) / 2;
    const plate = building.builder.finish();
    // Where the view jumps from one place to another it stands still in each, and yet it is not one place.
    const moves = way.stands.some((s) => s !== null) && (far > STILL || plate.unsteady > MOVES);
    out.set(building.shot, { plate, way, moves });
    building = null;
  };
  for await (const frame of framesTo(source, last, signal)) {
    const shot = shotOf(frame.index);
    const at = parts[shot];
    if (building && building.shot !== shot) end();
    if (at) {
      building ??= { shot, builder: new PlateBuilder(frame.picture, at), finder: new WayFinder() };
      const there = foreground(frame.index);
      building.builder.add(frame.picture, occupied(there, at, turn));
      const { glance, by } = glanceOf(frame.picture);
      building.finder.add(glance, takenIn(there, glance, by, turn));
    }
    tell(frame.index + 1);
  }
  end();
  return out;
}

/** All that is to be filled in a shot; null where nothing is. */
function wholeOf({ from, to }: Shot, part: (frame: number) => Box | null): Box | null {
  let all: Box | null = null;
  for (let f = from; f <= to; f++) {
    const own = part(f);
    if (own) all = all ? union(all, own) : own;
  }
  return all;
}

function aloneTold(alone: ReadonlySet<number>, shots: readonly Shot[]): string[] {
  if (!alone.size) return [];
  return [
    `Removal: in ${alone.size} of ${many(shots.length, 'shot')} somebody was seen in what was to take their place; there the background is drawn in from around, frame by frame.`,
  ];
}

const many = (n: number, of: string): string => `${n} ${of}${n === 1 ? '' : 's'}`;

function told(
  shots: readonly Shot[],
  gathered: ReadonlyMap<number, Gathered>,
  mosaics: readonly Mosaic[],
  part: (frame: number) => Box | null,
): string[] {
  let [asked, without, follows, shy, texture, depth] = [0, 0, 0, 0, 0, 0];
  for (const [i, { plate, way, moves }] of gathered) {
    if (!moves && plate.unsteady <= MOVES) continue;
    shy++;
    if (moves) follows++;
    texture += way.lost.texture;
    depth += way.lost.depth;
    const { from, to } = shots[i]!;
    for (let f = from; f <= to; f++)
      if (part(f)) {
        asked++;
        if (!mosaics.some(({ section }) => f >= section.from && f <= section.to)) without++;
      }
  }
  const used = [...gathered.values()].filter(({ moves }) => !moves).map(({ plate }) => plate);
  const guessed = Math.max(0, ...[...used, ...mosaics.map((m) => m.plate)].map((p) => p.guessed));
  const why =
    texture + depth === 0
      ? 'too far from what other frames show'
      : depth >= texture
        ? 'things at different distances, or that move'
        : 'too little to hold on to';
  return [
    ...(shy
      ? [
          `Removal: the camera moves in ${shy} of ${many(gathered.size, 'shot')}${follows ? '; the background was followed' : ''}${
            without
              ? `${follows ? ', but' : ';'} in ${without} of ${many(asked, 'frame')} its way is not known (${why}), and the background is drawn in from around`
              : ''
          }.`,
        ]
      : []),
    ...(guessed > 0.01
      ? [
          `Removal: up to ${Math.round(100 * guessed)}% of the background behind what was removed is in no frame and was drawn in from around.`,
        ]
      : []),
  ];
}
