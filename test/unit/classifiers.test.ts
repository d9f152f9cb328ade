/** Token classifiers beside our own: taken from a folder or a hub, checked, and the right files for each backend. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CLASSIFIER_FILES, fromFolder } from '../../models/classifiers.ts';
import { fromHub as fetched } from '../../models/hub.ts';
import { recognizerIn } from '../../models/recognizers.ts';
import { taggerFiles, taggerIds } from '../../src/engines/transformers/files.ts';

const fromHub = (repository: string, into: string) => fetched(repository, into, CLASSIFIER_FILES);
const folder = () => mkdtempSync(path.join(tmpdir(), 'guise-'));
const CONTENT: Record<string, Buffer> = {
  'config.json': Buffer.from('{"id2label":{"0":"O","1":"B-PER"}}'),
  'tokenizer.json': Buffer.from('{}'),
  'onnx/model_quantized.onnx': Buffer.from('weights'),
};
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
  delete process.env.HF_ENDPOINT;
});

/** A hub of one repository, which may serve something else than it states. */
async function hub(served = CONTENT): Promise<void> {
  const server = createServer((req, res) => {
    const url = req.url ?? '';
    if (url === '/api/models/someone/tiny/revision/v1?blobs=true') {
      const siblings = Object.entries({ ...CONTENT, 'README.md': Buffer.from('x') }).map(
        ([rfilename, data]) => ({
          rfilename,
          size: data.length,
          blobId: createHash('sha1').update(`blob ${data.length}\0`).update(data).digest('hex'),
          lfs: rfilename.endsWith('.onnx')
            ? { sha256: createHash('sha256').update(data).digest('hex') }
            : undefined,
        }),
      );
      return res.end(JSON.stringify({ sha: 'abc', siblings }));
    }
    const data = served[url.replace('/someone/tiny/resolve/abc/', '')];
    res.statusCode = data ? 200 : 404;
    return res.end(data);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  process.env.HF_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('fromHub fetches what a classifier needs, once, and fromFolder reads it', async () => {
  await hub();
  const into = folder();
  const made = await fromHub('someone/tiny@v1', into);
  expect(fromFolder(made).map((f) => f.name)).toEqual(Object.keys(CONTENT));
  expect(existsSync(path.join(made, 'README.md'))).toBe(false);
  for (const close of closers.splice(0)) close();
  expect(await fromHub('someone/tiny@v1', into)).toBe(made);
  // What came once never becomes something else.
  writeFileSync(path.join(made, 'onnx', 'model_quantized.onnx'), 'other weights');
  await expect(fromHub('someone/tiny@v1', into)).rejects.toThrow('not what it was when it came');
});

test.each(['config.json', 'onnx/model_quantized.onnx'])(
  'fromHub refuses a %s that is not what the hub states, and keeps nothing',
  async (name) => {
    await hub({ ...CONTENT, [name]: Buffer.from(String(CONTENT[name]).replace(/.$/, '!')) });
    const into = folder();
    await expect(fromHub('someone/tiny@v1', into)).rejects.toThrow(`${name} is not what the hub says`);
    expect(existsSync(path.join(into, 'tiny'))).toBe(false);
  },
);

test('fromFolder refuses what is no token classifier', () => {
  const bare = folder();
  expect(() => fromFolder(bare)).toThrow('no token classifier');
  writeFileSync(path.join(bare, 'config.json'), '{"id2label":{"0":"O"}}');
  writeFileSync(path.join(bare, 'tokenizer.json'), '{}');
  expect(() => fromFolder(bare)).toThrow('onnx');
  mkdirSync(path.join(bare, 'onnx'));
  writeFileSync(path.join(bare, 'onnx', 'model.onnx'), 'x');
  expect(fromFolder(bare)).toHaveLength(3);
});

test('taggerFiles takes the weights that a backend can use', () => {
  const file = (f: string) => ({ id: f, file: f, bytes: 1, sha256: '', licence: '', source: '' });
  const own = ['config.json', 'onnx/model_quantized.onnx', 'onnx/model_fp16.onnx'].map((f) =>
    file(`tiny/${f}`),
  );
  const present = [...own, file('yunet.onnx'), file('big/onnx/model.onnx')];
  expect(taggerIds(present)).toEqual(['tiny', 'big']);
  expect(taggerFiles(present, 'tiny', 'wasm')?.files.map((f) => f.file)).toEqual([
    'tiny/config.json',
    'tiny/onnx/model_quantized.onnx',
  ]);
  expect(taggerFiles(present, 'tiny', 'webgpu')?.dtype).toBe('fp16');
  expect(taggerFiles(present, 'big', 'wasm')?.dtype).toBe('fp32');
  expect(taggerFiles(present, 'none', 'wasm')).toBeNull();
});

test('a recognizer of speech is a folder that has all parts and gives times of words', () => {
  const at = folder();
  mkdirSync(path.join(at, 'onnx'));
  const put = (name: string, content: string) => writeFileSync(path.join(at, name), content);
  expect(() => recognizerIn(at)).toThrow('no recognizer of speech');
  for (const name of ['config.json', 'preprocessor_config.json', 'tokenizer.json']) put(name, '{}');
  put('generation_config.json', '{}');
  put('onnx/encoder_model_quantized.onnx', 'x');
  expect(() => recognizerIn(at)).toThrow('onnx/decoder_model_merged*.onnx');
  put('onnx/decoder_model_merged.onnx', 'x');
  expect(() => recognizerIn(at)).toThrow('_timestamped');
  put('generation_config.json', '{"alignment_heads":[[0,0]]}');
  expect(recognizerIn(at)).toHaveLength(6);
});
