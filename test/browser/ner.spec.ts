/** The token classifier through transformers.js, in its worker, on both backends. */
import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/test/blank.html'));

const TEXTS = [
  'Hello, my name is Daniel Okafor and I work for Harborview Clinic in Portland.',
  'Nothing of interest stands here.',
  `${'The weather was fine and nobody said a word about it. '.repeat(16)}Then Marta Lindqvist called from Berlin.`,
];

test('WASM and WebGPU pass the self-test and find the same, with exact offsets', async ({ page }) => {
  const found = await page.evaluate(async (texts) => {
    const { Ner } = await import('/src/bridge/ner.ts' as string);
    const out: Record<string, { entity: string; value: string }[][]> = {};
    for (const backend of ['wasm', 'webgpu']) {
      const ner = await Ner.load('guise-ner', backend, `${location.origin}/`);
      const spans = await ner.tag(texts, 1);
      out[ner.note.backend] = spans.map((list: { entity: string; start: number; end: number }[], i: number) =>
        list.map((s) => ({ entity: s.entity, value: texts[i]!.slice(s.start, s.end) })),
      );
      ner.end();
    }
    return out;
  }, TEXTS);
  expect(found.wasm![0]).toContainEqual({ entity: 'PERSON', value: 'Daniel Okafor' });
  expect(found.wasm![1]).toEqual([]);
  // Over the seams of the windows, 176 words into the text.
  expect(found.wasm![2]).toContainEqual({ entity: 'PERSON', value: 'Marta Lindqvist' });
  expect(found.webgpu).toEqual(found.wasm);
});

test('a classifier that is missing or computes wrong is refused, never silent', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { connectNer } = await import('/src/bridge/connect.ts' as string);
    const base = `${location.origin}/`;
    const good = (await import('/models/ner/guise-ner/self-test.json?import' as string)).default;
    const code = async (id: string, test: object) => {
      const { ner, end } = connectNer();
      try {
        await ner.loadTagger(base, id, 'wasm', test);
        return 'loaded';
      } catch (e) {
        return (e as { fault: { code: string } }).fault.code;
      } finally {
        end();
      }
    };
    return [
      await code('guise-ner', good),
      await code('guise-ner', { ...good, values: good.values.map((v: number) => v + good.spread) }),
      await code('no-such-model', good),
    ];
  });
  expect(codes).toEqual(['loaded', 'model/wrong', 'model/missing']);
});

test('the page takes the CPU where WebGPU fails, and says why', async ({ page }) => {
  const note = await page.evaluate(async () => {
    const { Ner } = await import('/src/bridge/ner.ts' as string);
    const ner = await Ner.load('guise-ner', 'auto', `${location.origin}/`);
    const { backend, fallback } = ner.note;
    ner.end();
    return { backend, fallback };
  });
  // The software adapter of the tests is no GPU.
  expect(note.backend).toBe('wasm');
  expect(note.fallback).toBeTruthy();
});

test('a classifier that nobody asks is let go, and comes back when it is asked', async ({ page }) => {
  const texts = await page.evaluateHandle(async () => {
    const { Texts } = await import('/src/bridge/text.ts' as string);
    // Models lie beside the page, and this one lies a folder deeper.
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
    const texts = new Texts({ idle: 1000 });
    return { texts, policy: await texts.policy({}) };
  });
  const read = () =>
    texts.evaluate(
      async ({ texts, policy }) => (await texts.tag('Please call Ada Lovelace.', policy)).length,
    );
  // Its runtime's own threads count too.
  for (let turn = 0; turn < 2; turn++) {
    expect(await read()).toBeGreaterThan(0);
    expect(page.workers().length).toBeGreaterThan(1);
    await expect.poll(() => page.workers().length).toBe(1);
  }
  await texts.evaluate(({ texts }) => texts.close());
  await expect.poll(() => page.workers().length).toBe(0);
});
