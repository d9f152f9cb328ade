import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) =>
    say(`Apertura di ${f.name}`, 'Il file non esiste.', 'Controlli il nome e la cartella.'),
  'source/empty': (f) =>
    say(`Apertura di ${f.name}`, 'Il file è vuoto (0 byte).', 'Lo copi di nuovo da dove proviene.'),
  'source/unreadable': (f) =>
    say(
      `Apertura di ${f.name}`,
      `Non è un video o un’immagine leggibile: ${f.why}.`,
      'Controlli che si apra altrove. Per i video meglio MP4, per le immagini JPEG o PNG.',
    ),
  'source/no-video': (f) =>
    say(
      `Apertura di ${f.name}`,
      'Non contiene immagini.',
      'Scelga un file con una traccia video, o un’immagine.',
    ),
  'source/elsewhere': (f) =>
    say(
      `Apertura di ${f.name}`,
      f.is === 'document'
        ? 'È un documento, non un video o un’immagine.'
        : 'È un video, un’immagine o un suono, non un testo.',
      f.is === 'document' ? 'Lo apra nella vista del testo.' : 'Lo apra nella vista di video e immagini.',
    ),
  'source/no-decoder': (f) =>
    say(
      `Decodifica di ${f.name}`,
      `Né questo browser né ffmpeg possono decodificarne il formato (${f.codec}).`,
      'Lo salvi in un altro formato e riprovi: un video come MP4 (H.264), un’immagine come JPEG o PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `Apertura di ${f.name}`,
      `Il file supera ciò che si può trattare qui (${f.what}: ${f.limit}).`,
      'Lo riduca o lo divida in parti.',
    ),
  'source/damaged': (f) =>
    say(
      `Lettura di ${f.name}`,
      `È danneggiato dopo il fotogramma ${f.frames}: ${f.why}.`,
      'Consenta i file danneggiati nelle impostazioni per ottenere la parte integra, o ripari il file.',
    ),
  'source/changed': (f) =>
    say(
      `Nuova lettura di ${f.name}`,
      'Ha dato fotogrammi diversi dalla prima volta.',
      'Si assicuri che nessun programma lo stia ancora scrivendo, poi ricominci.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Nascondere la voce',
      `Una traccia audio (${f.codec}) non si può decodificare${f.seconds > 0 ? ` dopo ${f.seconds.toFixed(1)} s` : ''}, e così com’è non esce.`,
      'Scegliete «Senza suono», o permettete i file danneggiati nelle impostazioni: ciò che non si decodifica viene tolto.',
    ),
  'sound/whole': (f) =>
    say(
      'Nascondere la voce',
      'Il file contiene solo suono, e le impostazioni lo conservano o lo tolgono del tutto: non si nasconderebbe nulla, o non resterebbe nulla.',
      `Scegliete una voce che parli al suo posto (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Caricamento del modello ${f.model}`,
      'Non è tra i file forniti con questa copia della pagina.',
      'Ne scelga un altro nelle impostazioni, o avvisi chi gestisce questa copia.',
    ),
  'detector/missing': (f) =>
    say(
      `Scelta di un rilevatore (${f.kind})`,
      f.for === 'find'
        ? 'Questa copia della pagina non ha alcun modello per questa ricerca.'
        : 'Questa copia della pagina non ha un secondo modello, di un’altra famiglia, che possa controllare il risultato.',
      'Avvisi chi gestisce questa copia che mancano dei modelli.',
    ),
  'model/corrupt': (f) =>
    say(
      `Caricamento del modello ${f.model}`,
      `La sua somma di controllo è ${f.got.slice(0, 12)}, non ${f.want.slice(0, 12)}.`,
      'Ricarichi la pagina; se persiste, il server fornisce un file sbagliato.',
    ),
  'model/wrong': (f) =>
    say(
      `Prova del modello ${f.model} su ${f.backend}`,
      `Lì calcola risultati errati (errore ${f.error.toPrecision(2)}).`,
      'Si usa un altro motore; aggiorni il driver grafico per usare questo.',
    ),
  'model/failed': (f) =>
    say(
      `Esecuzione del modello ${f.model}`,
      `Non è riuscita: ${f.why}.`,
      'Scelga un altro rilevatore o motore.',
    ),
  'part/missing': (f) =>
    say(
      `Caricamento di ${f.part}`,
      `Questa parte della pagina (${f.part}) non era ancora memorizzata per l’uso senza rete e non è stato possibile ottenerla.`,
      'Si colleghi una volta alla rete e riprovi; non è stato scritto nulla.',
    ),
  'engine/lost': (f) =>
    say(`Uso di ${f.engine}`, `Ha smesso di funzionare: ${f.why}.`, 'Ricominci; non è stato scritto nulla.'),
  'engine/hung': (f) =>
    say(`Uso di ${f.engine}`, `Nessuna risposta da ${f.seconds} s.`, 'Ricominci, o scelga un altro motore.'),
  'engine/missing': (f) =>
    say(
      `Avvio di ${f.engine}`,
      `Non è disponibile qui: ${f.why}.`,
      'Usi una versione recente di Chromium, Firefox o Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `Richiesta di un’immagine a ${f.address}`,
      `Non ne è arrivata nessuna: ${f.why}.`,
      'Controlli indirizzo, interfaccia e chiave, poi riprovi.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Prendere un’immagine da ${f.address}`,
      `Qualcuno vi è preso per qualcuno del file (${f.alike.toFixed(2)}; la stessa persona da ${f.from.toFixed(2)}), perciò non è stata tenuta.`,
      'Chiedila di nuovo con un altro seme, o di’ meno della persona nella descrizione.',
    ),
  'engine/place': (f) =>
    say(
      'Avvio di Guise in questa pagina',
      `${f.why}.`,
      'Avvisi chi gestisce questo sito; il file resta dov’è.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Scrittura del risultato',
      `Questo browser non può codificare ${f.codec} a ${f.size}.`,
      'Scelga un altro formato di uscita o un file più piccolo.',
    ),
  'sink/failed': (f) =>
    say(
      'Scrittura del risultato',
      `Non è riuscita: ${f.why}.`,
      'Liberi spazio o scelga un altro posto, poi ricominci.',
    ),
  'sink/taken': (f) =>
    say(
      `Scrittura di ${f.name}`,
      `Non è stato toccato: ${f.why}.`,
      'Scelga un’altra cartella o un altro nome.',
    ),
  'policy/invalid': (f) => say('Lettura delle impostazioni', `${f.path}: ${f.why}.`, 'Corregga e riprovi.'),
  'edits/invalid': (f) => say('Lettura delle modifiche', `${f.path}: ${f.why}.`, 'Corregga e riprovi.'),
  'edits/other': (f) =>
    say(
      'Lettura delle modifiche',
      `Sono state fatte per un altro file (sha256 ${f.want.slice(0, 12)}, questo ha ${f.got.slice(0, 12)}): ne indicano fotogrammi o caratteri per numero e qui nasconderebbero i posti sbagliati.`,
      'Prenda il file per cui sono state fatte, o le rifaccia.',
    ),
  'edits/lost': (f) =>
    say(
      'Applicazione delle modifiche',
      `Ciò che andava nascosto al fotogramma ${f.frame} stavolta non è stato trovato lì.`,
      'Cerchi con le impostazioni con cui le modifiche sono nate, o lo disegni a mano.',
    ),
  'export/empty': (f) =>
    say(
      `Scrittura di ${f.what}`,
      'Nessun movimento è stato letto: ciò da cui si legge non è stato cercato, o nessuno lo mostra abbastanza chiaramente.',
      'Fai cercare anche i corpi (lo fa il preset Corpo) o le mani, o esporta altro.',
    ),
  'export/lacking': (f) =>
    say(
      `Scrittura di ${f.what}`,
      `Ciò con cui si fa (${f.model}) non è tra i file forniti con questa copia della pagina.`,
      'Chi gestisce questa copia lo aggiunge con «npm run models» e una rete, o da una cartella indicata in GUISE_ASSETS. Le altre esportazioni ne fanno a meno.',
    ),
  'verify/residual': (f) =>
    say(
      'Verifica del risultato',
      `Alcuni elementi (${f.count}) possono essere ancora visibili in fotogrammi (${f.frames}).`,
      'Li guardi, poi mascheri o accetti ciascuno.',
    ),
  'verify/unverified': (f) =>
    say(
      'Verifica del risultato',
      `Non è stato possibile verificarlo: ${f.why}.`,
      'Un risultato non verificato non si salva. Lasci la scelta dei rilevatori su «automatico» e ricominci.',
    ),
  'voice/transcript': () =>
    say(
      'Leggere ad alta voce',
      'La voce «Letto ad alta voce» dice quello che dice una trascrizione, e non ce n’è nessuna.',
      'Dia la trascrizione di questo file, con i tempi (--transcript, o accanto al file nella pagina), o scelga un’altra voce.',
    ),
  'voice/language': (f) =>
    say(
      'Leggere ad alta voce',
      `La trascrizione è in un’altra lingua (${f.language}), e la voce «Letto ad alta voce» parla inglese, tedesco, spagnolo, francese e italiano.`,
      'Scelga un’altra voce. Se la lingua è stata indovinata male, la imposti (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Imparare la voce di ${f.name}`,
      `Vi si sentono solo ${f.seconds.toFixed(1)} s di parlato, e ne servono 5.`,
      'Dia una registrazione in cui questa persona parla da sola più a lungo.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Imparare la voce di ${f.name}`,
      'Vi si sente più di una voce.',
      'Dia una registrazione, o passaggi di una, in cui questa persona parla da sola.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Capire chi parla',
      `La regola ${f.rule + 1} riguarda «${f.name}», e nessuno ha detto come suona questa voce.`,
      'Nella pagina, scelga un passaggio del suono in cui questa persona parla da sola e dica chi è; dalla riga di comando, dia una registrazione con --enroll. Oppure tolga la regola.',
    ),
  'transcript/other': (f) =>
    say(
      'Lettura della trascrizione',
      `Qualcosa vi comincia a ${f.begins.toFixed(1)} s, e il suono finisce a ${f.seconds.toFixed(1)} s: è di un’altra registrazione.`,
      'Date la trascrizione fatta per questo stesso file, con tempi in secondi dal suo inizio.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Allineare il testo al suono',
      {
        language: 'Niente qui legge ad alta voce questa lingua per confrontarla con il suono.',
        unlike: 'Il testo non è stato trovato nel suono: dice altro, o se ne sente chiaramente troppo poco.',
        tracks: 'Il file ha più tracce audio, e il testo non dice di quale è.',
      }[why],
      'Fornisca una trascrizione con i tempi (SRT, VTT o JSON), imposti la lingua del testo, o mascheri il file senza.',
    ),
  'transcript/silent': () =>
    say(
      'Ascolto delle parole',
      'In questo file non si è sentita alcuna parola.',
      'Date una trascrizione con i tempi, o nascondete il file senza.',
    ),
  'portrait/face': (f) =>
    say(
      `Lettura del volto in ${f.name}`,
      {
        none: 'Non vi è stato trovato alcun volto.',
        several: `Vi sono ${f.faces} volti.`,
        small: 'Il volto è troppo piccolo per essere letto, o se ne vede troppo poco.',
        turned: 'Il volto è girato troppo.',
      }[f.why],
      f.why === 'several'
        ? 'Dite quale, contando da sinistra (--face), o ritagliate l’immagine.'
        : 'Scegliete un file in cui un volto diritto guarda la camera, alto circa 100 pixel o più.',
    ),
  'text/key': (f) =>
    say(
      `Ripristino (${f.what})`,
      'La chiave non lo apre, o è stato modificato.',
      'Usi la chiave con cui è stato cifrato.',
    ),
  'text/document': (f) =>
    say(
      `Lettura di ${f.name}`,
      `Non è ben formato${f.where ? ` (${f.where})` : ''}: ${f.why}.`,
      'Lo ripari, o lo apra come testo semplice; non è stato scritto nulla.',
    ),
  'text/residual': (f) =>
    say(
      'Verifica del testo mascherato',
      `Contiene ancora valori che dovevano sparire (${f.count}).`,
      'Lo segnali, per favore; non è stato scritto nulla.',
    ),
  'job/aborted': () =>
    say('Mascheramento', 'È stato annullato.', 'Non è stato scritto nulla. Ricominci quando vuole.'),
  'job/internal': (f) =>
    say(
      'Mascheramento',
      `È accaduto qualcosa di imprevisto: ${f.why}.`,
      'Lo segnali, per favore; non è stato scritto nulla.',
    ),
} satisfies FaultTable;
