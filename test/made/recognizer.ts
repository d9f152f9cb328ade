/**
 * A Whisper for tests, in the layout and with the inputs and outputs of real ones (`_timestamped` exports), that was not trained but
 * written: it hears tones, each of which is a word. What it must say of a sound, and when, is known to the sample.
 */
import { OnnxGraph } from '../../models/convert/protobuf.ts';

/** Its words, in the order of their tones. */
export const WORDS = [
  ' My',
  ' name',
  ' is',
  ' Anna',
  ' Schmidt.',
  ' Call',
  ' me',
  ' in',
  ' Berlin',
  ' on',
  ' Monday.',
  ' Hallo,',
] as const;
export type ToneWord = (typeof WORDS)[number];
/** Whoever says this speaks German. */
const GERMAN = WORDS.indexOf(' Hallo,');

const MELS = 80;
const PLACES = 1500;
/** Mel bands of the words' tones lie so far apart that none sounds in another's, and are wider than what a spectrum tells apart. */
const bandOf = (word: number): number => 26 + 4 * word;
/** Middle of a mel band, Hz (Slaney's scale, 80 bands up to 8 kHz). */
function hertzOf(band: number): number {
  const step = Math.log(6.4) / 27;
  const mel = ((band + 1) * (15 + Math.log(8) / step)) / (MELS + 1);
  return mel < 15 ? (mel * 200) / 3 : 1000 * Math.exp((mel - 15) * step);
}

const TOKENS = {
  end: WORDS.length,
  start: WORDS.length + 1,
  en: WORDS.length + 2,
  de: WORDS.length + 3,
  translate: WORDS.length + 4,
  transcribe: WORDS.length + 5,
  noTimes: WORDS.length + 6,
};
const TIMES = TOKENS.noTimes + 1;
const VOCABULARY = TIMES + PLACES + 1;
/** Tokens before the first that it says: start, language, task; of one that knows English alone the start. */
const promptOf = (english: boolean): number => (english ? 1 : 3);
const SURE = 30;

/** How long a word is, seconds. */
export const LASTS = 0.5;

/** Words as tones. @param said when each begins, seconds @returns samples in -1..1 */
export function tones(
  said: readonly (readonly [word: ToneWord, at: number])[],
  seconds: number,
  rate = 16_000,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(seconds * rate);
  for (const [word, at] of said) {
    const turn = (2 * Math.PI * hertzOf(bandOf(WORDS.indexOf(word)))) / rate;
    const from = Math.round(at * rate);
    // Softly on and off: a click would be heard as other words.
    for (let i = 0; i < LASTS * rate; i++)
      out[from + i] = 0.3 * Math.sin((Math.PI * i) / (LASTS * rate)) ** 0.5 * Math.sin(turn * i);
  }
  return out;
}

function encoder(): Uint8Array {
  const g = new OnnxGraph();
  g.input('input_features', ['batch_size', MELS, 2 * PLACES]);
  const half = g.node('Slice', [
    'input_features',
    g.ints([0]),
    g.ints([2 * PLACES]),
    g.ints([2]),
    g.ints([2]),
  ]);
  g.node('Transpose', [half], { perm: [0, 2, 1] }, 'last_hidden_state');
  g.output('last_hidden_state', ['batch_size', PLACES, MELS]);
  return g.model('guise test');
}

