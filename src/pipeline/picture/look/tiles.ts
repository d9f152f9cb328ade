/**
 * Which parts of a frame are looked at, and at which scale. Every frame is looked at whole at a scale that finds the
 * smallest face asked for; models with a small fixed input see larger frames through overlapping tiles over a whole
 * look (a pyramid).
 */
import type { Levels, Tile } from '../../../core/image/sample.ts';
import type { Detector, InputSpec } from '../../../core/model/plugin.ts';
import type { Box, Quarter, Size } from '../../../core/space/geometry.ts';

const up = (n: number, multiple: number): number => Math.max(multiple, Math.ceil(n / multiple) * multiple);

/** The whole frame first, then its tiles. */
export type Tiles = readonly [whole: Tile, ...tiles: Tile[]];

/**
 * The looks that find faces of `minSize` frame pixels.
 * @param most largest scale: above 1, a picture is looked at enlarged
 */
export function tilesOf(frame: Size, detector: Detector, minSize: number, most = 1): Tiles {
  const { size } = detector.input;
  const whole: Box = { x: 0, y: 0, ...frame };
  const scale = Math.min(most, detector.finest / minSize);
  if (size.kind === 'any' && Math.max(frame.width, frame.height) * scale <= size.most) {
    const input = {
      width: up(frame.width * scale, size.multiple),
      height: up(frame.height * scale, size.multiple),
    };
    return [{ box: whole, scale, input }];
  }
  const first =
    size.kind === 'fixed'
      ? fitted(whole, size)
      : scaled(whole, Math.min(1, size.most / Math.max(frame.width, frame.height)), size.multiple);
  const levels: Tile[] = [];
  // Each level of the pyramid doubles the one before; tiles share a face of the level above's finest.
  for (let s = scale; s > 1.15 * first.scale; s /= 2)
    levels.push(...tiles(frame, size, s, (2.4 * detector.finest) / s));
  return [first, ...levels];
}

/** The whole box at a scale, in no more input than it fills. */
function scaled(box: Box, scale: number, multiple: number): Tile {
  return {
    box,
    scale,
    input: { width: up(box.width * scale, multiple), height: up(box.height * scale, multiple) },
  };
}

/** The whole box scaled into a fixed input. */
function fitted(box: Box, input: Size): Tile {
  return { box, scale: Math.min(input.width / box.width, input.height / box.height), input };
}

/** Tiles at a scale that cover the frame and share at least `overlap` frame pixels; where a detector takes any input, it is no larger than they need. */
function tiles(frame: Size, size: InputSpec['size'], scale: number, overlap: number): Tile[] {
  const most = size.kind === 'fixed' ? size : { width: size.most, height: size.most };
  const along = (
    length: number,
    most: number,
  ): { readonly at: readonly number[]; readonly input: number } => {
    const tile = most / scale;
    const n = length <= tile ? 1 : Math.ceil((length - overlap) / Math.max(1, tile - overlap));
    const least = (length + (n - 1) * overlap) / n;
    const input = size.kind === 'fixed' ? most : Math.min(most, up(least * scale, size.multiple));
    const step = n > 1 ? (length - input / scale) / (n - 1) : 0;
    return { at: Array.from({ length: n }, (_, i) => step * i), input };
  };
  const [columns, rows] = [along(frame.width, most.width), along(frame.height, most.height)];
  const input = { width: columns.input, height: rows.input };
  const [width, height] = [
    Math.min(input.width / scale, frame.width),
    Math.min(input.height / scale, frame.height),
  ];
  return rows.at.flatMap((y) => columns.at.map((x) => fitted({ x, y, width, height }, input)));
}

/** The same looks, those at the upright frame in the light that its shadows need too. */
export const inShadows = (tiles: readonly Tile[], light: Levels | null): readonly Tile[] =>
  light ? tiles.map((l) => (l.quarter || l.mirrored ? l : { ...l, light })) : tiles;

/** Longest side of the input of a look at a turned or mirrored frame: faces of a tenth of the frame are enough. */
const TURNED = 320;

/** How far a mirrored look reaches beyond the frame, as a share of its longer side: the half of a face of twice this width. */
const BEYOND = 0.15;

/** The frame and what its borders mirror, at no finer scale than a turned look: half a face at a border is a whole one there. */
export function mirroredTile(frame: Size, detector: Detector, most = 1): Tile {
  const { size } = detector.input;
  const by = BEYOND * Math.max(frame.width, frame.height);
  const box = { x: -by, y: -by, width: frame.width + 2 * by, height: frame.height + 2 * by };
  if (size.kind === 'fixed') return { ...fitted(box, size), mirrored: true };
  const scale = Math.min(most, (most * TURNED) / Math.max(box.width, box.height));
  const input = {
    width: up(box.width * scale, size.multiple),
    height: up(box.height * scale, size.multiple),
  };
  return { box, scale, input, mirrored: true };
}

/** The same look with the frame turned, at no finer scale than `TURNED` allows. */
export function turnedTile(tile: Tile, quarter: Quarter, detector: Detector): Tile {
  const { size } = detector.input;
  const { width, height } = quarter % 2 ? { width: tile.box.height, height: tile.box.width } : tile.box;
  if (size.kind === 'fixed')
    return { ...tile, scale: Math.min(size.width / width, size.height / height), quarter };
  const scale = Math.min(tile.scale, TURNED / Math.max(width, height));
  const input = { width: up(width * scale, size.multiple), height: up(height * scale, size.multiple) };
  return { box: tile.box, scale, input, quarter };
}

/** Those of the looks that the detector is for. */
export const suited = (tiles: readonly Tile[], { skips }: Detector): readonly Tile[] =>
  tiles.filter(
    (l) => !(l.quarter && skips?.includes('turned')) && !(l.mirrored && skips?.includes('mirrored')),
  );

/** Every how many frames the check looks at the frame on one side or the other. */
const ASIDE = 12;

/** Largest scale at which a single picture is looked at: there is time for it, and no other frame to see a face in. */
export const ENLARGED = 2;

/** Height of the smallest face that a detector finds dependably in looks, in frame pixels. */
export const sees = (tiles: readonly Tile[], { finest }: Detector): number =>
  finest / Math.max(...tiles.map((l) => l.scale));

/**
 * What the check looks at in one frame: all of it, one tile in turn (what stays is seen within a few), and now and then
 * its side, its shadows (`dim`: the levels for them) and what its borders mirror (`mirror`). A picture, and the last frame
 * of a shot (`full`), is looked at with every tile and from both sides: what is seen rarely is seen there once more.
 */
export function checkTiles(
  [whole, ...tiles]: Tiles,
  detector: Detector,
  frame: number,
  { full, mirror, dim }: { full: boolean; mirror: Tile; dim: () => Levels | null },
): readonly Tile[] {
  if (full)
    return inShadows(
      suited(
        [whole, ...tiles, turnedTile(whole, 1, detector), turnedTile(whole, 3, detector), mirror],
        detector,
      ),
      dim(),
    );
  const here = [whole, ...tiles.slice(frame % tiles.length).slice(0, 1)];
  if (frame % ASIDE) return here;
  const aside = turnedTile(whole, frame % (2 * ASIDE) ? 3 : 1, detector);
  return inShadows(suited([...here, aside, mirror], detector), dim());
}
