/**
 * Token classification through transformers.js: any model in the Hugging Face layout. Words are cut here, so that
 * offsets are exact whatever the tokenizer does; the tokenizer turns each word into pieces, and a word's label is
 * that of its first piece.
 */

import type { PreTrainedModel, PreTrainedTokenizer } from '@xenova/transformers';
import { itemAt, paired } from '../../core/list.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import type { EngineNote } from '../../core/model/report.ts';
import { isMeasure } from '../../core/text/labels.ts';
import { fold } from '../../core/text/match/fold.ts';
import { decode, familyOf, type Scheme, scheme } from '../../core/text/ner/bioes.ts';
import { segments } from '../../core/text/ner/segments.ts';
import { type Word, type WordWindow, words, wordWindows } from '../../core/text/ner/words.ts';
import type { Span } from '../../core/text/span.ts';
import { ModelFiles } from '../model-files.ts';
import type { Trust } from '../webgpu/trust.ts';
import { type TaggerBackend, taggerFiles } from './files.ts';
import { hubOf, loadAll, trustOf } from './hub.ts';

/** A sentence and what a token classifier must answer to it. */
export interface TaggerTest {
  readonly text: string;
  readonly step: number;
  readonly spread: number;
  readonly values: readonly number[];
}

/** Words a window, and how many of them on either side only lend context. */
const WINDOW = 110;
const OVERLAP = 20;
/** Pieces in one batch, padding included. */
const BATCH = 2048;
/** A word of this many pieces is no word; the rest of it is not looked at. */
const PIECES = 16;

/** How far "nothing here" stands above the rest for a word that the model cannot read. */
const UNKNOWN = 6;

/** Largest accepted deviation: int8 kernels of other processors round a little differently. */
const TOLERANCE = 0.15;

interface Job {
  readonly text: number;
  readonly window: WordWindow;
  readonly ids: readonly number[];
  /** Position of each word's first piece. */
  readonly firsts: readonly number[];
}

