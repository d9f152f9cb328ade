import type { Catalogue } from '../labels.ts';

const key = { label: 'Phrase secrète ou clé', help: 'Une clé brute commence par hex:.' };

/** Settings and what they are chosen from. */
export const settings = {
  options: {
    shape: {
      label: 'Forme',
      help: 'Le masque suit le contour de chaque visage et montre davantage autour ; à défaut, une ellipse.',
    },
    reach: {
      label: 'Étendue du masque',
      help: 'Tête : jusqu’aux cheveux et sur les oreilles. Visage : lui seul ; cheveux et oreilles restent, et l’on s’y fait reconnaître.',
    },
    margin: { label: 'Marge', help: 'Débord de la forme autour du visage, en part de sa taille.' },
    overlay: {
      label: 'Tracé superposé',
      help: 'Points et traits posés sur ce qui masque : posture, expression et mouvement se voient alors, et des proches peuvent y reconnaître quelqu’un.',
    },
    palette: {
      label: 'Couleurs du tracé',
      help: 'Comme MediaPipe (gauche orange, droite bleue) ou OpenPose (une couleur par membre).',
    },
    feather: { label: 'Bord doux', help: 'Dégradé hors de la forme.' },
    colour: { label: 'Couleur' },
    'solid.fill': { label: 'Remplissage', help: 'La moyenne garde le teint et la lumière.' },
    'blur.strength': { label: 'Force', help: 'Largeur du flou en part du visage.' },
    'pixelate.tiles': { label: 'Carreaux par visage', help: 'Moins il y en a, plus on masque.' },
    'tint.opacity': { label: 'Opacité', help: 'Part de la couleur ; le reste est le visage.' },
    'contours.level': {
      label: 'Traits',
      help: '1 en garde le moins, 5 le plus : moins il y en a, plus on masque.',
    },
    'landmarks.colour': { label: 'Fond' },
    'landmarks.points': { label: 'Points' },
    'picture.picture': {
      label: 'Image',
      help: 'PNG, JPEG, WebP ou AVIF. Elle reste dans vos réglages et figure dans le résultat, mais dans aucun rapport.',
    },
    'picture.fit': {
      label: 'Ajustement',
      help: 'remplir : elle remplit la place, et ce qui dépasse est coupé. contenir : elle se voit tout entière.',
    },
    'picture.colour': { label: 'Fond' },
    'drawn-face.expression': {
      label: 'Expression',
      help: 'La même pour tous : elle ne dit rien de la leur.',
    },
    'drawn-face.ink': { label: 'Traits' },
    apart: {
      label: 'Une couleur par personne',
      help: 'Montre qui est la même personne ; le film est regardé une fois de plus pour cela. Personne n’est reconnu dans un autre fichier.',
    },
    format: { label: 'Format' },
    codec: { label: 'Codec' },
    quality: { label: 'Qualité' },
    sound: { label: 'Fichiers son' },
    'noise.level': { label: 'Volume', help: 'Sous la pleine échelle.' },
    seed: { label: 'Graine', help: 'La même graine donne le même son.' },
    'robot.pitch': { label: 'Hauteur' },
    semitones: { label: 'Plus haut ou plus bas' },
    coefficient: { label: 'Coefficient', help: 'Plus il s’éloigne de 1, plus c’est étrange.' },
    damaged: { label: 'Fichiers endommagés' },
    filter: {
      label: 'Filtre du mouvement',
      help: 'Pour les points exportés : Butterworth du quatrième ordre, dans les deux sens, pour que rien ne soit en retard ; ou le filtre à un euro des outils en direct.',
    },
    cutoff: { label: 'Fréquence de coupure', help: 'Les mouvements plus rapides passent pour du bruit.' },
    beta: {
      label: 'Hausse de la coupure avec la vitesse',
      help: 'Du filtre à un euro : d’autant quand quelque chose se déplace de sa taille en une seconde.',
    },
    bridge: {
      label: 'Lacunes du mouvement',
      help: 'Jusqu’à cette durée, elles sont comblées entre leurs bords et signalées.',
    },
    'context.age': {
      label: 'Tranche d’âge',
      help: 'Estimée d’après le visage, à 4 ans près en moyenne. Resserre l’identité possible.',
    },
    'context.presentation': {
      label: 'Présentation de genre',
      help: 'Comment un réseau voit un visage, non qui est la personne ; plus souvent faux pour les femmes à la peau foncée. Resserre l’identité possible.',
    },
    'context.skin': {
      label: 'Teint',
      help: 'Un degré de l’échelle de Monk (1 à 10), d’après les joues. La lumière et les caméras le décalent d’un ou deux degrés ; aide à deviner qui est quelqu’un.',
    },
    'context.hair': {
      label: 'Couleur des cheveux',
      help: 'De ce qui est au-dessus du front : un bonnet de cette couleur est pris pour des cheveux. Noir et brun foncé ne font qu’un.',
    },
    'context.clothes': {
      label: 'Couleur des vêtements',
      help: 'De ce qui est porté sur la poitrine, quand une couleur domine. Parmi peu de personnes, elle dit qui est quelqu’un.',
    },
    'context.expression': {
      label: 'Expression',
      help: 'Les sourires ; froncements et surprise aussi là où le modèle de repères du visage est présent.',
    },
    'context.facing': {
      label: 'Où la tête est tournée',
      help: 'Les côtés sont ceux de l’image. Les yeux peuvent regarder ailleurs.',
    },
    'context.gaze': {
      label: 'Direction du regard',
      help: 'Tête et yeux ensemble ; les côtés sont ceux de l’image. Demande le Face Landmarker.',
    },
    'context.eyes': {
      label: 'Yeux ouverts ou fermés',
      help: 'Ce qui dure moins de 0,4 seconde est un clignement.',
    },
    'context.mouth': {
      label: 'Si la bouche bouge',
      help: 'Comme pour parler ou manger : lu sur les lèvres seules.',
    },
    'context.posture': {
      label: 'Posture',
      help: 'Debout, en marche, assis (ou accroupi : les articulations seules ne le distinguent pas) ou couché ; inconnue sans jambes dans l’image. Les corps doivent être recherchés.',
    },
    'context.gesture': {
      label: 'Geste',
      help: 'Mains levées ou qui saluent. Les corps doivent être recherchés.',
    },
    residual: {
      label: 'Ce que trouve le contrôle',
      help: 'Masquer et contrôler encore, ou s’arrêter pour que vous décidiez.',
    },
    'template.template': {
      label: 'Modèle',
      help: '{entity}, {length}, {first} et {last} (un caractère chacun) sont remplacés.',
    },
    'replace.new_value': { label: 'Texte de remplacement', help: 'Vide : sa nature, comme <PERSON>.' },
    'encrypt.key': key,
    'fpe.key': key,
    masking_char: { label: 'Signe' },
    chars_to_mask: { label: 'Combien', help: '1000 les masque tous.' },
    from_end: { label: 'Compter depuis la fin' },
    'generalize.date': { label: 'Dates au niveau' },
    'generalize.place': {
      label: 'Lieux au niveau',
      help: 'Les villes dont le nom désigne plusieurs lieux sont retirées.',
    },
    'generalize.k': { label: 'Largeur d’une tranche', help: 'Pour les âges et les nombres.' },
    hash_type: { label: 'Algorithme' },
    salt: { label: 'Sel', help: 'Au moins 16 octets ; vide : aléatoire pour chaque lot.' },
    'token.template': { label: 'Forme', help: '{entity} et {n} sont remplacés.' },
  },
  find: ({ one, many, mistaken }, floor) => ({
    enabled: {
      label: `Rechercher les ${many}`,
      help: `Désactivé : les ${many} restent tels quels, au contrôle du résultat aussi, et le rapport le dit.`,
    },
    threshold: {
      label: 'Certitude',
      help: 'Score à partir duquel une détection compte seule. 0 prend celui du détecteur.',
    },
    minSize: {
      label: `Chercher les ${many} dès`,
      help: `Plus grand va plus vite. Ce que le contrôle voit à partir de ${floor} est masqué de toute façon.`,
    },
    stride: { label: 'Chercher toutes les', help: 'Le suivi comble les images entre-temps.' },
    hold: {
      label: 'Maintien',
      help: `Combien de temps un ${one} reste masqué avant d’être vu et après l’avoir été.`,
    },
    weigh: {
      label: 'Regarder deux fois',
      help: `Ce qu’un examen n’admet pas comme ${one} (${mistaken}) est listé et reste visible. Désactivé : tout est masqué.`,
    },
    check: {
      label: 'Certitude du contrôle',
      help: 'Score à partir duquel compte ce qui est vu dans le résultat : celui du détecteur (0) ou moins.',
    },
  }),
  choices: {
    ellipse: 'ellipse',
    box: 'rectangle',
    mask: 'masque',
    head: 'tête',
    face: 'visage',
    colour: 'couleur',
    mean: 'moyenne',
    smiling: 'souriant',
    plain: 'neutre',
    surprised: 'surpris',
    auto: 'automatique',
    low: 'basse',
    medium: 'moyenne',
    high: 'haute',
    'very-high': 'très haute',
    keep: 'garder',
    refuse: 'refuser',
    cut: 'couper',
    month: 'mois',
    year: 'année',
    decade: 'décennie',
    region: 'région',
    country: 'pays',
    none: 'aucun',
    points: 'points',
    skeleton: 'squelette',
    mediapipe: 'MediaPipe',
    openpose: 'OpenPose',
    cover: 'remplir',
    contain: 'contenir',
    butterworth: 'Butterworth',
    'one-euro': 'un euro',
    frames: 'images',
    s: 's',
    Hz: 'Hz',
    dB: 'dB',
    semitones: 'demi-tons',
  },
} satisfies Pick<Catalogue, 'options' | 'find' | 'choices'>;
