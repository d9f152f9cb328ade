/** Words that a recognizer hears: window by window, joined without a double one, written as a transcript that says who heard it. */
import { afterEach, expect, test, vi } from 'vitest';
import { HEARD } from '../../src/core/sound/activity.ts';
import { HeldSamples } from '../../src/core/sound/heard/samples.ts';
import { type HeardWord, joinWords } from '../../src/core/sound/heard/words.ts';
import type { Time } from '../../src/core/sound/times.ts';
import type { RecognizerWorker } from '../../src/engines/transformers/recognizer.ts';
import { recognizerFiles, recognizerIds } from '../../src/engines/transformers/recognizer-files.ts';
import { recognizerOn } from '../../src/engines/transformers/recognizing.ts';
import { heardTranscript } from '../../src/formats/heard-words.ts';
import { machineOf, timedWords } from '../../src/formats/timed-words.ts';
import { transcribe } from '../../src/pipeline/passes/transcribe.ts';
import type { Recognizer, SoundTrack } from '../../src/pipeline/ports.ts';
import { timedBy } from '../../src/pipeline/text/told.ts';

const word = (text: string, from: number, to = from + 0.4): HeardWord => ({ text: ` ${text}`, from, to });
const texts = (words: readonly HeardWord[]) => words.map((w) => w.text.trim()).join(' ');
const OVERLAP = { from: 24, to: 30 };

test('what both windows heard is joined in the middle of it, however each wrote it and placed it', () => {
  const before = [word('call', 20), word('Anna', 25), word('on', 26), word('Monday', 27), word('mor', 29.8)];
  const after = [
    word('a,', 24),
    word('anna', 25.3),
    word('on', 26.2),
    word('Monday.', 27.1),
    word('morning', 29.6),
  ];
  expect(texts(joinWords(before, after, OVERLAP))).toBe('call Anna on Monday. morning');
});

test('where they agree on nothing no word of the overlap is lost', () => {
  expect(texts(joinWords([word('a', 24.5), word('b', 28)], [word('c', 25.5), word('d', 29)], OVERLAP))).toBe(
    'a c d',
  );
  // One places a word behind the middle, and the other before it.
  expect(texts(joinWords([word('x', 20), word('berlin', 27.2)], [word('bern', 26.5)], OVERLAP))).toBe(
    'x bern',
  );
  // The later window heard nothing.
  expect(texts(joinWords([word('x', 20), word('anna', 28)], [], OVERLAP))).toBe('x anna');
  expect(texts(joinWords([], [word('anna', 25)], OVERLAP))).toBe('anna');
});

test('a word that is said twice stays so', () => {
  const before = [word('no', 24.2), word('no', 25), word('no', 29)];
  const after = [word('no', 24.2), word('no', 25), word('no', 29), word('yes', 31)];
  expect(texts(joinWords(before, after, OVERLAP))).toBe('no no no yes');
});

test('samples are held from a place on, and no more than there is room for', () => {
  const held = new HeldSamples(6);
  held.push(Float32Array.of(0, 1, 2, 3));
  held.drop(2);
  held.push(Float32Array.of(4, 5));
  expect([...held.cut(3, 6)]).toEqual([3, 4, 5]);
  expect([...held.cut(0, 3)]).toEqual([2]);
  expect(held.end).toBe(6);
  held.drop(99);
  expect([...held.cut(0, 99)]).toEqual([]);
  expect(held.end).toBe(6);
  expect(() => held.push(new Float32Array(7))).toThrow();
});

/** A track whose every sample says which second it is of, and a recognizer that reads that. */
function saying(words: readonly HeardWord[], seconds: number, deaf = Number.POSITIVE_INFINITY) {
  const windows: Time[] = [];
  const asked: (string | null)[] = [];
  let most = 0;
  const track: SoundTrack = {
    codec: 'pcm',
    channels: 1,
    rate: HEARD.rate,
    seconds,
    async *blocks() {
      for (let at = 0; at < seconds; at++)
        yield { at, rate: HEARD.rate, planes: [new Float32Array(HEARD.rate).fill((at + 1) / 1000)] };
    },
  };
  const model: Recognizer = {
    note: { task: '', id: 'tiny', sha256: 'a'.repeat(64), backend: 'wasm', build: '' },
    seconds: 30,
    async hear(samples, { before }) {
      asked.push(before);
      most = Math.max(most, samples.length);
      // Half a second in, so that what a resampler does to edges is no matter.
      const at = Math.round(1000 * samples[HEARD.rate / 2]!) - 1;
      const from = at;
      const to = from + samples.length / HEARD.rate;
      windows.push({ from, to });
      return {
        language: 'en',
        words: words
          .filter((w) => w.from >= from && w.to <= to && w.from < from + deaf)
          .map((w) => ({ ...w, from: w.from - from, to: w.to - from })),
      };
    },
  };
  return { track, model, windows, asked, samples: () => most };
}
const every = (step: number, seconds: number): HeardWord[] =>
  Array.from({ length: Math.floor(seconds / step) }, (_, i) => word(`w${i}`, i * step + 0.1));
