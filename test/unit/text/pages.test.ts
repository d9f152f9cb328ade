/** Pages: from signs at places to text, and from a stretch of it to the places that have to be hidden. */
import { expect, test } from 'vitest';
import { type Glyph, type PageChange, readPage, stretchesOf } from '../../../src/core/text/pages.ts';
import { openDocument } from '../../../src/pipeline/text/0-open.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, policy } from './engines.ts';

const SIZE = 10;
/** A line of signs of half the font's size each; `turn` in quarter turns. */
function line(text: string, x: number, y: number, turn = 0): Glyph[] {
  const [ux, uy] = turn === 1 ? [0, 1] : [1, 0];
  return [...text].map((c, i) => {
    const at = (k: number): [number, number] => [x + ux * k * 5, y + uy * k * 5];
    const box =
      turn === 1
        ? { x: x - 8, y: y + i * 5, width: 10, height: 5 }
        : { x: x + i * 5, y: y - 8, width: 5, height: 10 };
    return { text: c, box, from: at(i), to: at(i + 1), size: SIZE };
  });
}
const textOf = (...lines: Glyph[][]) => readPage(600, 800, lines.flat()).text;

test('blanks come from gaps, and from blanks that are drawn', () => {
  expect(textOf(line('Ada', 10, 20), line('Byron', 27, 20))).toBe('Ada Byron');
  expect(textOf(line('Ada Byron', 10, 20))).toBe('Ada Byron');
  expect(textOf(line('Ad', 10, 20), line('a', 20.5, 20))).toBe('Ada');
  expect(textOf(line('Name:', 10, 20), line('Ada', 200, 20))).toBe('Name:\nAda');
  expect(textOf(line('up', 10, 20, 1), line('wards', 10, 30, 1))).toBe('upwards');
});

test('a paragraph runs on over its lines; a list does not', () => {
  const wide = 'one two three four five six';
  expect(textOf(line(wide, 10, 20), line('seven eight', 10, 32))).toBe(`${wide} seven eight`);
  expect(textOf(line(wide, 10, 20), line('Ada', 10, 32), line('Grace', 10, 44))).toBe(`${wide} Ada\nGrace`);
  expect(textOf(line(wide, 10, 20), line('far below', 10, 90))).toBe(`${wide}\nfar below`);
  expect(textOf(line('it was told to Mrs Love-', 10, 20), line('lace by letter', 10, 32))).toContain(
    'Love-lace',
  );
  expect(textOf(line('see http://x.org/a/', 10, 20), line('b/c.html now', 10, 32))).toContain('/a/b/c.html');
});

test('every unit of the text has the place of its sign, ligatures and signs of two units too', () => {
  const page = readPage(600, 800, [...line('eﬃ', 10, 20), ...line('𝒳y', 40, 20)]);
  expect(page.text).toBe('effi Xy');
  expect(page.boxes).toHaveLength(page.text.length * 4);
  expect([...page.boxes.subarray(4, 8)]).toEqual([...page.boxes.subarray(12, 16)]);
});

test('a stretch over two lines has a box on each, and no more than its own signs', () => {
  const page = readPage(600, 800, [...line('call Ada', 10, 20), ...line('Byron now', 10, 32)]);
  expect(page.text).toBe('call Ada Byron now');
  expect(stretchesOf(page, 5, 14)).toEqual([
    { box: { x: 35, y: 12, width: 15, height: 10 }, text: 'Ada' },
    { box: { x: 10, y: 24, width: 25, height: 10 }, text: 'Byron' },
  ]);
});

test('a sign that is not blank and has no box is a fault, wherever it stands in what is asked for', () => {
  const page = readPage(600, 800, line('Ada', 10, 20));
  const fault = expect.objectContaining({ fault: expect.objectContaining({ code: 'job/internal' }) });
  for (const signs of [0, 1, 2])
    expect(() => stretchesOf({ ...page, boxes: page.boxes.slice(0, 4 * signs) }, 0, 3)).toThrow(fault);
  expect(() => stretchesOf(page, 0, 4)).toThrow(fault);
  for (const no of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => stretchesOf({ ...page, boxes: page.boxes.with(6, no) }, 0, 3)).toThrow(fault);
});

test('a PDF is painted with a box over every sign that is masked, and nothing that was masked is written into it', async () => {
  const page = readPage(600, 800, [
    ...line('SSN 219-09-9999 of', 10, 20),
    ...line('ada@example.org today', 10, 60),
  ]);
  let changes: readonly PageChange[] = [];
  const pages = async () => ({
    pages: [page],
    dropped: ['pictures on page 1'],
    paint: async (c: readonly PageChange[]) => {
      changes = c;
      return new Uint8Array([1]);
    },
    close() {},
  });
  const { opened } = await openDocument(new Uint8Array(9), { name: 'a.pdf', columns: [], pages }, documents);
  const made = await maskParts(opened.parts, policy(), await engines());
  await opened.write(
    made.map((m) => m.text),
    made,
  );
  const { hidden, kept } = changes[0]!;
  expect(hidden.map((h) => h.text)).toEqual(['<US_SSN>', '<EMAIL_ADDRESS>']);
  for (const value of ['219-09-9999', 'ada@example.org']) {
    const start = page.text.indexOf(value);
    for (const { box } of stretchesOf(page, start, start + value.length))
      expect(
        hidden.some(
          ({ box: b }) =>
            b.x <= box.x &&
            b.y <= box.y &&
            b.x + b.width >= box.x + box.width &&
            b.y + b.height >= box.y + box.height,
        ),
      ).toBe(true);
  }
  expect(kept.map((k) => k.text).join('|')).not.toMatch(/219|9999|ada@/);
  expect(kept.map((k) => k.text)).toContain('today');
  expect(opened.dropped).toEqual(['pictures on page 1']);
});

test('without a reader of pages a PDF is refused', async () => {
  await expect(openDocument(new Uint8Array(9), { name: 'a.pdf', columns: [] }, documents)).rejects.toThrow(
    /PDF/,
  );
});
