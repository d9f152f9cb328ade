/** Plain tensors, so that a detector's decoding is tested in Node on recorded outputs. */
import { raise } from '../model/fault.ts';

export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
export type Tensors = Readonly<Record<string, Tensor>>;

/**
 * The values of one output: a model that lacks it, or gives another number of values than its decoder reads, must not read as "nothing seen".
 * @param length how many values there must be, where that is known
 * @throws FaultError `model/failed`
 */
export function valuesOf(model: string, outputs: Tensors, name: string, length?: number): Float32Array {
  const data = outputs[name]?.data;
  if (!data) raise({ code: 'model/failed', model, why: `it gave no output ${name}` });
  if (length !== undefined && (data.length !== length || length === 0))
    raise({
      code: 'model/failed',
      model,
      why: `${name} has ${data.length} values instead of ${length || 'some'}`,
    });
  return data;
}

/**
 * A model's outputs as they are, if all are numbers: a comparison with not-a-number is false, and would read as "nothing seen".
 * @throws FaultError `model/failed`
 */
export function finite(model: string, outputs: Tensors): Tensors {
  for (const { data } of Object.values(outputs)) {
    // One that is not finite makes the sum so; a sum of finite ones may overflow too, and is looked into.
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum += data[i]!;
    if (!Number.isFinite(sum) && !data.every(Number.isFinite))
      raise({ code: 'model/failed', model, why: 'it gave values that are no numbers' });
  }
  return outputs;
}
