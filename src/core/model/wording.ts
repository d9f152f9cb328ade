/** What verdicts are worded with: one catalogue per language has this form; English, which reports and the command line speak, stands here. */
import type { KeptError } from './measures.ts';
import type { Named } from './report.ts';
import type { SoundLeaves } from './voice.ts';

/** A verdict for people: page, command line and report say the same. */
export interface VerdictWords {
  /** `good`: nothing that was looked for is left. `note`: something is shown, and said. `bad`: not handed out. */
  readonly tone: 'good' | 'note' | 'bad';
  readonly title: string;
  /** What was looked for and from which size, what is shown, what was not looked for. */
  readonly lines: readonly string[];
}

/** `1 track`, `2 tracks`. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
const listed = (all: readonly string[], and = 'and'): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all[all.length - 1]}`;

/** A kind of finding in words. */
export interface KindWords {
  /** Standing alone, one of it and many. */
  readonly one: string;
  readonly many: string;
  /** So many in a picture. */
  count(n: number): string;
  /** So many tracks of it in a film. */
  tracks(n: number): string;
}

/** How many comparisons could be made, and of how many that were to be. */
type Looks = Pick<KeptError, 'looks' | 'of'>;

/** Every sentence of a verdict. What is given in words was worded by the same catalogue; lists come joined. */
export interface Wording {
  kind(named: Named): KindWords;
  /** What engines and plug-ins say, in English, where the catalogue knows it. */
  said(text: string): string;
  and(all: readonly string[]): string;
  or(all: readonly string[]): string;
  px(n: number): string;
  /** @param n hundredths */
  percent(n: number, digits?: 0 | 1): string;
  /** A tenth of a degree is told. */
  degrees(n: number): string;
  /** A place in a film. @param seconds a tenth is told */
  clock(seconds: number): string;
  /** Of 0..1, thousandths are told. */
  figure(n: number): string;
  /** Between what was done, between the parts of a title, and between the titles of several media. */
  readonly between: { readonly done: string; readonly parts: string; readonly titles: string };

  readonly nothingSeen: string;
  readonly unchecked: string;
  findingsLeft(n: number): string;
  because(why: string): string;
  /** Of pictures and films. */
  hidden(what: string): string;
  yours(n: number): string;
  byPolicy(n: number): string;
  tooSmall(n: number): string;
  takenFor(n: number, kind: KindWords): string;
  noneFound(kinds: readonly KindWords[]): string;
  readonly nothingHidden: string;
  readonly checked: string;
  readonly everyFrame: string;
  unsought(kinds: readonly KindWords[]): string;
  missed(misses: string, by: string): string;
  /**
   * What a witness marked beside what is hidden.
   * @param shares of what it marked, on average and at most @param told how many looks it told of, of all
   */
  witnessed(
    kind: KindWords,
    by: string,
    shares: { readonly mean: string; readonly most: string },
    told: Looks,
  ): string;
  /** @param from the share from which somebody is open @param at when most is bare */
  leftOpen(kind: KindWords, open: Pick<Looks, 'looks' | 'of'>, from: string, at: string): string;
  /** @param n looks in which somebody was open and is hidden by boxes now */
  leftMended(kind: KindWords, n: number, from: string): string;
  disguised(n: number, still: boolean, by: string): string;
  lookedFor(kind: KindWords, from: string, frames: number, by: string): string;
  /** @param inTurn from which size parts of a frame are looked at by turns; null where every frame is looked at so */
  lookedAfter(
    kind: KindWords,
    sizes: { readonly every: string; readonly inTurn: string | null },
    frames: number,
    by: string,
    clean: boolean,
  ): string;
  lookedAgain(n: number): string;
  notLookedFor(all: readonly string[]): string;
  readonly things: Readonly<Record<'text' | 'plates' | 'bodies' | 'clothes' | 'voices', string>>;
  sawBy(kind: KindWords, by: string): string;
  saw(what: string): string;
  readonly notArrived: string;
  unread(
    why: readonly ('dark' | 'blurred' | 'barred')[],
    share: string,
    still: boolean,
    kinds: readonly KindWords[],
  ): string;
  small(n: number, kind: KindWords, from: string): string;
  /** @param n tracks whose place the background takes */
  removed(n: number): string;
  /** @param share of those hidden that have an overlay */
  overlaid(kind: KindWords, share: string): string;
  /** @param measure as the field names it @param looks how many were compared */
  kept(kind: KindWords, share: string, measure: string, looks: number): string;
  /** @param degrees mean angle between heads as they were and as they are read @param looks how many could be read, and of how many */
  headsKept(kind: KindWords, degrees: string, looks: Looks): string;
  /** @param errors of ARKit's figures, 0..1 */
  expressionsKept(
    kind: KindWords,
    errors: { readonly mean: string; readonly rmse: string },
    looks: Looks,
  ): string;
  /** @param same in how many of the looks they were taken for the same @param figures cosines */
  strangers(
    by: string,
    same: number,
    looks: number,
    figures: { readonly most: string; readonly from: string },
  ): string;
  readonly strangersUntold: string;
  /** Of portraits that move in something's place. */
  readonly portraitMoves: string;
  /** @param read frames in which the face that moves it was read */
  portraitRead(read: number, of: number): string;
  readonly portraitHeard: string;
  /** By keyframes. */
  portraitEdited(n: number): string;
  refuted(n: number, kind: KindWords, most: string): string;

