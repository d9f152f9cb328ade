import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('de');
const words = (n: number): string => f.count(n, { one: '# Wort', other: '# Wörter' });

export default {
  title: 'Was gesagt wird',
  about:
    'Mit einem Transkript (WebVTT, SubRip oder JSON mit Zeiten) wird auch im Ton verborgen, was darin genannt ist.',
  add: 'Transkript hinzufügen',
  choose: 'Transkript auswählen',
  another: 'Anderes Transkript',
  without: 'Ohne Transkript',
  lacking:
    'Zu dieser Datei gab es schon ein Transkript. Weder es noch Ihre Änderungen an seinen Wörtern wurden aufbewahrt: Wählen Sie es erneut, oder verzichten Sie darauf.',
  show: 'Den Ton zeigen',
  reading: 'Das Transkript wird gelesen',
  planning: 'Der Ton wird angehört',
  wordByWord: 'Wort für Wort',
  keys: 'Ein Klick auf ein Wort verbirgt es oder lässt es hören; ziehen Sie über mehrere. Pfeiltasten wandern, mit Umschalt wählen sie aus, die Eingabetaste verbirgt oder lässt hören.',
  as: 'Wörter werden verborgen als',
  hidden: (kind) => `${kind}, verborgen`,
  heard: (kind) => `${kind}, zu hören`,
  hide: (n) => `${words(n)} verbergen`,
  how: 'Wie verborgen wird',
  options: {
    pad: { label: 'Neben dem Gesagten', help: 'So viel wird vor und nach einem Wort mindestens verborgen.' },
    untold: {
      label: 'Was das Transkript nicht hat',
      help: 'Dort ist etwas zu hören, und niemand weiß, was.',
    },
  },
  untold: { tell: 'bleibt hörbar und wird gemeldet', mask: 'wird auch verborgen' },
  kinds: 'Einzelne Arten anders',
  asRest: 'wie alles andere',
  sound: 'Der Ton und was darin verborgen ist',
  soundKeys:
    'Ein Klick spielt von dort ab. Ziehen Sie darüber, um eine Stelle zu verbergen, oder ziehen Sie an ihren Enden. Die Liste darunter kann dasselbe mit der Tastatur.',
  listen: 'Was zu hören ist',
  zoom: 'Näher',
  from: (at) => `Ab ${at} abspielen`,
  stretches: 'Verborgene Stellen',
  stretch: (kind, from, to) => `${kind}, von ${from} bis ${to}`,
  begins: 'Beginn',
  ends: 'Ende',
  byHand: 'von Hand',
  untoldStretch: 'nicht im Transkript',
  hideHere: 'Ab hier eine Sekunde verbergen',
  unhide: 'Hören lassen',
  asFound: 'Wie gefunden',
} satisfies Transcript;
