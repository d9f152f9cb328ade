import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) =>
    say(`${f.name} öffnen`, 'Diese Datei gibt es nicht.', 'Prüfen Sie Namen und Ordner.'),
  'source/empty': (f) =>
    say(
      `${f.name} öffnen`,
      'Die Datei ist leer (0 Byte).',
      'Kopieren Sie sie noch einmal von dort, woher sie kam.',
    ),
  'source/unreadable': (f) =>
    say(
      `${f.name} öffnen`,
      `Das ist kein Video oder Bild, das sich lesen lässt: ${f.why}.`,
      'Prüfen Sie, ob es sich anderswo öffnen lässt. Am besten sind Videos als MP4, Bilder als JPEG oder PNG.',
    ),
  'source/no-video': (f) =>
    say(`${f.name} öffnen`, 'Es ist kein Bild darin.', 'Wählen Sie eine Datei mit Videospur oder ein Bild.'),
  'source/elsewhere': (f) =>
    say(
      `${f.name} öffnen`,
      f.is === 'document'
        ? 'Das ist ein Dokument, kein Video oder Bild.'
        : 'Das ist ein Video, Bild oder Ton, kein Text.',
      f.is === 'document'
        ? 'Öffnen Sie es in der Ansicht für Text.'
        : 'Öffnen Sie es in der Ansicht für Videos und Bilder.',
    ),
  'source/no-decoder': (f) =>
    say(
      `${f.name} decodieren`,
      `Weder dieser Browser noch ffmpeg kann das Format decodieren (${f.codec}).`,
      'Speichern Sie es in einem anderen Format und versuchen Sie es erneut: ein Video als MP4 (H.264), ein Bild als JPEG oder PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `${f.name} öffnen`,
      `Die Datei übersteigt, was hier verarbeitet werden kann (${f.what}: ${f.limit}).`,
      'Verkleinern Sie sie oder zerlegen Sie sie in Teile.',
    ),
  'source/damaged': (f) =>
    say(
      `${f.name} lesen`,
      `Nach Einzelbild ${f.frames} ist die Datei beschädigt: ${f.why}.`,
      'Erlauben Sie beschädigte Dateien in den Einstellungen, um den Teil vor dem Schaden zu erhalten, oder reparieren Sie die Datei.',
    ),
  'source/changed': (f) =>
    say(
      `${f.name} erneut lesen`,
      'Es kamen andere Einzelbilder als beim ersten Mal.',
      'Stellen Sie sicher, dass kein Programm die Datei noch schreibt, und starten Sie neu.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Die Stimme verbergen',
      `Eine Tonspur (${f.codec}) lässt sich ${f.seconds > 0 ? `nach ${f.seconds.toFixed(1)} s ` : ''}nicht dekodieren, und so, wie sie ist, geht sie nicht hinaus.`,
      'Wählen Sie „Kein Ton“ oder erlauben Sie in den Einstellungen beschädigte Dateien: Was nicht zu dekodieren ist, fällt dann weg.',
    ),
  'sound/whole': (f) =>
    say(
      'Die Stimme verbergen',
      'Die Datei enthält nur Ton, und die Einstellungen behalten ihn oder nehmen ihn ganz weg: Nichts wäre verborgen, oder nichts bliebe.',
      `Wählen Sie eine Stimme, die an seiner Stelle spricht (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Modell ${f.model} laden`,
      'Es gehört nicht zu den Dateien, mit denen diese Seite ausgeliefert wurde.',
      'Wählen Sie in den Einstellungen ein anderes oder sagen Sie es dem Betreiber dieser Seite.',
    ),
  'detector/missing': (f) =>
    say(
      `Detektor wählen (${f.kind})`,
      f.for === 'find'
        ? 'Diese Seite wurde ohne ein Modell ausgeliefert, das danach sucht.'
        : 'Diese Seite wurde ohne ein zweites Modell einer anderen Familie ausgeliefert, das das Ergebnis prüfen könnte.',
      'Sagen Sie dem Betreiber dieser Seite, dass Modelle fehlen.',
    ),
  'model/corrupt': (f) =>
    say(
      `Modell ${f.model} laden`,
      `Die Prüfsumme ist ${f.got.slice(0, 12)} statt ${f.want.slice(0, 12)}.`,
      'Laden Sie die Seite neu; bleibt es dabei, liefert der Server eine falsche Datei.',
    ),
  'model/wrong': (f) =>
    say(
      `Modell ${f.model} auf ${f.backend} testen`,
      `Es rechnet dort falsch (Fehler ${f.error.toPrecision(2)}).`,
      'Ein anderes Backend wird verwendet; aktualisieren Sie den Grafiktreiber, um dieses zu nutzen.',
    ),
  'model/failed': (f) =>
    say(
      `Modell ${f.model} ausführen`,
      `Es ist fehlgeschlagen: ${f.why}.`,
      'Wählen Sie einen anderen Detektor oder ein anderes Backend.',
    ),
  'part/missing': (f) =>
    say(
      `${f.part} laden`,
      `Dieser Teil der Seite (${f.part}) war noch nicht für den Betrieb ohne Netz gespeichert und konnte nicht geladen werden.`,
      'Verbinden Sie sich einmal mit dem Netz und versuchen Sie es erneut; geschrieben wurde nichts.',
    ),
  'engine/lost': (f) =>
    say(
      `${f.engine} verwenden`,
      `Es funktioniert nicht mehr: ${f.why}.`,
      'Starten Sie neu; geschrieben wurde nichts.',
    ),
  'engine/hung': (f) =>
    say(
      `${f.engine} verwenden`,
      `Seit ${f.seconds} s kam keine Antwort.`,
      'Starten Sie neu oder wählen Sie ein anderes Backend.',
    ),
  'engine/missing': (f) =>
    say(
      `${f.engine} starten`,
      `Hier nicht verfügbar: ${f.why}.`,
      'Verwenden Sie ein aktuelles Chromium, Firefox oder Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `${f.address} um ein Bild bitten`,
      `Es kam keines: ${f.why}.`,
      'Prüfen Sie Adresse, Schnittstelle und Schlüssel und versuchen Sie es erneut.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Ein Bild von ${f.address} nehmen`,
      `Jemand darin wird für jemanden in der Datei gehalten (${f.alike.toFixed(2)}; dieselbe Person ab ${f.from.toFixed(2)}), deshalb wurde es nicht behalten.`,
      'Fragen Sie mit einem anderen Startwert noch einmal, oder sagen Sie in der Beschreibung weniger über die Person.',
    ),
  'engine/place': (f) =>
    say(
      'Guise auf dieser Seite starten',
      `${f.why}.`,
      'Sagen Sie es dem Betreiber dieser Website; die Datei bleibt, wo sie ist.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Ergebnis schreiben',
      `Dieser Browser kann ${f.codec} mit ${f.size} nicht codieren.`,
      'Wählen Sie ein anderes Ausgabeformat oder eine kleinere Datei.',
    ),
  'sink/failed': (f) =>
    say(
      'Ergebnis schreiben',
      `Es ist fehlgeschlagen: ${f.why}.`,
      'Schaffen Sie Platz oder wählen Sie einen anderen Ort und starten Sie neu.',
    ),
  'sink/taken': (f) =>
    say(
      `${f.name} schreiben`,
      `Die Datei wurde nicht angerührt: ${f.why}.`,
      'Wählen Sie einen anderen Ordner oder Namen.',
    ),
  'policy/invalid': (f) =>
    say('Einstellungen lesen', `${f.path}: ${f.why}.`, 'Berichtigen Sie es und versuchen Sie es erneut.'),
  'edits/invalid': (f) =>
    say('Bearbeitungen lesen', `${f.path}: ${f.why}.`, 'Berichtigen Sie es und versuchen Sie es erneut.'),
  'edits/other': (f) =>
    say(
      'Bearbeitungen lesen',
      `Sie gehören zu einer anderen Datei (sha256 ${f.want.slice(0, 12)}, diese hat ${f.got.slice(0, 12)}): Sie nennen deren Einzelbilder oder Zeichen nach Nummern und würden hier die falschen Stellen verbergen.`,
      'Nehmen Sie die Datei, für die sie gemacht wurden, oder machen Sie sie neu.',
    ),
  'edits/lost': (f) =>
    say(
      'Bearbeitungen anwenden',
      `Was bei Einzelbild ${f.frame} verborgen werden sollte, wurde dort diesmal nicht gefunden.`,
      'Suchen Sie mit den Einstellungen, mit denen die Bearbeitungen entstanden, oder zeichnen Sie es von Hand.',
    ),
  'export/empty': (f) =>
    say(
      `${f.what} schreiben`,
      'Keine Bewegung war abzulesen: Wonach dafür gesucht werden muss, wurde nicht gesucht, oder niemand zeigt sie deutlich genug.',
      'Lassen Sie auch Körper suchen (die Vorlage Ganzer Körper tut das) oder Hände, oder exportieren Sie etwas anderes.',
    ),
  'export/lacking': (f) =>
    say(
      `${f.what} schreiben`,
      `Womit das entsteht (${f.model}), gehört nicht zu den Dateien, mit denen diese Seite ausgeliefert wurde.`,
      'Wer diese Seite betreibt, ergänzt es mit „npm run models“ und Netz oder aus einem Ordner, den GUISE_ASSETS nennt. Andere Exporte kommen ohne aus.',
    ),
  'verify/residual': (f) =>
    say(
      'Ergebnis prüfen',
      `Noch sichtbar sein können Funde (${f.count}) in Einzelbildern (${f.frames}).`,
      'Sehen Sie sie an und maskieren Sie jeden oder lassen Sie ihn zu.',
    ),
  'verify/unverified': (f) =>
    say(
      'Ergebnis prüfen',
      `Es konnte nicht geprüft werden: ${f.why}.`,
      'Ein ungeprüftes Ergebnis wird nicht gespeichert. Lassen Sie die Wahl der Detektoren auf „automatisch“ und starten Sie neu.',
    ),
  'voice/transcript': () =>
    say(
      'Vorlesen',
      'Die Stimme „Vorgelesen“ sagt, was ein Transkript sagt, und es gibt keines.',
      'Geben Sie das Transkript dieser Datei mit Zeiten dazu (--transcript, oder auf der Seite neben der Datei), oder wählen Sie eine andere Stimme.',
    ),
  'voice/language': (f) =>
    say(
      'Vorlesen',
      `Das Transkript ist in einer anderen Sprache (${f.language}), und die Stimme „Vorgelesen“ spricht Englisch, Deutsch, Spanisch, Französisch und Italienisch.`,
      'Wählen Sie eine andere Stimme. Wurde die Sprache falsch geraten, stellen Sie sie ein (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Die Stimme von ${f.name} kennenlernen`,
      `Nur ${f.seconds.toFixed(1)} s Sprache sind darin zu hören, und 5 sind nötig.`,
      'Geben Sie eine Aufnahme, in der diese Person allein länger spricht.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Die Stimme von ${f.name} kennenlernen`,
      'Darin ist mehr als eine Stimme zu hören.',
      'Geben Sie eine Aufnahme oder Stellen daraus, in denen diese Person allein spricht.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Erkennen, wer spricht',
      `In Regel ${f.rule + 1} geht es um „${f.name}“, und niemand hat gesagt, wie diese Stimme klingt.`,
      'Wählen Sie auf der Seite eine Stelle im Ton, an der diese Person allein spricht, und sagen Sie, wer es ist; auf der Kommandozeile geben Sie mit --enroll eine Aufnahme. Oder entfernen Sie die Regel.',
    ),
  'transcript/other': (f) =>
    say(
      'Das Transkript lesen',
      `Etwas darin beginnt bei ${f.begins.toFixed(1)} s, und der Ton endet bei ${f.seconds.toFixed(1)} s: Es gehört zu einer anderen Aufnahme.`,
      'Nehmen Sie das Transkript, das für genau diese Datei gemacht wurde, mit Zeiten in Sekunden ab ihrem Anfang.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Den Text am Ton ausrichten',
      {
        language: 'Niemand hier liest diese Sprache vor, um sie mit dem Ton zu vergleichen.',
        unlike:
          'Der Text war im Ton nicht zu finden: Er sagt etwas anderes, oder zu wenig davon ist deutlich.',
        tracks: 'Die Datei hat mehrere Tonspuren, und der Text sagt nicht, zu welcher er gehört.',
      }[why],
      'Geben Sie ein Transkript mit Zeiten dazu (SRT, VTT oder JSON), stellen Sie die Sprache des Textes ein, oder maskieren Sie die Datei ohne eines.',
    ),
  'transcript/silent': () =>
    say(
      'Wörter heraushören',
      'In dieser Datei war kein Wort zu hören.',
      'Geben Sie ein Transkript mit Zeiten dazu, oder maskieren Sie die Datei ohne eines.',
    ),
  'portrait/face': (f) =>
    say(
      `Das Gesicht in ${f.name} lesen`,
      {
        none: 'Darin wurde kein Gesicht gefunden.',
        several: `Darin sind ${f.faces} Gesichter.`,
        small: 'Das Gesicht ist zu klein, um gelesen zu werden, oder zu wenig davon ist zu sehen.',
        turned: 'Das Gesicht ist zu weit abgewandt.',
      }[f.why],
      f.why === 'several'
        ? 'Sagen Sie, welches es ist, von links gezählt (--face), oder schneiden Sie das Bild zu.'
        : 'Wählen Sie eines, in dem ein Gesicht aufrecht in die Kamera sieht, etwa 100 Pixel hoch oder höher.',
    ),
  'text/key': (f) =>
    say(
      `Wiederherstellen (${f.what})`,
      'Der Schlüssel öffnet es nicht, oder es wurde verändert.',
      'Verwenden Sie den Schlüssel, mit dem verschlüsselt wurde.',
    ),
  'text/document': (f) =>
    say(
      `${f.name} lesen`,
      `Die Datei ist nicht wohlgeformt${f.where ? ` (${f.where})` : ''}: ${f.why}.`,
      'Reparieren Sie sie oder öffnen Sie sie als reinen Text; geschrieben wurde nichts.',
    ),
  'text/residual': (f) =>
    say(
      'Maskierten Text prüfen',
      `Werte, die weg sein sollten, stehen noch darin (${f.count}).`,
      'Bitte melden Sie das; geschrieben wurde nichts.',
    ),
  'job/aborted': () =>
    say('Maskieren', 'Es wurde abgebrochen.', 'Geschrieben wurde nichts. Starten Sie neu, wann Sie möchten.'),
  'job/internal': (f) =>
    say(
      'Maskieren',
      `Etwas Unvorhergesehenes ist geschehen: ${f.why}.`,
      'Bitte melden Sie das; geschrieben wurde nichts.',
    ),
} satisfies FaultTable;
