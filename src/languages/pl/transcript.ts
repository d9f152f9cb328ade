import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('pl');
const words = (n: number): string => f.count(n, { one: '# słowo', few: '# słowa', many: '# słów' });

export default {
  title: 'Co jest mówione',
  about:
    'Z transkrypcją (WebVTT, SubRip, JSON z czasami lub tekst) to, co ona wymienia, jest ukrywane także w dźwięku.',
  add: 'Dodaj transkrypcję',
  choose: 'Wybierz transkrypcję',
  another: 'Inna transkrypcja',
  without: 'Bez transkrypcji',
  lacking:
    'Do tego pliku była już dodana transkrypcja. Ani ona, ani zmiany w jej słowach nie są zachowywane: wybierz ją ponownie albo zrezygnuj z niej.',
  hear: 'Wysłuchaj słów',
  hearAbout:
    'Program rozpoznający mowę może napisać transkrypcję na tym urządzeniu. Przesłyszy się, zwłaszcza przy nazwiskach: tego, co źle usłyszy, nie znajdziemy.',
  recognizer: 'Rozpoznawanie mowy',
  noRecognizer:
    'Serwer tej strony nie ma programu rozpoznającego mowę. Kto go prowadzi, może go dodać; wystarczy też transkrypcja zrobiona gdzie indziej.',
  hearing: (percent) => `Wysłuchiwanie słów: ${f.percent(percent)}`,
  stopHearing: 'Zatrzymaj',
  machine:
    'Tę transkrypcję usłyszała maszyna. Źle usłyszane nazwisko nie zostanie znalezione i pozostanie w dźwięku: przeczytaj słowa przed ukryciem.',
  fetching: { download, downloading, host, notNow, here },
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
  who: {
    title: 'Kto mówi',
    about:
      'Odgadnięte po brzmieniu głosów. Wybierz to, co jedna osoba mówi sama, i powiedz, kto to: we wszystkich plikach tej wizyty ten głos jest znany pod tym imieniem. Po zamknięciu strony zostaje to zapomniane.',
    telling: 'Rozróżnianie głosów',
    silent: 'Nie słychać, żeby ktoś mówił.',
    speaker: (n) => `Mówca ${n}`,
    nobody: 'Nierozróżnione',
    turn: (who, from, to) => `${who}, od ${from} do ${to}`,
    lanes: 'Kto kiedy mówi',
    becomes: 'Co się z tym stanie:',
    isKept: (who) => `${who}: zostaje`,
    isVoiced: (who, voice) => `${who}: ${voice}`,
    drag: 'Przeciąganie po dźwięku',
    hides: 'Przeciąganie ukrywa',
    chooses: 'Przeciąganie wybiera, kto mówi',
    chosen: 'Wybrane',
    lasts: (seconds, least) => `Wybrano ${seconds} s; razem potrzeba ${least} s mowy.`,
    none: (least) =>
      `Wybierz powyżej wypowiedzi albo fragment, w którym jedna osoba mówi sama: razem ${least} s mowy.`,
    chooseHere: (seconds) => `Wybierz ${seconds} s od tego miejsca`,
    unchoose: 'Usuń',
    who: 'Kto tam mówi',
    settle: 'To ten głos',
    thisIs: (name) => `To ${name}`,
    badName: 'Imię ma do 40 liter i cyfr i nie jest to S1, S2 … ani „unknown”.',
    unknown: (names) =>
      `Ustawienia wymieniają: ${names}, a nikt nie powiedział, jak brzmią te głosy. Wybierz ich fragment i powiedz to albo maskuj je jak wszystkich innych; do tego czasu nic z tego pliku nie jest maskowane.`,
    first:
      'Najpierw wybierz głos dla wszystkich innych: nikogo nie można potraktować osobno, gdy wszystko zostaje bez zmian albo nie ma dźwięku.',
    fromFile: 'poznany z',
    treat: (name) => `Co się stanie: ${name}`,
    asOthers: 'jak wszyscy inni',
    kept: 'zostaje bez zmian',
    forget: (name) => `Zapomnij: ${name}`,
    leave: (name) => `Maskuj jak wszystkich innych: ${name}`,
    others: 'Wszyscy inni',
    surely: (seconds) => `W tym pliku na pewno słychać samodzielnie przez ${seconds} s.`,
    nowhere:
      'W tym pliku nigdzie na pewno nie słychać samodzielnie: dzieje się to samo, co ze wszystkimi innymi.',
    sure: 'Liczy się to tylko tam, gdzie model jest pewien jednego głosu. Wątpliwości, nakładanie się, pauzy i granice wypowiedzi są traktowane jak wszystko inne. Posłuchaj wyniku, zanim go przekażesz.',
    ended: 'Potraktowane osobno w wyniku',
    endedKept: (who, part, whole) => `${who}: słychać bez zmian przez ${part} z ${whole} s`,
    endedVoiced: (who, voice, part, whole) => `${who}: ${voice} przez ${part} z ${whole} s`,
    endedNowhere: (who) => `${who}: nigdzie na pewno nie słychać samodzielnie, maskowane jak wszyscy inni`,
    endedNobody: 'Nikt: osób z ustawień nie było słychać.',
  },
} satisfies Transcript;
