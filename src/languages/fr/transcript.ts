import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('fr');
const words = (n: number): string => f.count(n, { one: '# mot', other: '# mots' });

export default {
  title: 'Ce qui se dit',
  about:
    'Avec une transcription (WebVTT, SubRip, JSON avec des temps ou texte), ce qu’elle nomme est masqué aussi dans le son.',
  add: 'Ajouter une transcription',
  choose: 'Choisir une transcription',
  another: 'Autre transcription',
  without: 'S’en passer',
  lacking:
    'Une transcription avait été donnée pour ce fichier. Ni elle ni vos changements dans ses mots ne sont conservés : choisissez-la à nouveau ou passez-vous-en.',
  hear: 'Écouter les mots',
  hearAbout:
    'Une reconnaissance vocale peut écrire la transcription sur cet appareil. Elle entend mal, surtout les noms : ce qu’elle entend mal n’est pas trouvé.',
  recognizer: 'Reconnaissance vocale',
  noRecognizer:
    'L’hôte de cette page n’a pas de reconnaissance vocale. Qui l’exploite peut en ajouter une ; une transcription faite ailleurs convient aussi.',
  hearing: (percent) => `Écoute des mots : ${f.percent(percent)}`,
  stopHearing: 'Arrêter',
  machine:
    'Une machine a entendu cette transcription. Un nom mal entendu n’est pas trouvé et reste dans le son : relisez les mots avant de masquer.',
  fetching: { download, downloading, host, notNow, here },
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
  who: {
    title: 'Qui parle',
    about:
      'Deviné d’après le son des voix. Choisissez ce qu’une personne dit seule et dites qui c’est : dans tous les fichiers de cette visite, cette voix est connue sous ce nom. C’est oublié quand la page est fermée.',
    telling: 'Distinction des voix',
    silent: 'On n’y entend parler personne.',
    speaker: (n) => `Locuteur ${n}`,
    nobody: 'Non distingué',
    turn: (who, from, to) => `${who}, de ${from} à ${to}`,
    lanes: 'Qui parle quand',
    becomes: 'Ce que cela devient :',
    isKept: (who) => `${who} : conservé`,
    isVoiced: (who, voice) => `${who} : ${voice}`,
    drag: 'Glisser sur le son',
    hides: 'Glisser masque',
    chooses: 'Glisser choisit qui parle',
    chosen: 'Choisi',
    lasts: (seconds, least) => `${seconds} s sont choisies ; il faut ${least} s de parole en tout.`,
    none: (least) =>
      `Choisissez ci-dessus des tours de parole, ou un passage, où une personne parle seule : ${least} s de parole en tout.`,
    chooseHere: (seconds) => `Choisir ${seconds} s à partir d’ici`,
    unchoose: 'Retirer',
    who: 'Qui parle là',
    settle: 'C’est cette voix',
    thisIs: (name) => `C’est ${name}`,
    badName: 'Un nom a jusqu’à 40 lettres et chiffres, et n’est ni S1, S2 … ni « unknown ».',
    unknown: (names) =>
      `Les réglages nomment ${names}, et personne n’a dit comment sonnent ces voix. Choisissez un passage et dites-le, ou masquez-les comme tout le monde ; d’ici là, rien de ce fichier n’est masqué.`,
    first:
      'Choisissez d’abord une voix pour tous les autres : personne ne peut être traité à part là où tout reste tel quel, ou sans son.',
    fromFile: 'appris de',
    treat: (name) => `Ce que devient ${name}`,
    asOthers: 'comme les autres',
    kept: 'conservé tel quel',
    forget: (name) => `Oublier ${name}`,
    leave: (name) => `Masquer ${name} comme les autres`,
    others: 'Tous les autres',
    surely: (seconds) => `Entendu seul avec certitude pendant ${seconds} s dans ce fichier.`,
    nowhere: 'Nulle part entendu seul avec certitude dans ce fichier : il en advient comme des autres.',
    sure: 'Cela ne vaut que là où le modèle est sûr d’une seule voix. Doutes, chevauchements, pauses et bords des tours de parole deviennent ce que deviennent les autres. Écoutez le résultat avant de le donner.',
    ended: 'Traités à part dans le résultat',
    endedKept: (who, part, whole) => `${who} : entendu tel quel pendant ${part} s sur ${whole}`,
    endedVoiced: (who, voice, part, whole) => `${who} : ${voice} pendant ${part} s sur ${whole}`,
    endedNowhere: (who) => `${who} : nulle part entendu seul avec certitude, et masqué comme les autres`,
    endedNobody: 'Personne : ceux que nomment les réglages n’ont pas été entendus.',
  },
} satisfies Transcript;
