/** Hides on the CPU: the specification itself. */
import '../../core/disposable.ts';
import { paint } from '../../core/image/blend.ts';
import type { Painter } from '../../pipeline/ports.ts';

export const cpuPainter: Painter = {
  note: { task: 'hide', id: 'planes', sha256: '', backend: 'cpu', build: 'javascript' },
  paint,
  [Symbol.dispose]() {},
};
