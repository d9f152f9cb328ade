/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'fr',
  nobody: 'Personne n’est dans l’image.',
  one: 'Une personne est dans l’image.',
  several: {
    other: (n) => `${n} personnes sont dans l’image.`,
  },
  values: {
    age: {
      child: 'un enfant',
      teenager: 'à l’adolescence',
      young: 'à l’âge de jeune adulte',
      middle: 'à l’âge mûr',
      older: 'à un âge avancé',
    },
    clothes: {
      black: 'porte du noir',
      white: 'porte du blanc',
      grey: 'porte du gris',
      red: 'porte du rouge',
      orange: 'porte du orange',
      yellow: 'porte du jaune',
      green: 'porte du vert',
      blue: 'porte du bleu',
      purple: 'porte du violet',
      pink: 'porte du rose',
      brown: 'porte du brun',
    },
    expression: {
      neutral: 'garde un visage calme',
      smiling: 'sourit',
      surprised: 'a l’air de s’étonner',
      frowning: 'fronce les sourcils',
    },
    eyes: {
      open: 'a les yeux ouverts',
      shut: 'a les yeux fermés',
    },
    facing: {
      camera: 'face à la caméra',
      left: 'la tête tournée vers la gauche de l’image',
      right: 'la tête tournée vers la droite de l’image',
      up: 'la tête levée',
      down: 'la tête baissée',
    },
    gaze: {
      camera: 'regarde la caméra',
      left: 'regarde vers la gauche de l’image',
      right: 'regarde vers la droite de l’image',
      up: 'regarde vers le haut',
      down: 'regarde vers le bas',
    },
    gesture: {
      none: 'garde les bras baissés',
      hand: 'lève une main',
      hands: 'lève les deux mains',
      waving: 'fait signe de la main',
    },
    hair: {
      dark: 'a les cheveux foncés',
      brown: 'a les cheveux bruns',
      blond: 'a les cheveux blonds',
      red: 'a les cheveux roux',
      grey: 'a les cheveux gris',
    },
    mouth: {
      still: 'garde la bouche immobile',
      moving: 'remue la bouche comme pour parler',
    },
    posture: {
      standing: 'se tient debout',
      walking: 'marche',
      sitting: 'est en position assise ou accroupie',
      lying: 'est en position couchée',
    },
    presentation: {
      woman: 'a l’apparence d’une femme',
      man: 'a l’apparence d’un homme',
    },
    skin: (step) => `teinte de peau ${step} sur l’échelle de Monk`,
  },
}) satisfies Grammar;
