/**
 * Clips with exact ground truth, made in the browser: real faces cut from the test media, moved, scaled,
 * turned, occluded and cut over real backgrounds. Every clip comes from its number alone.
 */
import { BufferTarget, CanvasSource, Mp4OutputFormat, Output, Quality } from 'mediabunny';

export interface TruthFace {
  /** Box before turning, frame pixels; `angle` turns it clockwise about its centre, radians. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  /** A band of columns where something stands in front of it. */
  readonly behind?: { readonly x: number; readonly width: number };
}
export interface Clip {
  readonly name: string;
  readonly blob: Blob;
  readonly size: { readonly width: number; readonly height: number };
  /** By frame: the faces that can be seen there. */
  readonly truth: readonly (readonly TruthFace[])[];
}

const KINDS = [
  'plain',
  'small',
  'large',
  'turned',
  'occluded',
  'cuts',
  'fade',
  'late',
  'crowd',
  'blurred',
  'dark',
  'squeezed',
] as const;
/** What detectors of one family miss together: clips beside the numbered ones, so that those stay what they were. */
const HARD = ['night', 'backlit', 'profile'] as const;
type Kind = (typeof KINDS)[number] | (typeof HARD)[number];
const FRAMES = 60;
const FPS = 25;

/** Mulberry32. */
function random(seed: number): () => number {
  let a = seed * 0x9e3779b9;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Sprite {
  readonly image: OffscreenCanvas;
  /** The face's box inside the sprite. */
  readonly face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
interface Actor {
  readonly sprite: Sprite;
  readonly height: number;
  at(t: number): { x: number; y: number; scale: number; angle: number };
}

export interface Media {
  readonly sprites: readonly Sprite[];
  readonly profiles: readonly Sprite[];
  readonly backgrounds: readonly ImageBitmap[];
}

/** Left, top, width and height, pixels. */
type FaceBox = readonly [number, number, number, number];

type Labels = {
  pictures: Record<string, FaceBox[]>;
  profiles: Record<string, FaceBox[]>;
  backgrounds: string[];
};

/** Cuts the heads out: a soft oval somewhat larger than the face. */
export async function loadMedia(labels: Labels): Promise<Media> {
  const bitmap = async (name: string) =>
    createImageBitmap(await (await fetch(`/testmedia/image/${name}`)).blob());
  const cutOut = async (pictures: Record<string, FaceBox[]>) => {
    const sprites: Sprite[] = [];
    for (const [name, boxes] of Object.entries(pictures)) await heads(name, boxes, sprites);
    return sprites;
  };
  const heads = async (name: string, boxes: readonly FaceBox[], sprites: Sprite[]) => {
    const picture = await bitmap(name);
    for (const [x, y, w, h] of boxes) {
      const [mx, my] = [0.35 * w, 0.35 * h];
      const image = new OffscreenCanvas(Math.round(w + 2 * mx), Math.round(h + 2 * my));
      const c = image.getContext('2d') as OffscreenCanvasRenderingContext2D;
      c.filter = `blur(${Math.round(0.04 * w)}px)`;
      c.beginPath();
      c.ellipse(image.width / 2, image.height / 2, 0.78 * w, 0.76 * h, 0, 0, 7);
      c.fill();
      c.filter = 'none';
      c.globalCompositeOperation = 'source-in';
      c.drawImage(picture, mx - x, my - y);
      sprites.push({ image, face: { x: mx, y: my, width: w, height: h } });
    }
  };
  const [sprites, profiles] = [await cutOut(labels.pictures), await cutOut(labels.profiles)];
  return { sprites, profiles, backgrounds: await Promise.all(labels.backgrounds.map(bitmap)) };
}

function cast(kind: Kind, width: number, height: number, media: Media, rnd: () => number): Actor[] {
  const between = (a: number, b: number) => a + (b - a) * rnd();
  const sprites = kind === 'profile' ? media.profiles : media.sprites;
  const count = kind === 'crowd' ? 7 : kind === 'large' ? 1 : 1 + Math.floor(rnd() * 3);
  return Array.from({ length: count }, (_, i) => {
    const tall =
      kind === 'small'
        ? between(24, 40)
        : kind === 'large'
          ? between(200, Math.min(400, 0.6 * height))
          : kind === 'crowd'
            ? between(32, 70)
            : between(40, 150);
    const cell = width / count;
    const [x0, y0] = [cell * (i + between(0.35, 0.65)), between(0.3, 0.7) * height];
    // A blurred face moves by up to about half its width while the shutter is open.
    const sway = kind === 'blurred' ? 0.9 * tall : between(0.05, 0.3) * cell;
    const [dx, dy, f, phase] = [sway, between(0.02, 0.14) * height, between(0.2, 0.7), between(0, 6)];
    const turn = kind === 'turned' ? between(0.25, 0.55) : between(0, 0.15);
    const [grow, fast] = [between(0, 0.25), kind === 'blurred' ? 2.5 : 1];
    return {
      sprite: sprites[Math.floor(rnd() * sprites.length)]!,
      height: tall,
      at: (t) => ({
        x:
          kind === 'late' && i === 0
            ? width + tall - Math.min(1, Math.max(0, (t - 0.5) / 1.2)) * (width + tall - x0)
            : x0 + dx * Math.sin(fast * 6.28 * f * t + phase),
        y: y0 + dy * Math.sin(4.1 * f * t + phase),
        scale: 1 + grow * Math.sin(2 * t + phase),
        angle: turn * Math.sin(3 * t * f + phase),
      }),
    };
  });
}

/** @param number 0 and up; kinds take turns. @param scenes `hard`: the dark and the turned away, of their own numbers */
export async function makeClip(number: number, media: Media, scenes: 'all' | 'hard' = 'all'): Promise<Clip> {
  const kinds: readonly Kind[] = scenes === 'hard' ? HARD : KINDS;
  const kind = kinds[number % kinds.length]!;
  const rnd = random(number + 1);
  const [width, height] = kind === 'large' ? [960, 540] : [640, 360];
  const canvas = new OffscreenCanvas(width, height);
  const c = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new CanvasSource(canvas, {
    codec: 'avc',
    quality: new Quality(kind === 'squeezed' ? 'very-low' : 'high'),
  });
  output.addVideoTrack(source);
  await output.start();
  const casts = [
    cast(kind, width, height, media, rnd),
    cast(kind, width, height, media, rnd),
    cast(kind, width, height, media, rnd),
  ];
  const stages = media.backgrounds.map((b) => ({ b, x: rnd(), y: rnd() }));
  const truth: TruthFace[][] = [];
  for (let f = 0; f < FRAMES; f++) {
    const t = f / FPS;
    const part = kind === 'cuts' ? Math.floor(f / 20) : 0;
    const scene = stages[(number + part) % stages.length]!;
    const zoom = Math.max(width / scene.b.width, height / scene.b.height) * 1.15;
    c.drawImage(
      scene.b,
      -(scene.b.width * zoom - width) * scene.x - 6 * Math.sin(t),
      -(scene.b.height * zoom - height) * scene.y,
      scene.b.width * zoom,
      scene.b.height * zoom,
    );
    const faces: TruthFace[] = [];
    for (const a of casts[part]!) {
      const samples = kind === 'blurred' ? [-0.01, 0, 0.01] : [0];
      samples.forEach((d, k) => {
        c.globalAlpha = 1 / (k + 1);
        // Somebody before a window.
        if (kind === 'backlit') c.filter = 'brightness(0.22) saturate(0.6)';
        draw(c, a, t + d);
        c.filter = 'none';
      });
      c.globalAlpha = 1;
      faces.push(faceOf(a, t));
    }
    let seen = faces;
    if (kind === 'occluded') {
      const bar = { x: (0.2 + 0.6 * ((f % 40) / 40)) * width, width: 0.09 * width };
      c.fillStyle = '#5d6b4a';
      c.fillRect(bar.x, 0, bar.width, height);
      const hiddenBy = (b: TruthFace) => Math.min(bar.x + bar.width, b.x + b.width) - Math.max(bar.x, b.x);
      seen = faces.filter((b) => hiddenBy(b) < 0.45 * b.width).map((b) => ({ ...b, behind: bar }));
    }
    const light =
      kind === 'fade'
        ? Math.min(1, f / 14, (FRAMES - 1 - f) / 14)
        : kind === 'dark'
          ? 0.22
          : kind === 'night'
            ? 0.13
            : 1;
    if (light < 1) {
      c.fillStyle = `rgb(0 0 0 / ${1 - light})`;
      c.fillRect(0, 0, width, height);
    }
    // Under a tenth of the light nobody is recognised; half outside, neither.
    truth.push(
      light < 0.1
        ? []
        : seen.filter(
            (b) =>
              b.x + b.width / 2 > 0 &&
              b.x + b.width / 2 < width &&
              b.y + b.height / 2 > 0 &&
              b.y + b.height / 2 < height,
          ),
    );
    await source.add(t, 1 / FPS);
  }
  await output.finalize();
  return {
    name: `${String(number).padStart(2, '0')}-${kind}`,
    blob: new Blob([target.buffer as ArrayBuffer], { type: 'video/mp4' }),
    size: { width, height },
    truth,
  };
}

function draw(c: OffscreenCanvasRenderingContext2D, a: Actor, t: number): void {
  const { x, y, scale, angle } = a.at(t);
  const { image, face } = a.sprite;
  const k = (a.height * scale) / face.height;
  c.save();
  c.translate(x, y);
  c.rotate(angle);
  c.imageSmoothingQuality = 'high';
  c.drawImage(
    image,
    -(face.x + face.width / 2) * k,
    -(face.y + face.height / 2) * k,
    image.width * k,
    image.height * k,
  );
  c.restore();
}

function faceOf(a: Actor, t: number): TruthFace {
  const { x, y, scale, angle } = a.at(t);
  const height = a.height * scale;
  const width = (height * a.sprite.face.width) / a.sprite.face.height;
  return { x: x - width / 2, y: y - height / 2, width, height, angle };
}