const hear = (of: ReturnType<typeof saying>, spoken: readonly Time[]) =>
  transcribe(of.track, of.model, { spoken, cut: false, tell: () => {} });

test('a long track is heard whole in windows of 30 s that overlap, each word once', async () => {
  const words = every(2, 100);
  const of = saying(words, 100);
  const heard = await hear(of, [{ from: 0, to: 100 }]);
  expect(heard.words.map((w) => w.text)).toEqual(words.map((w) => w.text));
  expect(of.samples()).toBe(30 * HEARD.rate);
  for (const [i, w] of of.windows.entries()) if (i) expect(w.from).toBeLessThan(of.windows[i - 1]!.to - 5);
  expect(of.asked).toEqual([null, ...of.windows.slice(1).map(() => 'en')]);
  expect([...heard.languages.keys()]).toEqual(['en']);
});

test('nobody is heard where nobody speaks, and a long silence is left out', async () => {
  const words = [word('begin', 2), word('end', 93)];
  const of = saying(words, 100);
  const heard = await hear(of, [
    { from: 2, to: 3 },
    { from: 93, to: 94 },
  ]);
  expect(texts(heard.words)).toBe('begin end');
  expect(of.windows).toHaveLength(2);
  expect(of.windows[1]!.from).toBe(92);
  expect((await hear(saying(words, 100), [])).words).toEqual([]);
});

test('a word has no more of the silence beside it than may yet be heard', async () => {
  const of = saying([{ text: ' begin', from: 3, to: 20 }, word('end', 21, 22)], 30);
  const heard = await hear(of, [
    { from: 4, to: 5 },
    { from: 8, to: 9 },
    { from: 21, to: 22 },
  ]);
  expect(heard.words.map(({ from, to }) => [from, to])).toEqual([
    [3.7, 9.3],
    [21, 22],
  ]);
});

test('a recognizer that stops in the middle of a window is asked again from there', async () => {
  const words = every(2, 58);
  const of = saying(words, 58, 12);
  const heard = await hear(of, [{ from: 0, to: 58 }]);
  expect(heard.words.map((w) => w.text)).toEqual(words.map((w) => w.text));
});

test('what it heard is a transcript like any other, which says that a machine heard it', () => {
  const machine = { sha256: 'ab'.repeat(32) };
  const json = heardTranscript(
    [word('My', 0), word('name', 0.5), word('is', 1), word('Anna.', 1.5), word('Bye', 9)],
    machine,
    'en',
  );
  const read = timedWords(json, 'talk.json');
  expect(read.parts.map((p) => p.text.trim())).toEqual(['My name is Anna.', 'Bye']);
  expect(machineOf(json)).toEqual(machine);
  const kept = read.write(read.parts.map((p) => ({ text: p.text, items: [] })));
  expect(JSON.parse(kept).machine).toEqual(machine);
  expect(JSON.parse(kept).language).toBeUndefined();
});

test('nothing but a hash goes on as who heard it', () => {
  const of = (machine: unknown) =>
    JSON.stringify({
      machine,
      segments: [{ start: 0, end: 1, text: ' a', words: [{ word: ' a', start: 0, end: 1 }] }],
    });
  for (const machine of ['Anna', { sha256: 'Anna' }, { sha256: `${'a'.repeat(64)} Anna` }, [], null]) {
    expect(machineOf(of(machine))).toBeNull();
    const read = timedWords(of(machine), 'talk.json');
    expect(read.write([{ text: ' a', items: [] }])).not.toContain('Anna');
  }
  const more = timedWords(of({ sha256: 'a'.repeat(64), name: 'Anna' }), 'talk.json');
  expect(more.write([{ text: ' a', items: [] }])).not.toContain('Anna');
  expect(machineOf('no json')).toBeNull();
});

