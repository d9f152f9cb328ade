/**
 * Labelled looks for `train.ts`: `tsx models/evidence/collect.ts TRUTH.json OUT.jsonl SEED COUNT`. TRUTH.json lists pictures
 * and frames of clips with the boxes of their faces ({@link Known}). Each is cut, scaled, turned, darkened, blurred, barred or
 * half hidden at random, from the seed; detectors look at it with low floors, and the witnesses at what they saw.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import type { Frame } from '../../src/core/image/picture.ts';
import { levels, thumbnail } from '../../src/core/image/thumbnail.ts';
import type { Detector, Model } from '../../src/core/model/plugin.ts';
import { area, type Box, inside, intersect, iou } from '../../src/core/space/geometry.ts';
import { micros } from '../../src/core/units.ts';
import { strengthOf, testimony } from '../../src/pipeline/picture/5-weigh.ts';
import { detect } from '../../src/pipeline/picture/look/detect.ts';
import { tilesOf } from '../../src/pipeline/picture/look/tiles.ts';
import type { ModelRunner } from '../../src/pipeline/ports.ts';
import blazefaceFull from '../../src/plugins/detectors/blazeface-full.ts';
import blazefaceShort from '../../src/plugins/detectors/blazeface-short.ts';
import rfb from '../../src/plugins/detectors/rfb.ts';
import ssd from '../../src/plugins/detectors/ssd-mobilenet.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';
import faceMesh from '../../src/plugins/outliners/face-mesh.ts';
import type { Look } from './look.ts';

interface Known {
  readonly source: string;
  readonly file: string;
  /** Of a clip. */
  readonly frame?: number;
  readonly faces: readonly Box[];
  /** Whether these are all its faces: only then is what lies beside them none. */
  readonly whole: boolean;
}
interface Rgb {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
/** A square place of the source that is looked at: about `x, y`, turned and scaled. */
interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly angle: number;
}

const [truth, out, seed, count] = process.argv.slice(2);
if (!truth || !out) throw new Error('usage: collect.ts <truth.json> <out.jsonl> <seed> <count>');
const known: Known[] = JSON.parse(readFileSync(truth, 'utf8'));
const cache = path.join(import.meta.dirname, '..', '..', '.cache', 'models');
/** Size of what is looked at, pixels; sightings taken of one view at most, by kind. */
const [W, H, MOST] = [640, 480, 4];
/** Floors that are lower than those of the product: what nearly counts is what is hard to tell. */
const FINDERS: readonly (readonly [Detector, number])[] = [
  [yunet, 0.3],
  [rfb, 0.6],
  [blazefaceFull, 0.4],
  [ssd, 0.3],
];

/** Mulberry32. */
let state = Number(seed) * 0x9e3779b9;
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const between = (a: number, b: number): number => a + (b - a) * random();
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

ort.env.wasm.numThreads = 1;
/** Sessions share one runtime, which may be entered by one run at a time. */
let turn: Promise<unknown> = Promise.resolve();
async function runner<M extends Model>(plugin: M): Promise<ModelRunner<M>> {
  const session = await ort.InferenceSession.create(readFileSync(path.join(cache, `${plugin.model}.onnx`)), {
    logSeverityLevel: 3,
  });
  return {
    plugin,
    lanes: 1,
    note: { task: '', id: plugin.id, sha256: '', backend: 'wasm', build: '' },
    run(input, { width, height }) {
      const dims = plugin.input.layout === 'nchw' ? [1, 3, height, width] : [1, height, width, 3];
      const next = turn.then(async () => {
        const got = await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', input, dims) });
        return Object.fromEntries(
          Object.entries(got).map(([name, t]) => [
            name,
            { data: new Float32Array(t.data as Float32Array), dims: t.dims },
          ]),
        );
      });
      turn = next.catch(() => {});
      return next;
    },
  };
}

function picture({ file, frame }: Known): Rgb {
  const at = frame === undefined ? [] : ['-vf', `select=eq(n\\,${frame})`, '-frames:v', '1'];
  const ppm = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, ...at, '-f', 'image2pipe', '-c:v', 'ppm', '-'],
    { maxBuffer: 1 << 28 },
  );
  const [head, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), data: ppm.subarray(head?.length ?? 0) };
}

/** The view as planes; where it shrinks, several points make up one. */
function planesOf({ width, height, data }: Rgb, v: View): Uint8Array[] {
  const planes = [0, 1, 2].map(() => new Uint8Array(W * H));
  const [c, n] = [Math.cos(v.angle) / v.scale, Math.sin(v.angle) / v.scale];
  const fine = Math.min(4, Math.max(1, Math.round(1 / v.scale)));
  const sum = [0, 0, 0];
  for (let i = 0; i < W * H; i++) {
    sum.fill(0);
    for (let k = 0; k < fine * fine; k++) {
      const dx = (i % W) + ((k % fine) + 0.5) / fine - W / 2;
      const dy = Math.floor(i / W) + (Math.floor(k / fine) + 0.5) / fine - H / 2;
      const x = Math.min(width - 1, Math.max(0, Math.floor(v.x + dx * c - dy * n)));
      const y = Math.min(height - 1, Math.max(0, Math.floor(v.y + dx * n + dy * c)));
      for (let p = 0; p < 3; p++) sum[p]! += data[3 * (y * width + x) + p]!;
    }
    for (let p = 0; p < 3; p++) planes[p]![i] = sum[p]! / (fine * fine);
  }
  return planes;
}

