import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) =>
    say(`Ouvrir ${f.name}`, 'Ce fichier n’existe pas.', 'Vérifiez le nom et le dossier.'),
  'source/empty': (f) =>
    say(`Ouvrir ${f.name}`, 'Le fichier est vide (0 octet).', 'Recopiez-le depuis son origine.'),
  'source/unreadable': (f) =>
    say(
      `Ouvrir ${f.name}`,
      `Ce n’est pas une vidéo ni une image lisible : ${f.why}.`,
      'Vérifiez qu’il s’ouvre ailleurs. Préférez le MP4 pour la vidéo, le JPEG ou le PNG pour une image.',
    ),
  'source/no-video': (f) =>
    say(
      `Ouvrir ${f.name}`,
      'Il ne contient aucune image.',
      'Choisissez un fichier avec une piste vidéo, ou une image.',
    ),
  'source/elsewhere': (f) =>
    say(
      `Ouvrir ${f.name}`,
      f.is === 'document'
        ? 'C’est un document, pas une vidéo ni une image.'
        : 'C’est une vidéo, une image ou un son, pas un texte.',
      f.is === 'document' ? 'Ouvrez-le dans la vue Texte.' : 'Ouvrez-le dans la vue des vidéos et images.',
    ),
  'source/no-decoder': (f) =>
    say(
      `Décoder ${f.name}`,
      `Ni ce navigateur ni ffmpeg ne peuvent décoder son format (${f.codec}).`,
      'Enregistrez-le dans un autre format et réessayez : une vidéo en MP4 (H.264), une image en JPEG ou PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `Ouvrir ${f.name}`,
      `Le fichier dépasse ce qui peut être traité ici (${f.what} : ${f.limit}).`,
      'Réduisez-le ou découpez-le.',
    ),
  'source/damaged': (f) =>
    say(
      `Lire ${f.name}`,
      `Il est endommagé après l’image ${f.frames} : ${f.why}.`,
      'Autorisez les fichiers endommagés dans les réglages pour obtenir la partie intacte, ou réparez le fichier.',
    ),
  'source/changed': (f) =>
    say(
      `Relire ${f.name}`,
      'Il a donné d’autres images que la première fois.',
      'Assurez-vous qu’aucun programme ne l’écrit encore, puis recommencez.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Masquer la voix',
      `Une piste sonore (${f.codec}) ne peut pas être décodée${f.seconds > 0 ? ` après ${f.seconds.toFixed(1)} s` : ''}, et telle quelle elle ne sort pas.`,
      'Choisissez « Sans son », ou autorisez les fichiers endommagés dans les réglages : ce qui ne peut être décodé est alors retiré.',
    ),
  'sound/whole': (f) =>
    say(
      'Masquer la voix',
      'Le fichier ne contient que du son, et les réglages le gardent ou l’enlèvent en entier : rien ne serait masqué, ou rien ne resterait.',
      `Choisissez une voix qui parle à sa place (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Charger le modèle ${f.model}`,
      'Il n’est pas parmi les fichiers livrés avec cette copie de la page.',
      'Choisissez-en un autre dans les réglages, ou prévenez la personne qui gère cette copie.',
    ),
  'detector/missing': (f) =>
    say(
      `Choisir un détecteur (${f.kind})`,
      f.for === 'find'
        ? 'Cette copie de la page n’a été livrée avec aucun modèle pour cette recherche.'
        : 'Cette copie de la page a été livrée sans second modèle, d’une autre famille, pour contrôler le résultat.',
      'Dites à la personne qui gère cette copie que des modèles manquent.',
    ),
  'model/corrupt': (f) =>
    say(
      `Charger le modèle ${f.model}`,
      `Son empreinte est ${f.got.slice(0, 12)}, et non ${f.want.slice(0, 12)}.`,
      'Rechargez la page ; si cela persiste, le serveur fournit un mauvais fichier.',
    ),
  'model/wrong': (f) =>
    say(
      `Tester le modèle ${f.model} sur ${f.backend}`,
      `Il y calcule des résultats faux (erreur ${f.error.toPrecision(2)}).`,
      'Un autre moteur est pris ; mettez à jour le pilote graphique pour utiliser celui-ci.',
    ),
  'model/failed': (f) =>
    say(`Exécuter le modèle ${f.model}`, `Échec : ${f.why}.`, 'Choisissez un autre détecteur ou moteur.'),
  'part/missing': (f) =>
    say(
      `Charger ${f.part}`,
      `Cette partie de la page (${f.part}) n’était pas encore stockée pour l’usage sans réseau et n’a pas pu être obtenue.`,
      'Connectez-vous une fois au réseau et réessayez ; rien n’a été écrit.',
    ),
  'engine/lost': (f) =>
    say(`Utiliser ${f.engine}`, `Arrêt de fonctionnement : ${f.why}.`, 'Recommencez ; rien n’a été écrit.'),
  'engine/hung': (f) =>
    say(
      `Utiliser ${f.engine}`,
      `Aucune réponse depuis ${f.seconds} s.`,
      'Recommencez, ou choisissez un autre moteur.',
    ),
  'engine/missing': (f) =>
    say(
      `Démarrer ${f.engine}`,
      `Indisponible ici : ${f.why}.`,
      'Utilisez une version récente de Chromium, Firefox ou Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `Demander une image à ${f.address}`,
      `Aucune n’est venue : ${f.why}.`,
      'Vérifiez l’adresse, l’interface et la clé, puis réessayez.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Prendre une image de ${f.address}`,
      `Quelqu’un y est pris pour quelqu’un du fichier (${f.alike.toFixed(2)} ; la même personne dès ${f.from.toFixed(2)}) : elle n’a pas été gardée.`,
      'Redemandez avec une autre graine, ou dites moins de la personne dans la description.',
    ),
  'engine/place': (f) =>
    say(
      'Démarrer Guise dans cette page',
      `${f.why}.`,
      'Prévenez la personne qui gère ce site ; le fichier reste où il est.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Écrire le résultat',
      `Ce navigateur ne peut pas encoder ${f.codec} en ${f.size}.`,
      'Choisissez un autre format de sortie ou un fichier plus petit.',
    ),
  'sink/failed': (f) =>
    say(
      'Écrire le résultat',
      `Échec : ${f.why}.`,
      'Libérez de l’espace ou choisissez un autre endroit, puis recommencez.',
    ),
  'sink/taken': (f) =>
    say(
      `Écrire ${f.name}`,
      `Il n’a pas été touché : ${f.why}.`,
      'Choisissez un autre dossier ou un autre nom.',
    ),
  'policy/invalid': (f) => say('Lire les réglages', `${f.path} : ${f.why}.`, 'Corrigez et réessayez.'),
  'edits/invalid': (f) => say('Lire les retouches', `${f.path} : ${f.why}.`, 'Corrigez et réessayez.'),
  'edits/other': (f) =>
    say(
      'Lire les retouches',
      `Elles ont été faites pour un autre fichier (sha256 ${f.want.slice(0, 12)}, celui-ci a ${f.got.slice(0, 12)}) : elles désignent ses images ou caractères par numéro et masqueraient ici les mauvais endroits.`,
      'Prenez le fichier pour lequel elles ont été faites, ou refaites-les.',
    ),
  'edits/lost': (f) =>
    say(
      'Appliquer les retouches',
      `Ce qui devait être masqué à l’image ${f.frame} n’y a pas été trouvé cette fois.`,
      'Recherchez avec les réglages d’origine des retouches, ou dessinez-le à la main.',
    ),
  'export/empty': (f) =>
    say(
      `Écriture de ${f.what}`,
      'Aucun mouvement n’a pu être lu : ce dont il se lit n’a pas été cherché, ou personne ne le montre assez nettement.',
      'Faites aussi chercher les corps (le préréglage Corps le fait) ou les mains, ou exportez autre chose.',
    ),
  'export/lacking': (f) =>
    say(
      `Écriture de ${f.what}`,
      `Ce qui sert à le faire (${f.model}) n’est pas parmi les fichiers livrés avec cette copie de la page.`,
      'La personne qui gère cette copie l’ajoute avec « npm run models » et un réseau, ou depuis un dossier nommé dans GUISE_ASSETS. Les autres exports s’en passent.',
    ),
  'verify/residual': (f) =>
    say(
      'Contrôler le résultat',
      `Des éléments (${f.count}) sont peut-être encore visibles, sur ${f.frames} images.`,
      'Revoyez-les, puis masquez ou acceptez chacun.',
    ),
  'verify/unverified': (f) =>
    say(
      'Contrôler le résultat',
      `Le contrôle n’a pas été possible : ${f.why}.`,
      'Un résultat non contrôlé n’est pas enregistré. Laissez le choix des détecteurs sur « automatique » et recommencez.',
    ),
  'voice/transcript': () =>
    say(
      'Lire à voix haute',
      'La voix « Lu à voix haute » dit ce que dit une transcription, et il n’y en a pas.',
      'Donnez la transcription de ce fichier, avec des temps (--transcript, ou à côté du fichier dans la page), ou choisissez une autre voix.',
    ),
  'voice/language': (f) =>
    say(
      'Lire à voix haute',
      `La transcription est dans une autre langue (${f.language}), et la voix « Lu à voix haute » parle anglais, allemand, espagnol, français et italien.`,
      'Choisissez une autre voix. Si la langue a été mal devinée, indiquez-la (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Apprendre la voix de ${f.name}`,
      `On n’y entend que ${f.seconds.toFixed(1)} s de parole, et il en faut 5.`,
      'Donnez un enregistrement où cette personne parle seule plus longtemps.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Apprendre la voix de ${f.name}`,
      'On y entend plus d’une voix.',
      'Donnez un enregistrement, ou des passages, où cette personne parle seule.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Reconnaître qui parle',
      `La règle ${f.rule + 1} porte sur « ${f.name} », et personne n’a dit comment sonne cette voix.`,
      'Dans la page, choisissez un passage du son où cette personne parle seule et dites qui c’est ; en ligne de commande, donnez un enregistrement avec --enroll. Ou retirez la règle.',
    ),
  'transcript/other': (f) =>
    say(
      'Lire la transcription',
      `Quelque chose y commence à ${f.begins.toFixed(1)} s, et le son finit à ${f.seconds.toFixed(1)} s : elle est d’un autre enregistrement.`,
      'Donnez la transcription faite pour ce fichier même, avec des temps en secondes depuis son début.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Aligner le texte sur le son',
      {
        language: 'Rien ici ne lit cette langue à voix haute pour la comparer au son.',
        unlike: 'Le texte n’a pas été trouvé dans le son : il dit autre chose, ou trop peu en est clair.',
        tracks: 'Le fichier a plusieurs pistes de son, et le texte ne dit pas de laquelle il est.',
      }[why],
      'Donnez une transcription avec des temps (SRT, VTT ou JSON), réglez la langue du texte, ou masquez le fichier sans elle.',
    ),
  'transcript/silent': () =>
    say(
      'Écouter les mots',
      'Aucun mot ne s’entend dans ce fichier.',
      'Donnez-en une transcription avec des temps, ou masquez le fichier sans elle.',
    ),
  'portrait/face': (f) =>
    say(
      `Lire le visage dans ${f.name}`,
      {
        none: 'Aucun visage n’y a été trouvé.',
        several: `Il y a ${f.faces} visages.`,
        small: 'Le visage est trop petit pour être lu, ou on en voit trop peu.',
        turned: 'Le visage est trop détourné.',
      }[f.why],
      f.why === 'several'
        ? 'Dites lequel, en comptant depuis la gauche (--face), ou recadrez l’image.'
        : 'Choisissez un fichier où un visage droit regarde la caméra, haut d’environ 100 pixels ou plus.',
    ),
  'text/key': (f) =>
    say(
      `Restaurer (${f.what})`,
      'La clé ne l’ouvre pas, ou il a été modifié.',
      'Utilisez la clé du chiffrement.',
    ),
  'text/document': (f) =>
    say(
      `Lire ${f.name}`,
      `Il est mal formé${f.where ? ` (${f.where})` : ''} : ${f.why}.`,
      'Réparez-le, ou ouvrez-le comme texte brut ; rien n’a été écrit.',
    ),
  'text/residual': (f) =>
    say(
      'Contrôler le texte masqué',
      `Des valeurs qui devaient disparaître y sont encore (${f.count}).`,
      'Merci de le signaler ; rien n’a été écrit.',
    ),
  'job/aborted': () => say('Masquer', 'Annulé.', 'Rien n’a été écrit. Recommencez quand vous voulez.'),
  'job/internal': (f) =>
    say('Masquer', `Un imprévu s’est produit : ${f.why}.`, 'Merci de le signaler ; rien n’a été écrit.'),
} satisfies FaultTable;
