/** What cannot be masked as a whole is refused when it is opened. */
import { expect, test } from 'vitest';
import { faultOf } from '../../src/core/model/fault.ts';
import { open } from '../../src/pipeline/picture/1-open.ts';
import type { Engines, Source } from '../../src/pipeline/ports.ts';

const opened = (shown: { width: number; height: number }): Promise<string> => {
  const source = {
    info: { turn: { coded: { width: 480, height: 270 }, shown } },
    [Symbol.asyncDispose]: async () => {},
  };
  const engines = { size: () => 1, digest: async () => '', open: async () => source as unknown as Source };
  return open(engines as unknown as Engines<string>, 'file', 'a.mp4').then(
    () => 'fine',
    (error) => faultOf(error).code,
  );
};

test('pixels that no picture has are a damaged header; those of television are none', async () => {
  expect(await opened({ width: 50_402, height: 270 })).toBe('source/unreadable');
  expect(await opened({ width: 480, height: 30_000 })).toBe('source/unreadable');
  expect(await opened({ width: 960, height: 270 })).toBe('fine');
  expect(await opened({ width: 270, height: 480 })).toBe('fine');
});