/** Where a box of the source lies in the view. */
function seenIn(b: Box, v: View): Box {
  const [dx, dy] = [b.x + b.width / 2 - v.x, b.y + b.height / 2 - v.y];
  const [c, n] = [Math.cos(v.angle) * v.scale, Math.sin(v.angle) * v.scale];
  const [width, height] = [b.width * v.scale, b.height * v.scale];
  return { x: W / 2 + dx * c + dy * n - width / 2, y: H / 2 + dy * c - dx * n - height / 2, width, height };
}

/** What makes faces hard. @param tall height of the face in view, pixels */
const KINDS: Readonly<Record<string, (planes: Uint8Array[], tall: number) => void>> = {
  plain: () => {},
  dark(planes) {
    const k = between(0.12, 0.4);
    for (const p of planes) for (let i = 0; i < p.length; i++) p[i] = k * p[i]! + random();
  },
  blurred(planes, tall) {
    const reach = Math.max(1, Math.round(tall * between(0.03, 0.12)));
    for (const p of planes) {
      const from = p.slice();
      for (let i = reach; i < p.length - reach; i++) {
        let sum = 0;
        for (let d = -reach; d <= reach; d++) sum += from[i + d]!;
        p[i] = sum / (2 * reach + 1);
      }
    }
  },
  barred(planes, tall) {
    const bar = tall * between(0.05, 0.15);
    const gap = bar * between(2, 4);
    const colour = [between(0, 255), between(0, 255), between(0, 255)];
    for (let i = 0; i < W * H; i++)
      if ((i % W) % gap < bar)
        planes.forEach((p, c) => {
          p[i] = colour[c]!;
        });
  },
  noisy(planes) {
    const k = between(5, 30);
    for (const p of planes)
      for (let i = 0; i < p.length; i++) p[i] = Math.min(255, Math.max(0, p[i]! + between(-k, k)));
  },
};

function viewOf({ width, height }: Rgb, face: Box | undefined): { view: View; tall: number; half: boolean } {
  const angle = random() < 0.5 ? between(-0.5, 0.5) : 0;
  if (!face) {
    const scale = Math.exp(between(Math.log(Math.max(0.15, W / width)), Math.log(2)));
    return {
      view: { x: between(0, width), y: between(0, height), scale, angle },
      tall: 60,
      half: false,
    };
  }
  const tall = Math.exp(between(Math.log(22), Math.log(260)));
  const scale = tall / face.height;
  const half = random() < 0.15;
  const aside = half ? pick([-1, 1]) * (W / 2 - tall * between(-0.1, 0.2)) : between(-0.35, 0.35) * W;
  const x = face.x + face.width / 2 + aside / scale;
  const y = face.y + face.height / 2 + (between(-0.3, 0.3) * H) / scale;
  return { view: { x, y, scale, angle }, tall, half };
}

const finders = await Promise.all(
  FINDERS.map(async ([plugin, floor]) => ({ runner: await runner(plugin), floor })),
);
const witnesses = {
  outliner: await runner(faceMesh),
  detectors: await Promise.all(
    [yunet, rfb, blazefaceFull, blazefaceShort, ssd].map((d: Detector) => runner(d)),
  ),
};
const size = { width: W, height: H };
for (let n = 0; n < Number(count); n++) {
  const from = pick(known);
  const rgb = picture(from);
  const face = from.faces.length && (!from.whole || random() < 0.5) ? pick(from.faces) : undefined;
  const { view, tall, half } = viewOf(rgb, face);
  const planes = planesOf(rgb, view);
  const kind = pick(Object.keys(KINDS));
  KINDS[kind]!(planes, tall);
  const frame: Frame = {
    index: 0,
    at: micros(0),
    duration: micros(0),
    turn: { rotation: 0, flip: false, coded: size, shown: size },
    picture: {
      ...size,
      model: 'rgb',
      matrix: 'bt709',
      fullRange: true,
      planes: planes.map((data) => ({ data, stride: W, ...size, sub: 1 })),
    },
  };
  const faces = from.faces.map((b) => seenIn(b, view));
  const small = thumbnail(frame);
  const taken = { face: 0, none: 0 };
  for (const { runner: by, floor } of finders) {
    const plan = { tiles: tilesOf(size, by.plugin, 24), floor, sure: floor, least: 16 };
    for (const d of await detect(by, frame, plan, small, levels(small))) {
      const on = faces.some((b) => iou(b, d.box) > 0.35);
      const near = faces.some((b) => area(intersect(b, d.box)) > 0.05 * Math.min(area(b), area(d.box)));
      const what = on && inside(d.box, { x: 0, y: 0, ...size }) > 0.35 ? 'face' : 'none';
      if ((what === 'none' && (near || !from.whole)) || taken[what]++ >= MOST) continue;
      const { plugin } = by;
      const strength = strengthOf(d.score, plugin.scores.weak);
      const look: Look = {
        face: what === 'face',
        source: from.source,
        kind: half ? 'half' : kind,
        by: plugin.id,
        score: d.score,
        height: d.box.height,
        ...(await testimony(frame, d, strength, witnesses, false)),
      };
      appendFileSync(out, `${JSON.stringify(look)}\n`);
    }
  }
}
