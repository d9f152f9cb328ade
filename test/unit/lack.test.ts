/** What is said where models are missing: of what these do, and of nothing else. */
import { expect, test } from 'vitest';
import catalog from '../../models/catalog.json' with { type: 'json' };
import { lack } from '../../models/lack.ts';

test('every task of the catalog is spoken of in words of its own', () => {
  for (const { id, task } of catalog.models) {
    const said = lack([{ id, task }]);
    expect(said).toContain(`Not here: ${id}. `);
    expect(said).not.toContain(`but ${task}.`);
  }
});

test('without the model of silhouettes nothing is said of faces', () => {
  const silhouettes = catalog.models.filter((m) => m.task === 'pose and silhouette');
  expect(lack(silhouettes)).toMatch(/silhouettes/);
  expect(lack(silhouettes)).not.toMatch(/face/);
});
