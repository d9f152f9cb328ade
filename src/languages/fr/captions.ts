/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'fr',
  nobody: 'Personne n’est dans l’image.',
  one: 'Une personne est dans l’image.',
  several: {
    other: (n) => `${n} personnes sont dans l’image.`,
  },
  things: 'Aussi dans l’image',
  values: {
    camera: {
      still: 'Le cadre est fixe.',
      left: 'Le cadre se déplace vers la gauche.',
      right: 'Le cadre se déplace vers la droite.',
      up: 'Le cadre se déplace vers le haut.',
      down: 'Le cadre se déplace vers le bas.',
      closer: 'Le cadre se resserre.',
      wider: 'Le cadre s’élargit.',
      shaking: 'L’image tremble.',
    },
    light: {
      dark: 'L’image est sombre.',
      dim: 'L’image est peu éclairée.',
      medium: 'L’image n’est ni sombre ni claire.',
      bright: 'L’image est claire.',
    },
    setting: {
      indoors: 'La scène est à l’intérieur.',
      outdoors: 'La scène est à l’extérieur.',
    },
    shot: {
      short: 'Le plan est court.',
      medium: 'Le plan est de durée habituelle.',
      long: 'Le plan est long.',
    },
    objects: thingsCalled(
      'vélo|voiture|moto|avion|bus|train|camion|bateau|feu de circulation|bouche d’incendie|panneau stop|parcmètre|banc|oiseau|chat|chien|cheval|mouton|vache|éléphant|ours|zèbre|girafe|sac à dos|parapluie|sac à main|cravate|valise|frisbee|skis|snowboard|ballon|cerf-volant|batte de baseball|gant de baseball|skateboard|planche de surf|raquette de tennis|bouteille|verre à vin|tasse|fourchette|couteau|cuillère|bol|banane|pomme|sandwich|orange|brocoli|carotte|hot-dog|pizza|beignet|gâteau|chaise|canapé|plante en pot|lit|table à manger|toilettes|écran|ordinateur portable|souris|télécommande|clavier|téléphone|micro-ondes|four|grille-pain|évier|réfrigérateur|livre|horloge|vase|ciseaux|ours en peluche|sèche-cheveux|brosse à dents'.split(
        '|',
      ),
    ),
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
