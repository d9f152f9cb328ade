import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('fr');
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = {
  dark: 'trop sombre',
  blurred: 'trop flou',
  barred: 'derrière des barreaux, stores ou grilles',
};

export default {
  kind: ENGLISH.kind,
  said: ENGLISH.said,
  and: f.and,
  or: f.or,
  px: f.px,
  percent: f.percent,
  degrees: f.degrees,
  clock: (s) => f.clock(s, 1),
  figure: (n) => f.number(n, 3),
  between: { done: ', ', parts: ' ; ', titles: '. ' },

  nothingSeen: 'Non remis : rien n’a été regardé',
  unchecked: 'Non remis : le résultat n’a pas pu être contrôlé',
  findingsLeft: (n) =>
    `Non remis : ${f.count(n, { one: '# élément reste', other: '# éléments restent' })} dans le résultat`,
  because: (why) => `${why}.`,
  hidden: (what) => `Masqué : ${what}`,
  yours: (n) => f.count(n, { one: '# montré par vous', other: '# montrés par vous' }),
  byPolicy: (n) => f.count(n, { one: '# montré par la politique', other: '# montrés par la politique' }),
  tooSmall: (n) =>
    f.count(n, { one: '# trop petit pour être masqué', other: '# trop petits pour être masqués' }),
  takenFor: (n, kind) =>
    f.count(n, {
      one: `# non retenu comme ${kind.one}`,
      other: `# non retenus comme ${kind.one}`,
    }),
  noneFound: (kinds) => `Rien trouvé (recherché : ${many(kinds)})`,
  nothingHidden: 'Rien n’a été masqué',
  checked: 'contrôlé',
  everyFrame: 'chaque image contrôlée',
  unsought: (kinds) => `non recherché : ${many(kinds)}`,
  missed: (misses, by) => `${misses} : recherche par ${by}. Voir docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Un témoin qui n’a ni cherché ni masqué (${by}) a marqué ${kind.many} dans ${f.number(looks)} des ${f.number(of)} regards sur l’original : ${mean} de ce qu’il a marqué est hors de ce qui est masqué, ${most} au plus. Ce qui fait moins d’un vingtième peut lui échapper.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Plus de ${from} peut être à découvert (${kind.many}) dans ${f.number(looks)} des ${f.number(of)} regards, surtout à ${at} : à vérifier.`,
  leftMended: (kind, n, from) =>
    `Plus de ${from} était à découvert (${kind.many}) dans ${f.number(n)} regards et est maintenant masqué par des rectangles ; des bords peuvent rester : à vérifier.`,
  disguised: (n, still, by) =>
    `${still ? f.count(n, { one: '# élément', other: '# éléments' }) : f.count(n, { one: '# piste', other: '# pistes' })} sous simple déguisement (${by}) : on peut y reconnaître des personnes connues.`,
  lookedFor: (kind, from, frames, by) =>
    `Recherché : ${kind.many} à partir de ${from} dans ${frames === 1 ? 'l’image' : `les ${f.number(frames)} images`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} à partir de ${every}`
        : `${kind.many} à partir de ${every} dans chaque image et de ${inTurn} à tour de rôle dans ses parties`;
    return `Un second détecteur (${by}) a recherché dans ${frames === 1 ? 'le résultat' : `les ${f.number(frames)} images du résultat`} : ${sizes}${clean ? ' ; il n’a rien vu d’autre' : ''}.`;
  },
  lookedAgain: (n) =>
    f.count(n, {
      one: 'Au dernier tour, il a revu la seule image dont le masquage avait changé.',
      other: 'Au dernier tour, il a revu les # images dont le masquage avait changé.',
    }),
  notLookedFor: (what) => `Non recherché : ${what.join(', ')}.`,
  things: {
    text: 'texte dans l’image',
    plates: 'plaques d’immatriculation',
    bodies: 'corps',
    clothes: 'vêtements',
    voices: 'voix',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `Le contrôle a vu sans masquage : ${what}.`,
  notArrived: 'Le masquage de certaines zones n’a pas abouti.',
  unread: (why, share, still, kinds) =>
    `Des parties de l’image n’ont pas pu être lues (${why.map((w) => UNREAD[w]).join(' ; ')} ; ${still ? share : `jusqu’à ${share} d’une image`}) : on n’y trouve pas de ${many(kinds)}. Regardez-les.`,
  removed: (n) =>
    `${n === 1 ? '1 effacé' : `${n} effacés`} : ce qui est derrière est inventé là où aucune image ne le montre, et personne ne voit que quelque chose manque.`,
  overlaid: (kind, share) =>
    `Conservé de ${kind.many} : leurs repères sont tracés sur ${share} de ce qui est masqué.`,
  kept: (kind, share, measure, looks) =>
    `Conservé de ${kind.many} : ${share} des repères sont lus où ils étaient (${measure}, comparaisons : ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Personas : ${by} prend le visage du résultat pour celui de la source dans ${same} comparaisons sur ${looks} (ressemblance ${most} au plus ; le même à partir de ${from}).`,
  strangersUntold: 'Personas : personne n’a comparé leurs visages à ceux de la source.',
  portraitMoves: 'Un portrait bouge, rien de l’original ne se voit',
  portraitRead: (read, of) =>
    `Le visage qui l’anime a été lu dans ${f.number(read)} images sur ${f.number(of)} ; dans les autres, le portrait revient au repos.`,
  portraitHeard: 'Il bouge d’après le son seul.',
  portraitEdited: (n) => `Une personne a fixé ce qu’il fait en plus ; images clés : ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Conservé de ${kind.many} : la pose de la tête se lit à ${degrees} de ce qu’elle était (moyenne ; comparaisons : ${f.number(looks)} sur ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Conservé de ${kind.many} : l’expression se lit à ${mean} de ce qu’elle était (erreur moyenne de 51 blendshapes de 0 à 1 ; RMSE ${rmse} ; comparaisons : ${f.number(looks)} sur ${f.number(of)}).`,
  small: (n, kind, from) =>
    `${kind.count(n)} de moins de ${from} : ${f.count(n, { one: 'vu et laissé tel quel', other: 'vus et laissés tels quels' })}.`,
  refuted: (n, kind, most) =>
    `${f.count(n, { one: '# détection faible, vue de plus près, n’a pas été retenue', other: '# détections faibles, vues de plus près, n’ont pas été retenues' })} comme ${kind.one} (probabilité de ${most} au plus) : à revoir dans la liste.`,

  valuesLeft: (n) =>
    `Non remis : ${f.count(n, { one: '# valeur reste', other: '# valeurs restent' })} dans le résultat`,
  valuesMasked: (n) => f.count(n, { one: '# valeur masquée', other: '# valeurs masquées' }),
  nothingFound: 'Rien n’a été trouvé',
  readAgain: 'relu et contrôlé',
  searched: (kinds, parts, classifier) =>
    `Recherché : ${f.count(kinds, { one: '# type', other: '# types' })} de données dans ${f.count(parts, { one: '# partie', other: '# parties' })} (${classifier === null ? 'règles seules' : `règles et classifieur ${classifier}`}).`,
  readAnew:
    'Le résultat a été relu depuis ses octets ; ce qui avait changé a été réexaminé et ce qui devait disparaître a été recherché partout.',
  onlyNamed: 'Seul ce que nomme la politique a été recherché : le reste est tel qu’il était.',
  allowed: (n) =>
    `Laissées où qu’elles soient : ${f.count(n, { one: '# valeur', other: '# valeurs' })} que la politique autorise.`,
  surer: (share) => `Seul ce qui est sûr à ${share} au moins a été masqué.`,
  onlyColumns: 'Seules certaines colonnes ont été regardées : les autres sont telles quelles.',
  noClassifier: 'Aucun classifieur ne l’a lu : des noms qu’aucune règle ne connaît peuvent rester.',
  notShown: 'Non recherché : ce que montrent les images, dessins et sons qu’il contient.',

  soundKept: 'Son gardé',
  soundDropped: 'Son retiré',
  soundReplaced: 'Son remplacé',
  soundDisguised: 'Voix déguisées',
  soundLeft: 'Non remis : le son d’origine s’entend encore',
  voicesKept:
    'Le son est resté tel quel : les voix peuvent être reconnues, et l’on entend ce qu’elles disent.',
  soundLeaves: {
    nothing: 'Il ne reste rien du son d’origine.',
    words: 'On comprend ce qui est dit. Les voix sont déguisées et non anonymes.',
    'words and prosody': 'On entend ce qui est dit et comment. Les voix sont déguisées et non anonymes.',
  },
  soundCompared: (pieces, most) =>
    `Comparé à l’original : ${f.number(pieces)} demi-secondes, ressemblance de ${most} au plus.`,
  soundSaid: 'Ce que la transcription nomme est masqué ; voix gardées',
  soundOfSpeakers: 'Voix de certaines personnes gardées, toutes les autres déguisées ou remplacées',
  speakersKept: (n, seconds) =>
    `Entendues telles quelles : ${f.number(n)} personnes, ${seconds} s en tout, avec tout ce qui se dit alors.`,
  speakersVoiced: (n, seconds) => `Avec une voix à elles : ${f.number(n)} personnes, ${seconds} s en tout.`,
  speakersGuessed:
    'Un modèle a dit qui parle : la règle d’une personne ne vaut que là où il était sûr d’elle seule. Il peut se tromper : écoutez ce qui a été gardé.',
  speakersRest: 'Tout le reste :',
  speakersNobody: 'Le modèle n’était sûr de personne qu’une règle nomme : rien n’a été gardé.',
  soundByHand: 'Passages marqués à la main masqués ; voix gardées',
  saidOnlyByHand:
    'N’est masqué que ce qui a été marqué à la main : les voix se reconnaissent, et tout le reste s’entend.',
  saidHidden: (n, seconds) => `Données personnelles dites : ${f.number(n)} passages masqués, ${seconds} s.`,
  saidOnly:
    'N’est masqué que ce qui figure dans la transcription et y a été trouvé : les voix se reconnaissent, et tout le reste s’entend.',
  saidByMachine:
    'Une machine a entendu la transcription, et rien ne dit que quelqu’un l’a relue : un nom mal entendu n’a pas été trouvé et s’entend.',
  saidAligned: (sure, words) =>
    `Les temps des mots ont été estimés en alignant le texte sur le son : ${f.number(sure)} sur ${f.number(words)} sont sûrs. Les autres sont masqués avec ce qui les entoure. Personne ne les a vérifiés : écoutez le résultat.`,
  saidUntold: (n, hidden) =>
    `La transcription n’a rien de ce qui s’entend à ${f.number(n)} endroits ; ${hidden ? 'cela est masqué aussi' : 'ce qui s’y dit n’a pas été examiné'}.`,
  saidStill: (n) =>
    `À ${f.number(n)} endroits masqués rien ne s’entendait : la transcription est d’un autre enregistrement, ou ses temps sont faux.`,
  saidShifted: (seconds) =>
    `La transcription conviendrait mieux décalée de ${seconds} s : ses temps sont sans doute faux, et ce qui est masqué est à côté.`,
  saidCompared: (most) =>
    `Les passages masqués ont été comparés à l’original : ressemblance de ${most} au plus.`,
  measured: (eer, was, attacker) =>
    `Un programme qui connaissait le déguisement (${attacker}) a confondu les locuteurs dans ${eer} (dans l’original ${was}) des cas ; 50 % serait le hasard.`,
} satisfies Wording;
