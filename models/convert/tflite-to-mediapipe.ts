/**
 * Adds the TFLite metadata without which tasks-vision 0.10.35 refuses MediaPipe's older models
 * ("requires specifying NormalizationOptions metadata"): one image input with its mean and deviation.
 * Field numbers are those of tensorflow_lite_support's metadata_schema.fbs and of tflite's schema.fbs.
 * The old body is kept byte for byte; a new root table is put in front of it, because FlatBuffers'
 * offsets only ever point forward.
 */
import { Builder } from 'flatbuffers';

const NAME = 'TFLITE_METADATA';

/** Metadata for one image input normalised to (x - 127.5) / 127.5 and `outputs` unnamed outputs. */
function metadata(outputs: number): Uint8Array {
  const b = new Builder(512);
  const floats = (value: number): number => {
    b.startVector(4, 1, 4);
    b.addFloat32(value);
    return b.endVector();
  };
  const offsets = (list: readonly number[]): number => {
    b.startVector(4, list.length, 4);
    for (const o of [...list].reverse()) b.addOffset(o);
    return b.endVector();
  };
  const table = (fields: number, write: () => void): number => {
    b.startObject(fields);
    write();
    return b.endObject();
  };
  const mean = floats(127.5);
  const deviation = floats(127.5);
  const normalisation = table(2, () => {
    b.addFieldOffset(0, mean, 0);
    b.addFieldOffset(1, deviation, 0);
  });
  const unit = table(2, () => {
    b.addFieldInt8(0, 1, 0);
    b.addFieldOffset(1, normalisation, 0);
  });
  const units = offsets([unit]);
  const image = table(2, () => b.addFieldInt8(0, 1, 0));
  const content = table(2, () => {
    b.addFieldInt8(0, 2, 0);
    b.addFieldOffset(1, image, 0);
  });
  const inputName = b.createString('image');
  const input = table(7, () => {
    b.addFieldOffset(0, inputName, 0);
    b.addFieldOffset(3, content, 0);
    b.addFieldOffset(4, units, 0);
  });
  const inputs = offsets([input]);
  const outs = offsets(
    Array.from({ length: outputs }, (_, i) => {
      const name = b.createString(`out${i}`);
      return table(7, () => b.addFieldOffset(0, name, 0));
    }),
  );
  const subgraph = table(6, () => {
    b.addFieldOffset(2, inputs, 0);
    b.addFieldOffset(3, outs, 0);
  });
  const subgraphs = offsets([subgraph]);
  const name = b.createString('model');
  const version = b.createString('1.0.0');
  b.finish(
    table(8, () => {
      b.addFieldOffset(0, name, 0);
      b.addFieldOffset(3, subgraphs, 0);
      b.addFieldOffset(7, version, 0);
    }),
    'M001',
  );
  return b.asUint8Array();
}

/** Fields of tflite's Model table. */
const MODEL_FIELDS = 8;
const [VERSION, BUFFERS, METADATA] = [0, 4, 6];

export function tfliteToMediapipe(model: Uint8Array): Uint8Array {
  const meta = metadata(2);
  const old = new DataView(model.buffer, model.byteOffset, model.byteLength);
  const u32 = (at: number): number => old.getUint32(at, true);
  const root = u32(0);
  const vtable = root - old.getInt32(root, true);
  const field = (i: number): number => {
    const offset = 4 + 2 * i < old.getUint16(vtable, true) ? old.getUint16(vtable + 4 + 2 * i, true) : 0;
    return offset ? root + offset : 0;
  };
  const target = (at: number): number => (at ? at + u32(at) : 0);
  const element = (vector: number, i: number): number => vector + 4 + 4 * i + u32(vector + 4 + 4 * i);
  const buffers = target(field(BUFFERS));
  const count = u32(buffers);
  const entries = target(field(METADATA));
  const had = entries ? u32(entries) : 0;

  let end = 8;
  const place = (bytes: number, align: number): number => {
    const at = Math.ceil(end / align) * align;
    end = at + bytes;
    return at;
  };
  const newVtable = place(4 + 2 * MODEL_FIELDS, 4);
  const newRoot = place(4 + 4 * MODEL_FIELDS, 4);
  const newBuffers = place(4 + 4 * (count + 1), 4);
  const newEntries = place(4 + 4 * (had + 1), 4);
  const entryVtable = place(8, 4);
  const entry = place(12, 4);
  const name = place(4 + NAME.length + 1, 4);
  const bufferVtable = place(6, 4);
  const buffer = place(8, 4);
  end = Math.ceil((end + 4) / 16) * 16 - 4;
  const data = place(4 + meta.length, 4);
  const shift = Math.ceil(end / 64) * 64;

  const out = new Uint8Array(shift + model.length);
  out.set(model, shift);
  const view = new DataView(out.buffer);
  const put32 = (at: number, v: number): void => view.setUint32(at, v, true);
  const put16 = (at: number, v: number): void => view.setUint16(at, v, true);
  const point = (at: number, to: number): void => put32(at, to - at);

  put32(0, newRoot);
  out.set(new TextEncoder().encode('TFL3'), 4);
  put16(newVtable, 4 + 2 * MODEL_FIELDS);
  put16(newVtable + 2, 4 + 4 * MODEL_FIELDS);
  view.setInt32(newRoot, newRoot - newVtable, true);
  for (let i = 0; i < MODEL_FIELDS; i++) {
    const slot = newRoot + 4 + 4 * i;
    const old = target(field(i));
    if (i !== VERSION && i !== BUFFERS && i !== METADATA && !old) continue;
    put16(newVtable + 4 + 2 * i, 4 + 4 * i);
    if (i === VERSION) put32(slot, field(VERSION) ? u32(field(VERSION)) : 3);
    else point(slot, i === BUFFERS ? newBuffers : i === METADATA ? newEntries : old + shift);
  }
  put32(newBuffers, count + 1);
  for (let i = 0; i < count; i++) point(newBuffers + 4 + 4 * i, element(buffers, i) + shift);
  point(newBuffers + 4 + 4 * count, buffer);
  put32(newEntries, had + 1);
  for (let i = 0; i < had; i++) point(newEntries + 4 + 4 * i, element(entries, i) + shift);
  point(newEntries + 4 + 4 * had, entry);
  // Metadata { name, buffer }
  put16(entryVtable, 8);
  put16(entryVtable + 2, 12);
  put16(entryVtable + 4, 4);
  put16(entryVtable + 6, 8);
  view.setInt32(entry, entry - entryVtable, true);
  point(entry + 4, name);
  put32(entry + 8, count);
  put32(name, NAME.length);
  out.set(new TextEncoder().encode(NAME), name + 4);
  // Buffer { data }
  put16(bufferVtable, 6);
  put16(bufferVtable + 2, 8);
  put16(bufferVtable + 4, 4);
  view.setInt32(buffer, buffer - bufferVtable, true);
  point(buffer + 4, data);
  put32(data, meta.length);
  out.set(meta, data + 4);
  return out;
}
