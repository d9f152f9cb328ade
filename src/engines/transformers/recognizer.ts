/**
 * Whisper through transformers.js, window by window: words with times, by the cross attentions of exports that have them
 * (`_timestamped`). What transformers.js leaves out is done here: the language is guessed off the decoder's first step.
 */
import type {
  PreTrainedModel,
  Tensor,
  WhisperFeatureExtractor,
  WhisperForConditionalGeneration,
  WhisperTokenizer,
} from '@xenova/transformers';
import { FaultError, raise } from '../../core/model/fault.ts';
import type { EngineNote } from '../../core/model/report.ts';
import { HEARD } from '../../core/sound/activity.ts';
import type { HeardWord } from '../../core/sound/heard/words.ts';
import type { HeardWindow } from '../../pipeline/ports.ts';
import { ModelFiles } from '../model-files.ts';
import type { Trust } from '../webgpu/trust.ts';
import { type Hub, type HubBackend, hubOf, loadAll, trustOf } from './hub.ts';
import { recognizerFiles } from './recognizer-files.ts';

/** Seconds between two places of the encoder's output, and samples between two frames of what it is given. */
const STEP = 0.02;
const HOP = 160;
/** Tokens that one window may come to: the decoder has room for 448, its prompt among them. */
const TOKENS = 440;
/** From this likelihood on a window says itself which language is spoken in it. */
const SURE = 0.5;

/** What the model worker does for speech. */
export interface RecognizerWorker {
  /** @throws FaultError `model/missing`, `model/corrupt`, `model/failed` */
  loadRecognizer(
    base: string,
    id: string,
    backend: HubBackend,
  ): Promise<{ readonly note: EngineNote; readonly seconds: number }>;
  /** What its decoder says first of a sound that is always the same: to be held against another backend. */
  probe(): Promise<Float32Array>;
  /** @throws FaultError `model/failed` */
  hear(
    samples: Float32Array<ArrayBuffer>,
    language: { readonly fixed: string | null; readonly before: string | null },
  ): Promise<HeardWindow>;
}

/** The parts of its configuration that are read here. */
interface Generation {
  readonly is_multilingual?: boolean;
  readonly lang_to_id?: Readonly<Record<string, number>> | null;
  readonly decoder_start_token_id: number;
  readonly alignment_heads?: unknown;
}

export class Recognizer {
  readonly note: EngineNote;
  /** How long a window is. */
  readonly seconds: number;
  readonly #id: string;
  readonly #hub: Hub;
  readonly #model: WhisperForConditionalGeneration;
  readonly #tokenizer: WhisperTokenizer;
  readonly #features: WhisperFeatureExtractor;
  readonly #generation: Generation;
  readonly #trust: Trust | null;

