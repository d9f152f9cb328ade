/**
 * The pooled features of FaceRes (a MobileNet trained for age, gender and identity; github.com/vladmandic/human): 1024
 * values that are alike for one person's faces.
 */
import { valuesOf } from '../../core/image/tensor.ts';
import type { Embedder } from '../../core/model/plugin.ts';

export default {
  kind: 'embedder',
  id: 'faceres',
  label: 'FaceRes',
  finds: 'face',
  model: 'faceres',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 224, height: 224 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1,
  },
  around: 1.2,
  same: 0.7,
  decode(out) {
    const data = valuesOf(this.model, out, 'global_pooling');
    const length = Math.hypot(...data) || 1;
    return Float32Array.from(data, (v) => v / length);
  },
  readings(out) {
    const ages = valuesOf(this.model, out, 'age_pred');
    return {
      years: ages.reduce((sum, p, years) => sum + p * years, 0),
      man: valuesOf(this.model, out, 'gender_pred')[0]!,
    };
  },
} satisfies Embedder;
