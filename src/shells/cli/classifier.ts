/** The token classifier, in a page of the headless browser; and all that texts are masked with beside it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { linear } from '../../bridge/linear.ts';
import { makeTools } from '../../bridge/text-tools.ts';
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote } from '../../core/model/report.ts';
import { LANGUAGES } from '../../core/text/language.ts';
import { knowsPlaces } from '../../core/text/operator.ts';
import type { Span } from '../../core/text/span.ts';
import type { TextEngines } from '../../pipeline/text/run.ts';
import { DIST, ROOT } from './browser.ts';
import type { textPlugins } from './plugins.ts';

/** Where token classifiers lie: our own, and what the build brought. */
const CLASSIFIERS = [path.join(ROOT, 'models', 'ner'), path.join(DIST, 'models')];

/** What the classifier can find; a run that asks for none of these does without it. */
const NER = ['PERSON', 'LOCATION', 'ADDRESS', 'ORGANIZATION', 'NRP', 'AGE', 'ID'];

export const asksForNames = ({ find }: Policy): boolean =>
  find.text.entities.length === 0 || find.text.entities.some((e) => NER.includes(e));

export class Classifier {
  readonly #open: () => Promise<Page>;
  readonly #backend: 'auto' | 'wasm' | 'webgpu';
  readonly #model: string;
  #page: Promise<Page> | null = null;

  /** @param open a page, once it is asked @throws FaultError `model/missing` */
  constructor(open: () => Promise<Page>, model: string, backend: string) {
    if (model !== 'off' && !CLASSIFIERS.some((at) => existsSync(path.join(at, model, 'config.json'))))
      raise({ code: 'model/missing', model });
    this.#open = open;
    this.#model = model;
    this.#backend = (['webgpu', 'wasm'].includes(backend) ? backend : 'auto') as 'auto';
  }

  readonly tag = async (texts: readonly string[], outsideBias: number): Promise<Span[][]> => {
    this.#page ??= this.#open();
    const page = await this.#page;
    const json = await page.evaluate(([m, b, t, l]) => window.guise.tag(m, b, t, l), [
      this.#model,
      this.#backend,
      texts as string[],
      outsideBias,
    ] as const);
    return JSON.parse(json) as Span[][];
  };

  /** What it runs on; nothing where nobody asked it. */
  async notes(): Promise<EngineNote[]> {
    const note = await (await this.#page)?.evaluate(() => window.guise.tagger());
    return note ? [note] : [];
  }
}

/** @param seed the same gives the same stand-ins */
export async function textEngines(
  { recognizers, operators }: Awaited<ReturnType<typeof textPlugins>>,
  policy: Policy,
  classifier: Classifier,
  seed?: string,
): Promise<TextEngines> {
  const ner = policy.find.text.names.model !== 'off' && asksForNames(policy);
  return {
    linear,
    recognizers,
    operators,
    tools: await makeTools(LANGUAGES, seed || undefined, knowsPlaces(policy)),
    tag: ner ? classifier.tag : null,
  };
}
