import { formatOf, formats } from '../format.ts';
import type { Extension } from '../sections.ts';

const f = formatOf('de');

export default {
  format: formats(f),
  about: 'Verbirgt Gesichter, Namen und Nummern in Dateien, bevor eine Website sie bekommt.',
  keys: { mask: 'Den Text maskieren', unmask: 'Die ausgewählte Antwort mit den Werten lesen' },
  held: (n) =>
    f.count(n, { one: 'Diese Website möchte eine Datei', other: 'Diese Website möchte # Dateien' }),
  nothingYet: 'Sie hat noch nichts bekommen.',
  mask: 'Maskieren',
  look: 'Maskieren und erst ansehen',
  stop: 'Nichts geben',
  through: 'Unverändert durchlassen',
  why: 'Warum darf es unverändert hinaus?',
  reasons: {
    nobody: 'Enthält niemandes Daten',
    known: 'Der Empfänger muss wissen, wer es ist',
    consent: 'Alle darin sind einverstanden',
    public: 'Ist bereits öffentlich',
  },
  choose: 'Grund auswählen',
  working: 'Wird maskiert',
  stage: {
    open: 'öffnen',
    find: 'suchen',
    track: 'verfolgen',
    people: 'Personen unterscheiden',
    follow: 'verfolgen',
    render: 'verbergen',
    verify: 'prüfen',
    report: 'Bericht schreiben',
  },
  sealed: (n) =>
    f.count(n, {
      one: 'Maskiert und geprüft; die Website hat es bekommen.',
      other: '# Dateien maskiert und geprüft; die Website hat sie bekommen.',
    }),
  noted: (n) =>
    f.count(n, {
      one: 'Maskiert, mit diesem Hinweis; die Website hat es bekommen.',
      other: '# Dateien maskiert, mit diesen Hinweisen; die Website hat sie bekommen.',
    }),
  refused: 'Nicht herausgegeben',
  rest: (n) => f.count(n, { one: 'Nur die andere Datei geben', other: 'Nur die anderen # geben' }),
  lost: 'Guise wurde währenddessen beendet oder erneuert. Die Website hat nichts bekommen; laden Sie die Seite neu.',
  failed: 'Das Maskieren ist fehlgeschlagen. Die Website hat nichts bekommen.',
  folders: 'Ordner werden nicht weitergegeben: Wählen Sie die Dateien darin.',
  moved: 'Die Seite hat sich inzwischen geändert und nichts bekommen. Wählen Sie die Datei noch einmal.',
  degraded: 'Weniger als sonst',
  cpu: 'ohne Grafikprozessor: langsamer, nicht weniger gründlich',
  unhooked: 'nicht jeder Weg, auf dem diese Seite Dateien annimmt, ließ sich überwachen',
  untaken:
    'Die Seite hat nicht gezeigt, dass sie dies angenommen hat. Fehlt es dort, wählen Sie die Datei über die Schaltfläche der Seite.',
  close: 'Schließen',
  review: {
    toConfirm: 'Ansehen, bevor die Website es bekommt',
    confirm: 'So geben',
    confirmed: 'Bestätigt',
    after: 'Was die Website bekommt',
    refused: 'Nicht herausgegeben: ließ sich nicht sicher machen',
    moment: (n, of) => `Bild ${f.number(n)} von ${f.number(of)}`,
  },
  text: {
    none: 'Wählen Sie einen Text aus oder setzen Sie den Cursor in ein Textfeld, und drücken Sie die Tasten erneut.',
    masking: 'Text wird maskiert',
    failed: 'Das Maskieren ist fehlgeschlagen. Der Text blieb, wie er ist: Senden Sie ihn nicht ab.',
    done: (n) =>
      f.count(n, {
        one: 'Ein Platzhalter. Die anderen Tasten zeigen die Antwort mit dem Wert.',
        other: '# Platzhalter. Die anderen Tasten zeigen die Antwort mit den Werten.',
      }),
    clean: 'Darin wurde nichts gefunden.',
    copy: 'Die Seite nimmt ihn nicht an. Kopieren Sie ihn von hier.',
    answer: 'Mit den Werten, nur für Sie: Die Seite sieht dies nicht.',
    unknown: 'Seit dem Start des Browsers wurde hier kein Text maskiert.',
  },
  popup: {
    today: 'Heute',
    masked: 'maskiert',
    refused: 'nicht herausgegeben',
    through: 'durchgelassen',
    stopped: 'nichts gegeben',
    on: 'Diese Website schützen',
    guarded: 'Diese Website ist geschützt.',
    off: 'Diese Website ist nicht geschützt.',
    none: 'Diese Seite kann Guise nicht schützen.',
    preset: 'Bilder und Filme',
    text: 'Texte',
    rule: 'Wenn eine Datei gewählt wird',
    panel: 'Guise neben der Seite öffnen',
    options: 'Einstellungen',
  },
  rule: { ask: 'Fragen, was zu tun ist', mask: 'Ohne Frage maskieren', look: 'Maskieren und erst zeigen' },
  options: {
    title: 'Guise: Einstellungen',
    sites: 'Geschützte Websites',
    noSites: 'Noch keine. Öffnen Sie eine Website und drücken Sie auf Guise, oder nennen Sie hier eine.',
    add: 'Schützen',
    address: 'Adresse einer Website',
    wrong: 'Das ist keine Adresse einer Website.',
    remove: 'Nicht mehr schützen',
    presets: 'Vorgaben',
    language: 'Sprache',
    auto: 'Wie der Browser',
    log: 'Durchgelassen',
    logAbout:
      'Bleibt auf diesem Gerät: wann, wo, warum und welche Art von Datei; nie ihr Name oder was darin ist.',
    noLog: 'Es wurde nichts durchgelassen.',
    clear: 'Leeren',
  },
} satisfies Extension;
