/** Makes a whole policy from what a person, a preset or a file gives, or says where it is wrong. */

import { raise } from './fault.ts';
import { complete, type Options, schemaOf, type Values } from './options.ts';
import type { Masker } from './plugin.ts';
import type { Policy, Treatment, Verdict } from './policy.ts';
import type { Declared, DeclaredPolicy } from './redact.ts';

export const FIND: Options = {
  threshold: {
    type: 'number',
    label: 'Certainty',
    help: 'Score from which a sighting counts by itself. 0 takes the detector’s own.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
  },
  minSize: {
    type: 'number',
    label: 'Look for faces from',
    help: 'Larger is faster. Whatever the check of the result sees from 20 px on is hidden all the same.',
    unit: 'px',
    min: 8,
    max: 400,
    step: 1,
    default: 20,
  },
  stride: {
    type: 'number',
    label: 'Look every',
    help: 'Tracking fills the frames between.',
    unit: 'frames',
    min: 1,
    max: 12,
    step: 1,
    default: 1,
  },
  hold: {
    type: 'number',
    label: 'Hold',
    help: 'How long a face stays hidden before it is first and after it is last seen.',
    unit: 's',
    min: 0,
    max: 5,
    step: 0.1,
    default: 0.4,
  },
  weigh: {
    type: 'flag',
    label: 'Look twice',
    help: 'What closer looks take for no face (hands, cloth, patterns) is listed and stays visible. Off: all of it is hidden.',
    default: true,
  },
};
export const WRITE: Options = {
  format: { type: 'choice', label: 'Format', of: ['auto', 'mp4', 'webm'], default: 'auto' },
  codec: { type: 'choice', label: 'Codec', of: ['auto', 'avc', 'vp9', 'av1'], default: 'auto' },
  quality: { type: 'choice', label: 'Quality', of: ['low', 'medium', 'high', 'very-high'], default: 'high' },
  audio: {
    type: 'choice',
    label: 'Sound',
    help: 'Voices are personal data too: kept sound can identify people.',
    of: ['keep', 'drop'],
    default: 'keep',
  },
  damaged: { type: 'choice', label: 'Damaged files', of: ['refuse', 'cut'], default: 'refuse' },
};
export const VERIFY: Options = {
  threshold: {
    type: 'number',
    label: 'Certainty of the check',
    help: '0 takes the detector’s own.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
  },
  residual: {
    type: 'choice',
    label: 'What the check finds',
    help: 'Mask it and check again, or stop for you to decide.',
    of: ['mask', 'refuse'],
    default: 'mask',
  },
};

type Json = Readonly<Record<string, unknown>>;

/** @param names all that may stand in it; a name that nothing reads would be a wish that nobody fulfils */
function object(path: string, value: unknown, names?: readonly string[]): Json {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return raise({ code: 'policy/invalid', path, why: 'must be an object' });
  for (const name of names ? Object.keys(value) : [])
    if (!names?.includes(name))
      raise({
        code: 'policy/invalid',
        path: `${path}.${name}`,
        why: `is not part of it; there are ${names?.join(', ')}`,
      });
  return value as Json;
}

function treatment(path: string, given: unknown, maskers: readonly Masker[]): Treatment {
  const { masker: id = 'solid', options } = object(path, given, ['masker', 'options']);
  const masker = maskers.find((m) => m.id === id);
  if (!masker)
    return raise({
      code: 'policy/invalid',
      path: `${path}.masker`,
      why: `must be one of ${maskers.map((m) => m.id).join(', ')}, not ${JSON.stringify(id)}`,
    });
  return {
    masker: masker.id,
    options: complete(`${path}.options`, masker.options, object(`${path}.options`, options)),
  };
}

function section(path: string, given: unknown, options: Options): { detector: string } & Values {
  const { detector = 'auto', ...rest } = object(path, given);
  if (typeof detector !== 'string')
    return raise({ code: 'policy/invalid', path: `${path}.detector`, why: 'must be a detector id' });
  return { detector, ...complete(path, options, rest) };
}

