/** Each preset for pictures is shown on a drawn person; `test/bench/previews.spec.ts` makes the pictures. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { presets } from '../../src/plugins/index.ts';

const FOLDER = path.resolve('src/shells/app/previews');

test('every preset for pictures has a small picture, and there is no other', () => {
  const pictures = readdirSync(FOLDER).map((f) => path.parse(f).name);
  expect(pictures.sort()).toEqual(presets.map((p) => p.id).sort());
  for (const id of pictures) {
    const bytes = readFileSync(path.join(FOLDER, `${id}.webp`));
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(bytes.length, id).toBeLessThan(6000);
  }
});
