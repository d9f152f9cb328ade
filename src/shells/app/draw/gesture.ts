/** What a pointer or a key does to a box, frame space. */
import { type Box, centre, type Point, type Size } from '../../../core/space/geometry.ts';
import { clamp } from '../../../core/units.ts';

/** Least side of a drawing, frame pixels. */
const LEAST = 4;
/** Side of what a click without a drag makes, as a share of the frame's height. */
const CLICKED = 0.16;

/** Which edges a handle moves: -1 left or top, 1 right or bottom, 0 none. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}
export const HANDLES: readonly (Handle & { readonly name: string; readonly cursor: string })[] = [
  { x: -1, y: -1, name: 'top left', cursor: 'nwse-resize' },
  { x: 0, y: -1, name: 'top', cursor: 'ns-resize' },
  { x: 1, y: -1, name: 'top right', cursor: 'nesw-resize' },
  { x: 1, y: 0, name: 'right', cursor: 'ew-resize' },
  { x: 1, y: 1, name: 'bottom right', cursor: 'nwse-resize' },
  { x: 0, y: 1, name: 'bottom', cursor: 'ns-resize' },
  { x: -1, y: 1, name: 'bottom left', cursor: 'nesw-resize' },
  { x: -1, y: 0, name: 'left', cursor: 'ew-resize' },
];

/** The box between two points; around the first where they are one. */
export function dragged(a: Point, b: Point, frame: Size): Box {
  const box = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
  if (box.width >= LEAST && box.height >= LEAST) return box;
  const side = Math.max(LEAST, CLICKED * Math.min(frame.width, frame.height));
  return { x: a.x - 0.4 * side, y: a.y - side / 2, width: 0.8 * side, height: side };
}

/** Its centre stays in the frame: a face may reach beyond the border, but nothing may be lost there. */
export function moved(box: Box, by: Point, frame: Size): Box {
  const c = centre(box);
  return {
    ...box,
    x: box.x + clamp(c.x + by.x, 0, frame.width) - c.x,
    y: box.y + clamp(c.y + by.y, 0, frame.height) - c.y,
  };
}

/** The edges of a handle follow the pointer; the opposite ones stay. */
export function resized(box: Box, { x, y }: Handle, by: Point): Box {
  const width = Math.max(LEAST, box.width + x * by.x);
  const height = Math.max(LEAST, box.height + y * by.y);
  return {
    x: x < 0 ? box.x + box.width - width : box.x,
    y: y < 0 ? box.y + box.height - height : box.y,
    width,
    height,
  };
}

/** Arrow keys move, with Shift they make larger and smaller about the middle. Null for any other key. */
export function nudged(box: Box, key: string, shift: boolean, frame: Size): Box | null {
  const step = Math.max(1, 0.005 * Math.min(frame.width, frame.height));
  const by = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  }[key];
  if (!by) return null;
  if (!shift) return moved(box, by, frame);
  const wider = resized(box, { x: 1, y: 0 }, by);
  const taller = resized(wider, { x: 0, y: -1 }, by);
  const [dx, dy] = [taller.width - box.width, taller.height - box.height];
  return { x: box.x - dx / 2, y: box.y - dy / 2, width: taller.width, height: taller.height };
}