function decoder(english: boolean): Uint8Array {
  const prompt = promptOf(english);
  const g = new OnnxGraph();
  const number = (v: number) => g.constant({ data: Float32Array.of(v), dims: [] });
  const whole = (v: number) => g.constant({ data: BigInt64Array.of(BigInt(v)), dims: [] });
  const row = (values: readonly number[]) =>
    g.constant({ data: Float32Array.from(values), dims: [1, values.length] });
  const token = (id: number) => row(Array.from({ length: VOCABULARY }, (_, i) => (i === id ? SURE : 0)));
  const float = (of: string) => g.node('Cast', [of], { to: 1 });
  const is = (op: 'Equal' | 'Greater', a: string, b: string) => float(g.node(op, [a, b]));
  const flat = (of: string) => g.node('Transpose', [of], { perm: [1, 0] });
  const sum = (of: string, axis: number) => g.node('ReduceSum', [of, g.ints([axis])], { keepdims: 1 });
  const add = (...all: readonly string[]) => all.reduce((a, b) => g.node('Add', [a, b]));

  g.input('input_ids', ['batch_size', 'length'], 'int64');
  g.input('encoder_hidden_states', ['batch_size', PLACES, MELS]);
  for (const part of ['decoder', 'encoder'])
    for (const of of ['key', 'value'])
      g.input(`past_key_values.0.${part}.${of}`, ['batch_size', 1, `past_${part}`, 1]);
  g.input('use_cache_branch', [1], 'bool');

  const length = g.node('Gather', [g.node('Shape', ['input_ids']), whole(1)]);
  const past = g.node('Gather', [g.node('Shape', ['past_key_values.0.decoder.key']), whole(2)]);
  // How many tokens there are with each: [length, 1].
  const steps = g.node('Range', [whole(1), add(length, whole(1)), whole(1)]);
  const count = g.node('Unsqueeze', [float(add(steps, past)), g.ints([1])]);

  // Tones: which sounds where, where one begins, and how many have by then.
  const bands = new Float32Array(MELS * WORDS.length);
  for (const w of WORDS.keys()) bands[bandOf(w) * WORDS.length + w] = 1;
  const hidden = g.node('Squeeze', ['encoder_hidden_states', g.ints([0])]);
  const loud = g.node('MatMul', [hidden, g.constant({ data: bands, dims: [MELS, WORDS.length] })]);
  const on = is('Greater', loud, number(0.75));
  const before = g.node(
    'Concat',
    [row(WORDS.map(() => 0)), g.node('Slice', [on, g.ints([0]), g.ints([PLACES - 1]), g.ints([0])])],
    { axis: 0 },
  );
  const begins = g.node('Relu', [g.node('Sub', [on, before])]);
  const any = sum(begins, 1);
  const nth = flat(g.node('CumSum', [any, whole(0)]));
  const anyOn = flat(g.node('ReduceMax', [on], { axes: [1], keepdims: 1 }));
  const all = g.node('ReduceMax', [nth], { axes: [1], keepdims: 1 });

  // What it says next: the time 0, each word, the last time, the end; behind the start alone, the language.
  const next = g.node('Sub', [count, number(prompt)]);
  const here = g.node('Mul', [is('Equal', nth, next), flat(any)]);
  const words = new Float32Array(WORDS.length * VOCABULARY);
  for (const w of WORDS.keys()) words[w * VOCABULARY + w] = SURE;
  const german = g.node('Min', [
    sum(g.node('Gather', [begins, g.ints([GERMAN])], { axis: 1 }), 0),
    number(1),
  ]);
  const behind = add(all, number(1));
  const when = (condition: string, what: string) => g.node('Mul', [condition, what]);
  const logits = add(
    g.node('MatMul', [
      g.node('MatMul', [here, begins]),
      g.constant({ data: words, dims: [WORDS.length, VOCABULARY] }),
    ]),
    when(is('Equal', next, number(0)), token(TIMES)),
    when(is('Equal', next, behind), token(TIMES + PLACES)),
    when(is('Greater', next, behind), token(TOKENS.end)),
    when(
      english ? number(0) : is('Equal', count, number(1)),
      add(when(german, token(TOKENS.de)), when(g.node('Sub', [number(1), german]), token(TOKENS.en))),
    ),
  );
  g.node('Unsqueeze', [logits, g.ints([0])], {}, 'logits');
  g.output('logits', ['batch_size', 'length', VOCABULARY]);

  // A token looks at where it sounds, the less the farther off.
  const places = row(Array.from({ length: PLACES }, (_, i) => i));
  const said = g.node('Sub', [count, number(prompt + 1)]);
  const own = is('Equal', nth, said);
  const late = g.node('Mul', [is('Greater', said, all), number(PLACES)]);
  const from = add(sum(g.node('Mul', [g.node('Mul', [own, flat(any)]), places]), 1), late);
  const to = add(from, sum(g.node('Mul', [own, anyOn]), 1));
  const off = g.node('Relu', [g.node('Max', [g.node('Sub', [from, places]), g.node('Sub', [places, to])])]);
  const seen = g.node('Reciprocal', [add(g.node('Div', [off, number(10)]), number(1))]);
  g.node('Unsqueeze', [seen, g.ints([0, 1])], {}, 'cross_attentions.0');
  g.output('cross_attentions.0', ['batch_size', 1, 'length', PLACES]);

  const nothing = (of: string) => g.node('ConstantOfShape', [of]);
  const more = nothing(
    g.node('Concat', [g.ints([1, 1]), g.node('Unsqueeze', [length, g.ints([0])]), g.ints([1])], { axis: 0 }),
  );
  for (const of of ['key', 'value']) {
    g.node('Concat', [`past_key_values.0.decoder.${of}`, more], { axis: 2 }, `present.0.decoder.${of}`);
    g.output(`present.0.decoder.${of}`, ['batch_size', 1, 'all', 1]);
    g.node('ConstantOfShape', [g.ints([1, 1, 1, 1])], {}, `present.0.encoder.${of}`);
    g.output(`present.0.encoder.${of}`, ['batch_size', 1, 1, 1]);
  }
  return g.model('guise test');
}

