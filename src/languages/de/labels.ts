import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('de');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'Eine Verkleidung, keine Anonymität: Wer die Stimme kennt oder Stimmen mit einem Programm vergleicht, kann erkennen, wer spricht.';

export default {
  kinds: {
    face: {
      one: 'Gesicht',
      many: 'Gesichter',
      count: (n) => f.count(n, { one: '# Gesicht', other: '# Gesichter' }),
      tracks: (n) => f.count(n, { one: '# Gesichtsspur', other: '# Gesichtsspuren' }),
      mistaken: 'Hände, Stoff, Muster',
    },
    person: {
      one: 'Körper',
      many: 'Körper',
      count: (n) => f.count(n, { one: '# Körper', other: '# Körper' }),
      tracks: (n) => f.count(n, { one: '# Körperspur', other: '# Körperspuren' }),
    },
    hand: {
      one: 'Hand',
      many: 'Hände',
      count: (n) => f.count(n, { one: '# Hand', other: '# Hände' }),
      tracks: (n) => f.count(n, { one: '# Handspur', other: '# Handspuren' }),
    },
  },
  maskers: {
    solid: { label: 'Volle Fläche' },
    blur: {
      label: 'Unschärfe',
      caution:
        'Unschärfe anonymisiert nicht: In einer Studie wurden 95,9 % der unscharfen Gesichter wiedererkannt. Sicher ist die volle Fläche.',
    },
    pixelate: {
      label: 'Kacheln',
      caution:
        'Auch grobe Kacheln zeigen Haut, Haare und Haltung; wer jemanden kennt, kann ihn daran erkennen.',
    },
    tint: {
      label: 'Tönung',
      caution:
        'Eine Tönung markiert und schützt nicht: Jeder ist dahinter zu erkennen. Sicher ist die volle Fläche.',
    },
    contours: {
      label: 'Umrisse',
      caution:
        'Eine Strichzeichnung verkleidet: Haltung, Ausdruck und Proportionen bleiben, und wer jemanden kennt, kann ihn erkennen. Weniger Linien verbergen mehr.',
    },
    landmarks: {
      label: 'Punkte',
      caution:
        'Ausdruck und Proportionen des Gesichts bleiben als Punkte; Proportionen sind biometrisch. Wo sie nicht zu bestimmen sind, wird einfarbig gefüllt.',
    },
    removal: {
      label: 'Entfernen',
      caution:
        'Schatten, Spiegelungen und Bewegtes bleiben. Niemand sieht dem Film an, dass er verändert wurde: Sagen Sie es, wo Sie ihn teilen. Zeigt kein Einzelbild den Hintergrund oder lässt sich der Kamera nicht folgen (wer filmt, geht; leere Wand), ist er geraten.',
    },
    picture: { label: 'Bild' },
    'drawn-face': { label: 'Gezeichnetes Gesicht' },
    persona: {
      label: 'Persona',
      caution:
        'Mimik, Blick, Kopfhaltung und Licht bleiben, ebenso Haare, Ohren, Körper und Stimme: Wer jemanden kennt, kann ihn daran erkennen. Wo ein Gesicht klein, abgewandt oder nicht zu lesen ist, wird einfarbig gefüllt.',
    },
  },
  presets: {
    safe: { label: 'Sicher', about: 'Jedes Gesicht unter einer vollen Fläche. Nichts bleibt davon übrig.' },
    blur: {
      label: 'Unscharf',
      about: 'Sieht weich aus, schützt wenig: Unscharfe Gesichter lassen sich wiedererkennen.',
    },
    mosaic: {
      label: 'Mosaik',
      about: 'Gesichter als grobe Kacheln: angenehm fürs Auge, aber nicht sicher vor Bekannten.',
    },
    strict: {
      label: 'Streng',
      about:
        'Auch schwächere Funde und Kleineres zählen, ebenso was genaues Hinsehen verwirft; breiterer Rand, längeres Halten, kein Ton.',
    },
    body: {
      label: 'Ganzer Körper',
      about:
        'Ganze Menschen als einfarbige Silhouetten: Gesicht, Kleidung und Statur sind weg, Bewegungen bleiben zu sehen.',
    },
    gesture: {
      label: 'Gestik',
      about:
        'Ganze Menschen als einfarbige Silhouetten mit ihrem Skelett darauf: Gesten und Bewegungen bleiben, Gesichter und Kleidung sind weg.',
    },
    contours: {
      label: 'Umrisse',
      about:
        'Ganze Menschen als Strichzeichnung: Haltung und Gesten bleiben lesbar, und wer jemanden kennt, kann ihn erkennen.',
    },
    removal: {
      label: 'Entfernen',
      about:
        'Menschen sind weg, und der Raum bleibt, wie andere Einzelbilder ihn zeigen. Für Kameras, die stillstehen, schwenken oder in der Hand gehalten werden; nicht im Gehen.',
    },
    signing: {
      label: 'Gebärden',
      about:
        'Gesichter unter einer Farbe mit ihren Linien darauf: Mimik und Hände bleiben lesbar. Für Gebärdensprache und Gespräche.',
    },
    maximum: {
      label: 'Maximum',
      about: 'Ganze Menschen und Gesichter unter Kästen mit breitem Rand, auch schwach gesehene; kein Ton.',
    },
    'blur-background': {
      label: 'Unscharfer Hintergrund',
      about:
        'Menschen bleiben, wie sie sind, auch ihr Gesicht; alles um sie herum wird unscharf und ist vielleicht noch zu erkennen.',
    },
    'black-background': {
      label: 'Schwarzer Hintergrund',
      about:
        'Menschen bleiben, wie sie sind, auch ihr Gesicht; um sie ist alles schwarz, außer neben denen, deren Umriss nicht klar ist.',
    },
    'street-scene': {
      label: 'Straßenszene',
      about:
        'Ganze Menschen als einfarbige Silhouetten, auch kleine und schwach gesehene; kein Ton. Kennzeichen und Schilder werden nicht gesucht.',
    },
    classroom: {
      label: 'Klassenzimmer',
      about:
        'Jedes Gesicht unter einer vollen Fläche mit breitem Rand, auch kleine und schwach gesehene; kein Ton. Körper, Kleidung und Tafelbild bleiben.',
    },
    'clinical-interview': {
      label: 'Klinisches Gespräch',
      about:
        'Ganze Menschen als Silhouetten mit ihrem Skelett, Gesichter mit ihren Linien: Haltung, Gestik und Mimik bleiben. Auch die Stimmen bleiben und verraten, wer spricht.',
    },
    'another-face': {
      label: 'Anderes Gesicht',
      about:
        'Jemand, den es nicht gibt, tut, was jedes Gesicht tut: Mimik, Blick und Kopfhaltung bleiben. Haare, Körper und Stimme bleiben auch.',
    },
    'driver-camera': {
      label: 'Fahrerkamera',
      about:
        'Nahe Gesichter unter einer Farbe mit ihren Linien darauf: Blick und Lider bleiben lesbar; kleinere ohne Linien; kein Ton. Hände bleiben, ebenso Kennzeichen und Spiegelungen.',
    },
    'support-call': {
      label: 'Supportgespräch',
      about:
        'Gesichter unter einer Farbe mit ihren Linien darüber; kein Ton: was gesagt wird, bleibt im maskierten Transkript, wo Sie eines geben. Was auf einem Bildschirm steht, bleibt.',
    },
    gdpr: {
      label: 'DSGVO-Pseudonyme',
      about:
        'Nummerierte Stellvertreter halten Personen auseinander; besondere Kategorien entfallen; von Daten bleibt das Jahr.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about:
        'Alle 18 Merkmale: Jahre, Staaten und die ersten drei ZIP-Ziffern dürfen bleiben, der Rest entfällt.',
    },
    ccpa: {
      label: 'CCPA',
      about:
        'Merkmale werden durch ihre Art ersetzt, Kontonummern behalten die letzten vier Ziffern, Geheimnisse entfallen.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Karten- und Kontonummern, Codes, PINs und Schlüssel; alles andere bleibt.',
    },
    'llm-prompt': {
      label: 'Eingabe für ein Sprachmodell',
      about:
        'Nummerierte Stellvertreter, mit denen ein Modell arbeiten kann und die in seiner Antwort wiederkehren.',
    },
    research: {
      label: 'Forschung, Sinn bleibt',
      about: 'Erfundene Namen, Orte und Nummern; Daten verschieben sich gemeinsam, Abstände bleiben.',
    },
  },
  voices: {
    remove: { label: 'Kein Ton' },
    silence: { label: 'Stille' },
    noise: { label: 'Rauschen' },
    tone: { label: 'Ton' },
    spoken: {
      label: 'Vorgelesen',
      caution:
        'Braucht ein Transkript auf Englisch, Deutsch, Spanisch, Französisch oder Italienisch. Was es sagt, bleibt, mit Ersatz für das Gefundene, und auch wann es gesagt wird; was darin fehlt, ist still.',
    },
    strong: {
      label: 'Neutrale Stimme, stark',
      caution:
        'Die Worte bleiben und sind schwerer zu verstehen, ihr Rhythmus und ihre Wahl bleiben auch. Programme, die Stimmen vergleichen, irren sich öfter, aber nicht immer: Wer nicht gefunden werden darf, braucht „Rauschen“ oder „Stille“.',
    },
    neutral: {
      label: 'Neutrale Stimme',
      caution:
        'Die Worte bleiben, ihr Rhythmus und ihre Wahl auch. Programme, die Stimmen vergleichen, irren sich öfter, aber nicht immer: Wer nicht gefunden werden darf, braucht „Rauschen“ oder „Stille“.',
    },
    whisper: { label: 'Flüstern (Verkleidung)', caution: DISGUISE },
    robot: { label: 'Roboter (Verkleidung)', caution: DISGUISE },
    mcadams: { label: 'McAdams (Verkleidung)', caution: DISGUISE },
    pitch: {
      label: 'Tonhöhe (Verkleidung)',
      caution:
        'Eine Verkleidung, keine Anonymität: Ein Programm, das Stimmen vergleicht, erkennt fast so gut wie zuvor, wer spricht, und sie lässt sich rückgängig machen.',
    },
  },
  operators: {
    replace: { label: 'Durch die Art ersetzen' },
    redact: { label: 'Entfernen' },
    mask: {
      label: 'Zeichen überdecken',
      caution: 'Die Länge ist zu sehen, ebenso die Zeichen, die bleiben.',
    },
    hash: {
      label: 'Hash',
      caution: 'Wer das Salt kennt, kann Namen und Nummern durchprobieren, bis etwas passt.',
    },
    encrypt: { label: 'Verschlüsseln' },
    fpe: {
      label: 'Verschlüsseln, Form bleibt',
      caution: 'Gleiche Werte werden innerhalb eines Stapels gleich: Wie oft sie vorkommen, ist zu sehen.',
    },
    token: { label: 'Nummeriertes Kürzel' },
    surrogate: {
      label: 'Erfundener Wert',
      caution:
        'Der Text liest sich weiter, als handle er von jemandem: Sagen Sie, dass die Namen erfunden sind.',
    },
    generalize: {
      label: 'Verallgemeinern',
      caution: 'Ein seltener Bereich oder Ort kann eine Person noch verraten: Wählen Sie ihn weit.',
    },
    template: {
      label: 'Eigene Vorlage',
      caution: 'Länge, erstes und letztes Zeichen sind zu sehen, wo die Vorlage sie verlangt.',
    },
    keep: { label: 'Behalten', caution: 'Der Wert bleibt lesbar.' },
  },
  exporters: {
    html: 'Bericht als Seite',
    json: 'Bericht als JSON',
    jsonl: 'Spuren als JSON-Zeilen',
    csv: 'Spuren als Tabelle (CSV)',
    coco: 'Masken für COCO-Werkzeuge',
    'masks-png': 'Masken als Bilder (PNG)',
    'masks-mov': 'Masken als Film (MOV)',
    timeline: 'Zeitachse für Schnittprogramme (OpenTimelineIO)',
    landmarks: 'Körperpunkte als Tabelle (CSV)',
    'landmarks-faces': 'Gesichtspunkte als Tabelle (CSV)',
    hands: 'Handpunkte als Tabelle (CSV)',
    'landmarks-json': 'Körperpunkte als JSON',
    'landmarks-jsonl': 'Körperpunkte als JSON-Zeilen',
    maskanyone: 'Punkte mit den Spalten von MaskAnyone',
    bvh: 'Skelette für Animationen (BVH)',
    glb: 'Bewegte Figuren (GLB)',
    trc: 'Marker für OpenSim (TRC)',
    'head-pose': 'Kopfhaltung als Tabelle (CSV)',
    blendshapes: 'Mimik als Tabelle (Blendshapes, CSV)',
    'blendshapes-json': 'Mimik als JSON (Blendshapes)',
    'glb-heads': 'Bewegte Köpfe (GLB)',
    captions: 'Beschreibungen der Szenen (JSON)',
    'captions-vtt': 'Beschreibungen der Szenen (WebVTT)',
    sample: 'Eintrag für Datensätze (JSON)',
    'scenes-jpg': 'Bilder der Szenen (JPEG)',
  },
  ...settings,
  things: {
    name: 'Name',
    place: 'Ort',
    organization: 'Organisation',
    address: 'Postanschrift',
    postcode: 'Postleitzahl',
    id: 'Kennung',
    age: 'Alter',
    date: 'Datum oder Uhrzeit',
    phone: 'Telefonnummer',
    email: 'E-Mail-Adresse',
    url: 'Webadresse',
    username: 'Benutzername',
    password: 'Passwort',
    secret: 'Schlüssel, Token oder Cookie',
    ip: 'IP-Adresse',
    mac: 'MAC-Adresse',
    guid: 'GUID/UUID',
    device: 'Gerätekennung',
    coordinates: 'GPS-Koordinaten',
    belief: 'Nationalität, Religion oder Politik',
    card: 'Kartennummer',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Kontonummer',
    routing: 'Bankleitzahl',
    wallet: 'Krypto-Wallet',
    vin: 'Fahrgestellnummer',
    plate: 'Kfz-Kennzeichen',
    passport: 'Reisepassnummer',
    licence: 'Führerscheinnummer',
    idCard: 'Personalausweis',
    personal: 'Personenkennnummer',
    foreigner: 'Ausländernummer',
    voter: 'Wählerausweis',
    national: 'Personen-, Steuer- oder Firmennummer',
    tax: 'Steuernummer',
    vat: 'Umsatzsteuernummer',
    social: 'Sozialversicherungsnummer',
    health: 'Krankenversicherungsnummer',
    doctor: 'Arztnummer',
    practice: 'Praxisnummer',
    company: 'Firmennummer',
    reference: 'Vorläufige Nummer',
  },
  said: {
    attachments: 'Anhänge',
    'attributes for programs': 'Attribute für Programme',
    comments: 'Kommentare',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'alles außer den Werten der Zellen: Formeln, Formulare, Kommentare, Diagramme, Bilder, Eigenschaften',
    'field codes': 'Feldfunktionen',
    'fields that no standard names': 'Felder, die kein Standard nennt',
    'instructions to programs': 'Anweisungen an Programme',
    'its encoding: the result is UTF-8': 'die Zeichenkodierung: Das Ergebnis ist UTF-8',
    'names of cues': 'Namen von Untertiteln',
    'other headers': 'weitere Kopfzeilen',
    'other settings of cues': 'weitere Einstellungen von Untertiteln',
    'pictures, keys and attachments': 'Bilder, Schlüssel und Anhänge',
    'styles, classes and fonts': 'Stile, Klassen und Schriften',
    'tags that are none of HTML': 'Tags, die nicht zu HTML gehören',
    'text around the parts': 'Text um die Teile herum',
    'the video encoder': 'Videoencoder',
    'this browser has none': 'Dieser Browser hat keinen',
    'this page came over plain http': 'Diese Seite kam über einfaches http',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'Der Container kann Bilder nicht drehen: Das Ergebnis liegt so, wie die Kamera es gespeichert hat.',
    'Nothing of what is said can be heard in the result.':
      'Von dem, was gesagt wird, ist im Ergebnis nichts zu hören.',
    'What was to be hidden can still be heard in the result.':
      'Was verborgen sein sollte, ist im Ergebnis noch zu hören.',
    'What was to stay of the sound is not what it was.': 'Was vom Ton bleiben sollte, ist nicht, was es war.',
    'The portrait is a persona: nobody.': 'Das Porträt ist eine Persona: niemand.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'Was das Gesicht im Porträt tut, gilt als Ruhe: Wer dort lächelt, lächelt durchweg.',
    'Lips move by the masked sound.': 'Die Lippen bewegen sich nach dem maskierten Ton.',
    'Lips move by the sound, which is left out.':
      'Die Lippen bewegen sich nach dem Ton, der weggelassen wird.',
    'A persona is taken for the person for whom it stands.':
      'Eine Persona wird für die Person gehalten, für die sie steht.',
    'The original sound can still be heard in the result.':
      'Der ursprüngliche Ton ist im Ergebnis noch zu hören.',
    'The sound of the result is not as long as it was.':
      'Der Ton des Ergebnisses ist nicht so lang, wie er war.',
    'The sound of the result is not where it was beside the pictures.':
      'Der Ton des Ergebnisses liegt nicht, wo er neben dem Bild lag.',
    'The sound could not be read and was left out.': 'Der Ton war nicht lesbar und wurde weggelassen.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'Die Quelle ist HDR; das Ergebnis hat deren Kurve in 8 Bit, ohne Tonwertanpassung.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Köpfe im Profil und ferne Gesichter sind womöglich nur halb oder gar nicht verborgen',
    'Heads in profile may be hidden by half only': 'Köpfe im Profil sind womöglich nur halb verborgen',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Eine Hand, ein Fuß oder ein anderes Glied kann unverdeckt bleiben, und die Prüfung sieht das nicht',
    'A hand may stay bare, and the check sees few of them':
      'Eine Hand kann unverdeckt bleiben, und die Prüfung sieht nur wenige',
    'Heads in profile and turned ones may not be found':
      'Köpfe im Profil und gedrehte werden womöglich nicht gefunden',
  },
} satisfies Catalogue;
