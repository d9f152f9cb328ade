/** For stills, whose check may look more than once: the same look at the same picture has the same answer, and nobody waits for it again. */
import type { Tensors } from '../../core/image/tensor.ts';
import type { Size } from '../../core/space/geometry.ts';
import type { ModelRunner } from '../ports.ts';

/** A runner that keeps what it answered, by what it was given. */
export function remembering(runner: ModelRunner): ModelRunner {
  const answers = new Map<string, Promise<Tensors>>();
  return {
    ...runner,
    run(input, size) {
      const key = keyOf(input, size);
      const known = answers.get(key);
      if (known) return known;
      const answer = runner.run(input, size);
      answers.set(key, answer);
      // A failure is no answer.
      answer.catch(() => answers.delete(key));
      return answer;
    },
  };
}

/** FNV-1a over the bits of all values and another hash beside it: 64 bits, so that no two looks of a file are one. */
function keyOf(input: Float32Array, { width, height }: Size): string {
  const bits = new Uint32Array(input.buffer, input.byteOffset, input.length);
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < bits.length; i++) {
    a = Math.imul(a ^ bits[i]!, 0x01000193);
    b = Math.imul(b ^ (bits[i]! >>> 7) ^ (bits[i]! << 9), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${width} ${height} ${a >>> 0} ${b >>> 0}`;
}
