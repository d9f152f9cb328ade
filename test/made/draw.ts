/** Runs in the page: draws the films and pictures that tests need. Nobody in them is real. */

import { BufferTarget, CanvasSource, Mp4OutputFormat, Output, Quality } from 'mediabunny';
import facesUrl from '../../models/faces/guise-faces.bin?url';
import { ANA, BEN, H, type Pen, type Person, person, room, W } from '../../src/shells/app/sample.ts';
import { make } from '../browser/make-media.ts';
import { random, street } from './street.ts';
import { TALKING, talker } from './talking.ts';

const CLEO: Person = { skin: '#f0c7a4', shade: '#d19e7c', hair: '#8a5a2b', shirt: '#4b7a4f' };
const DAN: Person = { skin: '#c98d62', shade: '#9c6844', hair: '#2b1a12', shirt: '#7a5c99' };

/** Frames of a film at `fps`, drawn in a scene of 640 x 360 and scaled to `width` x `height`. */
export async function film(
  width: number,
  height: number,
  fps: number,
  frames: number,
  draw: (c: Pen, t: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const c = pen(canvas);
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: 'avc', quality: new Quality('very-high') });
  output.addVideoTrack(source, { frameRate: fps });
  await output.start();
  for (let i = 0; i < frames; i++) {
    draw(c, i / fps);
    await source.add(i / fps, 1 / fps);
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}

function pen(canvas: OffscreenCanvas): Pen {
  const c = canvas.getContext('2d');
  if (!c) throw new Error('no canvas');
  c.scale(canvas.width / W, canvas.height / H);
  return c;
}

async function still(draw: (c: Pen) => void, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(W, H);
  draw(pen(canvas));
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

/** Three people who sway and never meet. */
function three(c: Pen, t: number): void {
  room(c);
  person(c, 120 + 12 * Math.sin(t * 1.3), 170 + 4 * Math.sin(t * 2.1), 56, ANA, 0.06 * Math.sin(t * 1.7));
  person(c, 320 + 10 * Math.sin(t * 1.1 + 1), 160 + 3 * Math.sin(t * 2.4), 58, BEN, 0.04 * Math.sin(t * 1.5));
  person(c, 520 + 12 * Math.sin(t * 1.2 + 2), 172 + 3 * Math.sin(t * 1.9), 55, CLEO, -0.05 * Math.sin(t));
}

/** Nobody: a view that goes to the left over a wall of many boards, in the dark. */
function pan(c: Pen, t: number): void {
  c.fillStyle = '#202020';
  c.fillRect(0, 0, W, H);
  const next = random(7);
  for (let i = 0; i < 160; i++) {
    const [x, y, w, h, l] = [next() * 2 * W - W / 2, next() * H, 8 + next() * 50, 8 + next() * 40, next()];
    c.fillStyle = `hsl(${360 * l} 20% ${3 + 16 * l}%)`;
    c.fillRect(x + 0.09 * W * t, y, w, h);
  }
}

/** Ana walks to the right before a wall of many boards, and the view goes with her a little slower. */
function followed(c: Pen, t: number): void {
  c.save();
  c.translate(-45 * t, 0);
  c.fillStyle = '#d9d0bd';
  c.fillRect(0, 0, 2 * W, H);
  const next = random(9);
  for (let i = 0; i < 260; i++) {
    const [x, y, w, h, l] = [next() * 2 * W, next() * H, 8 + next() * 50, 8 + next() * 40, next()];
    c.fillStyle = `hsl(${360 * l} 20% ${55 + 30 * l}%)`;
    c.fillRect(x, y, w, h);
  }
  c.restore();
  person(c, 110 + 110 * t, 165 + 3 * Math.sin(t * 2.1), 56, ANA, 0.04 * Math.sin(t * 1.7));
}

function six(c: Pen): void {
  room(c);
  [ANA, BEN, CLEO, DAN, ANA, CLEO].forEach((p, i) => {
    person(c, 65 + 102 * i, i % 2 ? 150 : 190, 40, p, 0);
  });
}

const one = (c: Pen): void => {
  room(c);
  person(c, 320, 165, 84, BEN, 0);
};

/** One person in the middle, and what is left of one at the right border. */
const border = (c: Pen): void => {
  room(c);
  person(c, 250, 165, 60, BEN, 0);
  person(c, W + 6, 170, 60, ANA, 0);
};

/** Ana, then Ben, then Ana again elsewhere. */
function shots(c: Pen, t: number): void {
  room(c);
  const part = Math.floor(t / 1.5);
  c.fillStyle = ['#00000000', '#20406070', '#60302060'][part] ?? '#00000000';
  c.fillRect(0, 0, W, H);
  const sway = 8 * Math.sin(t * 2);
  if (part === 1) person(c, 460 + sway, 170, 70, BEN, 0.05);
  else person(c, (part === 0 ? 200 : 380) + sway, 165, 72, ANA, 0.04 * Math.sin(t * 3));
}

/** Ana, here and there. */
function twice(c: Pen, t: number): void {
  room(c);
  if (t > 1.4) {
    c.fillStyle = '#20406070';
    c.fillRect(0, 0, W, H);
  }
  person(c, (t > 1.4 ? 420 : 200) + 8 * Math.sin(t * 2), 165, 72, ANA, 0.04 * Math.sin(t * 3));
}

/** Ana stands on the left, walks to the middle and on; Ben stands on the right. */
function leaving(c: Pen, t: number): void {
  room(c);
  person(c, 140 + 130 * Math.max(0, t - 1.5), 165 + 3 * Math.sin(t * 2.1), 56, ANA, 0.04 * Math.sin(t * 1.7));
  person(c, 560 + 4 * Math.sin(t * 1.1 + 1), 170 + 3 * Math.sin(t * 2.4), 56, BEN, 0.04 * Math.sin(t * 1.5));
}

/** One person behind what hides her from every detector here. */
const behind =
  (what: (c: Pen) => void) =>
  (c: Pen): void => {
    room(c);
    person(c, 320, 165, 40, ANA, 0);
    what(c);
  };
const bars = behind((c) => {
  c.fillStyle = '#2b2b2b';
  for (let x = 0; x < W; x += 12) c.fillRect(x, 0, 6, H);
});
const mesh = behind((c) => {
  c.fillStyle = '#555';
  for (let x = 0; x < W; x += 12) c.fillRect(x, 0, 4, H);
  for (let y = 0; y < H; y += 12) c.fillRect(0, y, W, 4);
});
/** A quarter of it in the light. */
const dark = behind((c) => {
  c.fillStyle = 'rgb(8 8 8 / 0.97)';
  c.fillRect(W / 4, 0, W, H);
});
const blurred = (c: Pen): void => {
  c.filter = 'blur(14px)';
  for (const x of [120, 320, 520]) person(c, x, 160, 50, x === 320 ? BEN : ANA, 0);
  c.filter = 'none';
};

/** Two whole people who walk and wave, as films of bodies are measured with. */
async function walkers(): Promise<Uint8Array<ArrayBuffer>> {
  const { size, frames } = street(5, { width: 480, height: 272 }, 10);
  return film(size.width, size.height, 25, frames.length, (c, t) => {
    const init = {
      format: 'I420',
      codedWidth: size.width,
      codedHeight: size.height,
      timestamp: 0,
      colorSpace: { matrix: 'smpte170m', primaries: 'smpte170m', transfer: 'smpte170m', fullRange: false },
    } as const;
    const frame = new VideoFrame(frames[Math.round(25 * t)]!, init);
    c.drawImage(frame, 0, 0, W, H);
    frame.close();
  });
}

/** Somebody with a face that models of faces take for one. */
async function talking(): Promise<Uint8Array<ArrayBuffer>> {
  const faces = await (await fetch(facesUrl)).arrayBuffer();
  const paint = talker(new Uint8Array(faces));
  const { width, height, fps, frames } = TALKING;
  const canvas = new OffscreenCanvas(width, height);
  const own = canvas.getContext('2d', { willReadFrequently: true });
  if (!own) throw new Error('no canvas');
  return film(width, height, fps, frames, (c, t) => {
    paint(own, Math.round(fps * t));
    c.drawImage(canvas, 0, 0, W, H);
  });
}

function words(c: Pen): void {
  c.fillStyle = '#fff';
  c.fillRect(0, 0, W, H);
  c.fillStyle = '#111';
  c.font = '28px sans-serif';
  c.fillText('My phone number is 212-555-0142', 40, 120);
  c.fillText('Write to ada@example.org', 40, 200);
}

const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];

