/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'it',
  nobody: 'Non c’è nessuno nell’immagine.',
  one: 'C’è una persona nell’immagine.',
  several: {
    other: (n) => `Ci sono ${n} persone nell’immagine.`,
  },
  things: 'Inoltre nell’immagine',
  values: {
    camera: {
      still: 'L’inquadratura è ferma.',
      left: 'L’inquadratura si sposta a sinistra.',
      right: 'L’inquadratura si sposta a destra.',
      up: 'L’inquadratura si sposta verso l’alto.',
      down: 'L’inquadratura si sposta verso il basso.',
      closer: 'L’inquadratura si stringe.',
      wider: 'L’inquadratura si allarga.',
      shaking: 'L’immagine trema.',
    },
    light: {
      dark: 'L’immagine è scura.',
      dim: 'L’immagine è poco illuminata.',
      medium: 'L’immagine non è né scura né chiara.',
      bright: 'L’immagine è chiara.',
    },
    setting: {
      indoors: 'La scena è al chiuso.',
      outdoors: 'La scena è all’aperto.',
    },
    shot: {
      short: 'L’inquadratura dura poco.',
      medium: 'L’inquadratura dura come di solito.',
      long: 'L’inquadratura dura a lungo.',
    },
    objects: thingsCalled(
      'bicicletta|auto|moto|aereo|autobus|treno|camion|barca|semaforo|idrante|segnale di stop|parchimetro|panchina|uccello|gatto|cane|cavallo|pecora|mucca|elefante|orso|zebra|giraffa|zaino|ombrello|borsa|cravatta|valigia|frisbee|sci|snowboard|palla|aquilone|mazza da baseball|guanto da baseball|skateboard|tavola da surf|racchetta da tennis|bottiglia|calice|tazza|forchetta|coltello|cucchiaio|ciotola|banana|mela|panino|arancia|broccolo|carota|hot dog|pizza|ciambella|torta|sedia|divano|pianta in vaso|letto|tavolo da pranzo|water|schermo|portatile|mouse|telecomando|tastiera|telefono|microonde|forno|tostapane|lavandino|frigorifero|libro|orologio|vaso|forbici|orsacchiotto|asciugacapelli|spazzolino'.split(
        '|',
      ),
    ),
    age: {
      child: 'in età infantile',
      teenager: 'in età adolescente',
      young: 'in giovane età adulta',
      middle: 'di mezza età',
      older: 'in età avanzata',
    },
    clothes: {
      black: 'veste di nero',
      white: 'veste di bianco',
      grey: 'veste di grigio',
      red: 'veste di rosso',
      orange: 'veste di arancione',
      yellow: 'veste di giallo',
      green: 'veste di verde',
      blue: 'veste di blu',
      purple: 'veste di viola',
      pink: 'veste di rosa',
      brown: 'veste di marrone',
    },
    expression: {
      neutral: 'ha il volto calmo',
      smiling: 'sorride',
      surprised: 'mostra sorpresa',
      frowning: 'aggrotta le sopracciglia',
    },
    eyes: {
      open: 'ha gli occhi aperti',
      shut: 'ha gli occhi chiusi',
    },
    facing: {
      camera: 'di fronte alla camera',
      left: 'con la testa verso la sinistra dell’immagine',
      right: 'con la testa verso la destra dell’immagine',
      up: 'con la testa alzata',
      down: 'con la testa abbassata',
    },
    gaze: {
      camera: 'guarda la camera',
      left: 'guarda verso la sinistra dell’immagine',
      right: 'guarda verso la destra dell’immagine',
      up: 'guarda in alto',
      down: 'guarda in basso',
    },
    gesture: {
      none: 'tiene le braccia abbassate',
      hand: 'alza una mano',
      hands: 'alza entrambe le mani',
      waving: 'saluta con la mano',
    },
    hair: {
      dark: 'ha i capelli scuri',
      brown: 'ha i capelli castani',
      blond: 'ha i capelli biondi',
      red: 'ha i capelli rossi',
      grey: 'ha i capelli grigi',
    },
    mouth: {
      still: 'tiene la bocca ferma',
      moving: 'muove la bocca come parlando',
    },
    posture: {
      standing: 'sta in piedi',
      walking: 'cammina',
      sitting: 'sta in posizione seduta o accovacciata',
      lying: 'sta in posizione distesa',
    },
    presentation: {
      woman: 'sembra una donna',
      man: 'sembra un uomo',
    },
    skin: (step) => `tonalità della pelle ${step} sulla scala Monk`,
  },
}) satisfies Grammar;
