/** Two character devices in ffmpeg's file system: what is written there leaves at once and is not kept. */
import { type Ring, writeRing } from './ring.ts';

export const FRAMES = '/dev/guise-frames';
export const TIMES = '/dev/guise-times';
/** "Written" by the job worker: not bytes but the ring itself. */
export const RING = '/dev/guise-ring';

/** Messages over the channel named in the worker's URL. */
export type DeviceMessage =
  | { readonly kind: 'times'; readonly text: string }
  | { readonly kind: 'frames'; readonly bytes: ArrayBuffer };

/** The part of Emscripten's FS that a device takes. */
export interface EmscriptenFS {
  makedev(major: number, minor: number): number;
  registerDevice(device: number, ops: object): void;
  mkdev(path: string, mode: number, device: number): void;
  writeFile(path: string, data: unknown, options?: object): void;
}

/** Without shared memory (no cross-origin isolation) frames go by message, with nothing to slow ffmpeg down. */
export function addDevices(fs: EmscriptenFS, send: (m: DeviceMessage) => void): void {
  let ring: Ring | null = null;
  const plain = fs.writeFile;
  // BroadcastChannel drops shared memory; a call of the worker's own API carries it.
  fs.writeFile = (path, data, options) => {
    if (path === RING) ring = data as Ring;
    else plain(path, data, options);
  };
  const device = (path: string, minor: number, take: (bytes: Uint8Array) => void) => {
    const id = fs.makedev(77, minor);
    fs.registerDevice(id, {
      open: (stream: { seekable: boolean }) => {
        stream.seekable = false;
      },
      close: () => {},
      read: () => 0,
      write: (_stream: unknown, heap: Int8Array, offset: number, length: number) => {
        take(new Uint8Array(heap.buffer, heap.byteOffset + offset, length));
        return length;
      },
    });
    fs.mkdev(path, 0o666, id);
  };
  device(FRAMES, 1, (bytes) => {
    if (ring) writeRing(ring, bytes);
    else send({ kind: 'frames', bytes: bytes.slice().buffer });
  });
  const decoder = new TextDecoder();
  device(TIMES, 2, (bytes) => send({ kind: 'times', text: decoder.decode(bytes.slice()) }));
}
