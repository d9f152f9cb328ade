/** The policy of a run, in any medium: preset, then file, then single settings; later ones win. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { layered, type PolicyCheck, parsePolicy, parsePolicyJson, policyLayer } from '../../bridge/policy.ts';
import { raise } from '../../core/model/fault.ts';
import { PICTURE_KINDS } from '../../core/model/given-picture.ts';
import type { Masker } from '../../core/model/plugin.ts';
import type { Medium, Policy } from '../../core/model/policy.ts';
import { policyOf } from '../../core/model/preset.ts';
import type { Recognizer } from '../../core/text/recognizer.ts';
import { plugins } from './plugins.ts';
import { policyValidator } from './policy-check.ts';

export interface PolicyFlags {
  readonly preset?: string | undefined;
  readonly policy?: string | undefined;
  readonly set?: readonly string[] | undefined;
}

type Json = Record<string, unknown>;

const SETTINGS: readonly string[] = [
  'find',
  'otherwise',
  'background',
  'context',
  'speech',
  'write',
  'verify',
];
const MEDIA: readonly string[] = ['picture', 'text', 'sound'] satisfies Medium[];
/** Sound comes with films, and texts with sound of which a transcript tells. */
const beside = (medium: Medium, other: string, read: boolean): boolean =>
  medium === 'picture' && (other === 'sound' || (other === 'text' && read));

/** Names of options that are pictures. */
const pictureNames = (maskers: readonly Pick<Masker, 'options'>[]): ReadonlySet<string> =>
  new Set(
    maskers.flatMap(({ options }) =>
      Object.entries(options).flatMap(([name, o]) => (o.type === 'picture' ? name : [])),
    ),
  );

/** How files of these kinds begin. */
const MAGIC: readonly (readonly [kind: (typeof PICTURE_KINDS)[number], RegExp])[] = [
  ['png', /^\x89PNG/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF....WEBP/s],
  ['avif', /^....ftypavif/s],
];

/** A picture's file as a data URL, whatever its name says. */
function pictureFile(file: string): string {
  const bad = (why: string): never => raise({ code: 'policy/invalid', path: path.basename(file), why });
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return bad('cannot be read');
  }
  const kind = MAGIC.find(([, begins]) => begins.test(bytes.toString('latin1', 0, 16)))?.[0];
  return kind
    ? `data:image/${kind};base64,${bytes.toString('base64')}`
    : bad(`is no picture (${PICTURE_KINDS.join(', ')})`);
}

/** `a.b=v` as nested objects; numbers and booleans are parsed by the option that takes them. */
function setting(text: string, medium: Medium, pictures: ReadonlySet<string>, read: boolean): Json {
  const at = text.indexOf('=');
  const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--set', why });
  if (at < 1) return bad('wants KEY=VALUE');
  const name = text.slice(0, at);
  const keys = name.split('.');
  // What a policy holds beside settings would be taken and change nothing.
  if (!SETTINGS.includes(keys[0] ?? ''))
    return bad(`knows no setting ${JSON.stringify(name)}; they begin with ${SETTINGS.join(', ')}`);
  const of = keys[1];
  const other = of !== undefined && of !== medium && MEDIA.includes(of) && !beside(medium, of, read);
  const ofPictures = keys[0] === 'background' && medium !== 'picture';
  if (ofPictures || (other && (keys[0] === 'find' || keys[0] === 'otherwise')))
    return bad(`names ${name}, which changes nothing in a ${medium}`);
  const value = text.slice(at + 1);
  const [inner = '', ...outer] = keys.reverse();
  // Of a picture the path of its file.
  const isPath = outer[0] === 'options' && pictures.has(inner) && value !== '' && !value.startsWith('data:');
  const last = isPath ? pictureFile(value) : value;
  return outer.reduce<Json>((value, key) => ({ [key]: value }), { [inner]: last });
}

async function presetOf(name: string, medium: Medium): Promise<object> {
  const all = (await plugins('presets')).filter((p) => p.medium === medium);
  const preset = all.find((p) => p.id === name.toLowerCase().replaceAll(' ', '-'));
  if (preset) return policyOf(preset, await plugins('kinds'));
  const ids = all.toSorted((a, b) => a.place - b.place).map((p) => p.id);
  return raise({ code: 'policy/invalid', path: '--preset', why: `must be one of ${ids.join(', ')}` });
}

/** Rules that single flags stand for. */
export interface Before {
  readonly rules?: readonly object[];
  /** Of what is said. */
  readonly said?: readonly object[];
}

/**
 * @param more what single flags say @param recognizers where texts are read @param before rules of flags: they count before all others
 * @throws FaultError `policy/invalid`, with the line where it stands in the policy's file
 */
export async function policyFrom(
  flags: PolicyFlags,
  medium: Medium,
  more: readonly object[] = [],
  recognizers?: readonly Recognizer[],
  before: Before = {},
): Promise<Policy> {
  const all = {
    kinds: await plugins('kinds'),
    maskers: await plugins('maskers'),
    operators: await plugins('operators'),
    voices: await plugins('voices'),
    attributes: await plugins('attributes'),
  };
  const check: PolicyCheck = {
    ...all,
    medium,
    validate: policyValidator(all),
    ...(recognizers && { recognizers }),
  };
  const layers: object[] = flags.preset ? [await presetOf(flags.preset, medium)] : [];
  if (flags.policy) {
    const [json, name] = [fileOf(flags.policy), path.basename(flags.policy)];
    // By itself, so that what is wrong is said with its line.
    parsePolicyJson(json, name, check);
    layers.push(policyLayer(json, name, medium));
  }
  const pictures = pictureNames(all.maskers);
  // What is set is of what the flags chose: a voice's own options, where `--voice` chose one.
  layers.push(
    ...more,
    ...(flags.set ?? []).map((s) => setting(s, medium, pictures, recognizers !== undefined)),
  );
  const settings = layered(layers, medium);
  const policy = parsePolicy(begun(settings, before), check);
  if (medium === 'picture') await checkDetectors(policy);
  return policy;
}

/** With rules before those that stand there, which were checked by themselves. */
function begun(settings: Json, { rules = [], said = [] }: Before): Json {
  const first = (more: readonly object[], of: unknown) => [...more, ...(Array.isArray(of) ? of : [])];
  const speech = settings.speech as Json | undefined;
  return {
    ...settings,
    ...(rules.length && { rules: first(rules, settings.rules) }),
    ...(said.length && { speech: { ...speech, rules: first(said, speech?.rules) } }),
  };
}

/**
 * Names that no detector has are refused before a file is opened, by `inspect` as well: it takes the policy of `mask` whole, and what is
 * said there of the check, which it leaves out, must not pass because nobody reads it.
 */
async function checkDetectors({ find, verify }: Policy): Promise<void> {
  const all = await plugins('detectors');
  const known = (where: string, id: string, able: typeof all): void => {
    if (id !== 'auto' && !able.some((d) => d.id === id))
      raise({
        code: 'policy/invalid',
        path: `policy.${where}.detector`,
        why: `must be auto or one of ${able.map((d) => d.id).join(', ')}`,
      });
  };
  for (const [kind, section] of Object.entries(find))
    if ('enabled' in section)
      known(
        `find.${kind}`,
        section.detector,
        all.filter((d) => d.finds === kind),
      );
  known('verify', verify.detector, all);
}

function fileOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return raise({ code: 'policy/invalid', path: path.basename(file), why: 'cannot be read' });
  }
}
