/** The built app's classifier in a headless Chromium, for measures that go through the pipeline in Node. */
import { linear } from '../../src/bridge/linear.ts';
import { makeTools } from '../../src/bridge/text-tools.ts';
import { LANGUAGES } from '../../src/core/text/language.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { TextEngines } from '../../src/pipeline/text/run.ts';
import { openApp } from '../../src/shells/cli/browser.ts';
import { textPlugins } from '../../src/shells/cli/plugins.ts';

/** @param work gets the engines of a run; `lean` overrides the operating point of the policy */
export async function withClassifier<T>(
  work: (engines: (lean?: number) => TextEngines) => Promise<T>,
): Promise<T> {
  await using app = await openApp();
  const page = await app.page();
  const { recognizers, operators } = await textPlugins();
  const tools = await makeTools(LANGUAGES);
  return await work((fixed) => ({
    linear,
    recognizers,
    operators,
    tools,
    tag: async (texts, lean) =>
      JSON.parse(
        await page.evaluate(([t, l]) => window.guise.tag('guise-ner', 'wasm', t, l), [
          texts as string[],
          fixed ?? lean,
        ] as const),
      ) as Span[][],
  }));
}
