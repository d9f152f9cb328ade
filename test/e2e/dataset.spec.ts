/** Data to train on, by the command line: only what was checked, without a name, the same to the bit. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { decode } from 'fast-png';
import { made } from '../media.ts';
import { command } from './command.ts';

/** Everybody drawn is near. */
const NEAR = ['--set', 'find.face.minSize=40'];
const folder = () => mkdtempSync(path.join(tmpdir(), 'guise-'));
const filesIn = (at: string) =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((f) => statSync(path.join(at, f)).isFile())
    .sort();

test('guise dataset: pictures of scenes and captions, no name of a source, and twice the same', async () => {
  const named = path.join(folder(), 'Annabel Quistorp.png');
  cpSync(made('one.png'), named);
  const said = path.join(folder(), 'sound.vtt');
  writeFileSync(
    said,
    'WEBVTT\n\n00:00.000 --> 00:00.900\nAsk Annabel Quistorp at annabel@quistorp.example.\n',
  );
  const out = path.join(folder(), 'set');
  const args = ['dataset', named, made('sound.mp4'), said, '--out', out, '--layout', 'coco', ...NEAR];
  const first = await command([...args, '--keep', 'facing', '--date', '2026-01-31']);
  expect(first.code, first.err).toBe(0);
  const read = (file: string) => readFileSync(path.join(out, file));
  const files = filesIn(out);
  expect(files.filter((f) => !f.startsWith('images'))).toEqual([
    'README.md',
    'annotations/captions.json',
    'annotations/instances.json',
    'croissant.json',
    ...['attributes', 'captions', 'tracks'].flatMap((t) => [`tables/${t}.csv`, `tables/${t}.jsonl`]),
    'transcripts/0002.vtt',
  ]);
  for (const f of files) expect(read(f).toString('latin1')).not.toMatch(/annabel|quistorp|sound\.mp4/i);
  const { images, annotations } = JSON.parse(read('annotations/captions.json').toString());
  expect(annotations.length).toBe(images.length);
  expect(annotations[0].caption).toMatch(/^One person is in the picture\./);
  expect(read('README.md').toString()).toContain('`remove`. Nothing of the sound is left.');
  expect(read('transcripts/0002.vtt').toString()).toMatch(
    /^WEBVTT\n\n00:00\.000 --> 00:00\.900\nAsk <PERSON> at <EMAIL_ADDRESS>\./,
  );
  // What is in the picture of a scene is the masked result, at its size.
  const before = decode(readFileSync(named));
  for (const { file_name, width } of images) {
    const jpeg = read(`images/${file_name}`);
    expect(jpeg.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(width).toBeGreaterThan(0);
  }
  expect(images[0].width).toBe(before.width);

  const taken = await command([...args, '--date', '2026-01-31']);
  expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('not empty')]);
  const again = await command([...args, '--keep', 'facing', '--date', '2026-01-31', '--force']);
  expect(again.code, again.err).toBe(0);
  expect(JSON.parse(again.out)).toEqual(JSON.parse(first.out));
});
