/** Each preset and each strategy is shown on a drawn person; `test/bench/previews.spec.ts` and `strategies.spec.ts` make the pictures. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { maskers, presets } from '../../src/plugins/index.ts';
import { STRATEGIES } from '../made/strategies.ts';

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

test('the documents show every strategy, and each masker in one of them', () => {
  const names = ['original', ...STRATEGIES.map((s) => s.name)].sort();
  const files = readdirSync('docs/pictures').map((f) => path.parse(f).name);
  expect(files.sort()).toEqual(names);
  const shown = [
    ...readFileSync('docs/strategies.md', 'utf8').matchAll(/src="pictures\/(.+?)\.webp" alt=".+?"/g),
  ];
  expect(shown.map(([, name]) => name).sort()).toEqual(names);
  const used = JSON.stringify(STRATEGIES);
  // Personas are shown by themselves (docs/personas.md).
  for (const { id } of maskers.filter((m) => !m.needs?.some((n) => n === 'picture' || n === 'performer')))
    expect(used).toContain(`"by":"${id}"`);
});
