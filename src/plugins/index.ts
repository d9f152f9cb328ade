/** The only glob: everything under these folders is a plug-in, one a file. */
import type { Attribute } from '../core/context/attribute.ts';
import type { Layout } from '../core/dataset/layout.ts';
import { byId } from '../core/list.ts';
import type { Kind } from '../core/model/kind.ts';
import type {
  Detector,
  Embedder,
  Exporter,
  Masker,
  Outliner,
  Preset,
  Segmenter,
} from '../core/model/plugin.ts';
import type { Voice } from '../core/model/voice.ts';

type Module<T> = Record<string, { default: T }>;
const all = <T extends { id: string }>(found: Module<T>): readonly T[] =>
  byId(Object.values(found).map((m) => m.default));

export const detectors = /* @__PURE__ */ all(
  import.meta.glob('./detectors/*.ts', { eager: true }) as Module<Detector>,
);
export const outliners = /* @__PURE__ */ all(
  import.meta.glob('./outliners/*.ts', { eager: true }) as Module<Outliner>,
);
export const embedders = /* @__PURE__ */ all(
  import.meta.glob('./embedders/*.ts', { eager: true }) as Module<Embedder>,
);
export const segmenters = /* @__PURE__ */ all(
  import.meta.glob('./segmenters/*.ts', { eager: true }) as Module<Segmenter>,
);
export const kinds = /* @__PURE__ */ all(
  import.meta.glob('./kinds/*.ts', { eager: true }) as Module<Kind>,
).toSorted((a, b) => a.place - b.place);
export const maskers = /* @__PURE__ */ all(
  import.meta.glob('./maskers/*.ts', { eager: true }) as Module<Masker>,
);
export const voices = /* @__PURE__ */ all(
  import.meta.glob('./voices/*.ts', { eager: true }) as Module<Voice>,
).toSorted((a, b) => a.place - b.place);
export const presets = /* @__PURE__ */ all(
  import.meta.glob('./presets/*.ts', { eager: true }) as Module<Preset>,
)
  .filter((p) => p.medium === 'picture')
  .toSorted((a, b) => a.place - b.place);
export const attributes = /* @__PURE__ */ all(
  import.meta.glob('./attributes/*.ts', { eager: true }) as Module<Attribute>,
).toSorted((a, b) => a.place - b.place);
export const layouts = /* @__PURE__ */ all(
  import.meta.glob('./layouts/*.ts', { eager: true }) as Module<Layout>,
).toSorted((a, b) => a.place - b.place);
export const exporters = /* @__PURE__ */ all(
  import.meta.glob('./exporters/*.ts', { eager: true }) as Module<Exporter>,
);
