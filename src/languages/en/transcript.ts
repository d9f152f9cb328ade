import { formatOf } from '../format.ts';

const f = formatOf('en');
const words = (n: number): string => f.count(n, { one: '# word', other: '# words' });

/** What is said in a film or a file of sound: its words, and the stretches that are hidden. */
export default {
  title: 'What is said',
  about:
    'With a transcript (WebVTT, SubRip or JSON with times), what it names is hidden in the sound as well.',
  add: 'Add a transcript',
  choose: 'Choose a transcript',
  another: 'Another transcript',
  without: 'Do without it',
  lacking:
    'A transcript was given for this file before. Neither it nor what you changed in its words is kept: choose it again, or do without it.',
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
};
