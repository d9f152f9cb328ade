/** Captions on their way out: masked as texts by a policy that lets nothing pass, and read again. */
import { type AnonymizedCaption, anonymizedCaption } from '../../core/context/anonymized.ts';
import { nameless } from '../../core/context/nameless.ts';
import { wholePolicy } from '../../core/model/parse-policy.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { guessLanguage } from '../../core/text/language.ts';
import { Editing } from './parts/editing.ts';
import type { TextEngines } from './run.ts';
import type { TextFacts } from './seal.ts';

/** Two words in capitals, one after the other: where a language writes nouns small, hardly anything else than names. */
const CAPITALS = {
  entity: 'NAME',
  name: 'words in capitals',
  regex: "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+)+",
  score: 0.7,
};
/** Languages that write all nouns with capitals. */
const NOUNS = ['de'];

/**
 * All that texts can hold is looked for, rather too much than too little, and nothing is kept: what a person sets for their files does not count
 * here, and of a caption nobody misses a word.
 */
export const outgoing = ({ operators }: Pick<TextEngines, 'operators'>, text = ''): Policy => {
  const patterns = NOUNS.includes(guessLanguage(text) ?? '') ? [] : [CAPITALS];
  const find = { text: { names: { point: 'recall' }, patterns } };
  return wholePolicy({ version: 2, find, otherwise: { text: { by: 'replace' } } }, { operators });
};

/** What the reading is done with. */
export interface Anonymizing {
  /** With a classifier: names are what rules cannot know. */
  readonly engines: TextEngines & { readonly tag: NonNullable<TextEngines['tag']> };
  readonly formats: readonly DocumentFormat[];
  readonly facts: TextFacts;
}

/** People of our own captions are somebody and another person; then all is masked. @throws FaultError `text/residual` where something stands in it that cannot be masked, `model/...` */
export async function anonymize(
  text: string,
  { engines, formats, facts }: Anonymizing,
): Promise<AnonymizedCaption> {
  const said = nameless(text);
  const policy = outgoing(engines, said);
  const document = await Editing.ofText(said, formats);
  document.change(await document.find(policy, engines), policy, engines);
  const { value, report } = await document.seal(policy, engines, facts);
  const { verification } = report.lanes.text;
  const found: Record<string, number> = {};
  for (const { finding } of value.whole.decisions) found[finding.entity] = (found[finding.entity] ?? 0) + 1;
  const policyHash = await facts.sha256(new TextEncoder().encode(JSON.stringify(policy)));
  const by = 'by' in verification ? verification.by : [];
  return anonymizedCaption(value.whole.text, { policy: policyHash, by, found });
}
