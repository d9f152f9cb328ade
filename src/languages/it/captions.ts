/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'it',
  nobody: 'Non c’è nessuno nell’immagine.',
  one: 'C’è una persona nell’immagine.',
  several: {
    other: (n) => `Ci sono ${n} persone nell’immagine.`,
  },
  values: {
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
