/**
 * How often people are known again after hiding: each person's smiling picture, hidden, is looked for among neutral ones. The attacker
 * knows where the face is. His gallery is as it was (naive), or hidden in the same way (same): what a form leaves around a face is then
 * all that he compares. Two recognizers; the worse counts.
 */

import { alignedCrop, sampleCrop } from '../../src/core/image/aligned-crop.ts';
import { type Frame, planarRgba } from '../../src/core/image/picture.ts';
import { PLAIN_LEVELS } from '../../src/core/image/sample.ts';
import { valuesOf } from '../../src/core/image/tensor.ts';
import { thumbnail } from '../../src/core/image/thumbnail.ts';
import type { Keyframe } from '../../src/core/model/finding.ts';
import { wayOf } from '../../src/core/model/known-again.ts';
import { defaults, type Values } from '../../src/core/model/options.ts';
import type { Embedder, Masker } from '../../src/core/model/plugin.ts';
import { bounds } from '../../src/core/space/geometry.ts';
import { type Region, regionOf } from '../../src/core/space/region.ts';
import { micros } from '../../src/core/units.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { lookAt, NOTHING_SEEN, type Outlined, shaped } from '../../src/pipeline/picture/7-outline.ts';
import { begun, render } from '../../src/pipeline/picture/8-render.ts';
import { detect } from '../../src/pipeline/picture/look/detect.ts';
import { tilesOf } from '../../src/pipeline/picture/look/tiles.ts';
import type { ModelRunner } from '../../src/pipeline/ports.ts';
import full from '../../src/plugins/detectors/blazeface-full.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';
import face from '../../src/plugins/kinds/face.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import mesh from '../../src/plugins/outliners/face-mesh.ts';
import { runner } from './runner.ts';

/** Upright pictures, RGBA, all of one size; one pair a person. */
export interface Pair {
  readonly neutral: Uint8Array;
  readonly smiling: Uint8Array;
}
export interface Row {
  readonly how: string;
  /** Share of people found first, by recognizer. */
  readonly naive: Readonly<Record<string, number>>;
  readonly same: Readonly<Record<string, number>>;
}

export const FACE_API: Embedder = {
  kind: 'embedder',
  id: 'face-api',
  label: 'face-api 128-d',
  finds: 'face',
  model: 'face_recognition',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 150, height: 150 },
    layout: 'nchw',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  around: 1.4,
  same: 0.9,
  decode(out) {
    const data = valuesOf(this.model, out, 'descriptor');
    const length = Math.hypot(...data) || 1;
    return Float32Array.from(data, (v) => v / length);
  },
};

const with_ = (shape: string, reach: string, masker: Masker): readonly [string, Masker | null, Values] => [
  wayOf(masker.id, { shape, reach }),
  masker,
  { ...defaults(masker.options), shape, reach },
];
const FORMS = [
  ['ellipse', 'head'],
  ['box', 'head'],
  ['mask', 'face'],
  ['mask', 'head'],
] as const;
const WAYS = [
  ['nothing hidden', null, {}] as const,
  ...[solid, pixelate, blur].flatMap((m) => FORMS.map(([shape, reach]) => with_(shape, reach, m))),
];

/** @param recognizer weights of {@link FACE_API} as ONNX */
export async function reidentify(
  pairs: readonly Pair[],
  size: { readonly width: number; readonly height: number },
  recognizer: Uint8Array,
  tell: (row: Row) => void = () => {},
): Promise<{ people: number; outlined: number; rows: Row[] }> {
  const [finder, fitter] = [await runner(full), await runner(mesh)];
  const embedders = [await runner<Embedder>(faceres), await runner(FACE_API, recognizer)];
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const frameOf = (rgba: Uint8Array): Frame => ({
    index: 0,
    at: micros(0),
    duration: micros(0),
    picture: planarRgba(rgba, size),
    turn,
  });
  const keyOf = async (rgba: Uint8Array): Promise<Keyframe | null> => {
    const frame = frameOf(rgba);
    const plan = { tiles: tilesOf(size, full, 60), floor: 0.4, sure: 0.6, minSize: 60, least: 60 };
    const [best] = (await detect(finder, frame, plan, thumbnail(frame), PLAIN_LEVELS)).sort(
      (a, b) => b.score - a.score,
    );
    return best ? { frame: 0, box: best.box, tilt: best.tilt, origin: 'seen' } : null;
  };
  const known: { pair: Pair; neutral: Keyframe; smiling: Keyframe }[] = [];
  for (const pair of pairs) {
    const [neutral, smiling] = [await keyOf(pair.neutral), await keyOf(pair.smiling)];
    if (neutral && smiling) known.push({ pair, neutral, smiling });
  }
  const count: Outlined = { asked: 0, found: [] };
  /** Each recognizer's vector of a picture after hiding. */
  const look = async (
    rgba: Uint8Array,
    key: Keyframe,
    masker: Masker | null,
    options: Values,
  ): Promise<Float32Array[]> => {
    const frame = frameOf(rgba);
    if (masker) {
      const shape = regionOf(key, options, face);
      const region: Region = {
        track: '',
        subject: face.id,
        key,
        shape,
        bounds: bounds(shape),
        with: { by: masker.id, options },
      };
      const fitters = new Map([[face.id, fitter]]);
      const seen = await lookAt(frame, [region], fitters, () => false);
      const formed = shaped(frame.index, [region], fitters, [NOTHING_SEEN, seen, NOTHING_SEEN], count);
      await render(frame, formed, () => masker, cpuPainter, begun(new Map()));
    }
    return Promise.all(embedders.map((d) => describe(d, frame, key)));
  };
  const rows: Row[] = [];
  let bare: Float32Array[][] = [];
  for (const [how, masker, options] of WAYS) {
    const gallery: Float32Array[][] = [];
    const probes: Float32Array[][] = [];
    for (const { pair, neutral, smiling } of known) {
      gallery.push(await look(pair.neutral, neutral, masker, options));
      probes.push(await look(pair.smiling, smiling, masker, options));
    }
    if (!masker) bare = gallery;
    const row = { how, naive: rank(probes, bare, embedders), same: rank(probes, gallery, embedders) };
    rows.push(row);
    tell(row);
  }
  return { people: known.length, outlined: count.found.length / Math.max(1, count.asked), rows };
}

async function describe(
  d: ModelRunner<Embedder>,
  { picture, turn }: Frame,
  key: Keyframe,
): Promise<Float32Array> {
  const input = sampleCrop(picture, turn, alignedCrop(key, d.plugin.around), d.plugin);
  return d.plugin.decode(await d.run(input, d.plugin.input.size as { width: number; height: number }));
}

/** Share of probes whose nearest in the gallery is the same person, by recognizer. */
function rank(
  probes: readonly (readonly Float32Array[])[],
  gallery: readonly (readonly Float32Array[])[],
  embedders: readonly ModelRunner<Embedder>[],
): Record<string, number> {
  const cosine = (a: Float32Array, b: Float32Array) => a.reduce((s, v, i) => s + v * b[i]!, 0);
  return Object.fromEntries(
    embedders.map(({ plugin }, d) => {
      const hits = probes.filter((p, i) => {
        const to = gallery.map((g) => cosine(p[d]!, g[d]!));
        return to.indexOf(Math.max(...to)) === i;
      });
      return [plugin.id, Number((hits.length / Math.max(1, probes.length)).toFixed(3))];
    }),
  );
}