/** @throws FaultError `policy/invalid` with the path of what is wrong */
export function parsePolicy(given: unknown, maskers: readonly Masker[]): Policy {
  const p = object('policy', given);
  for (const name of Object.keys(p))
    if (!['$schema', 'version', 'rules', 'otherwise', 'find', 'write', 'verify'].includes(name))
      raise({ code: 'policy/invalid', path: `policy.${name}`, why: 'is not part of a policy' });
  if (p.version !== undefined && p.version !== 1)
    raise({ code: 'policy/invalid', path: 'policy.version', why: 'must be 1' });
  if (p.rules !== undefined && !Array.isArray(p.rules))
    raise({ code: 'policy/invalid', path: 'policy.rules', why: 'must be a list' });
  const rules = ((p.rules as unknown[] | undefined) ?? []).map((r, i) =>
    rule(`policy.rules[${i}]`, r, maskers),
  );
  return {
    version: 1,
    rules,
    otherwise: treatment('policy.otherwise', p.otherwise, maskers),
    find: section('policy.find', p.find, FIND) as unknown as Policy['find'],
    write: complete('policy.write', WRITE, object('policy.write', p.write)) as unknown as Policy['write'],
    verify: section('policy.verify', p.verify, VERIFY) as unknown as Policy['verify'],
  };
}

/** `by` stands in policies that a report gives back; it is the policy's own all the same. */
const VERDICT = ['do', 'with', 'because', 'by'];

function rule(path: string, given: unknown, maskers: readonly Masker[]): Policy['rules'][number] {
  const r = object(path, given, ['for', 'verdict']);
  if (!Array.isArray(r.for) || !r.for.every((s) => s === 'face'))
    return raise({ code: 'policy/invalid', path: `${path}.for`, why: 'must be a list of subjects (face)' });
  const v = object(`${path}.verdict`, r.verdict, VERDICT);
  let verdict: Verdict;
  if (v.do === 'keep') {
    if (v.because !== undefined && typeof v.because !== 'string')
      return raise({ code: 'policy/invalid', path: `${path}.verdict.because`, why: 'must be text' });
    verdict = { do: 'keep', by: 'policy', because: v.because ?? 'the policy keeps it' };
  } else if (v.do === 'mask')
    verdict = { do: 'mask', with: treatment(`${path}.verdict.with`, v.with, maskers) };
  else return raise({ code: 'policy/invalid', path: `${path}.verdict.do`, why: 'must be mask or keep' });
  return { for: r.for, verdict };
}

/** Lays `over` on `base`, object by object; everything else is replaced. */
export function merge(base: Json, over: Json): Json {
  const plain = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v);
  const out: Record<string, unknown> = { ...base };
  for (const [k, v] of Object.entries(over)) {
    const old = out[k];
    // Another masker has other options: they do not carry over.
    const swapped =
      k === 'otherwise' &&
      plain(old) &&
      plain(v) &&
      v.masker !== undefined &&
      v.masker !== (old.masker ?? 'solid');
    out[k] = plain(old) && plain(v) && !swapped ? merge(old, v) : v;
  }
  return out;
}

/** JSON schema of a policy. */
export function policySchema(maskers: readonly Pick<Masker, 'id' | 'label' | 'options'>[]): DeclaredPolicy {
  const object = (properties: Record<string, Declared>, more: object = {}): Declared => ({
    type: 'object',
    additionalProperties: false,
    properties,
    ...more,
  });
  const withDetector = (o: Options) =>
    object({ detector: { type: 'string', default: 'auto' }, ...schemaOf(o).properties });
  const treatment = object(
    {
      masker: { enum: maskers.map((m) => m.id), default: 'solid' },
      options: { type: 'object', 'x-options-of': 'masker' },
    },
    {
      allOf: maskers.map(({ id, label }) => ({
        title: label,
        if: { properties: { masker: { const: id } }, required: ['masker'] },
        // biome-ignore lint/suspicious/noThenProperty: a word of JSON schema
        then: { properties: { options: { $ref: `#/$defs/${id}` } } },
      })),
    },
  );
  const verdict = object({
    do: { enum: ['mask', 'keep'] },
    with: treatment,
    because: { type: 'string' },
    by: { type: 'string' },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Guise policy',
    ...object({
      $schema: { type: 'string' },
      version: { const: 1 },
      rules: {
        type: 'array',
        items: object(
          { for: { type: 'array', items: { enum: ['face'] } }, verdict },
          { required: ['for', 'verdict'] },
        ),
      },
      otherwise: treatment,
      find: withDetector(FIND),
      write: schemaOf(WRITE),
      verify: withDetector(VERIFY),
    }),
    $defs: Object.fromEntries(maskers.map((m) => [m.id, schemaOf(m.options)])),
  };
}
