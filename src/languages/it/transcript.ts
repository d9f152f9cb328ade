import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('it');
const words = (n: number): string => f.count(n, { one: '# parola', other: '# parole' });

export default {
  title: 'Che cosa si dice',
  about:
    'Con una trascrizione (WebVTT, SubRip o JSON con i tempi), ciò che nomina viene nascosto anche nel suono.',
  add: 'Aggiungi una trascrizione',
  choose: 'Scegli una trascrizione',
  another: 'Altra trascrizione',
  without: 'Senza trascrizione',
  lacking:
    'Per questo file era già stata data una trascrizione. Né essa né le modifiche alle sue parole vengono conservate: sceglierla di nuovo o farne a meno.',
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
} satisfies Transcript;
