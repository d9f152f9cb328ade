/** Somebody who talks and turns, as real as a film can be that shows nobody: a persona of the space of faces that ships. */
import { fromYcc } from '../../src/core/image/colour.ts';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import { turn } from '../../src/core/motion/vector.ts';
import { drawPersona } from '../../src/core/persona/draw.ts';
import { personaOf } from '../../src/core/persona/persona.ts';
import { spaceOf } from '../../src/core/persona/space.ts';
import { wishOf } from '../../src/core/persona/wish.ts';

/** Frames a second, and of the film; pixels. */
export const TALKING = { fps: 12, frames: 18, width: 480, height: 270 } as const;

const LIGHT = { mean: 165, slope: [12, 6, 14], chroma: [117, 144] } as const;
/** Pixels a centimetre. */
const SCALE = 6.5;

/** How far the jaw is open in a frame, 0..1. */
export const jawOpenIn = (frame: number): number =>
  0.45 * Math.max(0, Math.sin((20 * frame) / TALKING.frames));

/** Paints frame after frame in a canvas of {@link TALKING}'s size. @param faces `models/faces/guise-faces.bin` */
export function talker(faces: Uint8Array): (c: OffscreenCanvasRenderingContext2D, frame: number) => void {
  const space = spaceOf(faces);
  const persona = personaOf(space, wishOf({ persona: 2, presentation: 'woman' }), {
    woman: true,
    tone: LIGHT.mean,
  });
  const { width, height } = TALKING;
  const size = { width, height };
  const upright = { rotation: 0, flip: false, coded: size, shown: size } as const;
  return (c, frame) => {
    const t = frame / TALKING.frames;
    const [x, y] = [240 + 12 * Math.sin(6 * t), 125];
    c.fillStyle = '#b9c3c9';
    c.fillRect(0, 0, width, height);
    // Hair, neck, shoulders.
    c.fillStyle = '#3a2a20';
    c.beginPath();
    c.ellipse(x, y - 8, 62, 78, 0, 0, 7);
    c.fill();
    c.fillStyle = '#c59a80';
    c.fillRect(x - 26, y + 30, 52, 60);
    c.beginPath();
    c.ellipse(x, y, 50, 64, 0, 0, 7);
    c.fill();
    c.fillStyle = '#345b7a';
    c.beginPath();
    c.ellipse(x, height + 20, 120, 80, 0, 0, 7);
    c.fill();
    const does: Readonly<Record<string, number>> = {
      jawOpen: jawOpenIn(frame),
      mouthSmile: 0.3,
    };
    const head = {
      turned: turn([0, 1, 0], 0.25 * Math.sin(5 * t)),
      scale: SCALE,
      place: [x, -y, 0],
    } as const;
    const expressions = Float32Array.from(ARKIT, (name) => does[name.replace(/(Left|Right)$/, '')] ?? 0);
    const performance = { head, expressions, gaze: null };
    const { planes, cover } = drawPersona(
      { space, persona, performance, light: LIGHT, turn: upright },
      { x: 0, y: 0, ...size },
    );
    const image = c.getImageData(0, 0, width, height);
    for (let i = 0; i < cover.length; i++) {
      const share = cover[i]!;
      if (share === 0) continue;
      const [luma, u, v] = [planes[0][i]!, planes[1][i]!, planes[2][i]!];
      const rgb = fromYcc(luma, u, v);
      for (let k = 0; k < 3; k++)
        image.data[4 * i + k] = image.data[4 * i + k]! + share * (rgb[k]! - image.data[4 * i + k]!);
    }
    c.putImageData(image, 0, 0);
  };
}