export class Tagger {
  /** What ran, for the report. */
  readonly note: EngineNote;
  readonly #id: string;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #model: PreTrainedModel;
  readonly #makeTensor: (data: BigInt64Array, dims: number[]) => unknown;
  /** Of the graphics device, where one computes. */
  readonly #trust: Trust | null;
  readonly #scheme: Scheme;
  readonly #outside: number;
  readonly #around: readonly [readonly number[], readonly number[]];
  readonly #pieces = new Map<string, readonly number[]>();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    note: EngineNote,
    id: string,
    tokenizer: PreTrainedTokenizer,
    model: PreTrainedModel,
    makeTensor: (data: BigInt64Array, dims: number[]) => unknown,
    trust: Trust | null,
  ) {
    this.note = note;
    this.#trust = trust;
    this.#id = id;
    this.#tokenizer = tokenizer;
    this.#model = model;
    this.#makeTensor = makeTensor;
    const names = (model.config as unknown as { id2label: Record<string, string> }).id2label;
    this.#scheme = scheme(
      Object.keys(names).map(
        (_, i) =>
          names[String(i)] ?? raise({ code: 'model/failed', model: id, why: `its label ${i} has no name` }),
      ),
    );
    this.#outside = this.#scheme.labels.findIndex((l) => l.place === 'O');
    // What the model wants before and after a text: [CLS] and [SEP], <s> and </s>, or nothing.
    const bare = tokenizer.encode('a', { add_special_tokens: false });
    const whole = tokenizer.encode('a');
    const at = whole.indexOf(itemAt(bare, 0));
    this.#around = [whole.slice(0, at), whole.slice(at + bare.length)];
  }

  /**
   * @param base the page's folder, absolute; the model's files are entries `<id>/...` of its models
   * @throws FaultError `model/missing`, `model/corrupt`, `model/failed`, `model/wrong`
   */
  static async load(
    base: string,
    id: string,
    backend: TaggerBackend,
    test: TaggerTest | null,
  ): Promise<Tagger> {
    const files = new ModelFiles(base);
    const own = taggerFiles(await files.index(), id, backend);
    if (!own) return raise({ code: 'model/missing', model: id });
    const loaded = await loadAll(files, own.files);
    let tagger: Tagger;
    try {
      const hub = await hubOf(base, backend, loaded);
      const [tokenizer, model] = await Promise.all([
        hub.AutoTokenizer.from_pretrained(id),
        hub.AutoModelForTokenClassification.from_pretrained(id, {
          dtype: own.dtype,
          device: backend === 'webgpu' ? 'webgpu' : 'auto',
          session_options: { executionProviders: [backend], logSeverityLevel: 3 },
        }),
      ]);
      const note: EngineNote = {
        task: 'find names',
        id,
        sha256: own.weights.sha256,
        backend,
        build: `transformers.js ${hub.env.version}`,
      };
      const makeTensor = (data: BigInt64Array, dims: number[]) => new hub.Tensor('int64', data, dims);
      tagger = new Tagger(note, id, tokenizer, model, makeTensor, await trustOf(hub, backend));
    } catch (error) {
      return raise({ code: 'model/failed', model: id, why: String(error).slice(0, 200) });
    }
    const error = test ? await tagger.#errorOn(test) : 0;
    if (!(error <= TOLERANCE)) return raise({ code: 'model/wrong', model: id, backend, error });
    return tagger;
  }

  /** Largest deviation from the stored scores, relative to their spread. */
  async #errorOn(test: TaggerTest): Promise<number> {
    const rows = await this.scores(test.text);
    const got = rows.flatMap((r) => [...r]).filter((_, i) => i % test.step === 0);
    if (got.length !== test.values.length) return Number.NaN;
    return Math.max(...paired(got, test.values).map(([v, want]) => Math.abs(v - want) / test.spread));
  }

  /** Label scores of each word, as the model gives them; for the self-test. */
  async scores(text: string): Promise<Float32Array[]> {
    return itemAt(await this.#rows([words(text)], [text]), 0);
  }

  /** Spans of each text. @param outsideBias see `decode` */
  tag(texts: readonly string[], outsideBias: number): Promise<Span[][]> {
    // One run at a time: see engines/onnx/session.ts.
    const next = this.#turn.then(() => this.#tag(texts, outsideBias));
    this.#turn = next.catch(() => {});
    return next;
  }

  async #tag(texts: readonly string[], outsideBias: number): Promise<Span[][]> {
    const read = texts.flatMap((original, t) => {
      const folded = fold(original);
      return (
        segments(folded.text)
          .map(({ start, end }) => {
            const text = folded.text.slice(start, end);
            return { t, folded, from: start, text, words: words(text) };
          })
          // Numbers among other cells, and measures, are for the rules.
          .filter(({ text }, _, all) => all.length === 1 || (/\p{L}/u.test(text) && !isMeasure(text)))
      );
    });
    const rows = await this.#rows(
      read.map((r) => r.words),
      read.map((r) => r.text),
    );
    const out: Span[][] = texts.map(() => []);
    for (const [{ t, folded, from, words }, scores] of paired(read, rows))
      for (const found of decode(scores, this.#scheme, outsideBias))
        itemAt(out, t).push({
          kind: 'span',
          start: folded.start(from + itemAt(words, found.from).start),
          end: folded.end(from + itemAt(words, found.to - 1).end),
          entity: found.entity,
          family: familyOf(found.entity),
          score: found.score,
          evidence: {
            by: `ner:${this.#id}`,
            pattern: 'token classifier',
            before: found.score,
            score: found.score,
          },
        });
    return out;
  }

  async #rows(cut: readonly (readonly Word[])[], texts: readonly string[]): Promise<Float32Array[][]> {
    const jobs: Job[] = paired(cut, texts).flatMap(([ws, own], text) =>
      wordWindows(ws.length, WINDOW, OVERLAP).map((window) => {
        const ids = [...this.#around[0]];
        const firsts: number[] = [];
        for (const w of ws.slice(window.from, window.to)) {
          firsts.push(ids.length);
          ids.push(...this.#piecesOf(own.slice(w.start, w.end)));
        }
        ids.push(...this.#around[1]);
        return { text, window, ids, firsts };
      }),
    );
    const rows: Float32Array[][] = cut.map((ws) => new Array<Float32Array>(ws.length));
    for (const batch of batches(jobs)) await this.#run(batch, rows);
    return rows;
  }

  #piecesOf(word: string): readonly number[] {
    const kept = this.#pieces.get(word);
    if (kept) return kept;
    const ids = this.#tokenizer.encode(word, { add_special_tokens: false }).slice(0, PIECES);
    const made = ids.length ? ids : [this.#tokenizer.unk_token_id ?? 0];
    if (this.#pieces.size > 50_000) this.#pieces.clear();
    this.#pieces.set(word, made);
    return made;
  }

  async #run(batch: readonly Job[], rows: Float32Array[][]): Promise<void> {
    const width = Math.max(...batch.map((j) => j.ids.length));
    const ids = new BigInt64Array(batch.length * width);
    const mask = new BigInt64Array(batch.length * width);
    batch.forEach((j, b) => {
      j.ids.forEach((id, i) => {
        ids[b * width + i] = BigInt(id);
        mask[b * width + i] = 1n;
      });
    });
    const dims = [batch.length, width];
    const compute = async (): Promise<Float32Array> => {
      const out = (await this.#model({
        input_ids: this.#makeTensor(ids, dims),
        attention_mask: this.#makeTensor(mask, dims),
        token_type_ids: this.#makeTensor(new BigInt64Array(ids.length), dims),
      })) as { logits: { data: Float32Array } };
      return out.logits.data;
    };
    let logits: Float32Array;
    try {
      logits = await (this.#trust ? this.#trust.during(compute, async (all) => all) : compute());
    } catch (error) {
      if (error instanceof FaultError) throw error;
      return raise({ code: 'model/failed', model: this.#id, why: String(error).slice(0, 200) });
    }
    const k = this.#scheme.labels.length;
    batch.forEach((j, b) => {
      for (let w = j.window.keepFrom; w < j.window.keepTo; w++) {
        const first = itemAt(j.firsts, w - j.window.from);
        const at = (b * width + first) * k;
        const row = logits.slice(at, at + k);
        // A word of signs that the model has never seen, as of another script: it knows nothing of it.
        if (j.ids[first] === this.#tokenizer.unk_token_id) row[this.#outside] = Math.max(...row) + UNKNOWN;
        itemAt(rows, j.text)[w] = row;
      }
    });
  }
}

/** Windows of like length together. */
function* batches(jobs: readonly Job[]): Generator<Job[]> {
  let batch: Job[] = [];
  for (const job of [...jobs].sort((a, b) => a.ids.length - b.ids.length)) {
    if (batch.length && (batch.length + 1) * job.ids.length > BATCH) {
      yield batch;
      batch = [];
    }
    batch.push(job);
  }
  if (batch.length) yield batch;
}