/** Every file by its name. */
export async function media(): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const url = (bytes: Uint8Array<ArrayBuffer>) => URL.createObjectURL(new Blob([bytes]));
  const walk = await film(480, 270, 12, 41, three);
  const again = await film(480, 270, 12, 36, twice);
  const cuts = url(await film(W, H, 24, 108, shots));
  const made = async (clip: string, name: string, args: readonly string[]) =>
    (await make(clip, name, args)).bytes;
  return {
    'walk.mp4': walk,
    'long.mp4': await film(W, H, 24, 144, three),
    // With sound, and with what a camera writes down.
    'film.mp4': await made(cuts, 'film.mp4', [
      ...[
        '-c:v',
        'copy',
        '-c:a',
        'aac',
        '-metadata',
        'title=Ana and Ben',
        '-metadata',
        'location=+38.7-009.1/',
      ],
    ]),
    'walk.mkv': await made(url(walk), 'walk.mkv', [...x264, '-bf', '2', '-c:a', 'aac']),
    'walk.avi': await made(url(walk), 'walk.avi', ['-c:v', 'mpeg4', '-q:v', '3']),
    'twice.mp4': again,
    'sound.mp4': await made(url(again), 'sound.mp4', ['-t', '1', '-c:v', 'copy', '-c:a', 'aac']),
    'walkers.mp4': await walkers(),
    'talking.mp4': await talking(),
    'pan.mp4': await film(320, 180, 12, 30, pan),
    'followed.mp4': await film(480, 270, 12, 41, followed),
    'leaving.mp4': await film(W, H, 12, 42, leaving),
    'six.jpg': await still(six, 'image/jpeg'),
    'one.jpg': await still(one, 'image/jpeg'),
    'one.png': await still(one, 'image/png'),
    'border.png': await still(border, 'image/png'),
    'border.mp4': await film(W, H, 12, 30, border),
    'words.png': await still(words, 'image/png'),
    'bars.png': await still(bars, 'image/png'),
    'mesh.png': await still(mesh, 'image/png'),
    'dark.png': await still(dark, 'image/png'),
    'blurred.png': await still(blurred, 'image/png'),
  };
}
