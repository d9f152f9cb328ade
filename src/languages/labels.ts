/**
 * What plug-ins are called. Each says it in English in its own file; the catalogues of other languages know those of this tree by their
 * ids, and whatever they do not know keeps its own words, so that a new plug-in stays one file.
 */
import type { KindWords } from '../core/model/wording.ts';
import { ENTITIES, type Thing } from './entities.ts';
import { isLanguage, LANGUAGES } from './languages.ts';

export interface Said {
  readonly label: string;
  readonly help?: string;
}
interface Cautioned {
  readonly label: string;
  readonly caution?: string;
}
interface About {
  readonly label: string;
  readonly about: string;
}
export interface KindSaid extends KindWords {
  /** What closer looks take such things for. */
  readonly mistaken?: string;
}

type Kinds = 'face' | 'person' | 'hand';
type Maskers =
  | 'solid'
  | 'blur'
  | 'pixelate'
  | 'tint'
  | 'contours'
  | 'landmarks'
  | 'drawn-face'
  | 'persona'
  | 'removal'
  | 'picture';
type Presets =
  | 'body'
  | 'gesture'
  | 'contours'
  | 'removal'
  | 'signing'
  | 'maximum'
  | 'blur-background'
  | 'black-background'
  | 'another-face'
  | 'street-scene'
  | 'classroom'
  | 'clinical-interview'
  | 'driver-camera'
  | 'support-call'
  | 'safe'
  | 'blur'
  | 'mosaic'
  | 'strict'
  | 'gdpr'
  | 'hipaa-safe-harbor'
  | 'ccpa'
  | 'pci-dss'
  | 'llm-prompt'
  | 'research';
type Operators =
  | 'replace'
  | 'redact'
  | 'mask'
  | 'hash'
  | 'encrypt'
  | 'fpe'
  | 'token'
  | 'surrogate'
  | 'generalize'
  | 'template'
  | 'keep';
type Voices =
  | 'remove'
  | 'silence'
  | 'noise'
  | 'tone'
  | 'spoken'
  | 'strong'
  | 'neutral'
  | 'whisper'
  | 'robot'
  | 'mcadams'
  | 'pitch';
type Exporters =
  | 'html'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'coco'
  | 'masks-png'
  | 'masks-mov'
  | 'timeline'
  | 'landmarks'
  | 'landmarks-faces'
  | 'hands'
  | 'landmarks-json'
  | 'landmarks-jsonl'
  | 'maskanyone'
  | 'bvh'
  | 'glb'
  | 'trc'
  | 'head-pose'
  | 'blendshapes'
  | 'blendshapes-json'
  | 'glb-heads'
  | 'captions'
  | 'captions-vtt'
  | 'sample'
  | 'scenes-jpg';
/** By the option's name, or by `owner.name` where several owners mean different things. */
type OptionNames =
  | 'shape'
  | 'reach'
  | 'margin'
  | 'overlay'
  | 'palette'
  | 'feather'
  | 'colour'
  | 'solid.fill'
  | 'blur.strength'
  | 'pixelate.tiles'
  | 'tint.opacity'
  | 'contours.level'
  | 'landmarks.colour'
  | 'landmarks.points'
  | 'picture.picture'
  | 'picture.fit'
  | 'picture.colour'
  | 'drawn-face.expression'
  | 'drawn-face.ink'
  | 'persona'
  | 'persona.presentation'
  | 'persona.tone'
  | 'persona.eyes'
  | 'each'
  | 'apart'
  | 'format'
  | 'codec'
  | 'quality'
  | 'sound'
  | 'captions'
  | 'noise.level'
  | 'tone.level'
  | 'hertz'
  | 'seed'
  | 'robot.pitch'
  | 'neutral.pitch'
  | 'strong.pitch'
  | 'range'
  | 'timbre'
  | 'brightness'
  | 'speaker'
  | 'tempo'
  | 'room'
  | 'semitones'
  | 'coefficient'
  | 'damaged'
  | 'filter'
  | 'cutoff'
  | 'beta'
  | 'bridge'
  | 'context.age'
  | 'context.presentation'
  | 'context.skin'
  | 'context.hair'
  | 'context.clothes'
  | 'context.expression'
  | 'context.facing'
  | 'context.gaze'
  | 'context.eyes'
  | 'context.mouth'
  | 'context.posture'
  | 'context.light'
  | 'context.setting'
  | 'context.camera'
  | 'context.shot'
  | 'context.objects'
  | 'context.gesture'
  | 'residual'
  | 'template.template'
  | 'replace.new_value'
  | 'encrypt.key'
  | 'fpe.key'
  | 'masking_char'
  | 'chars_to_mask'
  | 'from_end'
  | 'generalize.date'
  | 'generalize.place'
  | 'generalize.k'
  | 'hash_type'
  | 'salt'
  | 'token.template';
type Choices =
  | 'ellipse'
  | 'box'
  | 'mask'
  | 'head'
  | 'face'
  | 'colour'
  | 'mean'
  | 'smiling'
  | 'plain'
  | 'surprised'
  | 'alike'
  | 'any'
  | 'woman'
  | 'man'
  | 'light'
  | 'dark'
  | 'hazel'
  | 'blue'
  | 'grey'
  | 'auto'
  | 'low'
  | 'medium'
  | 'high'
  | 'very-high'
  | 'keep'
  | 'refuse'
  | 'cut'
  | 'month'
  | 'year'
  | 'decade'
  | 'region'
  | 'country'
  | 'none'
  | 'points'
  | 'skeleton'
  | 'mediapipe'
  | 'openpose'
  | 'cover'
  | 'contain'
  | 'butterworth'
  | 'one-euro'
  | 'frames'
  | 's'
  | 'Hz'
  | 'dB'
  | 'semitones';
