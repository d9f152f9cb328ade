/** What goes to a generation endpoint: anonymized captions, as they were shown, and nothing else. */
import { encode } from 'fast-png';
import { describe, expect, test, vi } from 'vitest';
import { AnonymizedCaption } from '../../src/core/context/anonymized.ts';
import { nameless } from '../../src/core/context/nameless.ts';
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
  answers: readonly ((init: RequestInit) => Response)[],
  {
    generator = automatic1111,
    allow = true,
    most = 9,
    address = 'http://127.0.0.1:7860/',
    key = 'hunter2',
  } = {} as {
    generator?: Generator;
    allow?: boolean;
    most?: number;
    address?: string;
    key?: string;
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
      return answers[Math.min(asked.length, answers.length) - 1]!(init);
    }) as typeof fetch,
    most,
  };
  return {
    client: new GeneratorClient({ address, generator, key }, sender),
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

describe('what an endpoint does to whoever waits', () => {
  /** Bytes without end, until it is given up. */
  const endless = (bytes: number, pulled = { count: 0 }) => ({
    pulled,
    answer: ({ signal }: RequestInit) =>
      new Response(
        new ReadableStream({
          start: (c) => signal?.addEventListener('abort', () => c.error(new Error('given up'))),
          pull(c) {
            pulled.count++;
            if (bytes) c.enqueue(new Uint8Array(bytes));
            else return new Promise(() => {});
          },
        }),
        { headers: { 'content-type': 'application/json' } },
      ),
  });

  test('an answer without end is read no further than a picture can reach', async () => {
    const { answer, pulled } = endless(8 << 20);
    await expect(client([answer]).client.generate(await caption('Somebody sits.'), WANTED)).rejects.toThrow(
      'too large',
    );
    expect(pulled.count).toBeLessThan(20);
    const { answer: queued } = endless(8 << 20);
    const comfy = client([queued], { generator: comfyui });
    const asks = comfy.client.generate(await caption('Somebody sits.'), { ...WANTED, model: 'a' });
    await expect(asks).rejects.toThrow('too large');
  });

  test('an answer that begins and never ends is waited for no longer than one that never comes', async () => {
    const said = await caption('Somebody sits.');
    vi.useFakeTimers();
    try {
      const asks = expect(client([endless(0).answer]).client.generate(said, WANTED)).rejects.toThrow(
        'no answer in 180 s',
      );
      await vi.advanceTimersByTimeAsync(180_000);
      await asks;
    } finally {
      vi.useRealTimers();
    }
  });

  test.each<[string, Parameters<typeof client>[0], Generator]>([
    ['while an answer comes', [endless(0).answer], automatic1111],
    ['while who is busy is left alone', [() => json({}, 503)], automatic1111],
    ['while a picture is not there yet', [() => json({ prompt_id: 'a' }), () => json({})], comfyui],
  ])('it is given up at once %s', async (_, answers, generator) => {
    const { client: c, asked } = client(answers, { generator });
    const stop = new AbortController();
    const asks = c.generate(await caption('Somebody sits.'), { ...WANTED, model: 'a' }, stop.signal);
    const ends = expect(asks).rejects.toMatchObject({ fault: { code: 'job/aborted' } });
    await expect.poll(() => asked.length).toBe(answers.length);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const since = performance.now();
    stop.abort();
    await ends;
    expect(performance.now() - since).toBeLessThan(300);
    expect(asked).toHaveLength(answers.length);
  });

  test('a picture that is few bytes and many pixels is refused', async () => {
    const bomb = PNG.slice();
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const { client: c } = client([() => json({ images: [btoa(String.fromCharCode(...bomb))] })]);
    await expect(c.generate(await caption('Somebody sits.'), WANTED)).rejects.toThrow('too large');
  });
});

test.each(['hunter2\nx', 'hunter2\0', 'hünter2€', 'hunter2 x'])(
  'a key that no header can hold is in no error: %j',
  async (key) => {
    const { client: c, asked, logged } = client([good], { key });
    const failed = await c.generate(await caption('Somebody sits.'), WANTED).catch((e: unknown) => e);
    expect(failed).toMatchObject({ fault: { code: 'policy/invalid', path: 'key' } });
    expect(`${failed} ${JSON.stringify(failed)}`).not.toMatch(/h.nter2/);
    expect([asked, logged]).toEqual([[], []]);
  },
);

test('nor is one that an error would tell', async () => {
  const tells = () => {
    throw new TypeError('Headers.append: "Bearer hunter2" is an invalid header value.');
  };
  const { client: c } = client([tells]);
  const failed = await c.generate(await caption('Somebody sits.'), WANTED).catch((e: unknown) => e);
  expect(failed).toMatchObject({ fault: { code: 'endpoint/failed' } });
  expect(`${failed} ${JSON.stringify(failed)}`).not.toContain('hunter2');
});

test('what cannot be seen is seen in what is shown: it goes out as it is shown', async () => {
  const unseen = 'Somebody\u202e sits\u200b.\u{e0041}\ufe0f\u009b';
  const { client: c } = client([good]);
  // As a model that was typed would have it, whatever becomes of it in captions.
  const { body } = c.sending(await caption('Somebody sits.'), { ...WANTED, model: unseen });
  expect(body).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(body).override_settings.sd_model_checkpoint).toBe(unseen);
});

test.each([
  'http://example.org/',
  'ftp://example.org',
  'nowhere',
  'https://user:hunter2@example.org',
  'https://hunter2@example.org',
  'https://example.org/#hunter2',
])('%s is no endpoint', (address) => {
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
});

test('people of our own captions go out as somebody, and nothing that looks like one of them passes', async () => {
  const said = async (text: string) => (await caption(text)).text;
  expect(await said('Two people are in the picture. P3 is smiling. P1 is standing. P3 waves at P1.')).toBe(
    'Two people are in the picture. Somebody is smiling. Another person is standing. Somebody waves at another person.',
  );
  expect(await said('P1, P2, P3, P4, P5 and P6 sit.')).toBe(
    'Somebody, another person, a third person, a fourth person, a further person and a further person sit.',
  );
  // Numbers of the source, whether they look like an alias or begin like one.
  for (const text of ['Patient P17 sits.', 'His passport is P4366918.', 'Room "P2".'])
    expect(await said(text)).not.toMatch(/P\d/);
  // What is longer is masked as it stands.
  for (const text of ['P1-4366', 'P12 345 678', 'P1 2AB', 'AP1', 'P1/7', 'a.P1@b', '44 P1', 'P01', 'P1.5'])
    expect(nameless(text)).toBe(text);
});