  private constructor(
    note: EngineNote,
    hub: Hub,
    model: WhisperForConditionalGeneration,
    tokenizer: WhisperTokenizer,
    features: WhisperFeatureExtractor,
    trust: Trust | null,
  ) {
    this.note = note;
    this.#id = note.id;
    this.#hub = hub;
    this.#model = model;
    this.#tokenizer = tokenizer;
    this.#features = features;
    this.#trust = trust;
    this.#generation = model.generation_config as unknown as Generation;
    if (!this.#generation.alignment_heads)
      raise({
        code: 'model/failed',
        model: note.id,
        why: 'it gives no times of words: take an export that does (its name ends in "_timestamped")',
      });
    this.seconds = Number((features.config as { chunk_length?: number }).chunk_length ?? 30);
  }

  /** @param base the page's folder, absolute @throws FaultError `model/missing`, `model/corrupt`, `model/failed` */
  static async load(base: string, id: string, backend: HubBackend): Promise<Recognizer> {
    const files = new ModelFiles(base);
    const own = recognizerFiles(await files.index(), id, backend);
    if (!own) return raise({ code: 'model/missing', model: id });
    const loaded = await loadAll(files, own.files);
    try {
      const hub = await hubOf(base, backend, loaded);
      const [tokenizer, features, model] = await Promise.all([
        hub.AutoTokenizer.from_pretrained(own.name),
        hub.AutoFeatureExtractor.from_pretrained(own.name),
        hub.WhisperForConditionalGeneration.from_pretrained(own.name, {
          dtype: own.dtype,
          device: backend === 'webgpu' ? 'webgpu' : 'auto',
          session_options: { executionProviders: [backend], logSeverityLevel: 3 },
        }),
      ]);
      const note: EngineNote = {
        task: 'hear words',
        id,
        sha256: own.weights.sha256,
        backend,
        build: `transformers.js ${hub.env.version}`,
      };
      return new Recognizer(
        note,
        hub,
        model as WhisperForConditionalGeneration,
        tokenizer as WhisperTokenizer,
        features as WhisperFeatureExtractor,
        await trustOf(hub, backend),
      );
    } catch (error) {
      return failed(id, error);
    }
  }

  /** Tones and a little noise, the same everywhere. */
  async probe(): Promise<Float32Array> {
    const samples = Float32Array.from({ length: 2 * HEARD.rate }, (_, i) => 0.2 * Math.sin(i * i * 1e-5));
    try {
      return await this.#first(await this.#featuresOf(samples));
    } catch (error) {
      return failed(this.#id, error);
    }
  }

  async hear(
    samples: Float32Array,
    language: { readonly fixed: string | null; readonly before: string | null },
  ): Promise<HeardWindow> {
    try {
      const inputs = await this.#featuresOf(samples);
      const spoken = await this.#language(inputs, language);
      const words = await this.#words(inputs, spoken, samples.length / HEARD.rate);
      return { words, language: spoken };
    } catch (error) {
      return failed(this.#id, error);
    }
  }

  async #featuresOf(samples: Float32Array): Promise<Tensor> {
    return (await this.#features._call(samples)).input_features;
  }

  /** Logits of the first token behind the one that begins a transcript. */
  async #first(inputs: Tensor): Promise<Float32Array> {
    const begin = BigInt(this.#generation.decoder_start_token_id);
    const ids = new this.#hub.Tensor('int64', BigInt64Array.of(begin), [1, 1]);
    const run = async () => {
      const out = (await (this.#model as PreTrainedModel).forward({
        input_features: inputs,
        decoder_input_ids: ids,
      })) as { readonly logits: Tensor };
      const logits = (await out.logits.to('float32')).data as Float32Array;
      return logits.slice(-out.logits.dims.at(-1)!);
    };
    return this.#computed(run);
  }

  /** Null where the recognizer knows one language alone. */
  async #language(
    inputs: Tensor,
    { fixed, before }: { readonly fixed: string | null; readonly before: string | null },
  ): Promise<string | null> {
    const known = Object.entries(this.#generation.lang_to_id ?? {});
    if (!this.#generation.is_multilingual || !known.length) return null;
    if (fixed && known.some(([token]) => codeOf(token) === fixed)) return fixed;
    const logits = await this.#first(inputs);
    const scores = known.map(([token, id]) => ({ code: codeOf(token), score: logits[id] ?? -Infinity }));
    const best = scores.reduce((most, s) => (s.score > most.score ? s : most));
    const likely = 1 / scores.reduce((sum, s) => sum + Math.exp(s.score - best.score), 0);
    return likely >= SURE ? best.code : (before ?? best.code);
  }

  async #words(inputs: Tensor, language: string | null, seconds: number): Promise<HeardWord[]> {
    const made = await this.#computed(
      () =>
        this.#model.generate({
          inputs,
          return_timestamps: true,
          return_token_timestamps: true,
          max_new_tokens: TOKENS,
          num_frames: Math.max(1, Math.floor((seconds * HEARD.rate) / HOP / 2)),
          ...(language && { language, task: 'transcribe' }),
        } as unknown as Parameters<WhisperForConditionalGeneration['generate']>[0]) as Promise<unknown>,
    );
    const { sequences, token_timestamps: times } = made as Readonly<
      Record<'sequences' | 'token_timestamps', Tensor>
    >;
    const tokens = (sequences.tolist() as bigint[][])[0] ?? [];
    const at = ((times.tolist() as number[][])[0] ?? []).map((t) => Math.min(seconds, t));
    const begin = tokens.findIndex((t) => Number(t) >= this.#tokenizer.timestamp_begin);
    // What stands before is the prompt.
    const from = Math.max(0, begin);
    const heard = { tokens: tokens.slice(from), token_timestamps: at.slice(from), stride: [seconds, 0, 0] };
    const [, told] = this.#tokenizer._decode_asr([heard], {
      time_precision: STEP,
      return_timestamps: 'word',
      force_full_sequences: false,
    } as unknown as Parameters<WhisperTokenizer['_decode_asr']>[1]) as unknown as [
      string,
      { chunks?: Chunk[] },
    ];
    return placed(told.chunks ?? [], seconds);
  }

  #computed<T>(run: () => Promise<T>): Promise<T> {
    return this.#trust ? this.#trust.during(run, async (made) => made) : run();
  }
}

interface Chunk {
  readonly text: string;
  readonly timestamp: readonly (number | null)[];
}

/** Words within the window, none before another; those without letters are no words. */
function placed(chunks: readonly Chunk[], seconds: number): HeardWord[] {
  let last = 0;
  return chunks
    .filter((c) => c.text.trim() !== '')
    .map(({ text, timestamp: [start, end] }) => {
      const from = Math.min(seconds, Math.max(last, Number.isFinite(start) ? start! : last));
      const to = Math.min(seconds, Math.max(from, Number.isFinite(end) ? end! : from));
      last = from;
      return { text, from, to };
    });
}

/** `<|de|>` as `de`. */
const codeOf = (token: string): string => token.replace(/[<|>]/g, '');

function failed(id: string, error: unknown): never {
  if (error instanceof FaultError) throw error;
  return raise({ code: 'model/failed', model: id, why: String(error).slice(0, 200) });
}
