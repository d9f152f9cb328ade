/** Policies for tests, checked as the page and the command line check them. */
import { parsePolicy as parse, type Validate } from '../src/bridge/policy.ts';
import type { Kinds } from '../src/core/model/kind.ts';
import { wholePolicy } from '../src/core/model/parse-policy.ts';
import type { Masker } from '../src/core/model/plugin.ts';
import type { Policy } from '../src/core/model/policy.ts';
import { type PolicyPlugins, policyShape } from '../src/core/model/policy-schema.ts';
import type { FindText } from '../src/core/text/settings.ts';
import face from '../src/plugins/kinds/face.ts';
import { policyValidator } from '../src/shells/cli/policy-check.ts';

const validators = new Map<string, Validate>();

/** The check of policies for plug-ins, compiled once for all that have one schema. */
export function validatorOf(plugins: PolicyPlugins): Validate {
  const shape = JSON.stringify(policyShape(plugins));
  const validate = validators.get(shape) ?? policyValidator(plugins);
  validators.set(shape, validate);
  return validate;
}

/** For pictures. */
export const parsePolicy = (given: unknown, maskers: readonly Masker[], kinds: Kinds = [face]): Policy =>
  parse(given, { kinds, maskers, medium: 'picture', validate: validatorOf({ kinds, maskers }) });

/** For texts, as it is where nothing is said. */
export const TEXT_POLICY = wholePolicy(
  { version: 2, otherwise: { text: { by: 'replace', options: { new_value: '' } } } },
  {},
);

/** The same that looks for something else. */
export const finding = (find: Partial<FindText>): Policy => ({
  ...TEXT_POLICY,
  find: { ...TEXT_POLICY.find, text: { ...TEXT_POLICY.find.text, ...find } },
});
