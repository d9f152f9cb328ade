/**
 * How often people are known again after hiding: each person's smiling picture, hidden, is looked for among neutral ones. The attacker
 * knows where the face is. His gallery is as it was (naive), or hidden in the same way (same): what a form leaves around a face is then
 * all that he compares. Two recognizers; the worse counts.
 */

import { cosine, describe, looking } from '../../models/faces/described.ts';
import { runner } from '../../models/runner.ts';
import { alignedCrop, sampleCrop } from '../../src/core/image/aligned-crop.ts';
import type { Frame } from '../../src/core/image/picture.ts';
import type { Keyframe } from '../../src/core/model/finding.ts';
import { wayOf } from '../../src/core/model/known-again.ts';
import { defaults, type Values } from '../../src/core/model/options.ts';
import type { Embedder, Masker, Outliner } from '../../src/core/model/plugin.ts';
import { Acts } from '../../src/core/persona/performance.ts';
import { NO_PERFORMERS, type Performers, performersOf } from '../../src/core/persona/performers.ts';
import { bounds } from '../../src/core/space/geometry.ts';
import { type Region, regionOf } from '../../src/core/space/region.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { lookAt, NOTHING_SEEN, type Outlined, shaped } from '../../src/pipeline/picture/7-outline.ts';
import { begun, render } from '../../src/pipeline/picture/8-render.ts';
import { read } from '../../src/pipeline/picture/look/read.ts';
import { type ModelRunner, NO_PLATES } from '../../src/pipeline/ports.ts';
import full from '../../src/plugins/detectors/blazeface-full.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';
import face from '../../src/plugins/kinds/face.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import persona from '../../src/plugins/maskers/persona.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import landmarker from '../../src/plugins/outliners/face-landmarker.ts';
import mesh from '../../src/plugins/outliners/face-mesh.ts';
import { SPACE } from '../made/persona.ts';
import { FACE_API } from './face-recognition.ts';

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

const with_ = (shape: string, reach: string, masker: Masker): readonly [string, Masker | null, Values] => [
  wayOf(masker.id, { shape, reach }),
  masker,
  { ...defaults(masker.options), shape, reach },
];
/** `EVAL_ONLY`: ways that begin so. */
const ONLY = process.env.EVAL_ONLY;
const FORMS = [
  ['ellipse', 'head'],
  ['box', 'head'],
  ['mask', 'face'],
  ['mask', 'head'],
] as const;
const WAYS = [
  ['nothing hidden', null, {}] as const,
  ...[solid, pixelate, blur].flatMap((m) => FORMS.map(([shape, reach]) => with_(shape, reach, m))),
  // A persona for each picture: whoever hides his gallery in the same way gets others.
  with_('ellipse', 'head', persona),
  with_('mask', 'face', persona),
  with_('mask', 'head', persona),
];

/** @param recognizer weights of {@link FACE_API} as ONNX */
export async function reidentify(
  pairs: readonly Pair[],
  size: { readonly width: number; readonly height: number },
  recognizer: Uint8Array,
  tell: (row: Row) => void = () => {},
): Promise<{ people: number; outlined: number; rows: Row[] }> {
  const [finder, fitter, reader] = [await runner(full), await runner(mesh), await runner(landmarker)];
  const embedders = [await runner<Embedder>(faceres), await runner(FACE_API, recognizer)];
  const { frameOf, keyOf } = looking(finder, size);
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
    number: number,
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
      const plays = masker.needs?.includes('performer');
      const performers = plays ? await performersIn(frame, key, reader, embedders[0]!) : NO_PERFORMERS;
      const course = begun(new Map(), NO_PLATES, new Map(), performers);
      const played = formed.map((r) => ({
        ...r,
        with: { ...r.with, options: { ...options, persona: number } },
      }));
      await render(frame, played, (id) => (id === masker.id ? masker : solid), cpuPainter, course);
    }
    return Promise.all(embedders.map((d) => describe(d, frame, key)));
  };
  const rows: Row[] = [];
  let bare: Float32Array[][] = [];
  for (const [how, masker, options] of WAYS.filter(
    ([way]) => !ONLY || way.startsWith('nothing') || way.startsWith(ONLY),
  )) {
    const gallery: Float32Array[][] = [];
    const probes: Float32Array[][] = [];
    for (const [i, { pair, neutral, smiling }] of known.entries()) {
      gallery.push(await look(pair.neutral, neutral, masker, options, 2 * i));
      probes.push(await look(pair.smiling, smiling, masker, options, 2 * i + 1));
    }
    if (!masker) bare = gallery;
    const row = { how, naive: rank(probes, bare, embedders), same: rank(probes, gallery, embedders) };
    rows.push(row);
    tell(row);
  }
  return { people: known.length, outlined: count.found.length / Math.max(1, count.asked), rows };
}

/** Whoever plays the one face of a picture. */
async function performersIn(
  frame: Frame,
  key: Keyframe,
  reader: ModelRunner<Outliner>,
  guesser: ModelRunner<Embedder>,
): Promise<Performers> {
  const landmarks = await read(frame, key, reader);
  if (!landmarks) return NO_PERFORMERS;
  const { plugin } = guesser;
  const input = sampleCrop(frame.picture, frame.turn, alignedCrop(key, plugin.around), plugin);
  const said = plugin.readings?.(
    await guesser.run(input, plugin.input.size as { width: number; height: number }),
  );
  const acts = new Acts(SPACE, 1);
  acts.see(0, landmarks);
  const acting = new Map([['', acts.told()]]);
  return performersOf(SPACE, acting, new Map(said ? [['', said.man < 0.5]] : []));
}

/** Share of probes whose nearest in the gallery is the same person, by recognizer. */
function rank(
  probes: readonly (readonly Float32Array[])[],
  gallery: readonly (readonly Float32Array[])[],
  embedders: readonly ModelRunner<Embedder>[],
): Record<string, number> {
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
