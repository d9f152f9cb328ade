import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) =>
    say(`${f.name} openen`, 'Dat bestand bestaat niet.', 'Controleer de naam en de map.'),
  'source/empty': (f) =>
    say(
      `${f.name} openen`,
      'Het bestand is leeg (0 bytes).',
      'Kopieer het opnieuw van waar het vandaan kwam.',
    ),
  'source/unreadable': (f) =>
    say(
      `${f.name} openen`,
      `Dit is geen leesbare video of afbeelding: ${f.why}.`,
      'Controleer of het elders opent. Video liefst als MP4, een afbeelding als JPEG of PNG.',
    ),
  'source/no-video': (f) =>
    say(
      `${f.name} openen`,
      'Er zit geen beeld in.',
      'Kies een bestand met een videospoor, of een afbeelding.',
    ),
  'source/elsewhere': (f) =>
    say(
      `${f.name} openen`,
      f.is === 'document'
        ? 'Dit is een document, geen video of afbeelding.'
        : 'Dit is een video, afbeelding of geluid, geen tekst.',
      f.is === 'document' ? 'Open het in de tekstweergave.' : 'Open het in de weergave voor video en beeld.',
    ),
  'source/no-decoder': (f) =>
    say(
      `${f.name} decoderen`,
      `Noch deze browser noch ffmpeg kan het formaat decoderen (${f.codec}).`,
      'Sla het op in een ander formaat en probeer het opnieuw: een video als MP4 (H.264), een afbeelding als JPEG of PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `${f.name} openen`,
      `Het bestand gaat boven wat hier kan worden verwerkt (${f.what}: ${f.limit}).`,
      'Verklein het of knip het in delen.',
    ),
  'source/damaged': (f) =>
    say(
      `${f.name} lezen`,
      `Het is beschadigd na beeld ${f.frames}: ${f.why}.`,
      'Sta beschadigde bestanden toe in de instellingen om het deel voor de schade te krijgen, of herstel het bestand.',
    ),
  'source/changed': (f) =>
    say(
      `${f.name} opnieuw lezen`,
      'Het gaf andere beelden dan de eerste keer.',
      'Zorg dat geen programma het nog schrijft en begin opnieuw.',
    ),
  'sound/unreadable': (f) =>
    say(
      'De stem verbergen',
      `Een geluidsspoor (${f.codec}) kan ${f.seconds > 0 ? `na ${f.seconds.toFixed(1)} s ` : ''}niet worden gedecodeerd, en zoals het is gaat het niet naar buiten.`,
      'Kies ‘Geen geluid’, of sta beschadigde bestanden toe in de instellingen: wat niet te decoderen is, valt dan weg.',
    ),
  'sound/whole': (f) =>
    say(
      'De stem verbergen',
      'Het bestand bevat alleen geluid, en de instellingen behouden het of laten het helemaal weg: er zou niets verborgen zijn, of niets overblijven.',
      `Kies een stem die in plaats daarvan spreekt (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Model ${f.model} laden`,
      'Het hoort niet bij de bestanden van deze kopie van de pagina.',
      'Kies een ander in de instellingen of meld het aan de beheerder van deze kopie.',
    ),
  'detector/missing': (f) =>
    say(
      `Een detector kiezen (${f.kind})`,
      f.for === 'find'
        ? 'Deze kopie van de pagina heeft geen model dat dit vindt.'
        : 'Deze kopie van de pagina heeft geen tweede model, van een andere familie, dat het resultaat kan controleren.',
      'Meld de beheerder van deze kopie dat er modellen ontbreken.',
    ),
  'model/corrupt': (f) =>
    say(
      `Model ${f.model} laden`,
      `De controlesom is ${f.got.slice(0, 12)}, niet ${f.want.slice(0, 12)}.`,
      'Laad de pagina opnieuw; blijft het zo, dan geeft de server een verkeerd bestand.',
    ),
  'model/wrong': (f) =>
    say(
      `Model ${f.model} testen op ${f.backend}`,
      `Het rekent daar verkeerd (fout ${f.error.toPrecision(2)}).`,
      'Een andere backend wordt gebruikt; werk het grafische stuurprogramma bij om deze te gebruiken.',
    ),
  'model/failed': (f) =>
    say(`Model ${f.model} uitvoeren`, `Mislukt: ${f.why}.`, 'Kies een andere detector of backend.'),
  'part/missing': (f) =>
    say(
      `${f.part} laden`,
      `Dit deel van de pagina (${f.part}) was nog niet opgeslagen voor gebruik zonder netwerk en kon niet worden opgehaald.`,
      'Maak één keer verbinding met het netwerk en probeer het opnieuw; er is niets geschreven.',
    ),
  'engine/lost': (f) =>
    say(`${f.engine} gebruiken`, `Het werkt niet meer: ${f.why}.`, 'Begin opnieuw; er is niets geschreven.'),
  'engine/hung': (f) =>
    say(
      `${f.engine} gebruiken`,
      `Al ${f.seconds} s geen antwoord.`,
      'Begin opnieuw of kies een andere backend.',
    ),
  'engine/missing': (f) =>
    say(
      `${f.engine} starten`,
      `Hier niet beschikbaar: ${f.why}.`,
      'Gebruik een recente Chromium, Firefox of Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `${f.address} om een beeld vragen`,
      `Er kwam er geen: ${f.why}.`,
      'Controleer adres, interface en sleutel, en probeer het opnieuw.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Een beeld van ${f.address} nemen`,
      `Iemand erin wordt voor iemand in het bestand gehouden (${f.alike.toFixed(2)}; dezelfde persoon vanaf ${f.from.toFixed(2)}), daarom is het niet bewaard.`,
      'Vraag opnieuw met een andere startwaarde, of zeg minder over de persoon in de beschrijving.',
    ),
  'engine/place': (f) =>
    say(
      'Guise starten in deze pagina',
      `${f.why}.`,
      'Meld het aan de beheerder van deze site; het bestand blijft waar het is.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Resultaat schrijven',
      `Deze browser kan ${f.codec} niet coderen op ${f.size}.`,
      'Kies een ander uitvoerformaat of een kleiner bestand.',
    ),
  'sink/failed': (f) =>
    say(
      'Resultaat schrijven',
      `Mislukt: ${f.why}.`,
      'Maak ruimte of kies een andere plaats en begin opnieuw.',
    ),
  'sink/taken': (f) =>
    say(`${f.name} schrijven`, `Het is niet aangeraakt: ${f.why}.`, 'Kies een andere map of naam.'),
  'policy/invalid': (f) =>
    say('Instellingen lezen', `${f.path}: ${f.why}.`, 'Verbeter het en probeer het opnieuw.'),
  'edits/invalid': (f) =>
    say('Bewerkingen lezen', `${f.path}: ${f.why}.`, 'Verbeter het en probeer het opnieuw.'),
  'edits/other': (f) =>
    say(
      'Bewerkingen lezen',
      `Ze zijn voor een ander bestand gemaakt (sha256 ${f.want.slice(0, 12)}, dit heeft ${f.got.slice(0, 12)}): ze noemen beelden of tekens bij nummer en zouden hier de verkeerde plekken verbergen.`,
      'Neem het bestand waarvoor ze zijn gemaakt, of maak ze opnieuw.',
    ),
  'edits/lost': (f) =>
    say(
      'Bewerkingen toepassen',
      `Wat bij beeld ${f.frame} verborgen moest worden, is daar nu niet gevonden.`,
      'Zoek met de instellingen waarmee de bewerkingen zijn gemaakt, of teken het met de hand.',
    ),
  'export/empty': (f) =>
    say(
      `${f.what} schrijven`,
      'Er kon geen beweging worden afgelezen: waar die van komt is niet gezocht, of niemand toont die duidelijk genoeg.',
      'Laat ook lichamen zoeken (de voorinstelling Lichaam doet dat) of handen, of exporteer iets anders.',
    ),
  'export/lacking': (f) =>
    say(
      `${f.what} schrijven`,
      `Waarmee dit wordt gemaakt (${f.model}), hoort niet bij de bestanden van deze kopie van de pagina.`,
      'Wie deze kopie beheert, voegt het toe met ‘npm run models’ en een netwerk, of uit een map die GUISE_ASSETS noemt. Andere exports hebben het niet nodig.',
    ),
  'verify/residual': (f) =>
    say(
      'Resultaat controleren',
      `Vondsten (${f.count}) kunnen nog zichtbaar zijn in beelden (${f.frames}).`,
      'Bekijk ze en maskeer of accepteer elk ervan.',
    ),
  'verify/unverified': (f) =>
    say(
      'Resultaat controleren',
      `Het kon niet worden gecontroleerd: ${f.why}.`,
      'Een ongecontroleerd resultaat wordt niet opgeslagen. Laat de keuze van detectors op “automatisch” en begin opnieuw.',
    ),
  'voice/transcript': () =>
    say(
      'Voorlezen',
      'De stem ‘Voorgelezen’ zegt wat een transcript zegt, en er is er geen.',
      'Geef het transcript van dit bestand, met tijden (--transcript, of op de pagina naast het bestand), of kies een andere stem.',
    ),
  'voice/language': (f) =>
    say(
      'Voorlezen',
      `Het transcript is in een andere taal (${f.language}), en de stem ‘Voorgelezen’ spreekt Engels, Duits, Spaans, Frans en Italiaans.`,
      'Kies een andere stem. Is de taal verkeerd geraden, stel die dan in (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `De stem van ${f.name} leren kennen`,
      `Er is maar ${f.seconds.toFixed(1)} s spraak in te horen, en er is 5 nodig.`,
      'Geef een opname waarin deze persoon alleen langer spreekt.',
    ),
  'speaker/mixed': (f) =>
    say(
      `De stem van ${f.name} leren kennen`,
      'Er is meer dan één stem in te horen.',
      'Geef een opname, of stukken ervan, waarin deze persoon alleen spreekt.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Herkennen wie er spreekt',
      `Regel ${f.rule + 1} gaat over „${f.name}”, en niemand heeft gezegd hoe die stem klinkt.`,
      'Kies op de pagina een stuk van het geluid waarin deze persoon alleen spreekt, en zeg wie het is; geef op de opdrachtregel een opname met --enroll. Of haal de regel weg.',
    ),
  'transcript/other': (f) =>
    say(
      'Het transcript lezen',
      `Iets daarin begint bij ${f.begins.toFixed(1)} s, en het geluid eindigt bij ${f.seconds.toFixed(1)} s: het hoort bij een andere opname.`,
      'Geef het transcript dat voor precies dit bestand is gemaakt, met tijden in seconden vanaf het begin.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'De tekst op het geluid uitlijnen',
      {
        language: 'Niets hier leest deze taal voor om haar met het geluid te vergelijken.',
        unlike:
          'De tekst is in het geluid niet gevonden: die zegt iets anders, of te weinig ervan is duidelijk.',
        tracks: 'Het bestand heeft meerdere geluidssporen, en de tekst zegt niet bij welk hij hoort.',
      }[why],
      'Geef een transcript met tijden (SRT, VTT of JSON), stel de taal van de tekst in, of maskeer het bestand zonder.',
    ),
  'transcript/silent': () =>
    say(
      'Naar woorden luisteren',
      'In dit bestand was geen woord te horen.',
      'Geef er een transcript met tijden bij, of verberg zonder.',
    ),
  'portrait/face': (f) =>
    say(
      `Het gezicht in ${f.name} lezen`,
      {
        none: 'Er is geen gezicht in gevonden.',
        several: `Er staan ${f.faces} gezichten in.`,
        small: 'Het gezicht is te klein om te lezen, of er is te weinig van te zien.',
        turned: 'Het gezicht is te ver weggedraaid.',
      }[f.why],
      f.why === 'several'
        ? 'Zeg welk het is, van links geteld (--face), of snijd het beeld bij.'
        : 'Kies een bestand waarin een gezicht rechtop in de camera kijkt, ongeveer 100 pixels hoog of hoger.',
    ),
  'text/key': (f) =>
    say(
      `Herstellen (${f.what})`,
      'De sleutel opent het niet, of het is gewijzigd.',
      'Gebruik de sleutel waarmee het is versleuteld.',
    ),
  'text/document': (f) =>
    say(
      `${f.name} lezen`,
      `Het is niet goed gevormd${f.where ? ` (${f.where})` : ''}: ${f.why}.`,
      'Herstel het of open het als platte tekst; er is niets geschreven.',
    ),
  'text/residual': (f) =>
    say(
      'Gemaskeerde tekst controleren',
      `Er staan nog waarden in die weg hadden moeten zijn (${f.count}).`,
      'Meld dit alstublieft; er is niets geschreven.',
    ),
  'job/aborted': () =>
    say('Maskeren', 'Het is geannuleerd.', 'Er is niets geschreven. Begin opnieuw wanneer u wilt.'),
  'job/internal': (f) =>
    say(
      'Maskeren',
      `Er gebeurde iets onvoorziens: ${f.why}.`,
      'Meld dit alstublieft; er is niets geschreven.',
    ),
} satisfies FaultTable;
