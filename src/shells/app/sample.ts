/** A drawn clip for those without a file: two cartoon people, one of whom walks in. No real person. */
import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';

/** Size of the drawn scene, pixels. */
export const [W, H] = [640, 360];
const [FPS, SECONDS] = [20, 3];

export interface Person {
  readonly skin: string;
  readonly shade: string;
  readonly hair: string;
  readonly shirt: string;
}
export const ANA: Person = { skin: '#e8b48f', shade: '#c98f6b', hair: '#3b2416', shirt: '#b5473c' };
export const BEN: Person = { skin: '#9a6a48', shade: '#754c31', hair: '#17110d', shirt: '#2f5d8a' };

export async function sampleClip(): Promise<File> {
  const canvas = new OffscreenCanvas(W, H);
  const c = canvas.getContext('2d');
  if (!c) throw new Error('no canvas');
  const mp4 = await canEncodeVideo('avc', { width: W, height: H });
  const target = new BufferTarget();
  const output = new Output({ format: mp4 ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: mp4 ? 'avc' : 'vp8', quality: new Quality('high') });
  output.addVideoTrack(source);
  await output.start();
  for (let i = 0; i < FPS * SECONDS; i++) {
    const t = i / FPS;
    room(c);
    person(c, 210 + 14 * Math.sin(t * 1.3), 175 + 4 * Math.sin(t * 2.1), 62, ANA, 0.08 * Math.sin(t * 1.7));
    person(c, W + 70 - Math.min(1, t / 1.8) * 260, 165 + 3 * Math.sin(t * 3), 66, BEN, 0);
    await source.add(t, 1 / FPS);
  }
  await output.finalize();
  const type = output.format.mimeType;
  return new File([target.buffer as ArrayBuffer], mp4 ? 'sample.mp4' : 'sample.webm', { type });
}

export type Pen = OffscreenCanvasRenderingContext2D;

export function room(c: Pen): void {
  const wall = c.createLinearGradient(0, 0, 0, H);
  wall.addColorStop(0, '#e9e3d6');
  wall.addColorStop(1, '#d3cab8');
  c.fillStyle = wall;
  c.fillRect(0, 0, W, H);
  c.fillStyle = '#b9d4dc';
  c.fillRect(60, 40, 110, 130);
  c.fillRect(470, 50, 90, 110);
  c.fillStyle = '#8d7357';
  c.fillRect(0, 320, W, 40);
}

/** A head of half-height `r`, shaded so that detectors see a face: brow, eye sockets, nose, lips. */
export function person(c: Pen, x: number, y: number, r: number, p: Person, tilt: number): void {
  c.save();
  c.fillStyle = p.shirt;
  c.beginPath();
  c.ellipse(x, y + 2.35 * r, 1.55 * r, 1.25 * r, 0, 0, 7);
  c.fill();
  c.fillStyle = p.shade;
  c.fillRect(x - 0.32 * r, y + 0.7 * r, 0.64 * r, 0.6 * r);
  c.translate(x, y);
  c.rotate(tilt);
  const oval = (dx: number, dy: number, rx: number, ry: number, fill: string | CanvasGradient) => {
    c.fillStyle = fill;
    c.beginPath();
    c.ellipse(dx * r, dy * r, rx * r, ry * r, 0, 0, 7);
    c.fill();
  };
  oval(0, -0.22, 0.86, 0.98, p.hair);
  const skin = c.createRadialGradient(-0.2 * r, -0.2 * r, 0.2 * r, 0, 0, 1.15 * r);
  skin.addColorStop(0, p.skin);
  skin.addColorStop(1, p.shade);
  oval(0, 0.02, 0.74, 0.98, skin);
  c.fillStyle = p.hair;
  c.beginPath();
  c.ellipse(0, -0.62 * r, 0.72 * r, 0.4 * r, 0, Math.PI, 0);
  c.fill();
  for (const side of [-1, 1]) {
    oval(0.3 * side, -0.13, 0.19, 0.12, p.shade);
    oval(0.3 * side, -0.1, 0.14, 0.075, '#f7f3ee');
    oval(0.3 * side, -0.1, 0.07, 0.07, '#2a1a12');
    c.strokeStyle = p.hair;
    c.lineWidth = 0.075 * r;
    c.beginPath();
    c.moveTo(0.14 * side * r, -0.3 * r);
    c.quadraticCurveTo(0.32 * side * r, -0.38 * r, 0.47 * side * r, -0.27 * r);
    c.stroke();
  }
  c.strokeStyle = p.shade;
  c.lineWidth = 0.05 * r;
  c.beginPath();
  c.moveTo(-0.06 * r, -0.1 * r);
  c.quadraticCurveTo(-0.16 * r, 0.22 * r, -0.12 * r, 0.28 * r);
  c.quadraticCurveTo(0, 0.35 * r, 0.13 * r, 0.28 * r);
  c.stroke();
  oval(-0.07, 0.29, 0.035, 0.025, '#4a2a1c');
  oval(0.07, 0.29, 0.035, 0.025, '#4a2a1c');
  oval(0, 0.54, 0.24, 0.075, '#a24a47');
  c.strokeStyle = '#5f2423';
  c.lineWidth = 0.03 * r;
  c.beginPath();
  c.moveTo(-0.24 * r, 0.53 * r);
  c.quadraticCurveTo(0, 0.58 * r, 0.24 * r, 0.53 * r);
  c.stroke();
  c.restore();
}