  /** Of texts. */
  valuesLeft(n: number): string;
  valuesMasked(n: number): string;
  readonly nothingFound: string;
  readonly readAgain: string;
  /** @param classifier null where rules alone looked */
  searched(kinds: number, parts: number, classifier: string | null): string;
  readonly readAnew: string;
  readonly onlyNamed: string;
  allowed(n: number): string;
  surer(share: string): string;
  readonly onlyColumns: string;
  readonly noClassifier: string;
  readonly notShown: string;

  /** Of sound. */
  readonly soundKept: string;
  readonly soundDropped: string;
  readonly soundReplaced: string;
  readonly soundDisguised: string;
  readonly soundLeft: string;
  readonly voicesKept: string;
  readonly soundLeaves: Readonly<Record<SoundLeaves, string>>;
  /** @param pieces of half a second @param most the greatest correlation, hundredths */
  soundCompared(pieces: number, most: string): string;
  /** Of what is said, by a transcript. */
  readonly soundSaid: string;
  /** Of sound in which speakers are told apart. @param kept those heard as they were @param seconds when they are */
  readonly soundOfSpeakers: string;
  speakersKept(kept: number, seconds: string): string;
  speakersVoiced(voiced: number, seconds: string): string;
  readonly speakersGuessed: string;
  /** Before what is left of all else. */
  readonly speakersRest: string;
  readonly speakersNobody: string;
  /** Of sound in which nothing but what a person marked is hidden. */
  readonly soundByHand: string;
  readonly saidOnlyByHand: string;
  saidHidden(n: number, seconds: string): string;
  readonly saidOnly: string;
  /** A recognizer heard the transcript. */
  readonly saidByMachine: string;
  saidAligned(sure: number, words: number): string;
  saidUntold(n: number, hidden: boolean): string;
  saidStill(n: number): string;
  /** @param seconds with its sign */
  saidShifted(seconds: string): string;
  saidCompared(most: string): string;
  /** @param eer equal error rate, hundredths @param was the same without a disguise */
  measured(eer: string, was: string, attacker: string): string;
}

const UNREAD = { dark: 'too dark', blurred: 'too blurred', barred: 'behind bars, blinds or mesh' } as const;
const ones = (kinds: readonly KindWords[]): string =>
  listed(
    kinds.map((k) => k.one),
    'or',
  );

