/** Engines for tests of whole jobs: frames that are made, and detectors that see what a test wants them to. */

import type { PaintJob } from '../../src/core/image/blend.ts';
import type { Coverage } from '../../src/core/image/coverage.ts';
import { i420, i420Bytes } from '../../src/core/image/picture.ts';
import { type Tensors, valuesOf } from '../../src/core/image/tensor.ts';
import { defaults } from '../../src/core/model/options.ts';
import type { Detector, Embedder, Masker, Model } from '../../src/core/model/plugin.ts';
import type { Box, Size } from '../../src/core/space/geometry.ts';
import { micros, score } from '../../src/core/units.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import type { Engines, ModelRunner, Sink, Source } from '../../src/pipeline/ports.ts';

/** Of one spot: box and score. */
type Values = [x: number, y: number, width: number, height: number, score: number];
/** Milliseconds from one frame to the next. */
const STEP = 40;
/** Where nothing depends on it, pixels. */
const SIZE = { width: 160, height: 120 };

export const turnOf = (size: Size) => ({ rotation: 0, flip: false, coded: size, shown: size }) as const;

/** Frames of I420 bytes, each asked for anew every time. */
export function sourceOf(size: Size, count: () => number, frame: (index: number) => Uint8Array): Source {
  const turn = turnOf(size);
  return {
    info: {
      kind: 'video',
      container: 'test',
      codec: 'test',
      turn,
      seconds: (count() * STEP) / 1000,
      path: 'webcodecs',
      dropped: [],
      notes: [],
    },
    async *frames() {
      for (let index = 0; index < count(); index++)
        yield {
          index,
          at: micros(index * STEP * 1000),
          duration: micros(STEP * 1000),
          picture: i420(frame(index), size),
          turn,
        };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

/** A region given to a masker, with its options as they come, `scale` 40 pixels high. */
export const jobOf = (cover: Coverage, masker: Masker, over: Partial<PaintJob> = {}): PaintJob => ({
  cover,
  scale: 40,
  turn: turnOf(SIZE),
  masker,
  options: defaults(masker.options),
  about: {
    track: 'face-1',
    person: null,
    key: { frame: 0, box: cover.at, tilt: 0, origin: 'seen' },
    at: micros(0),
    outline: null,
    past: null,
    plate: null,
    performer: null,
  },
  ...over,
});

/** A detector of faces for `runOf` to answer; what is left out is of no matter to a test. */
export const detectorOf = (given: Pick<Detector, 'id' | 'input' | 'rank' | 'decode'>): Detector => ({
  kind: 'detector',
  label: given.id,
  finds: 'face',
  model: given.id,
  engine: 'onnx',
  finest: 12,
  family: given.id,
  scores: { sure: 0.6, weak: 0.3, check: 0.75 },
  ...given,
});

/** What a model's run gives. */
type Run = (plugin: string, input: Float32Array, size: Size) => Promise<Tensors>;

/** Everything a job asks for; whatever is not given refuses to be used. */
export function enginesOf({
  models,
  run,
  lanes = 1,
  ...given
}: Pick<Engines<string>, 'open'> &
  Partial<
    Pick<Engines<string>, 'sink' | 'drawn' | 'painter' | 'picture' | 'digest' | 'file' | 'synthesizer'>
  > & {
    readonly models: readonly string[];
    readonly run: Run;
    readonly lanes?: number;
  }): Engines<string> {
  return {
    sink: () => Promise.reject(new Error('nothing is written')),
    drawn: () => Promise.reject(new Error('nothing is drawn')),
    painter: () => Promise.reject(new Error('nothing is painted')),
    isSound: async () => false,
    openSound: () => Promise.reject(new Error('nothing is heard')),
    writeSound: () => Promise.reject(new Error('nothing is said')),
    picture: () => Promise.reject(new Error('no picture is given')),
    runner: async <M extends Model>(plugin: M): Promise<ModelRunner<M>> => ({
      plugin,
      note: { task: 'find', id: plugin.id, sha256: '', backend: 'cpu', build: '' },
      lanes,
      run: (input, size) => run(plugin.id, input, size),
    }),
    models: async () => new Set(models),
    activity: () => Promise.reject(new Error('nobody listens')),
    recognizer: () => Promise.reject(new Error('nobody hears words')),
    recognizers: async () => [],
    fetchRecognizer: () => Promise.reject(new Error('nothing is fetched')),
    file: () => Promise.reject(new Error('no file is asked for')),
    synthesizer: () => Promise.reject(new Error('nothing is read aloud')),
    readers: () => Promise.reject(new Error('nothing is read aloud')),
    digest: async () => '',
    size: () => 1,
    now: () => 0,
    date: () => '',
    ...given,
  };
}

/** What a result is called that is opened to be checked. */
export const RESULT = 'the result';

/** A film in memory: what is opened is the source, or the result once it was written; luma of both as bytes. */
export function filmOf(size: Size, frames: readonly Uint8Array[]) {
  const written: Uint8Array[] = [];
  const from = (list: readonly Uint8Array[]): Source =>
    sourceOf(
      size,
      () => list.length,
      (i) => list[i]!.slice(),
    );
  return {
    written,
    open: async (file: string) => from(file === RESULT ? written : frames),
    sink: async (): Promise<Sink<string>> => {
      // Each result takes the place of the one before.
      written.length = 0;
      return {
        add: async ({ picture }) => {
          written.push(new Uint8Array(picture.planes[0]!.data.buffer).slice());
        },
        finish: async () => ({ mime: 'x', codec: 'x', extension: 'x', notes: [], blob: RESULT }),
        discard: async () => {
          written.length = 0;
        },
      };
    },
    painter: async () => cpuPainter,
  };
}

/** Where somebody is, as shares of the picture. */
export interface Spot {
  readonly box: Box;
  readonly score: number;
}

/** Sees what `runOf` is told to: five numbers for each spot. Input of any size, so that turned looks can be told by theirs. */
export const spotter = (id: string, rank: Detector['rank']): Detector =>
  detectorOf({
    id,
    rank,
    input: {
      size: { kind: 'any', multiple: 1, most: 640 },
      layout: 'nchw',
      order: 'rgb',
      mean: 0,
      scale: 1,
    },
    decode: (out, { width, height }, floor) => {
      const data = [...valuesOf('spots', out, 'spots')];
      return Array.from({ length: data.length / 5 }, (_, i) => data.slice(5 * i, 5 * i + 5) as Values)
        .map(([x, y, w, h, s]) => ({
          // A root, as decoders have: of what is under zero it is no number, though the output was one.
          box: { x: x * width, y: y * height, width: Math.sqrt(w) * width, height: h * height },
          tilt: 0,
          score: score(s),
        }))
        .filter((s) => !(s.score < floor));
    },
  });

/** Whether a look of that size shows what the borders of a frame mirror, too: whoever is told by shares of the frame is not there. */
export function isMirrored(look: Size, { width, height }: Size): boolean {
  const more = 0.3 * Math.max(width, height);
  return Math.abs(look.width / look.height - (width + more) / (height + more)) < 0.02;
}

export const spotted = (spots: readonly Spot[]): Tensors => {
  const data = spots.flatMap(({ box, score: s }) => [
    box.x,
    box.y,
    box.width * Math.abs(box.width),
    box.height,
    s,
  ]);
  return { spots: { data: Float32Array.from(data), dims: [data.length] } };
};

/** Bytes that look like noise, the same ones for the same seed. */
export function noise(size: Size, seed: number): Uint8Array {
  const data = new Uint8Array(i420Bytes(size));
  for (let i = 0, s = seed; i < data.length; i++) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    data[i] = s >>> 16;
  }
  return data;
}

/** The same, brighter above, so that a look from upside down can be told. */
export const litNoise = (size: Size, seed: number): Uint8Array =>
  noise(size, seed).map((v, at) => (v >> 1) + (at < (size.width * size.height) / 2 ? 96 : 32));

const mean = (values: Float32Array): number => values.reduce((a, b) => a + b, 0) / values.length;
/** Whether a look at a wide frame of lit noise shows it upright. */
export const isUpright = (input: Float32Array, { width, height }: Size): boolean =>
  width > height &&
  mean(input.subarray(0, width)) > mean(input.subarray(width * (height - 1), width * height));

/** An embedder of faces; what is left out is of no matter to a test. */
export const describerOf = (given: Pick<Embedder, 'decode'> & Partial<Embedder>): Embedder => ({
  kind: 'embedder',
  id: 'describes',
  label: 'describes',
  finds: 'face',
  model: 'describes',
  engine: 'onnx',
  input: { size: { kind: 'fixed', width: 16, height: 16 }, layout: 'nchw', order: 'rgb', mean: 0, scale: 1 },
  around: 1.5,
  same: 0.5,
  ...given,
});
