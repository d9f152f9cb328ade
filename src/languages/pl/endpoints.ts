import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('pl');

export default {
  title: 'Obrazy z opisów',
  about:
    'Punkt dostępu tworzy obraz z każdego opisu. Cokolwiek w nim jest, najpierw jest tu anonimizowane; widzą Państwo, co zostałoby wysłane, i nic nie wychodzi przed naciśnięciem „Wyślij”.',
  endpoint: 'Punkt dostępu',
  model: 'Model (puste: jego wybór)',
  size: 'Rozmiar w pikselach',
  seed: 'Ziarno',
  most: 'Najwięcej żądań',
  key: 'Klucz, jeśli jest wymagany',
  keep: 'Przechowuj klucz w tej przeglądarce, zaszyfrowany',
  prepare: 'Pokaż, co by dostał',
  preparing: (n) => `Anonimizowanie, pozostało: ${f.number(n)}`,
  stale: 'Opisy lub ustawienia się zmieniły: proszę ponownie obejrzeć, co zostałoby wysłane.',
  gets: 'Co dostałby punkt dostępu',
  beside:
    'Co do bajtu. Klucz idzie w osobnym nagłówku; przeglądarka jak zawsze dodaje adres tej strony i swoją nazwę.',
  replaced: (n) => `Zastąpiono: ${f.number(n)}`,
  send: 'Wyślij',
  sendAll: (n) => `Wyślij wszystkie (${f.number(n)})`,
  cancel: 'Anuluj',
  going: 'W drodze',
  came: 'Obraz nadszedł',
  spent: (n, most) => `Wysłano: ${f.number(n)} z ${f.number(most)}`,
  pictures: 'Obrazy, które nadeszły',
  people: (n) => `Osoby widziane na nim: ${f.number(n)}`,
  nobody: (most, from) =>
    `Nie brany za nikogo z pliku: najwyżej ${f.number(most, 2)}, ta sama osoba od ${f.number(from, 2)}`,
  apart: 'Nie wszystkich dało się porównać',
  save: 'Zapisz obraz',
  log: (n) => `Wszystko, co wysłano (${f.number(n)})`,
  saveLog: 'Zapisz listę',
  left: 'w drodze',
  unanswered: 'brak odpowiedzi',
  answered: (code) => `odpowiedź ${code}`,
} satisfies Endpoints;