export const ENGLISH: Wording = {
  kind: ({ label, plural: many }) => ({
    one: label,
    many,
    count: (n) => plural(n, label, many),
    tracks: (n) => plural(n, `${label} track`),
  }),
  said: (text) => text,
  and: (all) => listed(all),
  or: (all) => listed(all, 'or'),
  px: (n) => `${n} px`,
  percent: (n, digits = 0) => `${n.toFixed(digits)}%`,
  degrees: (n) => `${n.toFixed(1)}°`,
  clock: (s) => {
    const tenths = Math.round(10 * s);
    return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
  },
  figure: (n) => n.toFixed(3),
  between: { done: ', ', parts: '; ', titles: '. ' },

  nothingSeen: 'Not handed out: nothing was looked at',
  unchecked: 'Not handed out: the result could not be checked',
  findingsLeft: (n) => `Not handed out: ${plural(n, 'finding')} left in the result`,
  because: (why) => `${why}.`,
  hidden: (what) => `${what} hidden`,
  yours: (n) => `${n} shown by you`,
  byPolicy: (n) => `${n} shown by the policy`,
  tooSmall: (n) => `${n} too small to be hidden`,
  takenFor: (n, kind) => `${n} not taken for a ${kind.one}`,
  noneFound: (kinds) => `No ${ones(kinds)} was found`,
  nothingHidden: 'Nothing was hidden',
  checked: 'checked',
  everyFrame: 'every frame checked',
  unsought: (kinds) => `${listed(kinds.map((k) => k.many))} were not looked for`,
  missed: (misses, by) => `${misses}: the detector was ${by}. See docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `A witness that took part in neither finding nor hiding (${by}) marked ${kind.many} in ${looks} of ${plural(of, 'look')} at the original: ${mean} of what it marked lies beside what is hidden, ${most} at most. What is less than a twentieth of a ${kind.one} can escape it.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `More than ${from} of a ${kind.one} may be bare in ${looks} of ${plural(of, 'look')}, most at ${at}: look there.`,
  leftMended: (kind, n, from) =>
    `More than ${from} of a ${kind.one} was bare in ${plural(n, 'look')} and is hidden by boxes now; slivers beside them may be left: look there.`,
  disguised: (n, still, by) =>
    `${plural(n, still ? 'finding' : 'track')} ${n === 1 ? 'is' : 'are'} disguised (${by}): people who are known can be recognised through it.`,
  lookedFor: (kind, from, frames, by) =>
    `Looked for ${kind.many} from ${from} in ${frames === 1 ? 'the picture' : `all ${frames} frames`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} from ${every}`
        : `${kind.many} from ${every} in every frame and from ${inTurn} in the parts of a frame by turns`;
    const where = frames === 1 ? 'the result' : `all ${frames} frames of the result`;
    return `A second detector (${by}) looked for ${sizes} in ${where}${clean ? ' and saw nothing else' : ''}.`;
  },
  lookedAgain: (n) =>
    `In the last round it looked again at the ${plural(n, 'frame')} whose hiding had changed.`,
  notLookedFor: (all) => `Not looked for: ${all.join(', ')}.`,
  things: {
    text: 'text in the picture',
    plates: 'number plates',
    bodies: 'bodies',
    clothes: 'clothes',
    voices: 'voices',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `The check saw ${what} that are not hidden.`,
  notArrived: 'The hiding of some regions did not arrive.',
  unread: (why, share, still, kinds) =>
    `Parts of the picture could not be read (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? `${share} of it` : `up to ${share} of a frame`}): a ${ones(kinds)} there is not found. Look at them.`,
  removed: (n) =>
    `${plural(n, 'track')} ${n === 1 ? 'was' : 'were'} removed: what is behind is made up where no frame shows it, and nobody sees that anything is missing.`,
  overlaid: (kind, share) =>
    `Kept of ${kind.many}: their landmarks lie over ${share} of what is hidden of them.`,
  kept: (kind, share, measure, looks) =>
    `Kept of ${kind.many}: ${share} of the landmarks are read where they were (${measure}, ${plural(looks, 'comparison')}).`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Kept of ${kind.many}: heads are read ${degrees} from how they were held (mean of ${looks} of ${plural(of, 'comparison')}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Kept of ${kind.many}: expressions are read ${mean} from what they were (mean error of 51 blendshapes of 0 to 1; RMSE ${rmse}; ${looks} of ${plural(of, 'comparison')}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Personas: ${by} takes the face in the result for the one in the source in ${same} of ${plural(looks, 'comparison')} (likeness ${most} at most; the same from ${from}).`,
  strangersUntold: 'Personas: nobody compared their faces with those in the source.',
  portraitMoves: 'A portrait moves, and nothing of the original is shown',
  portraitRead: (read, of) =>
    `The face that moves it was read in ${read} of ${plural(of, 'frame')}; in the others the portrait goes to rest.`,
  portraitHeard: 'It moves by the sound alone.',
  portraitEdited: (n) => `A person has set what it does beside: ${plural(n, 'keyframe')}.`,
  small: (n, kind, from) =>
    `${kind.count(n)} smaller than ${from} ${n === 1 ? 'was' : 'were'} seen and left as ${n === 1 ? 'it is' : 'they are'}.`,
  refuted: (n, kind, most) =>
    `${plural(n, 'weak sighting')} ${n === 1 ? 'was' : 'were'} found on closer looks not to be ${n === 1 ? `a ${kind.one}` : kind.many} (${most} likely at most) and left as ${n === 1 ? 'it is: look at it' : 'they are: look at them'} in the list.`,

  valuesLeft: (n) => `Not handed out: ${plural(n, 'value')} left in the result`,
  valuesMasked: (n) => `${plural(n, 'value')} masked`,
  nothingFound: 'Nothing was found',
  readAgain: 'read again and checked',
  searched: (kinds, parts, classifier) =>
    `Looked for ${plural(kinds, 'kind')} of data in ${plural(parts, 'part')} (${classifier === null ? 'rules alone' : `rules and a classifier (${classifier})`}).`,
  readAnew:
    'The result was read anew from its bytes; what had changed was looked through again and what was to go was looked for everywhere.',
  onlyNamed: 'Only what the policy names was looked for: all else is as it was.',
  allowed: (n) => `Left wherever they stand: ${plural(n, 'value')} that the policy allows.`,
  surer: (share) => `Only findings that are at least ${share} certain were masked.`,
  onlyColumns: 'Only some columns were looked at: the others are as they were.',
  noClassifier: 'No classifier read it: names that no rule knows may be left.',
  notShown: 'Not looked for: what pictures, drawings and sound in it show.',

  soundKept: 'Sound kept',
  soundDropped: 'Sound left out',
  soundReplaced: 'Sound replaced',
  soundDisguised: 'Voices disguised',
  soundLeft: 'Not handed out: the original sound can still be heard',
  voicesKept: 'Sound is as it was: voices can be recognised, and what they say is heard.',
  soundLeaves: {
    nothing: 'Nothing of the original sound is left.',
    words: 'What is said can be understood. Voices are disguised, and not anonymous.',
    'words and prosody': 'What is said and how can be heard. Voices are disguised, and not anonymous.',
  },
  soundCompared: (pieces, most) =>
    `Compared with the original: ${plural(pieces, 'half second')}, alike by ${most} at most.`,
  soundSaid: 'What the transcript names is hidden, voices kept',
  soundOfSpeakers: 'Some speakers’ voices kept, all others disguised or replaced',
  speakersKept: (n, seconds) =>
    `Heard as they were: ${plural(n, 'speaker')}, for ${seconds} s in all, with all that is said then.`,
  speakersVoiced: (n, seconds) =>
    `With a voice of their own: ${plural(n, 'speaker')}, for ${seconds} s in all.`,
  speakersGuessed:
    'Who speaks was told by a model: only where it was sure of somebody alone does their rule count. It can be wrong: listen to what was kept.',
  speakersRest: 'All else:',
  speakersNobody: 'The model was sure of nobody whom a rule names: none of it was kept.',
  soundByHand: 'Stretches marked by hand are hidden, voices kept',
  saidOnlyByHand: 'Only what was marked by hand is hidden: voices can be recognised, and all else is heard.',
  saidHidden: (n, seconds) =>
    `Personal data that is said: ${plural(n, 'stretch', 'stretches')} hidden, ${seconds} s.`,
  saidOnly:
    'Only what stands in the transcript and was found there is hidden: voices can be recognised, and all else is heard.',
  saidByMachine:
    'A machine heard the transcript, and nobody is known to have read it: a name that it misheard was not found, and is heard.',
  saidAligned: (sure, words) =>
    `Word times were estimated by aligning the text with the sound: ${sure} of ${words} are certain. The others are hidden with what stands around them. Nobody checked them: listen to the result.`,
  saidUntold: (n, hidden) =>
    `The transcript has nothing of what is heard in ${plural(n, 'place')}; ${hidden ? 'that is hidden too' : 'what is said there was not looked through'}.`,
  saidStill: (n) =>
    `In ${plural(n, 'hidden stretch', 'hidden stretches')} nothing was heard: the transcript is of another recording, or its times are off.`,
  saidShifted: (seconds) =>
    `The transcript would fit better moved by ${seconds} s: its times seem to be off, and what is hidden lies beside.`,
  saidCompared: (most) => `What is hidden was compared with the original: alike by ${most} at most.`,
  measured: (eer, was, attacker) =>
    `A program that knew the disguise (${attacker}) took speakers for one another in ${eer} of the cases (${was} without it); 50% would be guessing.`,
};
