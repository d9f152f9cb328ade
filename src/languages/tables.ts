/** What is said of faults, verdicts and plug-ins in one language: loaded where there is something to say of a file. */
import { explain, type Fault, type FaultTable, type Message } from '../core/model/fault.ts';
import type { Named, Report } from '../core/model/report.ts';
import { type VerdictWords, verdictOf } from '../core/model/verdict.ts';
import type { KindWords, Wording } from '../core/model/wording.ts';
import { formatOf } from './format.ts';
import { Names } from './labels.ts';
import type { Language } from './languages.ts';
import { loadFaults, loadLabels, loadVerdict } from './load.ts';

export class Tables {
  readonly names: Names;
  readonly wording: Wording;
  readonly #faults: FaultTable;

  constructor(faults: FaultTable, verdict: Wording, names: Names) {
    this.#faults = faults;
    this.names = names;
    const kind = (named: Named): KindWords => names.kind(named.subject) ?? verdict.kind(named);
    this.wording = { ...verdict, kind, said: names.said };
  }

  /** What is wrong and what to do. */
  explain(fault: Fault): Message {
    // What engines and documents say stands in it in English.
    const inWords = (k: string, v: unknown) => {
      if (typeof v !== 'string' || k === 'code') return v;
      return k === 'kind' ? this.found(v, v) : this.names.said(v);
    };
    const told = Object.entries(fault).map(([k, v]) => [k, inWords(k, v)]);
    return explain(Object.fromEntries(told) as Fault, this.#faults);
  }
  /** The same in one line. */
  words(fault: Fault): string {
    const { tried, wrong, todo } = this.explain(fault);
    return `${tried}: ${wrong} ${todo}`;
  }
  verdict(report: Report): VerdictWords {
    return verdictOf(report, this.wording);
  }
  /** What something was found as: a kind of finding in pictures, an entity in texts. @param own in English */
  found(as: string, own: string): string {
    return this.names.kind(as)?.one ?? this.names.entity(as, own);
  }
}

export async function loadTables(language: Language): Promise<Tables> {
  const [faults, verdict, labels] = await Promise.all([
    loadFaults(language),
    loadVerdict(language),
    loadLabels(language),
  ]);
  return new Tables(faults, verdict, new Names(labels, formatOf(language).country));
}