/** Options of finding, which speak of a kind. */
type FindNames = 'enabled' | 'threshold' | 'minSize' | 'stride' | 'hold' | 'weigh' | 'check';

/** What pipeline, engines and documents say in English wherever they run. */
type Phrases =
  | 'attachments'
  | 'attributes for programs'
  | 'comments'
  | 'everything but the values of cells: formulas, forms, comments, charts, pictures, properties'
  | 'field codes'
  | 'fields that no standard names'
  | 'instructions to programs'
  | 'its encoding: the result is UTF-8'
  | 'names of cues'
  | 'other headers'
  | 'other settings of cues'
  | 'pictures, keys and attachments'
  | 'styles, classes and fonts'
  | 'tags that are none of HTML'
  | 'text around the parts'
  | 'the video encoder'
  | 'this browser has none'
  | 'this page came over plain http'
  | 'The container cannot turn pictures: the result lies as the camera stored it.'
  | 'Nothing of what is said can be heard in the result.'
  | 'What was to be hidden can still be heard in the result.'
  | 'What was to stay of the sound is not what it was.'
  | 'The portrait is a persona: nobody.'
  | 'What the face does in the portrait counts as rest: who smiles there smiles throughout.'
  | 'Lips move by the masked sound.'
  | 'Lips move by the sound, which is left out.'
  | 'A persona is taken for the person for whom it stands.'
  | 'The original sound can still be heard in the result.'
  | 'The sound of the result is not as long as it was.'
  | 'The sound of the result is not where it was beside the pictures.'
  | 'The sound could not be read and was left out.'
  | 'The source is HDR; the result has its curve in 8 bits, not tone-mapped.'
  | 'Heads in profile and far faces may be hidden by half only, or not at all'
  | 'Heads in profile may be hidden by half only'
  | 'A hand, a foot or another limb may stay bare, and the check does not see that'
  | 'A hand may stay bare, and the check sees few of them'
  | 'Heads in profile and turned ones may not be found';

type By<Ids extends string, T> = Readonly<Record<Ids, T>>;

/** All that a language says of the plug-ins of this tree. */
export interface Catalogue {
  readonly kinds: By<Kinds, KindSaid>;
  readonly maskers: By<Maskers, Cautioned>;
  readonly presets: By<Presets, About>;
  readonly voices: By<Voices, Cautioned>;
  readonly operators: By<Operators, Cautioned>;
  readonly exporters: By<Exporters, string>;
  readonly options: By<OptionNames, Said>;
  /** @param floor size from which the check sees, in words */
  find(kind: KindSaid, floor: string): By<FindNames, Said>;
  /** Values that options are chosen from. */
  readonly choices: By<Choices, string>;
  readonly things: By<Thing, string>;
  readonly said: By<Phrases, string>;
}

/** English says nothing here: it is the plug-ins' own. */
export type Labels = Partial<Catalogue>;

const at = <T>(of: Readonly<Partial<Record<string, T>>> | undefined, id: string): T | undefined =>
  of && Object.hasOwn(of, id) ? of[id] : undefined;

type Titled = { readonly id: string; readonly label: string };

/** Looks a plug-in up, with its own words where the catalogue does not know it. */
export class Names {
  readonly #labels: Labels;
  readonly #country: (code: string) => string;

  /** @param country its name by its code */
  constructor(labels: Labels, country: (code: string) => string) {
    this.#labels = labels;
    this.#country = country;
  }

  readonly said = (text: string): string => at(this.#labels.said, text) ?? text;
  choice(value: string): string {
    return at(this.#labels.choices, value) ?? (isLanguage(value) ? LANGUAGES[value].name : value);
  }
  kind(id: string): KindWords | undefined {
    return at(this.#labels.kinds, id);
  }
  masker(m: Titled & { readonly caution?: string }): Cautioned {
    return at(this.#labels.maskers, m.id) ?? m;
  }
  voice(v: Titled & { readonly caution?: string }): Cautioned {
    return at(this.#labels.voices, v.id) ?? v;
  }
  operator(o: Titled & { readonly caution?: string }): Cautioned {
    return at(this.#labels.operators, o.id) ?? o;
  }
  preset(p: Titled & About): About {
    return at(this.#labels.presets, p.id) ?? p;
  }
  exporter(e: Titled): string {
    return at(this.#labels.exporters, e.id) ?? e.label;
  }
  entity(entity: string, own: string): string {
    const known = at(ENTITIES, entity);
    const thing = known && at(this.#labels.things, known.thing);
    if (!known || thing === undefined) return own;
    const named = known.called ? `${thing} ${known.called}` : thing;
    return known.country ? `${named} (${this.#country(known.country)})` : named;
  }
  /** @param owner id of the plug-in that declares it */
  option(owner: string, name: string, own: Said): Said {
    const { options } = this.#labels;
    return at(options, `${owner}.${name}`) ?? at(options, name) ?? own;
  }
  /** An option of finding. @param floor as `Catalogue.find` */
  find(kind: string, floor: string, name: string, own: Said): Said {
    const known = at(this.#labels.kinds, kind);
    return (known && at(this.#labels.find?.(known, floor), name)) ?? own;
  }
}
