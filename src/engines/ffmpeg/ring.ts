/**
 * A byte ring in shared memory between ffmpeg (which can only write synchronously) and the job worker:
 * ffmpeg blocks while it is full, so memory does not grow with the length of the film.
 */
const [HEAD, TAIL] = [0, 1];
/** Positions count on without end in 32 bits; the capacity is a power of two. */
const CAPACITY = 1 << 25;

export interface Ring {
  readonly control: SharedArrayBuffer;
  readonly data: SharedArrayBuffer;
}

export const makeRing = (): Ring => ({
  control: new SharedArrayBuffer(8),
  data: new SharedArrayBuffer(CAPACITY),
});

const filled = (control: Int32Array): number =>
  (Atomics.load(control, HEAD) - Atomics.load(control, TAIL)) >>> 0;

/** Copies in, blocking the thread while there is no room. */
export function writeRing(ring: Ring, bytes: Uint8Array): void {
  const control = new Int32Array(ring.control);
  const data = new Uint8Array(ring.data);
  for (let done = 0; done < bytes.length; ) {
    const tail = Atomics.load(control, TAIL);
    const room = CAPACITY - filled(control);
    if (room === 0) {
      Atomics.wait(control, TAIL, tail);
      continue;
    }
    const head = Atomics.load(control, HEAD);
    const at = head & (CAPACITY - 1);
    const n = Math.min(room, bytes.length - done, CAPACITY - at);
    data.set(bytes.subarray(done, done + n), at);
    done += n;
    Atomics.store(control, HEAD, (head + n) | 0);
    Atomics.notify(control, HEAD);
  }
}

/** Fills `into`, or as much as comes before `over` is true and the ring is empty. @returns bytes read */
export async function readRing(ring: Ring, into: Uint8Array, over: () => boolean): Promise<number> {
  const control = new Int32Array(ring.control);
  const data = new Uint8Array(ring.data);
  let done = 0;
  while (done < into.length) {
    const have = filled(control);
    if (have === 0) {
      if (over()) return done;
      const head = Atomics.load(control, HEAD);
      // Not every browser waits without blocking; a short sleep does as well.
      const wait = Atomics.waitAsync?.(control, HEAD, head, 20);
      if (wait?.async) await wait.value;
      else if (!wait) await new Promise((resolve) => setTimeout(resolve, 2));
      continue;
    }
    const tail = Atomics.load(control, TAIL);
    const at = tail & (CAPACITY - 1);
    const n = Math.min(have, into.length - done, CAPACITY - at);
    into.set(data.subarray(at, at + n), done);
    done += n;
    Atomics.store(control, TAIL, (tail + n) | 0);
    Atomics.notify(control, TAIL);
  }
  return done;
}
