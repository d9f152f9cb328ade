/** The text plug-ins; apart from index.ts, so that a page that masks only video loads none of them. */
import { byId } from '../core/list.ts';
import type { Kind } from '../core/model/kind.ts';
import type { Preset } from '../core/model/plugin.ts';
import type { DocumentFormat } from '../core/text/document.ts';
import type { Operator } from '../core/text/operator.ts';
import type { Recognizer } from '../core/text/recognizer.ts';

type Module<T> = Record<string, { default: T }>;
const all = <T extends { id: string }>(found: Module<T>): readonly T[] =>
  byId(Object.values(found).map((m) => m.default));

export const recognizers = all(
  import.meta.glob('./recognizers/**/*.ts', { eager: true }) as Module<Recognizer>,
);
/** What a policy may say of pictures is known here too: a name that nothing has is no rule. */
export const kinds = all(import.meta.glob('./kinds/*.ts', { eager: true }) as Module<Kind>);
export const operators = all(import.meta.glob('./operators/*.ts', { eager: true }) as Module<Operator>);
export const presets = all(import.meta.glob('./presets/*.ts', { eager: true }) as Module<Preset>)
  .filter((p) => p.medium === 'text')
  .toSorted((a, b) => a.place - b.place);
export const documents = all(import.meta.glob('./documents/*.ts', { eager: true }) as Module<DocumentFormat>);
