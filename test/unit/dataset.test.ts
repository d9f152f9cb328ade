/** Datasets: other programs than ours read what was written. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDataset } from '../../src/bridge/dataset.ts';
import { ENGLISH } from '../../src/core/context/grammar.ts';
import { datasetOf, type Item } from '../../src/core/dataset/dataset.ts';
import { KEYPOINTS } from '../../src/core/dataset/keypoints.ts';
import type { Written } from '../../src/core/dataset/layout.ts';
import type { Sample } from '../../src/core/dataset/sample.ts';
import type { SoundItem } from '../../src/core/dataset/sounds.ts';
import { filesOf } from '../../src/formats/dataset.ts';
import { attributes, layouts } from '../../src/plugins/index.ts';

const facts: Sample['facts'] = {
  guise: '0.1.0',
  verdict: { tone: 'good', title: '2 faces hidden', lines: [] },
  done: [
    {
      subject: 'face',
      label: 'Face',
      hidden: 2,
      shown: 0,
      passed: 1,
      maskers: ['solid'],
      checkedBy: 'rfb-320',
    },
  ],
  not: ['bodies'],
  checked: 10,
  kept: [
    { subject: 'face', measure: 'overlay', share: 0.5, looks: 10 },
    { subject: 'face', measure: 'head-rotation', mean: 4, rmse: 5, looks: 8, of: 10, by: 'x' },
  ],
  scores: [
    { group: 'privacy', what: 'likeness', measured: { value: 0.3, of: 12, from: 0.45 } },
    {
      group: 'use',
      what: 'attribute',
      subject: 'face',
      attribute: 'expression',
      measured: { value: 9, of: 10, unknown: 1 },
    },
    { group: 'use', what: 'captions', measured: null },
    { group: 'steady', what: 'steadiness', subject: 'face', measured: { value: 1.5, of: 8 } },
  ],
  background: null,
  sound: null,
};

/** A film of ten frames, or a picture, with somebody in it. */
function sampleOf(film: boolean, told: Readonly<Record<string, string>>): Sample {
  const times = Array.from({ length: film ? 10 : 1 }, (_, i) => i / 10);
  const last = times.length - 1;
  const traits = Object.entries(told).map(([attribute, value]) => ({ attribute, value, share: 1 }));
  return {
    schema: 'guise.sample/1',
    media: { type: film ? 'video/mp4' : 'image/png', width: 100, height: 80, seconds: film ? 1 : 0 },
    times,
    told: ['age', 'presentation', 'expression', 'setting', 'objects'],
    scenes: [
      {
        start: 0,
        end: film ? 1 : 0,
        frames: [0, last],
        middle: last >> 1,
        people: [{ person: 'P1', traits }],
        scenery: [
          { attribute: 'setting', value: 'indoors', share: 1 },
          { attribute: 'objects', value: 'chair', share: 1 },
          { attribute: 'objects', value: 'cup', share: 0.8 },
        ],
      },
    ],
    attributes: Object.entries(told).map(([attribute, value]) => ({
      person: 'P1',
      attribute,
      value,
      from: 0,
      to: last,
    })),
    tracks: times.map((time, frame) => ({
      ...{ frame, time, track: 'person-1', person: 'P1', kind: 'person', origin: 'seen' },
      ...{ x: -10, y: 5, width: 60, height: 90, tilt: 0, score: 0.9, hidden: true },
    })),
    poses: [
      {
        track: 'person-1',
        frame: last >> 1,
        keypoints: KEYPOINTS.flatMap((_, i) => (i ? [i, 2 * i, 1 + (i % 2)] : [0, 0, 0])),
      },
    ],
    facts,
  };
}

const bytesOf = (key: string) => `masked bytes of ${key}`;
const hashOf = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const itemOf = (key: string, film: boolean, told: Readonly<Record<string, string>>): Item => ({
  key,
  extension: film ? 'mp4' : 'png',
  bytes: bytesOf(key).length,
  sha256: hashOf(bytesOf(key)),
  sample: sampleOf(film, told),
});
const YOUNG = { age: 'young', presentation: 'woman', expression: 'smiling' };
const ITEMS = [
  itemOf('0001', true, YOUNG),
  itemOf('0002', false, { ...YOUNG, expression: 'neutral' }),
  itemOf('0003', false, { ...YOUNG, age: 'older' }),
];
const PARTICULARS = {
  name: 'A set',
  license: 'CC BY 4.0',
  creator: 'Nobody',
  date: '2026-01-31',
  k: 2,
  grammar: ENGLISH,
};

