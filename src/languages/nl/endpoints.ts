import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('nl');

export default {
  title: 'Beelden van beschrijvingen',
  about:
    'Een eindpunt maakt van elke beschrijving een beeld. Wat er ook in staat, het wordt eerst hier geanonimiseerd; u ziet wat er zou worden verstuurd, en niets gaat weg voordat u op ‘Versturen’ drukt.',
  endpoint: 'Eindpunt',
  model: 'Model (leeg: zijn keuze)',
  size: 'Grootte in pixels',
  seed: 'Startwaarde',
  most: 'Hoogstens zoveel verzoeken',
  key: 'Sleutel, als erom wordt gevraagd',
  keep: 'Sleutel versleuteld in deze browser bewaren',
  prepare: 'Tonen wat het zou krijgen',
  preparing: (n) => `Anonimiseren, nog te gaan: ${f.number(n)}`,
  stale: 'Beschrijvingen of instellingen zijn veranderd: bekijk opnieuw wat er zou worden verstuurd.',
  gets: 'Wat het eindpunt zou krijgen',
  beside:
    'Tot op de byte. De sleutel gaat in een eigen kop mee; uw browser voegt zoals altijd het adres van deze site en zijn eigen naam toe.',
  replaced: (n) => `Erin vervangen: ${f.number(n)}`,
  send: 'Versturen',
  sendAll: (n) => `Alles versturen (${f.number(n)})`,
  cancel: 'Annuleren',
  going: 'Onderweg',
  came: 'Het beeld is er',
  spent: (n, most) => `Verstuurd: ${f.number(n)} van ${f.number(most)}`,
  pictures: 'Beelden die zijn gekomen',
  people: (n) => `Personen erin gezien: ${f.number(n)}`,
  nobody: (most, from) =>
    `Voor niemand in het bestand gehouden: hoogstens ${f.number(most, 2)}, dezelfde persoon vanaf ${f.number(from, 2)}`,
  apart: 'Niet iedereen kon worden vergeleken',
  save: 'Beeld opslaan',
  log: (n) => `Alles wat is verstuurd (${f.number(n)})`,
  saveLog: 'Lijst opslaan',
  left: 'onderweg',
  unanswered: 'geen antwoord',
  answered: (code) => `antwoord ${code}`,
} satisfies Endpoints;
