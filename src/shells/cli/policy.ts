/** The policy of a media run: preset, then file, then single settings; later ones win. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { raise } from '../../core/model/fault.ts';
import { merge } from '../../core/model/parse-policy.ts';
import type { Preset } from '../../core/model/plugin.ts';

export interface PolicyFlags {
  readonly preset?: string | undefined;
  readonly policy?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly detector?: string | undefined;
}

type Json = Record<string, unknown>;

/** `a.b=v` as nested objects; numbers and booleans are parsed by the option that takes them. */
function setting(text: string): Json {
  const at = text.indexOf('=');
  if (at < 1) return raise({ code: 'policy/invalid', path: '--set', why: 'wants KEY=VALUE' });
  const keys = text.slice(0, at).split('.');
  const last = text.slice(at + 1);
  const [inner = '', ...outer] = keys.reverse();
  return outer.reduce<Json>((value, key) => ({ [key]: value }), { [inner]: last });
}

/** @throws FaultError `policy/invalid` where the file cannot be read or is no JSON */
export function readJson(file: string): Json {
  const path_ = path.basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return raise({ code: 'policy/invalid', path: path_, why: 'cannot be read' });
  }
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
  } catch {
    return raise({ code: 'policy/invalid', path: path_, why: 'is no well-formed JSON' });
  }
  return raise({ code: 'policy/invalid', path: path_, why: 'must be an object' });
}

/** @throws FaultError `policy/invalid` */
export function policyFrom(flags: PolicyFlags, presets: readonly Pick<Preset, 'id' | 'policy'>[]): Json {
  let policy: Json = {};
  if (flags.preset) {
    const preset = presets.find((p) => p.id === flags.preset?.toLowerCase());
    if (!preset)
      raise({
        code: 'policy/invalid',
        path: '--preset',
        why: `must be one of ${presets.map((p) => p.id).join(', ')}`,
      });
    policy = { ...preset?.policy };
  }
  if (flags.policy) policy = merge(policy, readJson(flags.policy));
  for (const s of flags.set ?? []) policy = merge(policy, setting(s));
  if (flags.detector) policy = merge(policy, { find: { detector: flags.detector } });
  return policy;
}
