import { formatOf, formats } from '../format.ts';
import type { Extension } from '../sections.ts';

const f = formatOf('fr');

export default {
  format: formats(f),
  about: 'Masque visages, noms et numéros dans les fichiers avant qu’un site ne les reçoive.',
  keys: { mask: 'Masquer le texte en cours', unmask: 'Lire la réponse sélectionnée avec les valeurs' },
  held: (n) => f.count(n, { one: 'Ce site demande un fichier', other: 'Ce site demande # fichiers' }),
  nothingYet: 'Il n’a encore rien reçu.',
  mask: 'Masquer',
  look: 'Masquer et regarder d’abord',
  stop: 'Ne rien donner',
  through: 'Laisser passer tel quel',
  why: 'Pourquoi peut-il partir tel quel ?',
  reasons: {
    nobody: 'Ne contient les données de personne',
    known: 'Le destinataire doit savoir de qui il s’agit',
    consent: 'Toutes les personnes concernées sont d’accord',
    public: 'Déjà public',
  },
  choose: 'Choisir une raison',
  working: 'Masquage',
  stage: {
    open: 'ouverture',
    find: 'recherche',
    track: 'suivi',
    people: 'distinction des personnes',
    follow: 'suivi',
    render: 'masquage',
    verify: 'contrôle',
    report: 'rédaction du rapport',
  },
  sealed: (n) =>
    f.count(n, {
      one: 'Masqué et contrôlé ; le site l’a reçu.',
      other: '# fichiers masqués et contrôlés ; le site les a reçus.',
    }),
  noted: (n) =>
    f.count(n, {
      one: 'Masqué, avec ceci à savoir ; le site l’a reçu.',
      other: '# fichiers masqués, avec ceci à savoir ; le site les a reçus.',
    }),
  refused: 'Non remis',
  rest: (n) =>
    f.count(n, { one: 'Donner seulement l’autre fichier', other: 'Donner seulement les # autres' }),
  lost: 'Guise a été arrêté ou mis à jour pendant le travail. Le site n’a rien reçu ; rechargez la page.',
  failed: 'Le masquage a échoué. Le site n’a rien reçu.',
  folders: 'Les dossiers ne sont pas transmis : choisissez leurs fichiers.',
  moved: 'La page a changé entre-temps et n’a rien reçu. Choisissez à nouveau le fichier.',
  degraded: 'Moins que d’habitude',
  cpu: 'sans processeur graphique : plus lent, pas moins rigoureux',
  unhooked: 'toutes les voies par lesquelles cette page prend des fichiers n’ont pas pu être surveillées',
  untaken:
    'La page n’a pas montré qu’elle l’a pris. S’il y manque, choisissez le fichier avec le bouton de la page.',
  close: 'Fermer',
  review: {
    toConfirm: 'À regarder avant que le site ne le reçoive',
    confirm: 'Donner ainsi',
    confirmed: 'Confirmé',
    after: 'Ce que le site reçoit',
    refused: 'Non remis : impossible de le rendre sûr',
    moment: (n, of) => `Image ${f.number(n)} sur ${f.number(of)}`,
  },
  text: {
    none: 'Sélectionnez un texte ou placez le curseur dans un champ, puis appuyez à nouveau sur les touches.',
    masking: 'Masquage du texte',
    failed: 'Le masquage a échoué. Le texte est resté tel quel : ne l’envoyez pas.',
    done: (n) =>
      f.count(n, {
        one: 'Un substitut. Les autres touches montrent la réponse avec la valeur.',
        other: '# substituts. Les autres touches montrent la réponse avec les valeurs.',
      }),
    clean: 'Rien n’y a été trouvé.',
    copy: 'La page ne le prend pas. Copiez-le d’ici.',
    answer: 'Avec les valeurs, pour vos yeux : la page ne voit pas ceci.',
    unknown: 'Aucun texte n’a été masqué ici depuis le démarrage du navigateur.',
  },
  popup: {
    today: 'Aujourd’hui',
    masked: 'masqués',
    refused: 'non remis',
    through: 'laissés passer',
    stopped: 'non donnés',
    on: 'Protéger ce site',
    guarded: 'Ce site est protégé.',
    off: 'Ce site n’est pas protégé.',
    none: 'Guise ne peut pas protéger cette page.',
    preset: 'Images et films',
    text: 'Textes',
    rule: 'Quand un fichier est choisi',
    panel: 'Ouvrir Guise à côté de la page',
    options: 'Options',
  },
  rule: { ask: 'Demander quoi faire', mask: 'Masquer sans demander', look: 'Masquer et me montrer d’abord' },
  options: {
    title: 'Guise : options',
    sites: 'Sites protégés',
    noSites: 'Aucun pour l’instant. Ouvrez un site et appuyez sur le bouton de Guise, ou indiquez-en un ici.',
    add: 'Protéger',
    address: 'Adresse d’un site',
    wrong: 'Ce n’est pas l’adresse d’un site.',
    remove: 'Ne plus protéger',
    presets: 'Préréglages',
    language: 'Langue',
    auto: 'Comme le navigateur',
    log: 'Laissés passer',
    logAbout:
      'Gardé sur cet appareil : quand, où, pourquoi et quel type de fichier ; jamais son nom ni son contenu.',
    noLog: 'Rien n’a été laissé passer.',
    clear: 'Effacer',
  },
} satisfies Extension;
