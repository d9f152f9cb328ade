/** Data to train on, by the command line: only what was checked, without a name, the same to the bit. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { decode } from 'fast-png';
import { wav } from '../made/speech.ts';
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

test('guise dataset: a file of sound is a row with its masked transcript, and with a voice that leaves nothing without times', async () => {
  const at = folder();
  writeFileSync(path.join(at, 'Annabel Quistorp.wav'), wav(16_000, 3));
  writeFileSync(
    path.join(at, 'Annabel Quistorp.vtt'),
    'WEBVTT\n\n00:01.000 --> 00:02.000\nwrite to annabel@quistorp.example\n',
  );
  const set = async (voice: string, ...more: string[]) => {
    const out = path.join(at, voice);
    const args = ['dataset', path.join(at, 'Annabel Quistorp.wav'), ...more, '--voice', voice, '--out', out];
    const { code, err } = await command([...args, '--layout', 'hf']);
    expect(code, err).toBe(0);
    const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
    for (const f of filesIn(out))
      expect(readFileSync(path.join(out, f)).toString('latin1')).not.toMatch(/quistorp/i);
    return { read, row: JSON.parse(read('audio/train/metadata.jsonl')) };
  };
  const { read, row } = await set('whisper', path.join(at, 'Annabel Quistorp.vtt'));
  expect(row).toMatchObject({
    file_name: '0001.wav',
    transcript: expect.stringContaining('write to <'),
    seconds: 3,
    voice: 'whisper',
    speech: expect.any(Array),
  });
  expect(read('README.md')).toContain('`whisper`, which leaves words.');
  expect((await set('noise')).row).toMatchObject({ voice: 'noise', speech: null });
});
