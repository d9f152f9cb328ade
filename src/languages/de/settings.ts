import type { Catalogue } from '../labels.ts';

const key = { label: 'Passphrase oder Schlüssel', help: 'Ein roher Schlüssel beginnt mit hex:.' };

/** Settings and what they are chosen from. */
export const settings = {
  options: {
    shape: {
      label: 'Form',
      help: 'Die Maske folgt dem Umriss jedes Gesichts und zeigt mehr darum herum; wo er nicht zu bestimmen ist, eine Ellipse.',
    },
    reach: {
      label: 'Reichweite der Maske',
      help: 'Kopf: bis zum Haaransatz und über die Ohren. Gesicht: nur das Gesicht; Haare, Haaransatz und Ohren bleiben, und daran werden Menschen erkannt.',
    },
    margin: {
      label: 'Rand',
      help: 'Wie weit die Form über das Gesicht hinausreicht, als Anteil seiner Größe.',
    },
    overlay: {
      label: 'Überlagerung',
      help: 'Punkte und Linien über dem, was verbirgt: Haltung, Mimik und Bewegung sind dann zu sehen, und wer jemanden kennt, kann ihn daran erkennen.',
    },
    palette: {
      label: 'Farben der Überlagerung',
      help: 'Wie bei MediaPipe (links orange, rechts blau) oder bei OpenPose (jedes Glied in eigener Farbe).',
    },
    feather: { label: 'Weicher Rand', help: 'Auslauf außerhalb der Form.' },
    colour: { label: 'Farbe' },
    'solid.fill': { label: 'Füllung', help: 'Der Mittelwert behält Hautton und Licht.' },
    'blur.strength': { label: 'Stärke', help: 'Breite der Unschärfe als Anteil des Gesichts.' },
    'pixelate.tiles': { label: 'Kacheln je Gesicht', help: 'Weniger verbergen mehr.' },
    'tint.opacity': { label: 'Deckkraft', help: 'Anteil der Farbe; der Rest ist das Gesicht.' },
    'contours.level': {
      label: 'Linien',
      help: '1 behält die wenigsten Linien, 5 die meisten: Weniger verbergen mehr.',
    },
    'landmarks.colour': { label: 'Grund' },
    'landmarks.points': { label: 'Punkte' },
    'picture.picture': {
      label: 'Bild',
      help: 'PNG, JPEG, WebP oder AVIF. Es bleibt in Ihren Einstellungen und steht im Ergebnis, aber in keinem Bericht.',
    },
    'picture.fit': {
      label: 'Einpassung',
      help: 'füllend: Es füllt die Stelle, und was übersteht, ist abgeschnitten. ganz: Alles davon ist zu sehen.',
    },
    'picture.colour': { label: 'Grund' },
    'drawn-face.expression': { label: 'Ausdruck', help: 'Für alle gleich: Er sagt nichts über ihren.' },
    'drawn-face.ink': { label: 'Linien' },
    apart: {
      label: 'Eine Farbe je Person',
      help: 'Zeigt, wer dieselbe Person ist; der Film wird dafür noch einmal angesehen. In einer anderen Datei erkennt das niemanden wieder.',
    },
    format: { label: 'Format' },
    codec: { label: 'Codec' },
    quality: { label: 'Qualität' },
    sound: { label: 'Tondateien' },
    'noise.level': { label: 'Lautstärke', help: 'Unter Vollaussteuerung.' },
    seed: { label: 'Startwert', help: 'Derselbe Wert gibt denselben Klang.' },
    'robot.pitch': { label: 'Tonhöhe' },
    semitones: { label: 'Höher oder tiefer' },
    coefficient: { label: 'Koeffizient', help: 'Je weiter von 1, desto fremder.' },
    damaged: { label: 'Beschädigte Dateien' },
    filter: {
      label: 'Glättung der Bewegung',
      help: 'Für exportierte Punkte: Butterworth vierter Ordnung, vorwärts und rückwärts, damit nichts verspätet kommt; oder der One-Euro-Filter von Live-Werkzeugen.',
    },
    cutoff: { label: 'Grenzfrequenz der Glättung', help: 'Schnellere Bewegungen gelten als Rauschen.' },
    beta: {
      label: 'Anstieg der Grenzfrequenz mit dem Tempo',
      help: 'Beim One-Euro-Filter: um so viel, wo sich etwas in einer Sekunde um seine eigene Größe bewegt.',
    },
    bridge: {
      label: 'Lücken in der Bewegung',
      help: 'Bis zu dieser Länge werden sie zwischen ihren Enden gefüllt und gekennzeichnet.',
    },
    'context.age': {
      label: 'Altersgruppe',
      help: 'Vom Gesicht geschätzt, im Mittel um 4 Jahre falsch. Grenzt ein, wer jemand ist.',
    },
    'context.presentation': {
      label: 'Wirkung des Geschlechts',
      help: 'Wie ein Netz ein Gesicht sieht, nicht wer jemand ist; bei dunkelhäutigen Frauen öfter falsch. Grenzt ein, wer jemand ist.',
    },
    'context.skin': {
      label: 'Hautton',
      help: 'Eine Stufe der Monk-Skala (1 bis 10), von den Wangen. Licht und Kameras verschieben sie um ein, zwei Stufen; grenzt ein, wer jemand ist.',
    },
    'context.hair': {
      label: 'Haarfarbe',
      help: 'Von dem, was über der Stirn ist: eine Mütze dieser Farbe wird dafür gehalten. Schwarz und Dunkelbraun sind eins.',
    },
    'context.clothes': {
      label: 'Farbe der Kleidung',
      help: 'Von dem, was um die Brust getragen wird, wo das meiste eine Farbe hat. Unter wenigen Personen sagt sie, wer jemand ist.',
    },
    'context.expression': {
      label: 'Mimik',
      help: 'Lächeln; Stirnrunzeln und Staunen auch, wo der Face Landmarker da ist.',
    },
    'context.facing': {
      label: 'Wohin der Kopf gewandt ist',
      help: 'Seiten sind die des Bildes. Augen können anderswohin sehen.',
    },
    'context.gaze': {
      label: 'Wohin die Augen sehen',
      help: 'Kopf und Augen zusammen; die Seiten sind die des Bildes. Braucht den Face Landmarker.',
    },
    'context.eyes': {
      label: 'Augen offen oder geschlossen',
      help: 'Was kürzer als 0,4 Sekunden dauert, ist ein Lidschlag.',
    },
    'context.mouth': {
      label: 'Ob sich der Mund bewegt',
      help: 'Wie beim Sprechen oder Essen: nur an den Lippen erkannt.',
    },
    'context.posture': {
      label: 'Haltung',
      help: 'Steht, geht, sitzt (oder hockt: Gelenke allein unterscheiden das nicht) oder liegt; unbekannt, wo keine Beine im Bild sind. Körper müssen gesucht werden.',
    },
    'context.gesture': { label: 'Geste', help: 'Gehobene und winkende Hände. Körper müssen gesucht werden.' },
    residual: {
      label: 'Was die Prüfung findet',
      help: 'Maskieren und erneut prüfen, oder anhalten, damit Sie entscheiden.',
    },
    'template.template': {
      label: 'Vorlage',
      help: '{entity}, {length}, {first} und {last} (je ein Zeichen) werden eingesetzt.',
    },
    'replace.new_value': { label: 'Text stattdessen', help: 'Leer: die Art, etwa <PERSON>.' },
    'encrypt.key': key,
    'fpe.key': key,
    masking_char: { label: 'Zeichen' },
    chars_to_mask: { label: 'Wie viele', help: '1000 überdeckt alle.' },
    from_end: { label: 'Vom Ende zählen' },
    'generalize.date': { label: 'Datum auf' },
    'generalize.place': {
      label: 'Orte auf',
      help: 'Städte, deren Name mehrere Orte bedeutet, werden entfernt.',
    },
    'generalize.k': { label: 'Breite eines Bereichs', help: 'Für Alter und Zahlen.' },
    hash_type: { label: 'Verfahren' },
    salt: { label: 'Salt', help: 'Mindestens 16 Byte; leer: zufällig für jeden Stapel.' },
    'token.template': { label: 'Form', help: '{entity} und {n} werden eingesetzt.' },
  },
  find: ({ one, many, mistaken }, floor) => ({
    enabled: {
      label: `${many} suchen`,
      help: `Aus: ${many} bleiben, wie sie sind, auch in der Prüfung des Ergebnisses; der Bericht sagt es.`,
    },
    threshold: {
      label: 'Sicherheit',
      help: 'Wertung, ab der ein Fund für sich zählt. 0 nimmt die des Detektors.',
    },
    minSize: {
      label: `${many} suchen ab`,
      help: `Größer ist schneller. Was die Prüfung des Ergebnisses ab ${floor} sieht, wird trotzdem verborgen.`,
    },
    stride: { label: 'Suchen alle', help: 'Die Verfolgung füllt die Einzelbilder dazwischen.' },
    hold: {
      label: 'Halten',
      help: `Wie lange verborgen bleibt, was vor dem ersten und nach dem letzten Sehen liegt (${one}).`,
    },
    weigh: {
      label: 'Zweimal hinsehen',
      help: `Was genaues Hinsehen nicht für ${one} hält (${mistaken}), wird gelistet und bleibt sichtbar. Aus: Alles wird verborgen.`,
    },
    check: {
      label: 'Sicherheit der Prüfung',
      help: 'Wertung, ab der im Ergebnis Gesehenes zählt: die des Detektors (0) oder weniger.',
    },
  }),
  choices: {
    ellipse: 'Ellipse',
    box: 'Rechteck',
    mask: 'Maske',
    head: 'Kopf',
    face: 'Gesicht',
    colour: 'Farbe',
    mean: 'Mittelwert',
    smiling: 'lächelnd',
    plain: 'neutral',
    surprised: 'überrascht',
    auto: 'automatisch',
    low: 'niedrig',
    medium: 'mittel',
    high: 'hoch',
    'very-high': 'sehr hoch',
    keep: 'behalten',
    refuse: 'ablehnen',
    cut: 'abschneiden',
    month: 'Monat',
    year: 'Jahr',
    decade: 'Jahrzehnt',
    region: 'Region',
    country: 'Land',
    none: 'keine',
    points: 'Punkte',
    skeleton: 'Skelett',
    mediapipe: 'MediaPipe',
    openpose: 'OpenPose',
    cover: 'füllend',
    contain: 'ganz',
    butterworth: 'Butterworth',
    'one-euro': 'One-Euro',
    frames: 'Bilder',
    s: 's',
    Hz: 'Hz',
    dB: 'dB',
    semitones: 'Halbtöne',
  },
} satisfies Pick<Catalogue, 'options' | 'find' | 'choices'>;
