import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('pl');
const words = (n: number): string => f.count(n, { one: '# słowo', few: '# słowa', many: '# słów' });

export default {
  title: 'Co jest mówione',
  about:
    'Z transkrypcją (WebVTT, SubRip lub JSON z czasami) to, co ona wymienia, jest ukrywane także w dźwięku.',
  add: 'Dodaj transkrypcję',
  choose: 'Wybierz transkrypcję',
  another: 'Inna transkrypcja',
  without: 'Bez transkrypcji',
  lacking:
    'Do tego pliku była już dodana transkrypcja. Ani ona, ani zmiany w jej słowach nie są zachowywane: wybierz ją ponownie albo zrezygnuj z niej.',
  show: 'Pokaż dźwięk',
  reading: 'Czytanie transkrypcji',
  planning: 'Słuchanie dźwięku',
  wordByWord: 'Słowo po słowie',
  keys: 'Kliknij słowo, aby je ukryć lub zostawić słyszalne, albo przeciągnij po kilku. Strzałki przechodzą, z Shift zaznaczają, Enter ukrywa lub zostawia.',
  as: 'Słowa są ukrywane jako',
  hidden: (kind) => `${kind}, ukryte`,
  heard: (kind) => `${kind}, słyszalne`,
  hide: (n) => `Ukryj ${words(n)}`,
  how: 'Jak jest ukrywane',
  options: {
    pad: { label: 'Obok tego, co jest mówione', help: 'Tyle co najmniej jest ukryte przed słowem i po nim.' },
    untold: { label: 'Czego nie ma w transkrypcji', help: 'Coś tam słychać i nikt nie wie co.' },
  },
  untold: { tell: 'zostaje słyszalne i jest zgłaszane', mask: 'też jest ukrywane' },
  kinds: 'Niektóre rodzaje inaczej',
  asRest: 'jak reszta',
  sound: 'Dźwięk i to, co w nim ukryte',
  soundKeys:
    'Kliknij, aby słuchać od tego miejsca. Przeciągnij, aby ukryć fragment, albo przeciągnij jego końce. Lista poniżej robi to samo z klawiatury.',
  listen: 'Co słychać',
  zoom: 'Bliżej',
  from: (at) => `Odtwórz od ${at}`,
  stretches: 'Ukryte fragmenty',
  stretch: (kind, from, to) => `${kind}, od ${from} do ${to}`,
  begins: 'Początek',
  ends: 'Koniec',
  byHand: 'ręcznie',
  untoldStretch: 'nie ma w transkrypcji',
  hideHere: 'Ukryj sekundę od tego miejsca',
  unhide: 'Zostaw słyszalne',
  asFound: 'Jak znaleziono',
} satisfies Transcript;
