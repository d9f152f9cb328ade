/** Presets of a person's own, and their files: policies with a name, which the command line takes by `--policy`. */
import { raise } from '../core/model/fault.ts';
import { NAMED, policySchema } from '../core/model/policy-schema.ts';
import type { OwnPreset } from '../core/model/preset.ts';
import { redactPolicy } from '../core/model/redact.ts';
import { type PolicyCheck, parsePolicy, parsePolicyJson, policyLayer } from './policy.ts';

/** What a person sees of one. */
type Named = Pick<OwnPreset, 'name' | 'about'>;

/** Without secrets, whatever the settings hold. @throws FaultError `policy/invalid` where they are none, or the name says nothing */
export function ownPreset(id: string, named: Named, settings: object, check: PolicyCheck): OwnPreset {
  const [name, about] = [named.name.trim().slice(0, NAMED.name), named.about.trim()];
  if (name === '') raise({ code: 'policy/invalid', path: 'policy.name', why: 'must say something' });
  const {
    name: _,
    description: __,
    ...policy
  }: Record<string, unknown> = redactPolicy({ ...settings }, policySchema(check), 'own');
  parsePolicy(policy, check);
  return { id, name, about: about.slice(0, NAMED.description), policy };
}

/** @param stem name of one that has none inside @throws FaultError `policy/invalid`, with the line */
export function presetFromFile(
  id: string,
  json: string,
  file: string,
  stem: string,
  check: PolicyCheck,
): OwnPreset {
  parsePolicyJson(json, file, check);
  const layer = policyLayer(json, file, check.medium) as {
    readonly name?: string;
    readonly description?: string;
  };
  return ownPreset(id, { name: layer.name ?? stem, about: layer.description ?? '' }, layer, check);
}

export const presetFile = ({ name, about, policy }: OwnPreset): string =>
  `${JSON.stringify({ version: 2, name, ...(about && { description: about }), ...policy }, null, 2)}\n`;
