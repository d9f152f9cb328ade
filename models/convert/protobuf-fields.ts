/** Reads protobuf messages without their schema. */
/** One field of a message. */
export interface Field {
  readonly number: number;
  /** The whole field as it stands, tag included. */
  readonly raw: Uint8Array;
  /** Payload of a field of fixed or stated length. */
  readonly body: Uint8Array;
  /** Of a field that is a varint. */
  readonly value: number;
}

/** The fields of a message in their order. @throws Error where a number is cut */
export function* fields(data: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = data[at++];
      if (b === undefined) throw new Error('a number has no end');
      value += (b & 127) * 2 ** shift;
      if (b < 128) return value;
    }
  };
  while (at < data.length) {
    const from = at;
    const tag = varint();
    const [number, wire] = [tag >>> 3, tag & 7];
    let [body, value] = [new Uint8Array(), 0];
    if (wire === 0) value = varint();
    else if (wire === 1 || wire === 2 || wire === 5) {
      const length = wire === 2 ? varint() : wire === 1 ? 8 : 4;
      body = data.slice(at, at + length);
      at += length;
    } else throw new Error(`wire type ${wire} is not supported`);
    yield { number, raw: data.subarray(from, at), body, value };
  }
}
