/** How near removal comes to the true background before a camera that moves: `EVAL_SIZE` (default 640x360) and `EVAL_FRAMES` (default 75) of each film, `EVAL_ONLY` a part of its name. */
import { expect, test } from '@playwright/test';
import { ROAMING, roam } from '../made/roaming.ts';
import { errorsOf, filledIn } from './removal.ts';

/** Films in which the way of the view cannot be known: each frame is its own background there. */
const UNKNOWN: readonly string[] = ['goes past what is near'];

const [width = 640, height = 360] = (process.env.EVAL_SIZE ?? '').split('x').filter(Boolean).map(Number);
for (const [name, film] of Object.entries(ROAMING).filter(([n]) => n.includes(process.env.EVAL_ONLY ?? '')))
  test(`removal before a camera that ${name}`, async () => {
    const roamed = roam(film, { width, height }, Number(process.env.EVAL_FRAMES ?? 75));
    const known = errorsOf(roamed).filter((e) => e !== null);
    const { notes, ...filled } = await filledIn(roamed);
    const corners = {
      mean: known.reduce((a, b) => a + b, 0) / Math.max(1, known.length),
      most: Math.max(0, ...known),
      unknown: roamed.frames.length - known.length,
    };
    console.log(JSON.stringify({ name, ...filled, corners, notes }));
    expect(filled.left).toBe(0);
    if (!UNKNOWN.includes(name)) expect(filled.seen).toBeGreaterThan(28);
  });
