import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('de');

export default {
  title: 'Bilder aus Beschreibungen',
  about:
    'Ein Endpunkt macht aus jeder Beschreibung ein Bild. Was immer in ihr steht, wird zuvor hier anonymisiert; Sie sehen, was gesendet würde, und nichts geht hinaus, bevor Sie „Senden“ drücken.',
  endpoint: 'Endpunkt',
  model: 'Modell (leer: seine Wahl)',
  size: 'Größe in Pixeln',
  seed: 'Startwert',
  most: 'Höchstens so viele Anfragen',
  key: 'Schlüssel, wo einer verlangt wird',
  keep: 'Schlüssel in diesem Browser verschlüsselt aufbewahren',
  prepare: 'Zeigen, was er bekäme',
  preparing: (n) => `Wird anonymisiert, noch offen: ${f.number(n)}`,
  stale:
    'Beschreibungen oder Einstellungen haben sich geändert: sehen Sie sich noch einmal an, was gesendet würde.',
  gets: 'Was der Endpunkt bekäme',
  beside:
    'Auf das Byte genau. Der Schlüssel geht in einer eigenen Kopfzeile mit; Ihr Browser fügt wie immer die Adresse dieser Seite und seinen Namen hinzu.',
  replaced: (n) => `Darin ersetzt: ${f.number(n)}`,
  send: 'Senden',
  sendAll: (n) => `Alle senden (${f.number(n)})`,
  cancel: 'Abbrechen',
  going: 'Unterwegs',
  came: 'Das Bild ist da',
  spent: (n, most) => `Gesendet: ${f.number(n)} von ${f.number(most)}`,
  pictures: 'Bilder, die gekommen sind',
  people: (n) => `Darin gesehene Personen: ${f.number(n)}`,
  nobody: (most, from) =>
    `Für niemanden in der Datei gehalten: höchstens ${f.number(most, 2)}, dieselbe Person ab ${f.number(from, 2)}`,
  apart: 'Nicht alle konnten verglichen werden',
  save: 'Bild speichern',
  log: (n) => `Alles, was gesendet wurde (${f.number(n)})`,
  saveLog: 'Liste speichern',
  left: 'unterwegs',
  unanswered: 'keine Antwort',
  answered: (code) => `Antwort ${code}`,
} satisfies Endpoints;
