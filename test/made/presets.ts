/** Runs in the page: the drawn person that the page shows each preset on, and what is cut out of the results. */
import { ANA, type Pen, person } from '../../src/shells/app/sample.ts';
import { film } from './draw.ts';
import { type Canvas, drawPerson } from './figure.ts';

/** Of the scene, pixels. */
const [WIDTH, HEIGHT] = [960, 720];
/** What is shown of it, and how large: beside presets, and of all of her in the documents. */
const CUTS = {
  preset: { at: { x: 230, y: 8, width: 500, height: 375 }, shown: { width: 192, height: 144 } },
  whole: { at: { x: 180, y: 0, width: 600, height: 720 }, shown: { width: 200, height: 240 } },
} as const;
/** Frames of the film, 12 a second. */
const FRAMES = 37;

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];

/** A wall with a window and a picture, and a floor. */
function room(c: Pen): void {
  const wall = c.createLinearGradient(0, 0, 0, HEIGHT);
  wall.addColorStop(0, '#e9e3d6');
  wall.addColorStop(1, '#d3cab8');
  c.fillStyle = wall;
  c.fillRect(0, 0, WIDTH, HEIGHT);
  c.fillStyle = '#8d7357';
  c.fillRect(0, 600, WIDTH, HEIGHT);
  c.fillStyle = '#8fb7c6';
  c.fillRect(255, 40, 100, 170);
  c.fillStyle = '#b5793c';
  c.fillRect(610, 60, 80, 100);
}

/** Ana from head to foot, her head as large as a drawn one has to be for faces to be found. */
function stands(c: Pen, x: number, phase: number): void {
  room(c);
  const [top, height] = [40, 660];
  const body: Canvas = {
    width: WIDTH,
    height: HEIGHT,
    rgb: new Float32Array(3 * WIDTH * HEIGHT),
    owner: new Uint8Array(WIDTH * HEIGHT),
  };
  const looks = { skin: rgb(ANA.skin), hair: rgb(ANA.hair), shirt: rgb(ANA.shirt), legs: rgb('#33435c') };
  drawPerson(body, { x, y: top, height, phase, arms: [0.05, 0.55], depth: 1, looks }, 1);
  const layer = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = layer.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const picture = pen.createImageData(WIDTH, HEIGHT);
  body.owner.forEach((own, i) => {
    if (own) picture.data.set([body.rgb[3 * i]!, body.rgb[3 * i + 1]!, body.rgb[3 * i + 2]!, 255], 4 * i);
  });
  pen.putImageData(picture, 0, 0);
  c.drawImage(layer, 0, 0);
  const r = 0.088 * height;
  const y = top + 0.075 * height;
  c.save();
  c.beginPath();
  c.rect(0, 0, WIDTH, y + 1.02 * r);
  c.clip();
  person(c, x, y, r, ANA, 0);
  c.restore();
}

function pen(canvas: OffscreenCanvas): Pen {
  const c = canvas.getContext('2d');
  if (!c) throw new Error('no canvas');
  return c;
}

/** As a picture, and as a film in which she walks through the room. */
export async function scenes(): Promise<{
  readonly still: Uint8Array<ArrayBuffer>;
  readonly film: Uint8Array<ArrayBuffer>;
}> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  stands(pen(canvas), 480, 0.4);
  const still = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const walk = await film(WIDTH, HEIGHT, 12, FRAMES, (c, t) => {
    c.save();
    c.setTransform(1, 0, 0, 1, 0, 0);
    stands(c, -200 + (1360 / 3) * t, 6 * t);
    c.restore();
  });
  return { still, film: walk };
}

/** How many frames of the film there are, and from which on she stands in the middle, for results that are made in Node. */
const WALK = { frames: 13, shown: 6 };

/** The picture, and a few frames of the film, as small PNGs. */
export async function frames(): Promise<{
  readonly still: Uint8Array;
  readonly walk: readonly Uint8Array[];
}> {
  const large = new OffscreenCanvas(WIDTH, HEIGHT);
  const small = new OffscreenCanvas(WIDTH / 2, HEIGHT / 2);
  const drawn = async (x: number, phase: number) => {
    stands(pen(large), x, phase);
    pen(small).drawImage(large, 0, 0, WIDTH / 2, HEIGHT / 2);
    return new Uint8Array(await (await small.convertToBlob({ type: 'image/png' })).arrayBuffer());
  };
  const walk: Uint8Array[] = [];
  for (let i = 0; i < WALK.frames; i++)
    walk.push(await drawn(480 + 100 * (i - WALK.shown), 0.4 + 0.6 * (i - WALK.shown)));
  return { still: await drawn(480, 0.4), walk };
}

/** What is shown of a result, as WebP. */
export async function cut(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  what: keyof typeof CUTS = 'preset',
): Promise<Uint8Array<ArrayBuffer>> {
  const { at, shown } = CUTS[what];
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const media = type.startsWith('video') ? document.createElement('video') : new Image();
  const event = media instanceof HTMLVideoElement ? 'seeked' : 'load';
  await new Promise((resolve, reject) => {
    media.addEventListener(event, resolve, { once: true });
    media.addEventListener('error', reject, { once: true });
    media.src = url;
    // Where she stands in the picture.
    if (media instanceof HTMLVideoElement) media.currentTime = 18.5 / 12;
  });
  const canvas = new OffscreenCanvas(shown.width, shown.height);
  const c = pen(canvas);
  c.imageSmoothingQuality = 'high';
  const scale = (media instanceof HTMLVideoElement ? media.videoWidth : media.width) / WIDTH;
  c.drawImage(
    media,
    scale * at.x,
    scale * at.y,
    scale * at.width,
    scale * at.height,
    0,
    0,
    shown.width,
    shown.height,
  );
  return new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })).arrayBuffer(),
  );
}
