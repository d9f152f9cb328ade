import { formatOf, formats } from '../format.ts';
import type { Extension } from '../sections.ts';

const f = formatOf('pl');

export default {
  format: formats(f),
  about: 'Ukrywa twarze, nazwiska i numery w plikach, zanim strona je otrzyma.',
  keys: { mask: 'Zamaskuj tekst', unmask: 'Przeczytaj zaznaczoną odpowiedź z wartościami' },
  held: (n) =>
    f.count(n, {
      one: 'Ta strona prosi o plik',
      few: 'Ta strona prosi o # pliki',
      many: 'Ta strona prosi o # plików',
    }),
  nothingYet: 'Nic jeszcze nie otrzymała.',
  mask: 'Zamaskuj',
  look: 'Zamaskuj i najpierw obejrzyj',
  stop: 'Nic nie dawaj',
  through: 'Przepuść bez zmian',
  why: 'Dlaczego może wyjść bez zmian?',
  reasons: {
    nobody: 'Nie zawiera niczyich danych',
    known: 'Odbiorca musi wiedzieć, kto to jest',
    consent: 'Wszyscy w nim się zgodzili',
    public: 'Jest już publiczny',
  },
  choose: 'Wybierz powód',
  working: 'Maskowanie',
  stage: {
    open: 'otwieranie',
    find: 'szukanie',
    track: 'śledzenie',
    people: 'rozróżnianie osób',
    follow: 'śledzenie',
    render: 'ukrywanie',
    verify: 'sprawdzanie',
    report: 'pisanie raportu',
  },
  sealed: (n) =>
    f.count(n, {
      one: 'Zamaskowano i sprawdzono; strona otrzymała plik.',
      few: 'Zamaskowano i sprawdzono # pliki; strona je otrzymała.',
      many: 'Zamaskowano i sprawdzono # plików; strona je otrzymała.',
    }),
  noted: (n) =>
    f.count(n, {
      one: 'Zamaskowano, z taką uwagą; strona otrzymała plik.',
      few: 'Zamaskowano # pliki, z takimi uwagami; strona je otrzymała.',
      many: 'Zamaskowano # plików, z takimi uwagami; strona je otrzymała.',
    }),
  refused: 'Nie wydano',
  rest: (n) =>
    f.count(n, {
      one: 'Daj tylko drugi plik',
      few: 'Daj tylko pozostałe #',
      many: 'Daj tylko pozostałych #',
    }),
  lost: 'Guise został zamknięty lub odnowiony w trakcie pracy. Strona nic nie otrzymała; wczytaj ją ponownie.',
  failed: 'Maskowanie się nie powiodło. Strona nic nie otrzymała.',
  folders: 'Foldery nie są przekazywane: wybierz ich pliki.',
  moved: 'Strona tymczasem się zmieniła i nic nie otrzymała. Wybierz plik ponownie.',
  degraded: 'Mniej niż zwykle',
  unhooked: 'nie wszystkie drogi, którymi ta strona przyjmuje pliki, dało się obserwować',
  untaken: 'Strona nie dała znaku, że to przyjęła. Jeśli tam tego nie ma, wybierz plik przyciskiem strony.',
  close: 'Zamknij',
  review: {
    toConfirm: 'Obejrzyj, zanim strona to otrzyma',
    confirm: 'Daj w tej postaci',
    confirmed: 'Potwierdzono',
    after: 'Co otrzyma strona',
    refused: 'Nie wydano: nie udało się zabezpieczyć',
    moment: (n, of) => `Obraz ${f.number(n)} z ${f.number(of)}`,
  },
  text: {
    none: 'Zaznacz tekst albo ustaw kursor w polu tekstowym i naciśnij klawisze ponownie.',
    masking: 'Maskowanie tekstu',
    failed: 'Maskowanie się nie powiodło. Tekst pozostał bez zmian: nie wysyłaj go.',
    done: (n) =>
      f.count(n, {
        one: 'Jeden zamiennik. Drugie klawisze pokażą odpowiedź z wartością.',
        few: '# zamienniki. Drugie klawisze pokażą odpowiedź z wartościami.',
        many: '# zamienników. Drugie klawisze pokażą odpowiedź z wartościami.',
      }),
    clean: 'Nic w nim nie znaleziono.',
    copy: 'Strona go nie przyjmuje. Skopiuj go stąd.',
    answer: 'Z wartościami, tylko dla Ciebie: strona tego nie widzi.',
    unknown: 'Od uruchomienia przeglądarki nie zamaskowano tu żadnego tekstu.',
  },
  popup: {
    today: 'Dzisiaj',
    masked: 'zamaskowane',
    refused: 'niewydane',
    through: 'przepuszczone',
    stopped: 'nic nie dano',
    on: 'Chroń tę stronę',
    guarded: 'Ta strona jest chroniona.',
    off: 'Ta strona nie jest chroniona.',
    none: 'Guise nie może chronić tej strony.',
    preset: 'Obrazy i filmy',
    text: 'Teksty',
    rule: 'Gdy wybierany jest plik',
    panel: 'Otwórz Guise obok strony',
    options: 'Opcje',
  },
  rule: { ask: 'Pytaj, co zrobić', mask: 'Maskuj bez pytania', look: 'Maskuj i najpierw pokaż' },
  options: {
    title: 'Guise: opcje',
    sites: 'Chronione strony',
    noSites: 'Jeszcze żadnej. Otwórz stronę i naciśnij przycisk Guise albo podaj ją tutaj.',
    add: 'Chroń',
    address: 'Adres strony',
    wrong: 'To nie jest adres strony.',
    remove: 'Przestań chronić',
    presets: 'Ustawienia wstępne',
    language: 'Język',
    auto: 'Jak w przeglądarce',
    log: 'Przepuszczone',
    logAbout:
      'Zostaje na tym urządzeniu: kiedy, gdzie, dlaczego i jaki rodzaj pliku; nigdy nazwa ani zawartość.',
    noLog: 'Nic nie przepuszczono.',
    clear: 'Wyczyść',
  },
} satisfies Extension;
