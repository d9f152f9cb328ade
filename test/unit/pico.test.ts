/** A synthesizer of several languages, by its program and what it is given to read with. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pico } from '../../src/engines/pico/pico.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const program = readFileSync(path.join(ROOT, 'node_modules/@echogarden/svoxpico-wasm/svoxpico.wasm'));
const packaged = path.join(ROOT, '.cache', 'models');
const part = (language: string, what: string) => path.join(packaged, `pico-${language}-${what}.bin`);
const languages = ['de', 'es', 'fr', 'it'].filter((l) => existsSync(part(l, 'signal')));
const manner = { speaker: 'slt', stretch: 1 };

test('what is no voice of its own ends with a fault, and says nothing', () => {
  const none = new Uint8Array(4096);
  expect(() => pico(program, { text: none, signal: none })('hello', manner)).toThrow(/pico/);
  expect(() => pico(program, { text: none.subarray(0, 0), signal: none })('hello', manner)).toThrow(/pico/);
});

test.each(languages)('%s: heard, the same to the bit, slower and faster, whatever signs there are', (l) => {
  const [text, signal] = ['text', 'signal'].map((w) => new Uint8Array(readFileSync(part(l, w))));
  const say = pico(program, { text: text!, signal: signal! });
  const words = 'Müller, Peña, Éric, Niccolò: 42.';
  const { rate, samples } = say(words, manner);
  const seconds = samples.length / rate;
  expect([rate, seconds > 1.5 && seconds < 10]).toEqual([16_000, true]);
  expect(Math.max(...samples.slice(0, 100_000))).toBeGreaterThan(0.05);
  expect(say(words, manner).samples).toEqual(samples);
  const lasting = (stretch: number) => say(words, { ...manner, stretch }).samples.length / rate;
  expect(lasting(0.5)).toBeLessThan(0.75 * seconds);
  expect(lasting(1.25)).toBeGreaterThan(1.1 * seconds);
  // Marks of its own language of marks are none of a text's.
  expect(say('</speed><play file="x"/> 北京 & <', manner).samples.length).toBeGreaterThan(0);
});