const folders: string[] = [];
afterAll(() => {
  for (const f of folders) rmSync(f, { recursive: true });
});

/** Written to a folder. */
async function written(
  layout: string,
  items = ITEMS,
  sounds: readonly SoundItem[] = [],
): Promise<{ folder: string; files: Written[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-dataset-'));
  folders.push(folder);
  const dataset = datasetOf(items, attributes, PARTICULARS, sounds);
  const files = await writeDataset(
    filesOf(dataset, layouts.find((l) => l.id === layout)!),
    {
      media: async (key) => new Blob([bytesOf(key)]),
      scene: async (key, at) => new Blob([`scene ${at} of ${key}`]),
    },
    async (to, bytes) => {
      const target = path.join(folder, to);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, Buffer.from(await new Response(bytes).arrayBuffer()), { flag: 'wx' });
    },
  );
  return { folder, files };
}
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));

describe('a dataset', () => {
  test('tells of nobody in any file what fewer than k share', async () => {
    for (const { id } of layouts) {
      const { folder, files } = await written(id);
      for (const { path: file } of files) {
        const bytes = readFileSync(path.join(folder, file));
        if (/README|croissant/.test(file)) continue;
        expect(bytes.toString('latin1'), `${id} ${file}`).not.toMatch(/older/);
      }
      expect(read(folder, 'README.md')).toContain('of 1 people something was left out');
      expect(read(folder, 'README.md')).toContain('| Age band | young 2 |');
      expect(read(folder, 'tables/attributes.csv')).toMatch(/woman/);
    }
  });

  test('its card has what was hidden, by whom it was checked, and figures by how much was compared', async () => {
    const { folder } = await written('llava');
    const card = read(folder, 'README.md');
    expect(card).toContain('| Face | 6 | solid | 0 | 3 | rfb-320 |');
    expect(card).toContain('| face: overlay | 50% | 30 |');
    expect(card).toContain('| face: head-rotation | off by 4.000 on the mean | 24 |');
    expect(card).toContain('**Not looked for** in some file or in all: bodies');
    expect(card).toContain('No file had any sound.');
    expect(card).toContain(
      '| Greatest likeness of a face to its original | 0.30, the same person from 0.45 (36 looks) |',
    );
    expect(card).toContain('| Told alike: Expression (face) | 90% of 30 looks, unknown in 3 |');
    expect(card).toContain('| Statements of captions that hold | not measured |');
    expect(card).toContain('| Unsteady against the original (face) | 1.5 times (24 looks) |');
    expect(card).toMatch(/!\[Scorecard: Greatest likeness[^\]]*\]\(scorecard\.svg\)/);
    const drawn = read(folder, 'scorecard.svg');
    expect(drawn).toMatch(/<title id="t">Scorecard of [^<]*<\/title><desc id="d">Greatest likeness/);
    // No bar of what was not measured.
    expect(drawn.match(/fill="#(2d6cb4|b4552d)"/g)).toHaveLength(3);
    expect(card).toContain('| Things about | chair 3, cup 3 |');
    expect(card).toContain('| Indoors or outdoors | indoors 3 |');
    expect(card).toContain('3 of 3 files have the tick');
    const open = {
      tone: 'note' as const,
      title: '1 body hidden',
      lines: ['More than 2% of a body was bare.'],
    };
    const bare = { ...ITEMS[0]!, sample: { ...ITEMS[0]!.sample, facts: { ...facts, verdict: open } } };
    const noted = read((await written('llava', [bare, ...ITEMS.slice(1)])).folder, 'README.md');
    expect(noted).toContain('2 of 3 files have the tick');
    expect(noted).toContain('- `0001.mp4`: **1 body hidden** More than 2% of a body was bare.');
    const kept = {
      ...ITEMS[0]!,
      sample: {
        ...ITEMS[0]!.sample,
        facts: { ...facts, sound: { voice: 'keep', leaves: 'voices' as const } },
      },
    };
    expect(read((await written('llava', [kept])).folder, 'README.md')).toContain(
      'the voices are in it, as they were',
    );
  });

  test('Croissant names every file with its hash, and every column of the tables', async () => {
    const { folder, files } = await written('coco');
    const { distribution, recordSet, ...meta } = JSON.parse(read(folder, 'croissant.json'));
    expect(meta).toMatchObject({ '@type': 'sc:Dataset', datePublished: '2026-01-31', license: 'CC BY 4.0' });
    expect(distribution.map((d: { contentUrl: string }) => d.contentUrl)).toEqual(
      files.map((f) => f.path).filter((p) => p !== 'croissant.json'),
    );
    for (const { contentUrl, sha256, contentSize } of distribution) {
      const bytes = readFileSync(path.join(folder, contentUrl));
      expect([sha256, contentSize]).toEqual([hashOf(bytes), `${bytes.length} B`]);
    }
    for (const { field } of recordSet)
      for (const { source } of field) {
        const table = Papa.parse<string[]>(read(folder, source.fileObject['@id'])).data;
        expect(table[0]).toContain(source.extract.column);
      }
  });

  test('attributes have a row for each person in each frame, as a table and as lines', async () => {
    const { folder } = await written('hf');
    const { data } = Papa.parse<Record<string, string>>(read(folder, 'tables/attributes.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(12);
    expect(data[3]).toEqual({
      ...{ file: '0001', frame: '3', time: '0.3', person: 'P1' },
      ...{ age: 'young', presentation: 'woman', expression: 'smiling' },
    });
    expect(lines(read(folder, 'tables/attributes.jsonl'))[11]).toMatchObject({ file: '0003', age: null });
    // What is nobody's stands with the scene.
    expect(lines(read(folder, 'tables/captions.jsonl'))[0]).toMatchObject({
      setting: 'indoors',
      objects: 'chair, cup',
    });
    expect(lines(read(folder, 'video/train/metadata.jsonl'))[0].scenes[0].scenery).toEqual({
      setting: 'indoors',
      objects: 'chair, cup',
    });
  });

  test('what was said lies beside it, without times in its line of metadata, and its card says how it was masked', async () => {
    const text =
      'WEBVTT\n\nNOTE by hand\n\n1\n00:00.000 --> 00:00.500\n<v Somebody>Hello <PERSON>.\n\n00:00.500 --> 00:01.000\nGood\nbye.\n';
    const spoken = { ...ITEMS[0]!, transcript: { extension: 'vtt', text, hidden: 3 } as const };
    const { folder } = await written('hf', [spoken, ...ITEMS.slice(1)]);
    expect(read(folder, 'transcripts/0001.vtt')).toBe(text);
    const [line] = lines(read(folder, 'video/train/metadata.jsonl'));
    expect(line.transcript).toBe('Hello <PERSON>. Good bye.');
    expect(read(folder, 'README.md')).toContain(
      '1 of 3 files have one in `transcripts/`, masked as texts: 3 findings',
    );
  });

  test('files of sound lie in a folder of their own, with what is said and when, in every layout', async () => {
    const sound: SoundItem = {
      key: '0009',
      extension: 'flac',
      bytes: bytesOf('0009').length,
      sha256: hashOf(bytesOf('0009')),
      seconds: 3,
      facts: {
        guise: '0.1.0',
        verdict: { tone: 'note', title: 'Voices disguised', lines: ['Not anonymous.'] },
        sound: { voice: 'whisper', leaves: 'words' },
      },
      speech: [
        { from: 0.5, to: 1.25 },
        { from: 2, to: 2.5 },
      ],
      transcript: {
        extension: 'vtt',
        text: 'WEBVTT\n\n00:00.500 --> 00:01.000\nHello <PERSON>.\n',
        hidden: 1,
      },
    };
    const { transcript: _, ...mute } = sound;
    const silent: SoundItem = {
      ...mute,
      key: '0010',
      speech: null,
      facts: { ...sound.facts, sound: { voice: 'silence', leaves: 'nothing' } },
    };
    for (const layout of layouts) {
      const { folder, files } = await written(layout.id, ITEMS, [sound, silent]);
      expect(read(folder, 'audio/train/0009.flac')).toBe(bytesOf('0009'));
      expect(lines(read(folder, 'audio/train/metadata.jsonl'))).toMatchObject([
        {
          file_name: '0009.flac',
          transcript: 'Hello <PERSON>.',
          voice: 'whisper',
          speech: [{ from: 0.5, to: 1.25 }, { from: 2 }],
        },
        { file_name: '0010.flac', voice: 'silence', speech: null },
      ]);
      expect(lines(read(folder, 'tables/speech.jsonl'))).toEqual([
        { file: '0009', start: 0.5, end: 1.25 },
        { file: '0009', start: 2, end: 2.5 },
      ]);
      expect(read(folder, 'transcripts/0009.vtt')).toContain('Hello <PERSON>.');
      const card = read(folder, 'README.md');
      expect(card).toContain('and 2 files of sound (6 s)');
      expect(card).toContain('- 1 file: `whisper`, which leaves words.');
      expect(card).toContain('- `0009.flac`: **Voices disguised** Not anonymous.');
      expect(card).toContain('3 of 5 files have the tick');
      expect(files.map((f) => f.path)).toContain('tables/sounds.csv');
    }
    const { folder } = await written('hf', ITEMS, [sound]);
    expect(read(folder, 'README.md')).toContain('- config_name: audio\n  data_dir: audio');
  });

  test('twice written it is the same to the bit', async () => {
    for (const { id } of layouts) expect((await written(id)).files, id).toEqual((await written(id)).files);
  });
});

describe('layouts', () => {
  test('Hugging Face: a line for each file beside it, films and pictures apart', async () => {
    const { folder } = await written('hf');
    expect(lines(read(folder, 'video/train/metadata.jsonl'))).toMatchObject([
      {
        file_name: '0001.mp4',
        text: 'One person is in the picture. P1 is a young adult, looking like a woman and smiling. The scene is indoors. Also in the picture: chair, cup.',
      },
    ]);
    const pictures = lines(read(folder, 'image/train/metadata.jsonl'));
    for (const { file_name, sha256 } of pictures)
      expect(hashOf(read(folder, `image/train/${file_name}`))).toBe(sha256);
    expect(read(folder, 'README.md')).toMatch(/^---\n[\s\S]*data_dir: video\n[\s\S]*data_dir: image\n---\n/);
  });

  test('WebDataset: tar finds the files of a sample side by side', async () => {
    const { folder } = await written('webdataset');
    const shard = path.join(folder, 'data', 'train-000000.tar');
    expect(execFileSync('tar', ['tf', shard], { encoding: 'utf8' }).trim().split('\n')).toEqual(
      ITEMS.flatMap(({ key, extension }) => [`${key}.${extension}`, `${key}.json`, `${key}.txt`]),
    );
    const member = (name: string) => execFileSync('tar', ['xfO', shard, name], { encoding: 'utf8' });
    expect(member('0001.mp4')).toBe(bytesOf('0001'));
    expect(JSON.parse(member('0002.json'))).toMatchObject({ width: 100, seconds: 0 });
  });

  test('WebDataset: a new archive begins where one is full', async () => {
    const large = ITEMS.map((i) => ({ ...i, bytes: 6e8 }));
    const { files } = await written('webdataset', large);
    expect(files.map((f) => f.path).filter((p) => p.endsWith('.tar'))).toHaveLength(3);
  });

  test('COCO: ids join pictures, captions, boxes within the picture, and joints', async () => {
    const { folder } = await written('coco');
    const of = (name: string) => JSON.parse(read(folder, `annotations/${name}.json`));
    const [captions, instances, joints] = [of('captions'), of('instances'), of('person_keypoints')];
    expect(read(folder, `images/${captions.images[1].file_name}`)).toBe('scene 0 of 0002');
    expect(captions.annotations.map((a: { image_id: number }) => a.image_id)).toEqual([1, 2, 3]);
    expect(instances.annotations[0]).toMatchObject({
      image_id: 1,
      category_id: 1,
      bbox: [0, 5, 50, 75],
      area: 3750,
    });
    const [{ keypoints, num_keypoints }] = joints.annotations;
    expect([keypoints.length, num_keypoints]).toEqual([51, 16]);
    expect(joints.categories[0].keypoints).toHaveLength(17);
    for (const [a, b] of joints.categories[0].skeleton) expect(Math.max(a, b)).toBeLessThanOrEqual(17);
  });

  test('LLaVA: a question with the sign of its medium, and an answer', async () => {
    const { folder } = await written('llava');
    const all = JSON.parse(read(folder, 'llava.json'));
    expect(all[0]).toMatchObject({ id: '0001', video: '0001.mp4' });
    expect(all[1]).toMatchObject({ id: '0002', image: '0002.png' });
    expect(all[1].conversations[0].value).toMatch(/^<image>\n/);
    expect(all[0].conversations[1]).toEqual({
      from: 'gpt',
      value:
        'One person is in the picture. P1 is a young adult, looking like a woman and smiling. The scene is indoors. Also in the picture: chair, cup.',
    });
  });
});