const special = (content: string, id: number) => ({
  id,
  content,
  special: true,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
});

/** Its folder, by names. @param english it knows no other language */
export function recognizer(english = false): Record<string, Uint8Array> {
  const json = (of: unknown) => new TextEncoder().encode(JSON.stringify(of));
  const tokens = { decoder_start_token_id: TOKENS.start, eos_token_id: TOKENS.end, pad_token_id: TOKENS.end };
  return {
    'config.json': json({
      model_type: 'whisper',
      architectures: ['WhisperForConditionalGeneration'],
      is_encoder_decoder: true,
      d_model: MELS,
      encoder_layers: 1,
      decoder_layers: 1,
      encoder_attention_heads: 1,
      decoder_attention_heads: 1,
      num_mel_bins: MELS,
      max_source_positions: PLACES,
      max_target_positions: 448,
      median_filter_width: 7,
      vocab_size: VOCABULARY,
      ...tokens,
    }),
    'generation_config.json': json({
      ...tokens,
      alignment_heads: [[0, 0]],
      is_multilingual: !english,
      ...(!english && {
        lang_to_id: { '<|en|>': TOKENS.en, '<|de|>': TOKENS.de },
        task_to_id: { translate: TOKENS.translate, transcribe: TOKENS.transcribe },
      }),
      no_timestamps_token_id: TOKENS.noTimes,
      max_initial_timestamp_index: 50,
      max_length: 448,
    }),
    'preprocessor_config.json': json({
      feature_extractor_type: 'WhisperFeatureExtractor',
      processor_class: 'WhisperProcessor',
      feature_size: MELS,
      n_fft: 400,
      hop_length: 160,
      chunk_length: 30,
      n_samples: 480_000,
      nb_max_frames: 2 * PLACES,
      sampling_rate: 16_000,
      padding_value: 0,
    }),
    'tokenizer.json': json({
      version: '1.0',
      added_tokens: [
        special('<|endoftext|>', TOKENS.end),
        special('<|startoftranscript|>', TOKENS.start),
        special('<|en|>', TOKENS.en),
        special('<|de|>', TOKENS.de),
        special('<|translate|>', TOKENS.translate),
        special('<|transcribe|>', TOKENS.transcribe),
        special('<|notimestamps|>', TOKENS.noTimes),
      ],
      normalizer: null,
      pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
      post_processor: null,
      decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
      model: {
        type: 'BPE',
        vocab: Object.fromEntries(WORDS.map((w, i) => [w.replace(' ', '\u0120'), i])),
        merges: [],
        unk_token: '<|endoftext|>',
      },
    }),
    'tokenizer_config.json': json({ tokenizer_class: 'WhisperTokenizer', eos_token: '<|endoftext|>' }),
    'onnx/encoder_model.onnx': encoder(),
    'onnx/decoder_model_merged.onnx': decoder(english),
  };
}
