import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('it');
const words = (n: number): string => f.count(n, { one: '# parola', other: '# parole' });

export default {
  title: 'Che cosa si dice',
  about:
    'Con una trascrizione (WebVTT, SubRip, JSON con i tempi o testo), ciò che nomina viene nascosto anche nel suono.',
  add: 'Aggiungi una trascrizione',
  choose: 'Scegli una trascrizione',
  another: 'Altra trascrizione',
  without: 'Senza trascrizione',
  lacking:
    'Per questo file era già stata data una trascrizione. Né essa né le modifiche alle sue parole vengono conservate: sceglierla di nuovo o farne a meno.',
  hear: 'Ascolta le parole',
  hearAbout:
    'Un riconoscitore vocale può scrivere la trascrizione su questo dispositivo. Sente male, soprattutto i nomi: ciò che sente male non viene trovato.',
  recognizer: 'Riconoscitore vocale',
  noRecognizer:
    'Il server di questa pagina non ha un riconoscitore vocale. Chi lo gestisce può aggiungerne uno; va bene anche una trascrizione fatta altrove.',
  hearing: (percent) => `Ascolto delle parole: ${f.percent(percent)}`,
  stopHearing: 'Ferma',
  machine:
    'Questa trascrizione l’ha sentita una macchina. Un nome sentito male non viene trovato e resta nel suono: rileggere le parole prima di nascondere.',
  fetching: { download, downloading, host, notNow, here },
  show: 'Mostra il suono',
  reading: 'Lettura della trascrizione',
  planning: 'Ascolto del suono',
  wordByWord: 'Parola per parola',
  keys: 'Un clic su una parola la nasconde o la lascia sentire; trascinate su più parole. Le frecce si spostano, con Maiusc selezionano, Invio nasconde o lascia sentire.',
  as: 'Le parole si nascondono come',
  hidden: (kind) => `${kind}, nascosto`,
  heard: (kind) => `${kind}, si sente`,
  hide: (n) => `Nascondi ${words(n)}`,
  how: 'Come si nasconde',
  options: {
    pad: { label: 'Accanto a ciò che è detto', help: 'Nascosto prima e dopo una parola, almeno.' },
    untold: {
      label: 'Ciò che manca nella trascrizione',
      help: 'Lì si sente qualcosa, e nessuno sa che cosa.',
    },
  },
  untold: { tell: 'si sente, e viene segnalato', mask: 'viene nascosto anch’esso' },
  kinds: 'Alcuni tipi in altro modo',
  asRest: 'come il resto',
  sound: 'Il suono e ciò che vi è nascosto',
  soundKeys:
    'Un clic fa sentire da lì. Trascinate sopra per nascondere un passaggio, o trascinatene gli estremi. L’elenco qui sotto fa lo stesso con la tastiera.',
  listen: 'Che cosa si sente',
  zoom: 'Più vicino',
  from: (at) => `Riproduci da ${at}`,
  stretches: 'Passaggi nascosti',
  stretch: (kind, from, to) => `${kind}, da ${from} a ${to}`,
  begins: 'Inizio',
  ends: 'Fine',
  byHand: 'a mano',
  untoldStretch: 'non nella trascrizione',
  hideHere: 'Nascondi un secondo da qui',
  unhide: 'Lascia sentire',
  asFound: 'Come trovato',
  who: {
    title: 'Chi parla',
    about:
      'Supposto da come suonano le voci. Scelga ciò che una persona dice da sola e dica chi è: in tutti i file di questa visita quella voce è nota con questo nome. Si dimentica alla chiusura della pagina.',
    telling: 'Distinzione delle voci',
    silent: 'Non vi si sente parlare nessuno.',
    speaker: (n) => `Parlante ${n}`,
    nobody: 'Non distinto',
    turn: (who, from, to) => `${who}, da ${from} a ${to}`,
    lanes: 'Chi parla e quando',
    becomes: 'Che cosa ne diventa:',
    isKept: (who) => `${who}: conservato`,
    isVoiced: (who, voice) => `${who}: ${voice}`,
    drag: 'Trascinare sul suono',
    hides: 'Trascinando si nasconde',
    chooses: 'Trascinando si sceglie chi parla',
    chosen: 'Scelto',
    lasts: (seconds, least) => `Sono scelti ${seconds} s; servono ${least} s di parlato in tutto.`,
    none: (least) =>
      `Scelga sopra dei turni, o un passaggio, in cui una persona parla da sola: ${least} s di parlato in tutto.`,
    chooseHere: (seconds) => `Scegli ${seconds} s da qui`,
    unchoose: 'Togli',
    who: 'Chi parla lì',
    settle: 'Questa è la sua voce',
    thisIs: (name) => `È ${name}`,
    badName: 'Un nome ha fino a 40 lettere e cifre, e non è S1, S2 … né «unknown».',
    unknown: (names) =>
      `Le impostazioni nominano ${names}, e nessuno ha detto come suonano. Scelga un loro passaggio e lo dica, o li mascheri come tutti gli altri; fino ad allora di questo file non si maschera nulla.`,
    first:
      'Scelga prima una voce per tutti gli altri: nessuno può essere trattato a parte dove tutto resta com’è o non c’è suono.',
    fromFile: 'appreso da',
    treat: (name) => `Che cosa diventa ${name}`,
    asOthers: 'come gli altri',
    kept: 'conservato com’è',
    forget: (name) => `Dimentica ${name}`,
    leave: (name) => `Maschera ${name} come gli altri`,
    others: 'Tutti gli altri',
    surely: (seconds) => `Si sente con certezza da solo per ${seconds} s in questo file.`,
    nowhere:
      'In questo file non si sente con certezza da nessuna parte: ne diventa ciò che diventano gli altri.',
    sure: 'Vale solo dove il modello è sicuro di un’unica voce. Dubbi, sovrapposizioni, pause e bordi dei turni diventano ciò che diventano gli altri. Ascolti il risultato prima di darlo via.',
    ended: 'Trattati a parte nel risultato',
    endedKept: (who, part, whole) => `${who}: si sente com’era per ${part} di ${whole} s`,
    endedVoiced: (who, voice, part, whole) => `${who}: ${voice} per ${part} di ${whole} s`,
    endedNowhere: (who) => `${who}: mai sentito con certezza da solo, e mascherato come gli altri`,
    endedNobody: 'Nessuno: chi è nominato nelle impostazioni non è stato sentito.',
  },
} satisfies Transcript;
