import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('fr');
const words = (n: number): string => f.count(n, { one: '# mot', other: '# mots' });

export default {
  title: 'Ce qui se dit',
  about:
    'Avec une transcription (WebVTT, SubRip ou JSON avec des temps), ce qu’elle nomme est masqué aussi dans le son.',
  add: 'Ajouter une transcription',
  choose: 'Choisir une transcription',
  another: 'Autre transcription',
  without: 'S’en passer',
  lacking:
    'Une transcription avait été donnée pour ce fichier. Ni elle ni vos changements dans ses mots ne sont conservés : choisissez-la à nouveau ou passez-vous-en.',
  show: 'Afficher le son',
  reading: 'Lecture de la transcription',
  planning: 'Écoute du son',
  wordByWord: 'Mot à mot',
  keys: 'Cliquez sur un mot pour le masquer ou le laisser entendre, ou glissez sur plusieurs. Les flèches se déplacent, avec Maj elles sélectionnent, Entrée masque ou laisse entendre.',
  as: 'Les mots sont masqués comme',
  hidden: (kind) => `${kind}, masqué`,
  heard: (kind) => `${kind}, audible`,
  hide: (n) => `Masquer ${words(n)}`,
  how: 'Comment c’est masqué',
  options: {
    pad: { label: 'Autour de ce qui est dit', help: 'Masqué avant et après un mot, au moins.' },
    untold: {
      label: 'Ce que la transcription n’a pas',
      help: 'On y entend quelque chose, et personne ne sait quoi.',
    },
  },
  untold: { tell: 's’entend, et c’est signalé', mask: 'est masqué aussi' },
  kinds: 'Certains types autrement',
  asRest: 'comme le reste',
  sound: 'Le son, et ce qui y est masqué',
  soundKeys:
    'Cliquez pour écouter à partir de là. Glissez dessus pour masquer un passage, ou tirez ses extrémités. La liste ci-dessous fait de même au clavier.',
  listen: 'Ce qu’on entend',
  zoom: 'Plus près',
  from: (at) => `Lire à partir de ${at}`,
  stretches: 'Passages masqués',
  stretch: (kind, from, to) => `${kind}, de ${from} à ${to}`,
  begins: 'Début',
  ends: 'Fin',
  byHand: 'à la main',
  untoldStretch: 'absent de la transcription',
  hideHere: 'Masquer une seconde à partir d’ici',
  unhide: 'Laisser entendre',
  asFound: 'Comme trouvé',
} satisfies Transcript;
