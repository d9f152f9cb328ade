/** What goes to a generation endpoint: anonymized captions, as they were shown, and nothing else. */
import { encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { AnonymizedCaption } from '../../src/core/context/anonymized.ts';
import type { Generator } from '../../src/core/model/generator.ts';
import type { Span } from '../../src/core/text/span.ts';
import { GeneratorClient, type Sender, type Sending } from '../../src/engines/generator/client.ts';
import { anonymize, outgoing } from '../../src/pipeline/text/anonymize.ts';
import automatic1111 from '../../src/plugins/generators/automatic1111.ts';
import comfyui from '../../src/plugins/generators/comfyui.ts';
import huggingFace from '../../src/plugins/generators/hugging-face.ts';
import openai from '../../src/plugins/generators/openai.ts';
import { documents } from '../../src/plugins/text.ts';
import { engines, FACTS } from './text/engines.ts';

const PNG = new Uint8Array(encode({ width: 2, height: 2, data: new Uint8Array(12).fill(120), channels: 3 }));
const BASE64 = btoa(String.fromCharCode(...PNG));
const WANTED = { width: 512, height: 512, seed: 7, model: '' };
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Knows two names, as a classifier would. */
const tag = async (texts: readonly string[]) =>
  texts.map((text) =>
    [...text.matchAll(/Zora Quibble|Ada Lovelace/g)].map((m): Span => {
      const evidence = { by: 'ner:guise-ner', pattern: 'PERSON', before: 0.99, score: 0.99 };
      const [start, end] = [m.index, m.index + m[0].length];
      return { kind: 'span', start, end, entity: 'PERSON', family: 'person', score: 0.99, evidence };
    }),
  );

async function caption(text: string): Promise<AnonymizedCaption> {
  return anonymize(text, { engines: { ...(await engines()), tag }, formats: documents, facts: FACTS });
}

function client(
  answers: readonly (() => Response)[],
  { generator = automatic1111, allow = true, most = 9, address = 'http://127.0.0.1:7860/' } = {} as {
    generator?: Generator;
    allow?: boolean;
    most?: number;
    address?: string;
  },
) {
  const asked: { url: string; init: RequestInit }[] = [];
  const shown: Sending[] = [];
  const logged: unknown[] = [];
  const sender: Sender = {
    allow: (s) => {
      shown.push(s);
      return allow;
    },
    log: (s) => logged.push(s),
    fetch: (async (url: string, init: RequestInit) => {
      asked.push({ url, init });
      return answers[Math.min(asked.length, answers.length) - 1]!();
    }) as typeof fetch,
    most,
  };
  return {
    client: new GeneratorClient({ address, generator, key: 'hunter2' }, sender),
    asked,
    shown,
    logged,
  };
}

const good = () => json({ images: [BASE64] });

test('what goes out is what was shown, anonymized, and the log has it without the key', async () => {
  const said = await caption('Zora Quibble, zora@example.org, raises a hand.');
  const { client: c, asked, shown, logged } = client([good]);
  const made = await c.generate(said, WANTED);
  expect(made).toMatchObject({ extension: 'png', bytes: PNG });
  expect(asked).toHaveLength(1);
  expect(asked[0]!.url).toBe('http://127.0.0.1:7860/sdapi/v1/txt2img');
  expect(asked[0]!.init.body).toBe(shown[0]!.body);
  expect(JSON.parse(shown[0]!.body).prompt).toBe('<PERSON>, <EMAIL_ADDRESS>, raises a hand.');
  expect(shown[0]!.proof.found).toEqual({ PERSON: 1, EMAIL_ADDRESS: 1 });
  expect(shown[0]!.proof.by).toEqual(['rules', 'ner:guise-ner']);
  expect(asked[0]!.init).toMatchObject({ redirect: 'error', credentials: 'omit' });
  expect(JSON.stringify([shown, logged])).not.toMatch(/hunter2|zora|quibble/i);
  expect(logged.map((l) => (l as { status: number | null }).status)).toEqual([null, 200]);
});

describe('nothing but an anonymized caption is taken', () => {
  const real = caption('Somebody sits.');
  test.each<[string, (of: AnonymizedCaption) => unknown]>([
    ['a text', () => 'Zora Quibble sits.'],
    ['a picture', () => new Blob([PNG])],
    ['bytes', () => PNG],
    ['nothing', () => null],
    ['a look-alike', (of) => ({ text: 'Zora', proof: of.proof, constructor: AnonymizedCaption })],
    [
      'one of its prototype',
      (of) =>
        Object.create(AnonymizedCaption.prototype, { text: { value: 'Zora' }, proof: { value: of.proof } }),
    ],
    ['one that inherits from a real one', (of) => Object.create(of, { text: { value: 'Zora' } })],
    ['a proxy of a real one', (of) => new Proxy(of, { get: () => 'Zora' })],
    ['a copy of a real one', (of) => structuredClone({ ...of })],
  ])('%s', async (_, make) => {
    const { client: c, asked, shown } = client([good]);
    const given = make(await real) as AnonymizedCaption;
    expect(() => c.sending(given, WANTED)).toThrow('anonymized');
    await expect(c.generate(given, WANTED)).rejects.toThrow('anonymized');
    expect([asked, shown]).toEqual([[], []]);
  });
  test('what a real one says cannot be changed', async () => {
    const of = await real;
    expect(() => Object.assign(of, { text: 'Zora' })).toThrow();
    expect(() => Object.defineProperty(of, 'text', { value: 'Zora' })).toThrow();
    expect(of.text).toBe('Somebody sits.');
  });
  test('nor do types let anything else through', () => {
    const { client: c } = client([good]);
    const wrong = () => [
      // @ts-expect-error a text is no anonymized caption
      c.sending('Zora', WANTED),
      // @ts-expect-error nor is what looks like one
      c.sending({ text: 'Zora', proof: { policy: '', by: [], found: {} } }, WANTED),
      // @ts-expect-error nor a picture
      c.sending(new Blob(), WANTED),
      // @ts-expect-error and nobody makes one
      new AnonymizedCaption('Zora', { policy: '', by: [], found: {} }),
    ];
    expect(wrong).toThrow();
  });
});

test('what a person does not allow is not sent', async () => {
  const { client: c, asked, logged } = client([good], { allow: false });
  expect(await c.generate(await caption('Somebody sits.'), WANTED)).toBeNull();
  expect([asked, logged]).toEqual([[], []]);
});

test('who is busy is asked again, and no more often than is allowed', async () => {
  const busy = () => json({}, 503);
  const said = await caption('Somebody sits.');
  const once = client([busy, good]);
  expect(await once.client.generate(said, WANTED)).not.toBeNull();
  expect(once.logged.map((l) => (l as { status: number }).status)).toEqual([null, 503, null, 200]);
  const few = client([busy], { most: 1 });
  await expect(few.client.generate(said, WANTED)).rejects.toThrow('may not be more');
  expect(few.asked).toHaveLength(1);
  const no = client([() => json({}, 401)]);
  await expect(no.client.generate(said, WANTED)).rejects.toThrow('401');
  expect(no.asked).toHaveLength(1);
});

test.each<[string, () => Response]>([
  ['no picture', () => json({ images: ['aGVsbG8='] })],
  ['nothing', () => json({})],
  ['no JSON', () => new Response('<html>', { headers: { 'content-type': 'application/json' } })],
  ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
])('an answer with %s is a fault', async (_, answer) => {
  const { client: c } = client([answer]);
  await expect(c.generate(await caption('Somebody sits.'), WANTED)).rejects.toThrow(
    'for a picture: None came',
  );
});

test.each(['http://example.org/', 'ftp://example.org', 'nowhere'])('%s is no endpoint', (address) => {
  expect(() => client([good], { address })).toThrow('endpoint');
});

test.each<[Generator, unknown]>([
  [automatic1111, { images: [`data:image/png;base64,${BASE64}`] }],
  [openai, { data: [{ b64_json: BASE64 }] }],
])('$id: the picture is taken out of the answer', async (generator, answer) => {
  const { client: c, asked } = client([() => json(answer)], { generator });
  const made = await c.generate(await caption('Somebody sits.'), WANTED);
  expect(made?.bytes).toEqual(PNG);
  expect(String(asked[0]!.init.body)).toContain('Somebody sits.');
});

test('hugging-face: the answer is the picture', async () => {
  const { client: c, asked } = client([() => new Response(PNG)], {
    generator: huggingFace,
    address: 'https://router.example.org/hf-inference',
  });
  expect((await c.generate(await caption('Somebody sits.'), { ...WANTED, model: 'a/b' }))?.bytes).toEqual(
    PNG,
  );
  expect(asked[0]!.url).toBe('https://router.example.org/hf-inference/models/a/b');
});

describe('comfyui', () => {
  const queue = () => json({ prompt_id: 'ab-12' });
  const image = { filename: 'a b&c.png', subfolder: '', type: 'temp' };
  const ready = () => json({ 'ab-12': { outputs: { 7: { images: [image] } } } });
  const ask = { ...WANTED, model: 'sd.safetensors' };

  test('a graph is queued, looked for until it is done, and its picture fetched; all of it is logged', async () => {
    const {
      client: c,
      asked,
      logged,
    } = client([queue, () => json({}), ready, () => new Response(PNG)], {
      generator: comfyui,
    });
    expect((await c.generate(await caption('Zora Quibble sits.'), ask))?.bytes).toEqual(PNG);
    expect(asked.map((a) => [a.init.method, new URL(a.url).pathname])).toEqual([
      ['POST', '/prompt'],
      ['GET', '/history/ab-12'],
      ['GET', '/history/ab-12'],
      ['GET', '/view'],
    ]);
    expect(new URL(asked[3]!.url).searchParams.get('filename')).toBe('a b&c.png');
    // Words go out in the first request alone.
    expect(asked.slice(1).every((a) => a.init.body === undefined)).toBe(true);
    expect(String(asked[0]!.init.body)).toMatch(/sits\./);
    expect(JSON.stringify(asked)).not.toMatch(/Zora|Quibble/);
    expect(logged).toHaveLength(8);
  });

  test('a number of a job that leads elsewhere is not followed, nor is a checkpoint guessed', async () => {
    const said = await caption('Somebody sits.');
    const elsewhere = client([() => json({ prompt_id: '../../etc' })], { generator: comfyui });
    await expect(elsewhere.client.generate(said, ask)).rejects.toThrow('for a picture');
    expect(elsewhere.asked).toHaveLength(1);
    const nameless = client([queue], { generator: comfyui });
    await expect(nameless.client.generate(said, WANTED)).rejects.toThrow('--model');
    expect(nameless.asked).toHaveLength(0);
  });
});

test('the policy of what goes out looks for all, and keeps nothing', async () => {
  const policy = outgoing(await engines());
  expect(policy.find.text).toMatchObject({
    entities: [],
    allow: [],
    names: { model: 'guise-ner', point: 'recall' },
  });
  expect(policy.rules).toEqual([]);
  expect(policy.otherwise.text.by).toBe('replace');
});

test('names that no classifier knows are told by their capitals', async () => {
  expect((await caption('Xq Vrrt sits down, and a friend waves.')).text).toBe(
    '<NAME> sits down, and a friend waves.',
  );
  expect((await caption('Two people are in the picture. P1 is smiling.')).text).toBe(
    'Two people are in the picture. P1 is smiling.',
  );
});
