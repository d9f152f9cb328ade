import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('de');
const words = (n: number): string => f.count(n, { one: '# Wort', other: '# Wörter' });

export default {
  title: 'Was gesagt wird',
  about:
    'Mit einem Transkript (WebVTT, SubRip, JSON mit Zeiten oder Text) wird auch im Ton verborgen, was darin genannt ist.',
  add: 'Transkript hinzufügen',
  choose: 'Transkript auswählen',
  another: 'Anderes Transkript',
  without: 'Ohne Transkript',
  lacking:
    'Zu dieser Datei gab es schon ein Transkript. Weder es noch Ihre Änderungen an seinen Wörtern wurden aufbewahrt: Wählen Sie es erneut, oder verzichten Sie darauf.',
  hear: 'Wörter heraushören',
  hearAbout:
    'Ein Spracherkenner kann das Transkript auf diesem Gerät schreiben. Er verhört sich, vor allem bei Namen: Was er falsch hört, wird nicht gefunden.',
  recognizer: 'Spracherkenner',
  noRecognizer:
    'Der Server dieser Seite hat keinen Spracherkenner. Wer sie betreibt, kann einen hinzufügen; ein anderswo gemachtes Transkript geht auch.',
  hearing: (percent) => `Wörter werden herausgehört: ${f.percent(percent)}`,
  stopHearing: 'Anhalten',
  machine:
    'Dieses Transkript hat eine Maschine gehört. Ein Name, den sie falsch gehört hat, wird nicht gefunden und bleibt im Ton: Lesen Sie die Wörter durch, bevor Sie maskieren.',
  fetching: { download, downloading, host, notNow, here },
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
  who: {
    title: 'Wer spricht',
    about:
      'Nach dem Klang der Stimmen vermutet. Wählen Sie, was eine Person allein sagt, und sagen Sie, wer es ist: In allen Dateien dieses Besuchs ist die Stimme unter diesem Namen bekannt. Mit der Seite wird es vergessen.',
    telling: 'Stimmen werden unterschieden',
    silent: 'Niemand ist darin zu hören.',
    speaker: (n) => `Sprecher ${n}`,
    nobody: 'Nicht zu unterscheiden',
    turn: (who, from, to) => `${who}, von ${from} bis ${to}`,
    lanes: 'Wer wann spricht',
    becomes: 'Was daraus wird:',
    isKept: (who) => `${who}: bleibt`,
    isVoiced: (who, voice) => `${who}: ${voice}`,
    drag: 'Über den Ton ziehen',
    hides: 'Ziehen verbirgt',
    chooses: 'Ziehen wählt, wer spricht',
    chosen: 'Ausgewählt',
    lasts: (seconds, least) => `${seconds} s sind ausgewählt; insgesamt sind ${least} s Sprache nötig.`,
    none: (least) =>
      `Wählen Sie oben Redebeiträge oder eine Stelle, an der eine Person allein spricht: insgesamt ${least} s Sprache.`,
    chooseHere: (seconds) => `Ab hier ${seconds} s auswählen`,
    unchoose: 'Herausnehmen',
    who: 'Wer dort spricht',
    settle: 'Das ist diese Stimme',
    thisIs: (name) => `Das ist ${name}`,
    badName: 'Ein Name hat bis zu 40 Buchstaben und Ziffern und ist weder S1, S2 … noch „unknown“.',
    unknown: (names) =>
      `Die Einstellungen nennen ${names}, und niemand hat gesagt, wie diese Stimmen klingen. Wählen Sie eine Stelle und sagen Sie es, oder behandeln Sie sie wie alle anderen; bis dahin wird nichts an dieser Datei maskiert.`,
    first:
      'Wählen Sie zuerst eine Stimme für alle anderen: Wo alles bleibt, wie es ist, oder kein Ton bleibt, kann niemand eigens behandelt werden.',
    fromFile: 'gelernt aus',
    treat: (name) => `Was aus ${name} wird`,
    asOthers: 'wie alle anderen',
    kept: 'bleibt, wie sie ist',
    forget: (name) => `${name} vergessen`,
    leave: (name) => `${name} wie alle anderen behandeln`,
    others: 'Alle anderen',
    surely: (seconds) => `In dieser Datei ${seconds} s sicher allein zu hören.`,
    nowhere: 'In dieser Datei nirgends sicher allein zu hören: Es geschieht dasselbe wie mit allen anderen.',
    sure: 'Das gilt nur, wo das Modell sich einer einzigen Stimme sicher ist. Zweifel, Überlappungen, Pausen und die Ränder von Redebeiträgen werden wie bei allen anderen behandelt. Hören Sie das Ergebnis an, bevor Sie es weitergeben.',
    ended: 'Im Ergebnis eigens behandelt',
    endedKept: (who, part, whole) => `${who}: ${part} von ${whole} s wie im Original zu hören`,
    endedVoiced: (who, voice, part, whole) => `${who}: ${part} von ${whole} s mit „${voice}“`,
    endedNowhere: (who) => `${who}: nirgends sicher allein zu hören und wie alle anderen maskiert`,
    endedNobody: 'Niemand: Wen die Einstellungen nennen, war nicht zu hören.',
  },
} satisfies Transcript;
