/** A decode that gathers the background of shots in which the view moves, each frame laid where its way has it. */
import { type Hidden, MosaicBuilder } from '../../core/image/mosaic.ts';
import type { Plate } from '../../core/image/plate.ts';
import { boxThrough, type Section, sectionsOf } from '../../core/image/sections.ts';
import type { Stand, Way } from '../../core/image/way.ts';
import type { Shot } from '../../core/model/finding.ts';
import type { Signal } from '../../core/signal.ts';
import type { Box } from '../../core/space/geometry.ts';
import type { Occupied } from '../picture/6-plan.ts';
import type { Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';
import { carried, occupied } from './occupied.ts';

export interface Mosaic {
  readonly section: Section;
  readonly plate: Plate;
}

interface Asked {
  readonly source: Source;
  /** Shots in which the view moves, in order. */
  readonly roams: readonly { readonly shot: Shot; readonly way: Way }[];
  part(frame: number): Box | null;
  foreground(frame: number): readonly Occupied[];
  readonly signal: Signal | undefined;
}

export async function mosaicsOf({ source, roams, part, foreground, signal }: Asked): Promise<Mosaic[]> {
  const { turn } = source.info;
  const stand = (frame: number): Stand | null => {
    const roam = roams.find(({ shot }) => frame >= shot.from && frame <= shot.to);
    return roam?.way.stands[frame - roam.shot.from] ?? null;
  };
  const sections = roams.flatMap(({ shot, way }) => sectionsOf(way.stands, shot.from, part, turn.coded));
  const builders = new Map<Section, MosaicBuilder>();
  const out: Mosaic[] = [];
  const whole = { x: 0, y: 0, ...turn.coded };
  const last = Math.max(-1, ...sections.map((s) => s.last));
  for await (const { index, picture } of framesTo(source, last, signal)) {
    let hidden: Hidden | null = null;
    for (const section of sections) {
      const view = index >= section.first && index <= section.last ? section.view(index) : null;
      if (!view) continue;
      hidden ??= occupied(carried(foreground(index), stand, index, turn), whole, turn);
      const builder =
        builders.get(section) ?? new MosaicBuilder(picture, section.at, neededIn(section, part));
      builders.set(section, builder);
      builder.add(picture, hidden, view);
    }
    for (const section of sections)
      if (section.last === index) {
        const builder = builders.get(section);
        if (builder) out.push({ section, plate: builder.finish() });
        builders.delete(section);
      }
  }
  return out;
}

/** What its frames are to be filled from. */
function neededIn({ from, to, view }: Section, part: (frame: number) => Box | null): Box[] {
  const out: Box[] = [];
  for (let f = from; f <= to; f++) {
    const [own, w] = [part(f), view(f)];
    const there = own && w && boxThrough(w, own);
    if (there) out.push(there);
  }
  return out;
}
