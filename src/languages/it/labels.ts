import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('it');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'È un travestimento, non anonimato: chi conosce la voce, o confronta voci con un programma, può capire chi parla.';

export default {
  kinds: {
    face: {
      one: 'volto',
      many: 'volti',
      count: (n) => f.count(n, { one: '# volto', other: '# volti' }),
      tracks: (n) => f.count(n, { one: '# traccia di volto', other: '# tracce di volto' }),
      mistaken: 'mani, stoffe, motivi',
    },
    person: {
      one: 'corpo',
      many: 'corpi',
      count: (n) => f.count(n, { one: '# corpo', other: '# corpi' }),
      tracks: (n) => f.count(n, { one: '# traccia di corpo', other: '# tracce di corpo' }),
    },
    hand: {
      one: 'mano',
      many: 'mani',
      count: (n) => f.count(n, { one: '# mano', other: '# mani' }),
      tracks: (n) => f.count(n, { one: '# traccia di mano', other: '# tracce di mano' }),
    },
  },
  maskers: {
    solid: { label: 'Pieno' },
    blur: {
      label: 'Sfocatura',
      caution:
        'La sfocatura non anonimizza: in uno studio il 95,9% dei volti sfocati è stato riconosciuto. Per sicurezza usi il pieno.',
    },
    pixelate: {
      label: 'Mosaico',
      caution:
        'Anche riquadri grossi mostrano pelle, capelli e posa; le persone note si possono riconoscere.',
    },
    tint: {
      label: 'Tinta',
      caution: 'Una tinta segnala e non protegge: chiunque si può riconoscere. Per sicurezza usi il pieno.',
    },
    contours: {
      label: 'Contorni',
      caution:
        'Un disegno al tratto camuffa: posa, espressione e proporzioni restano, e chi conosce qualcuno può riconoscerlo. Meno linee nascondono di più.',
    },
    landmarks: {
      label: 'Punti',
      caution:
        'Espressione e proporzioni del volto restano come punti; le proporzioni sono biometriche. Dove non si distinguono, la zona è riempita di un colore.',
    },
    removal: {
      label: 'Rimozione',
      caution:
        'Ombre, riflessi e ciò che qualcuno sposta restano. Nessuno vede che il filmato è stato modificato: ditelo dove lo condividete. Se nessun fotogramma mostra lo sfondo, o non si riesce a seguire la telecamera (chi riprende cammina; una parete vuota), è ricostruito a stima.',
    },
    picture: { label: 'Immagine' },
    'drawn-face': { label: 'Volto disegnato' },
    persona: {
      label: 'Persona',
      caution:
        'Restano l’espressione, lo sguardo, la posizione del capo e la luce, e così capelli, orecchie, corpo e voce: chi conosce qualcuno può riconoscerlo. Dove un volto è piccolo, girato o illeggibile, viene riempito con un colore.',
    },
  },
  presets: {
    safe: { label: 'Sicuro', about: 'Ogni volto sotto una forma piena. Non ne resta nulla.' },
    blur: {
      label: 'Sfocato',
      about: 'Morbido alla vista, protegge poco: i volti sfocati si possono riconoscere.',
    },
    mosaic: {
      label: 'Mosaico',
      about: 'Volti a riquadri grossi: gradevole, ma non sicuro contro chi li conosce.',
    },
    strict: {
      label: 'Severo',
      about:
        'Contano anche avvistamenti deboli, cose piccole e ciò che uno sguardo ravvicinato scarta; margine più ampio, durata maggiore; senza suono.',
    },
    body: {
      label: 'Corpo',
      about:
        'Persone intere come sagome di un solo colore: volto, vestiti e corporatura spariscono, i movimenti restano visibili.',
    },
    gesture: {
      label: 'Gesti',
      about:
        'Persone intere come sagome di un colore con lo scheletro sopra: gesti e movimenti restano, volti e vestiti spariscono.',
    },
    contours: {
      label: 'Contorni',
      about:
        'Persone intere come disegno al tratto: posa e gesti restano leggibili, e chi le conosce può riconoscerle.',
    },
    removal: {
      label: 'Rimozione',
      about:
        'Le persone spariscono e il luogo resta, come lo mostrano altri fotogrammi. Per telecamere ferme, che ruotano o tenute in mano; non mentre si cammina.',
    },
    signing: {
      label: 'Segni',
      about:
        'Volti sotto un colore con le loro linee sopra: espressione e mani restano leggibili. Per lingua dei segni e interviste.',
    },
    maximum: {
      label: 'Massimo',
      about:
        'Persone intere e volti sotto riquadri dal margine ampio, anche quelli visti appena; senza audio.',
    },
    'blur-background': {
      label: 'Sfondo sfocato',
      about:
        'Le persone restano come sono, volto compreso; tutto ciò che le circonda è sfocato, e forse si riconosce ancora.',
    },
    'black-background': {
      label: 'Sfondo nero',
      about:
        'Le persone restano come sono, anche il volto; intorno tutto è nero, tranne accanto a chi non ha una sagoma chiara.',
    },
    'street-scene': {
      label: 'Scena di strada',
      about:
        'Persone intere come sagome di un solo colore, anche piccole o viste appena; senza audio. Targhe e insegne non vengono cercate.',
    },
    classroom: {
      label: 'Aula scolastica',
      about:
        'Ogni volto sotto una forma piena dal margine ampio, anche piccolo o visto appena; senza audio. Corpi, vestiti e lavagna restano.',
    },
    'clinical-interview': {
      label: 'Colloquio clinico',
      about:
        'Persone intere come sagome con il loro scheletro, volti con le loro linee: postura, gesti ed espressione restano. Restano anche le voci, e dicono chi parla.',
    },
    'another-face': {
      label: 'Altro volto',
      about:
        'Qualcuno che non esiste fa ciò che fa ogni volto: restano espressione, sguardo e posizione del capo. Restano anche capelli, corpo e voce.',
    },
    'driver-camera': {
      label: 'Camera conducente',
      about:
        'Volti vicini sotto un colore con le loro linee sopra: sguardo e palpebre restano leggibili; i più piccoli senza linee; senza audio. Restano le mani, e anche targhe e riflessi.',
    },
    'support-call': {
      label: 'Chiamata di assistenza',
      about:
        'Volti sotto un colore con le loro linee sopra; niente suono: ciò che si dice resta nella trascrizione mascherata, se ne dà una. Ciò che sta su uno schermo resta.',
    },
    gdpr: {
      label: 'Pseudonimi GDPR',
      about:
        'Sostituti numerati distinguono le persone; le categorie particolari spariscono; delle date resta l’anno.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about:
        'Tutti i 18 identificatori: anni, stati e prime tre cifre dello ZIP possono restare, il resto sparisce.',
    },
    ccpa: {
      label: 'CCPA',
      about:
        'Gli identificatori diventano il loro tipo, i numeri di conto tengono quattro cifre, i segreti spariscono.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Numeri di carta e di conto, codici, PIN e chiavi; tutto il resto rimane.',
    },
    'llm-prompt': {
      label: 'Richiesta a un modello linguistico',
      about: 'Sostituti numerati su cui un modello può ragionare e che tornano nella sua risposta.',
    },
    research: {
      label: 'Ricerca, senso conservato',
      about: 'Nomi, luoghi e numeri inventati; le date si spostano insieme, gli intervalli restano.',
    },
  },
  voices: {
    remove: { label: 'Senza suono' },
    silence: { label: 'Silenzio' },
    noise: { label: 'Rumore' },
    tone: { label: 'Bip' },
    spoken: {
      label: 'Letto ad alta voce',
      caution:
        'Serve una trascrizione in inglese, tedesco, spagnolo, francese o italiano. Quello che dice resta, con sostituti per ciò che è stato trovato, e anche quando viene detto; ciò che vi manca è silenzio.',
    },
    strong: {
      label: 'Voce neutra, forte',
      caution:
        'Le parole restano e si capiscono meno; restano anche il ritmo e la scelta. I programmi che confrontano voci sbagliano più spesso, ma non sempre: chi non deve essere trovato ha bisogno di «Rumore» o «Silenzio».',
    },
    neutral: {
      label: 'Voce neutra',
      caution:
        'Le parole restano, e anche il ritmo e la scelta. I programmi che confrontano voci sbagliano più spesso, ma non sempre: chi non deve essere trovato ha bisogno di «Rumore» o «Silenzio».',
    },
    whisper: { label: 'Sussurro (travestimento)', caution: DISGUISE },
    robot: { label: 'Robot (travestimento)', caution: DISGUISE },
    mcadams: { label: 'McAdams (travestimento)', caution: DISGUISE },
    pitch: {
      label: 'Altezza (travestimento)',
      caution:
        'È un travestimento, non anonimato: un programma che confronta voci riconosce chi parla quasi come prima, e si può annullare.',
    },
  },
  operators: {
    replace: { label: 'Sostituisci con il tipo' },
    redact: { label: 'Rimuovi' },
    mask: { label: 'Copri i caratteri', caution: 'Si vede la lunghezza, e i caratteri che restano.' },
    hash: {
      label: 'Hash',
      caution: 'Chi conosce il sale può provare nomi e numeri finché uno corrisponde.',
    },
    encrypt: { label: 'Cifra' },
    fpe: {
      label: 'Cifra, forma conservata',
      caution: 'Lo stesso valore dà lo stesso risultato in un lotto: si vede quante volte ricorre.',
    },
    token: { label: 'Sigla numerata' },
    surrogate: {
      label: 'Valore inventato',
      caution: 'Il testo sembra ancora parlare di qualcuno: dica che i nomi sono inventati.',
    },
    generalize: {
      label: 'Generalizza',
      caution: 'Una fascia o un luogo raro può ancora indicare una persona: li scelga ampi.',
    },
    template: {
      label: 'Modello proprio',
      caution: 'Lunghezza, primo e ultimo carattere si vedono dove il modello li chiede.',
    },
    keep: { label: 'Mantieni', caution: 'Il valore resta leggibile.' },
  },
  exporters: {
    html: 'Rapporto come pagina',
    json: 'Rapporto in JSON',
    jsonl: 'Tracce in righe JSON',
    csv: 'Tracce in tabella (CSV)',
    coco: 'Maschere per strumenti COCO',
    'masks-png': 'Maschere come immagini (PNG)',
    'masks-mov': 'Maschere come filmato (MOV)',
    timeline: 'Timeline per programmi di montaggio (OpenTimelineIO)',
    landmarks: 'Punti del corpo in tabella (CSV)',
    'landmarks-faces': 'Punti del volto in tabella (CSV)',
    hands: 'Punti delle mani in tabella (CSV)',
    'landmarks-json': 'Punti del corpo in JSON',
    'landmarks-jsonl': 'Punti del corpo in righe JSON',
    maskanyone: 'Punti con le colonne di MaskAnyone',
    bvh: 'Scheletri per l’animazione (BVH)',
    glb: 'Figure in movimento (GLB)',
    trc: 'Marcatori per OpenSim (TRC)',
    'head-pose': 'Posa della testa in tabella (CSV)',
    blendshapes: 'Espressioni in tabella (blendshape, CSV)',
    'blendshapes-json': 'Espressioni in JSON (blendshape)',
    'glb-heads': 'Teste in movimento (GLB)',
    captions: 'Descrizioni delle scene (JSON)',
    'captions-vtt': 'Descrizioni delle scene (WebVTT)',
    sample: 'Scheda per set di dati (JSON)',
    'scenes-jpg': 'Immagini delle scene (JPEG)',
  },
  ...settings,
  things: {
    name: 'Nome',
    place: 'Luogo',
    organization: 'Organizzazione',
    address: 'Indirizzo postale',
    postcode: 'Codice postale',
    id: 'Identificativo',
    age: 'Età',
    date: 'Data o ora',
    phone: 'Numero di telefono',
    email: 'Indirizzo e-mail',
    url: 'Indirizzo web',
    username: 'Nome utente',
    password: 'Password',
    secret: 'Chiave, token o cookie',
    ip: 'Indirizzo IP',
    mac: 'Indirizzo MAC',
    guid: 'GUID/UUID',
    device: 'Identificativo di dispositivo',
    coordinates: 'Coordinate GPS',
    belief: 'Nazionalità, religione o politica',
    card: 'Numero di carta',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Numero di conto',
    routing: 'Codice bancario',
    wallet: 'Portafoglio cripto',
    vin: 'Numero di telaio',
    plate: 'Targa',
    passport: 'Numero di passaporto',
    licence: 'Patente di guida',
    idCard: 'Carta d’identità',
    personal: 'Numero personale',
    foreigner: 'Numero di straniero',
    voter: 'Tessera elettorale',
    national: 'Numero nazionale, fiscale o d’impresa',
    tax: 'Codice fiscale',
    vat: 'Partita IVA',
    social: 'Numero di previdenza sociale',
    health: 'Numero di assicurazione sanitaria',
    doctor: 'Numero di medico',
    practice: 'Numero di studio medico',
    company: 'Numero d’impresa',
    reference: 'Numero provvisorio',
  },
  said: {
    attachments: 'allegati',
    'attributes for programs': 'attributi per programmi',
    comments: 'commenti',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'tutto tranne i valori delle celle: formule, moduli, commenti, grafici, immagini, proprietà',
    'field codes': 'codici di campo',
    'fields that no standard names': 'campi che nessuno standard nomina',
    'instructions to programs': 'istruzioni per programmi',
    'its encoding: the result is UTF-8': 'la sua codifica: il risultato è in UTF-8',
    'names of cues': 'nomi di sottotitoli',
    'other headers': 'altre intestazioni',
    'other settings of cues': 'altre impostazioni di sottotitoli',
    'pictures, keys and attachments': 'immagini, chiavi e allegati',
    'styles, classes and fonts': 'stili, classi e caratteri',
    'tags that are none of HTML': 'tag estranei a HTML',
    'text around the parts': 'testo attorno alle parti',
    'the video encoder': 'codificatore video',
    'this browser has none': 'questo browser non ne ha',
    'this page came over plain http': 'questa pagina è arrivata con http semplice',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'Il contenitore non può ruotare le immagini: il risultato è come la fotocamera lo ha salvato.',
    'Nothing of what is said can be heard in the result.':
      'Nel risultato non si sente nulla di ciò che viene detto.',
    'What was to be hidden can still be heard in the result.':
      'Ciò che andava nascosto si sente ancora nel risultato.',
    'What was to stay of the sound is not what it was.': 'Ciò che doveva restare del suono non è com’era.',
    'The portrait is a persona: nobody.': 'Il ritratto è una persona fittizia: nessuno.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'Ciò che il volto fa nel ritratto conta come riposo: chi vi sorride sorride sempre.',
    'Lips move by the masked sound.': 'Le labbra si muovono con il suono mascherato.',
    'Lips move by the sound, which is left out.': 'Le labbra si muovono con il suono, che viene tolto.',
    'A persona is taken for the person for whom it stands.':
      'Una persona fittizia è scambiata per chi sostituisce.',
    'The original sound can still be heard in the result.':
      'Nel risultato si sente ancora il suono originale.',
    'The sound of the result is not as long as it was.': 'Il suono del risultato non è lungo come prima.',
    'The sound of the result is not where it was beside the pictures.':
      'Il suono del risultato non è dove era accanto alle immagini.',
    'The sound could not be read and was left out.':
      'Non è stato possibile leggere il suono, che è stato tolto.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'La sorgente è HDR; il risultato ne ha la curva a 8 bit, senza adattamento dei toni.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Teste di profilo e volti lontani possono essere nascosti solo a metà, o per nulla',
    'Heads in profile may be hidden by half only': 'Le teste di profilo possono essere nascoste solo a metà',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Una mano, un piede o un altro arto può restare scoperto, e il controllo non lo vede',
    'A hand may stay bare, and the check sees few of them':
      'Una mano può restare scoperta, e il controllo ne vede poche',
    'Heads in profile and turned ones may not be found':
      'Le teste di profilo o girate possono non essere trovate',
  },
} satisfies Catalogue;
