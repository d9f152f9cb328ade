import { formatOf } from '../format.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('en');
const words = (n: number): string => f.count(n, { one: '# word', other: '# words' });

/** What is said in a film or a file of sound: its words, and the stretches that are hidden. */
export default {
  title: 'What is said',
  about:
    'With a transcript (WebVTT, SubRip, JSON with times or text), what it names is hidden in the sound as well.',
  add: 'Add a transcript',
  choose: 'Choose a transcript',
  another: 'Another transcript',
  without: 'Do without it',
  lacking:
    'A transcript was given for this file before. Neither it nor what you changed in its words is kept: choose it again, or do without it.',
  hear: 'Listen for words',
  hearAbout:
    'A recognizer of speech can write the transcript, on this device. It mishears, names above all: what it misheard is not found.',
  recognizer: 'Recognizer',
  noRecognizer:
    'This page’s host has no recognizer of speech. Whoever runs it can add one; a transcript made elsewhere does as well.',
  hearing: (percent: number) => `Listening for words: ${f.percent(percent)}`,
  stopHearing: 'Stop',
  machine:
    'A machine heard this transcript. A name that it misheard is not found and stays in the sound: read the words through before you mask.',
  fetching: { download, downloading, host, notNow, here },
  show: 'Show the sound',
  reading: 'Reading the transcript',
  planning: 'Listening to the sound',
  wordByWord: 'Word by word',
  keys: 'Click a word to hide it or to let it be heard, or drag over several. Arrow keys move, with Shift they select, Enter hides or shows.',
  as: 'Words are hidden as',
  hidden: (kind: string) => `${kind}, hidden`,
  heard: (kind: string) => `${kind}, heard`,
  hide: (n: number) => `Hide ${words(n)}`,
  how: 'How it is hidden',
  options: {
    pad: { label: 'Beside what is said', help: 'Hidden before and behind a word, at least.' },
    untold: {
      label: 'What the transcript does not have',
      help: 'Something is heard there, and nobody knows what.',
    },
  },
  untold: { tell: 'is heard, and told', mask: 'is hidden too' },
  kinds: 'Some kinds otherwise',
  asRest: 'as all else',
  sound: 'Sound, and what is hidden in it',
  soundKeys:
    'Click to hear it from there. Drag over it to hide a stretch, or drag the ends of one. The list below does the same with the keyboard.',
  listen: 'What is heard',
  zoom: 'Nearer',
  from: (at: string) => `Play from ${at}`,
  stretches: 'Hidden stretches',
  stretch: (kind: string, from: string, to: string) => `${kind}, from ${from} to ${to}`,
  begins: 'Begins',
  ends: 'Ends',
  byHand: 'by hand',
  untoldStretch: 'not in the transcript',
  hideHere: 'Hide a second from here',
  unhide: 'Let it be heard',
  asFound: 'As it was found',
  who: {
    title: 'Who speaks',
    about:
      'Guessed by how voices sound. Choose what one person says alone and say who it is: in all files of this visit that voice is known by this name. It is forgotten when the page is closed.',
    telling: 'Telling voices apart',
    silent: 'Nobody is heard to speak in it.',
    speaker: (n: string) => `Speaker ${n}`,
    nobody: 'Not told apart',
    turn: (who: string, from: string, to: string) => `${who}, from ${from} to ${to}`,
    lanes: 'Who speaks when',
    becomes: 'What becomes of it:',
    isKept: (who: string) => `${who}: kept`,
    isVoiced: (who: string, voice: string) => `${who}: ${voice}`,
    drag: 'Dragging over the sound',
    hides: 'Drag hides',
    chooses: 'Drag chooses who speaks',
    chosen: 'Chosen',
    lasts: (seconds: string, least: number) =>
      `${seconds} s are chosen; it takes ${least} s of speech in all.`,
    none: (least: number) =>
      `Choose turns above, or a stretch, in which one person speaks alone: ${least} s of speech in all.`,
    chooseHere: (seconds: number) => `Choose ${seconds} s from here`,
    unchoose: 'Take out',
    who: 'Who speaks there',
    settle: 'This is their voice',
    thisIs: (name: string) => `This is ${name}`,
    badName: 'A name has up to 40 letters and digits, and is none of S1, S2 … and “unknown”.',
    unknown: (names: string) =>
      `The settings name ${names}, and nobody said how they sound. Choose a stretch of theirs and say so, or mask them as everybody else; until then nothing of this file is masked.`,
    first:
      'Choose a voice for everybody else first: nobody can be treated apart where all stays as it is, or there is no sound.',
    fromFile: 'learned from',
    treat: (name: string) => `What becomes of ${name}`,
    asOthers: 'as everybody else',
    kept: 'kept as they are',
    forget: (name: string) => `Forget ${name}`,
    leave: (name: string) => `Mask ${name} as everybody else`,
    others: 'Everybody else',
    surely: (seconds: string) => `Surely heard alone for ${seconds} s in this file.`,
    nowhere:
      'Nowhere surely heard alone in this file: nothing becomes of it but what becomes of everybody else.',
    sure: 'This counts only where the model is sure of one voice alone. Doubts, overlaps, pauses and the borders of turns become what becomes of everybody else. Listen to the result before you give it away.',
    ended: 'Treated apart in the result',
    endedKept: (who: string, part: string, whole: string) =>
      `${who}: heard as they were for ${part} of ${whole} s`,
    endedVoiced: (who: string, voice: string, part: string, whole: string) =>
      `${who}: ${voice} for ${part} of ${whole} s`,
    endedNowhere: (who: string) => `${who}: nowhere surely heard alone, and masked as everybody else`,
    endedNobody: 'Nobody: whom the settings name was not heard.',
  },
};
