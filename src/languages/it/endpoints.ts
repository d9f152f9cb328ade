import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('it');

export default {
  title: 'Immagini dalle descrizioni',
  about:
    'Un endpoint fa un’immagine di ogni descrizione. Qualunque cosa dica, viene prima anonimizzata qui; Lei vede che cosa sarebbe inviato, e nulla parte prima che prema «Invia».',
  endpoint: 'Endpoint',
  model: 'Modello (vuoto: a sua scelta)',
  size: 'Dimensioni in pixel',
  seed: 'Seme',
  most: 'Richieste al massimo',
  key: 'Chiave, se ne chiede una',
  keep: 'Conserva la chiave in questo browser, cifrata',
  prepare: 'Mostra che cosa riceverebbe',
  preparing: (n) => `Anonimizzazione, mancano: ${f.number(n)}`,
  stale: 'Descrizioni o impostazioni sono cambiate: guardi di nuovo che cosa sarebbe inviato.',
  gets: 'Che cosa riceverebbe l’endpoint',
  beside:
    'Al byte. La chiave va in un’intestazione propria; il browser aggiunge, come sempre, l’indirizzo di questo sito e il proprio nome.',
  replaced: (n) => `Sostituzioni: ${f.number(n)}`,
  send: 'Invia',
  sendAll: (n) => `Invia tutto (${f.number(n)})`,
  cancel: 'Annulla',
  going: 'In viaggio',
  came: 'L’immagine è arrivata',
  spent: (n, most) => `Inviate: ${f.number(n)} di ${f.number(most)}`,
  pictures: 'Immagini arrivate',
  people: (n) => `Persone viste dentro: ${f.number(n)}`,
  nobody: (most, from) =>
    `Non presa per nessuno del file: ${f.number(most, 2)} al massimo, la stessa persona da ${f.number(from, 2)}`,
  apart: 'Non tutti si sono potuti confrontare',
  save: 'Salva l’immagine',
  log: (n) => `Tutto ciò che è stato inviato (${f.number(n)})`,
  saveLog: 'Salva l’elenco',
  left: 'in viaggio',
  unanswered: 'nessuna risposta',
  answered: (code) => `risposta ${code}`,
} satisfies Endpoints;