test('a word that a machine lets last over what it did not hear counts for no more than a word, and is hidden all the same', () => {
  const parts = [{ text: 'Anna', said: [{ start: 0, end: 4, from: 2, to: 12 }] }];
  const found = {
    kind: 'span',
    start: 0,
    end: 4,
    entity: 'PERSON',
    family: 'person',
    score: 1,
    evidence: { by: '', pattern: '', before: 1, score: 1 },
  } as const;
  const made = [
    { text: '****', items: [], decisions: [{ finding: found, verdict: { do: 'mask', by: 'redact' } }] },
  ] as never;
  const written = timedBy(parts, made, 'talk.json');
  const heard = timedBy(parts, made, 'talk.json', { sha256: 'a' });
  expect(written.covers).toEqual([{ from: 2, to: 12 }]);
  expect(heard.covers[0]!.from).toBe(2);
  expect(heard.covers[0]!.to).toBeCloseTo(2 + 0.6 + 7 * 4 * 0.03, 6);
  expect(heard.decisions[0]?.finding).toMatchObject({ from: 2, to: 12 });
  expect(heard.machine).toEqual({ sha256: 'a' });
});

test('recognizers are told from classifiers, and each backend takes the weights that it can use', () => {
  const file = (f: string) => ({ id: f, file: f, bytes: 1, sha256: '', licence: '', source: '' });
  const own = ['config.json', 'onnx/encoder_model_quantized.onnx', 'onnx/encoder_model.onnx'].map((f) =>
    file(`recognizers/tiny/${f}`),
  );
  const weights = (f: string) => file(`recognizers/tiny/onnx/decoder_model_merged${f}.onnx`);
  const present = [...own, weights('_quantized'), weights('_q4'), file('guise-ner/onnx/model.onnx')];
  expect(recognizerIds(present)).toEqual(['tiny']);
  const cpu = recognizerFiles(present, 'tiny', 'wasm');
  expect(cpu?.dtype).toEqual({ encoder_model: 'q8', decoder_model_merged: 'q8' });
  expect(cpu?.files).toHaveLength(3);
  expect(recognizerFiles(present, 'tiny', 'webgpu')?.dtype).toEqual({
    encoder_model: 'fp32',
    decoder_model_merged: 'q4',
  });
  expect(recognizerFiles(present, 'guise-ner', 'wasm')).toBeNull();
  expect(recognizerFiles(own, 'tiny', 'wasm')).toBeNull();
});

afterEach(() => vi.unstubAllGlobals());

/** Workers whose decoders say this first, by backend; an error is thrown. */
async function running(says: Readonly<Record<'wasm' | 'webgpu', readonly number[] | Error>>, gpu = true) {
  const info = { vendor: 'a', architecture: 'b', device: 'c', description: 'd', isFallbackAdapter: false };
  vi.stubGlobal('navigator', gpu ? { gpu: { requestAdapter: async () => ({ info }) } } : {});
  const loaded: string[] = [];
  const spawn = async (): Promise<RecognizerWorker> => {
    let on: 'wasm' | 'webgpu' = 'wasm';
    return {
      async loadRecognizer(_, id, backend) {
        on = backend;
        loaded.push(backend);
        const said = says[on];
        if (said instanceof Error) throw said;
        return { note: { task: '', id, sha256: '', backend, build: '' }, seconds: 30 };
      },
      probe: async () => Float32Array.from(says[on] as readonly number[]),
      hear: async () => ({ words: [], language: on }),
    };
  };
  const made = await recognizerOn('', 'tiny', 'auto', spawn);
  const { language } = await made.hear(new Float32Array(1), { fixed: null, before: null });
  return { note: made.note, ran: language, loaded };
}

test('the GPU is taken where it says what the CPU says, else the CPU, and it is said why', async () => {
  const wasm = [0, 10, 4];
  expect(await running({ wasm, webgpu: [0.5, 9, 4] })).toMatchObject({
    ran: 'webgpu',
    loaded: ['wasm', 'webgpu'],
  });
  for (const webgpu of [[0, 10, 7], [0, 0, 0], [0, Number.NaN, 4], [0, 10], new Error('lost')]) {
    const { note, ran } = await running({ wasm, webgpu });
    expect(ran).toBe('wasm');
    expect(note.fallback).toContain('WebGPU');
  }
  const none = await running({ wasm, webgpu: [] }, false);
  expect(none).toMatchObject({ ran: 'wasm', loaded: ['wasm'], note: { fallback: expect.any(String) } });
});
