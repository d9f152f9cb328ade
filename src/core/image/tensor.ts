/** Plain tensors, so that a detector's decoding is tested in Node on recorded outputs. */
import { raise } from '../model/fault.ts';

export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
export type Tensors = Readonly<Record<string, Tensor>>;

/**
 * A model's outputs as they are, if all are numbers: a comparison with not-a-number is false, and would read as "nothing seen".
 * @throws FaultError `model/failed`
 */
export function finite(model: string, outputs: Tensors): Tensors {
  for (const { data } of Object.values(outputs)) {
    // One that is not finite makes the sum so; a sum of finite ones may overflow too, and is looked into.
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum += data[i];
    if (!Number.isFinite(sum) && !data.every(Number.isFinite))
      raise({ code: 'model/failed', model, why: 'it gave values that are no numbers' });
  }
  return outputs;
}
