import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('fr');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'Un déguisement, pas un anonymat : qui connaît la voix, ou compare des voix par un programme, peut savoir qui parle.';

export default {
  kinds: {
    face: {
      one: 'visage',
      many: 'visages',
      count: (n) => f.count(n, { one: '# visage', other: '# visages' }),
      tracks: (n) => f.count(n, { one: '# piste de visage', other: '# pistes de visage' }),
      mistaken: 'mains, tissus, motifs',
    },
    person: {
      one: 'corps',
      many: 'corps',
      count: (n) => f.count(n, { one: '# corps', other: '# corps' }),
      tracks: (n) => f.count(n, { one: '# piste de corps', other: '# pistes de corps' }),
    },
    hand: {
      one: 'main',
      many: 'mains',
      count: (n) => f.count(n, { one: '# main', other: '# mains' }),
      tracks: (n) => f.count(n, { one: '# piste de main', other: '# pistes de main' }),
    },
  },
  maskers: {
    solid: { label: 'Aplat' },
    blur: {
      label: 'Flou',
      caution:
        'Le flou n’anonymise pas : dans une étude, 95,9 % des visages floutés ont été reconnus. Prenez l’aplat pour être sûr.',
    },
    pixelate: {
      label: 'Mosaïque',
      caution:
        'De gros carreaux montrent encore peau, cheveux et pose ; des personnes connues peuvent y être reconnues.',
    },
    tint: {
      label: 'Teinte',
      caution:
        'Une teinte marque et ne protège pas : chacun reste reconnaissable. Prenez l’aplat pour être sûr.',
    },
    contours: {
      label: 'Contours',
      caution:
        'Un dessin au trait déguise : pose, expression et proportions restent, et qui connaît la personne peut la reconnaître. Moins de traits masquent plus.',
    },
    landmarks: {
      label: 'Points',
      caution:
        'Expression et proportions du visage restent en points ; les proportions sont biométriques. Où elles manquent, la zone est remplie d’une couleur.',
    },
    removal: {
      label: 'Effacement',
      caution:
        'Ombres, reflets et objets déplacés restent. Personne ne voit que le film a été modifié : dites-le où vous le partagez. Si aucune image ne montre le fond, ou si la caméra ne peut être suivie (on filme en marchant ; un mur vide), il est deviné.',
    },
    picture: { label: 'Image' },
    'drawn-face': { label: 'Visage dessiné' },
    persona: {
      label: 'Persona',
      caution:
        'L’expression, le regard, le port de tête et la lumière restent, de même que les cheveux, les oreilles, le corps et la voix : qui connaît la personne peut la reconnaître. Un visage petit, détourné ou illisible est rempli d’une couleur.',
    },
  },
  presets: {
    safe: { label: 'Sûr', about: 'Chaque visage sous un aplat. Rien n’en subsiste.' },
    blur: { label: 'Flou', about: 'Doux à l’œil, protège peu : un visage flouté peut être reconnu.' },
    mosaic: {
      label: 'Mosaïque',
      about: 'Visages en gros carreaux : agréable à l’œil, mais pas sûr face à qui les connaît.',
    },
    strict: {
      label: 'Strict',
      about:
        'Comptent aussi les détections faibles, les petits éléments et ce qu’un examen écarte ; marge plus large, maintien plus long, sans son.',
    },
    body: {
      label: 'Corps',
      about:
        'Personnes entières en silhouettes d’une seule couleur : visage, vêtements et carrure disparaissent, les gestes restent visibles.',
    },
    gesture: {
      label: 'Gestes',
      about:
        'Des personnes entières en silhouettes unies, leur squelette par-dessus : gestes et mouvements restent, visages et vêtements disparaissent.',
    },
    contours: {
      label: 'Contours',
      about:
        'Des personnes entières en dessin au trait : pose et gestes restent lisibles, et qui connaît la personne peut la reconnaître.',
    },
    removal: {
      label: 'Effacement',
      about:
        'Les personnes disparaissent et le lieu reste, tel que d’autres images le montrent. Pour des caméras fixes, qui pivotent ou tenues à la main ; pas en marchant.',
    },
    signing: {
      label: 'Signes',
      about:
        'Visages sous un aplat avec leurs lignes par-dessus : l’expression et les mains restent lisibles. Pour la langue des signes et les entretiens.',
    },
    maximum: {
      label: 'Maximum',
      about: 'Personnes entières et visages sous des cadres à large marge, même à peine vus ; sans son.',
    },
    'blur-background': {
      label: 'Arrière-plan flou',
      about:
        'Les personnes restent telles quelles, visage compris ; tout ce qui les entoure est flouté, et peut encore être reconnu.',
    },
    'black-background': {
      label: 'Arrière-plan noir',
      about:
        'Les personnes restent telles quelles, visage compris ; autour tout est noir, sauf à côté de celles dont la silhouette n’est pas claire.',
    },
    'street-scene': {
      label: 'Scène de rue',
      about:
        'Personnes entières en silhouettes d’une seule couleur, même petites ou à peine vues ; sans son. Plaques et enseignes ne sont pas cherchées.',
    },
    classroom: {
      label: 'Salle de classe',
      about:
        'Chaque visage sous un aplat à large marge, même petit ou à peine vu ; sans son. Corps, vêtements et tableau restent.',
    },
    'clinical-interview': {
      label: 'Entretien clinique',
      about:
        'Personnes entières en silhouettes avec leur squelette, visages avec leurs lignes : posture, gestes et expression restent. Les voix restent aussi et disent qui parle.',
    },
    'another-face': {
      label: 'Autre visage',
      about:
        'Quelqu’un qui n’existe pas fait ce que fait chaque visage : expression, regard et port de tête restent. Cheveux, corps et voix aussi.',
    },
    'driver-camera': {
      label: 'Caméra conducteur',
      about:
        'Visages proches sous un aplat avec leurs lignes : regard et paupières restent lisibles ; les plus petits sans lignes ; sans son. Les mains restent, les plaques et les reflets aussi.',
    },
    'support-call': {
      label: 'Appel d’assistance',
      about:
        'Visages sous une couleur avec leurs lignes par-dessus ; pas de son : ce qui se dit reste dans la transcription masquée, si vous en donnez une. Ce qui figure sur un écran reste.',
    },
    gdpr: {
      label: 'Pseudonymes RGPD',
      about:
        'Des substituts numérotés distinguent les personnes ; les catégories particulières partent ; les dates gardent l’année.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about:
        'Les 18 identifiants : années, États et trois premiers chiffres du code ZIP peuvent rester, le reste part.',
    },
    ccpa: {
      label: 'CCPA',
      about:
        'Les identifiants deviennent leur nature, les numéros de compte gardent quatre chiffres, les secrets partent.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Numéros de carte et de compte, codes, PIN et clés ; tout le reste demeure.',
    },
    'llm-prompt': {
      label: 'Requête à un modèle de langage',
      about:
        'Des substituts numérotés sur lesquels un modèle peut raisonner et qui reviennent dans sa réponse.',
    },
    research: {
      label: 'Recherche, sens gardé',
      about: 'Noms, lieux et numéros inventés ; les dates se décalent ensemble, les intervalles restent.',
    },
  },
  voices: {
    remove: { label: 'Sans son' },
    silence: { label: 'Silence' },
    noise: { label: 'Bruit' },
    tone: { label: 'Bip' },
    spoken: {
      label: 'Lu à voix haute',
      caution:
        'Demande une transcription en anglais, allemand, espagnol, français ou italien. Ce qu’elle dit reste, avec des substituts pour ce qui a été trouvé, ainsi que le moment où c’est dit ; ce qui y manque est muet.',
    },
    strong: {
      label: 'Voix neutre, forte',
      caution:
        'Les mots restent et se comprennent moins bien ; leur rythme et leur choix restent aussi. Les programmes qui comparent des voix se trompent plus souvent, mais pas toujours : qui ne doit pas être retrouvé a besoin de « Bruit » ou de « Silence ».',
    },
    neutral: {
      label: 'Voix neutre',
      caution:
        'Les mots restent, leur rythme et leur choix aussi. Les programmes qui comparent des voix se trompent plus souvent, mais pas toujours : qui ne doit pas être retrouvé a besoin de « Bruit » ou de « Silence ».',
    },
    whisper: { label: 'Chuchotement (déguisement)', caution: DISGUISE },
    robot: { label: 'Robot (déguisement)', caution: DISGUISE },
    mcadams: { label: 'McAdams (déguisement)', caution: DISGUISE },
    pitch: {
      label: 'Hauteur (déguisement)',
      caution:
        'Un déguisement, pas un anonymat : un programme qui compare des voix reconnaît presque aussi bien qui parle, et il peut être annulé.',
    },
  },
  operators: {
    replace: { label: 'Remplacer par sa nature' },
    redact: { label: 'Supprimer' },
    mask: {
      label: 'Masquer les caractères',
      caution: 'La longueur se voit, ainsi que les caractères laissés.',
    },
    hash: {
      label: 'Hachage',
      caution: 'Qui connaît le sel peut essayer noms et numéros jusqu’à tomber juste.',
    },
    encrypt: { label: 'Chiffrer' },
    fpe: {
      label: 'Chiffrer, forme gardée',
      caution: 'Une même valeur donne le même résultat dans un lot : sa fréquence se voit.',
    },
    token: { label: 'Jeton numéroté' },
    surrogate: {
      label: 'Valeur inventée',
      caution: 'Le texte semble toujours parler de quelqu’un : précisez que les noms sont inventés.',
    },
    generalize: {
      label: 'Généraliser',
      caution: 'Une tranche ou un lieu rare peut encore désigner une personne : choisissez large.',
    },
    template: {
      label: 'Modèle personnel',
      caution: 'Longueur, premier et dernier caractère se voient là où le modèle les demande.',
    },
    keep: { label: 'Garder', caution: 'La valeur reste lisible.' },
  },
  exporters: {
    html: 'Rapport en page',
    json: 'Rapport en JSON',
    jsonl: 'Pistes en lignes JSON',
    csv: 'Pistes en tableau (CSV)',
    coco: 'Masques pour outils COCO',
    'masks-png': 'Masques en images (PNG)',
    'masks-mov': 'Masques en film (MOV)',
    timeline: 'Chronologie pour logiciels de montage (OpenTimelineIO)',
    landmarks: 'Points du corps en tableau (CSV)',
    'landmarks-faces': 'Points du visage en tableau (CSV)',
    hands: 'Points des mains en tableau (CSV)',
    'landmarks-json': 'Points du corps en JSON',
    'landmarks-jsonl': 'Points du corps en lignes JSON',
    maskanyone: 'Points avec les colonnes de MaskAnyone',
    bvh: 'Squelettes pour l’animation (BVH)',
    glb: 'Personnages animés (GLB)',
    trc: 'Marqueurs pour OpenSim (TRC)',
    'head-pose': 'Pose de la tête en tableau (CSV)',
    blendshapes: 'Expressions en tableau (blendshapes, CSV)',
    'blendshapes-json': 'Expressions en JSON (blendshapes)',
    'glb-heads': 'Têtes animées (GLB)',
    captions: 'Descriptions des scènes (JSON)',
    'captions-vtt': 'Descriptions des scènes (WebVTT)',
    sample: 'Fiche pour jeux de données (JSON)',
    'scenes-jpg': 'Images des scènes (JPEG)',
  },
  ...settings,
  things: {
    name: 'Nom',
    place: 'Lieu',
    organization: 'Organisation',
    address: 'Adresse postale',
    postcode: 'Code postal',
    id: 'Identifiant',
    age: 'Âge',
    date: 'Date ou heure',
    phone: 'Numéro de téléphone',
    email: 'Adresse électronique',
    url: 'Adresse web',
    username: 'Nom d’utilisateur',
    password: 'Mot de passe',
    secret: 'Clé, jeton ou cookie',
    ip: 'Adresse IP',
    mac: 'Adresse MAC',
    guid: 'GUID/UUID',
    device: 'Identifiant d’appareil',
    coordinates: 'Coordonnées GPS',
    belief: 'Nationalité, religion ou politique',
    card: 'Numéro de carte',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Numéro de compte',
    routing: 'Code bancaire',
    wallet: 'Portefeuille crypto',
    vin: 'Numéro de châssis',
    plate: 'Plaque d’immatriculation',
    passport: 'Numéro de passeport',
    licence: 'Permis de conduire',
    idCard: 'Carte d’identité',
    personal: 'Numéro d’identité',
    foreigner: 'Numéro d’étranger',
    voter: 'Carte d’électeur',
    national: 'Numéro national, fiscal ou d’entreprise',
    tax: 'Numéro fiscal',
    vat: 'Numéro de TVA',
    social: 'Numéro de sécurité sociale',
    health: 'Numéro d’assurance maladie',
    doctor: 'Numéro de médecin',
    practice: 'Numéro de cabinet',
    company: 'Numéro d’entreprise',
    reference: 'Numéro provisoire',
  },
  said: {
    attachments: 'pièces jointes',
    'attributes for programs': 'attributs pour programmes',
    comments: 'commentaires',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'tout sauf les valeurs des cellules : formules, formulaires, commentaires, graphiques, images, propriétés',
    'field codes': 'codes de champ',
    'fields that no standard names': 'champs qu’aucune norme ne nomme',
    'instructions to programs': 'instructions à des programmes',
    'its encoding: the result is UTF-8': 'son codage : le résultat est en UTF-8',
    'names of cues': 'noms de sous-titres',
    'other headers': 'autres en-têtes',
    'other settings of cues': 'autres réglages de sous-titres',
    'pictures, keys and attachments': 'images, clés et pièces jointes',
    'styles, classes and fonts': 'styles, classes et polices',
    'tags that are none of HTML': 'balises étrangères à HTML',
    'text around the parts': 'texte autour des parties',
    'the video encoder': 'l’encodeur vidéo',
    'this browser has none': 'ce navigateur n’en a pas',
    'this page came over plain http': 'cette page est arrivée par http simple',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'Le conteneur ne peut pas tourner les images : le résultat est tel que la caméra l’a stocké.',
    'Nothing of what is said can be heard in the result.':
      'Rien de ce qui est dit ne s’entend dans le résultat.',
    'What was to be hidden can still be heard in the result.':
      'Ce qui devait être masqué s’entend encore dans le résultat.',
    'What was to stay of the sound is not what it was.':
      'Ce qui devait rester du son n’est plus ce qu’il était.',
    'The portrait is a persona: nobody.': 'Le portrait est une persona : personne.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'Ce que fait le visage dans le portrait compte comme repos : qui y sourit sourit tout du long.',
    'Lips move by the masked sound.': 'Les lèvres bougent d’après le son masqué.',
    'Lips move by the sound, which is left out.': 'Les lèvres bougent d’après le son, qui est retiré.',
    'A persona is taken for the person for whom it stands.':
      'Une persona est prise pour la personne qu’elle remplace.',
    'The original sound can still be heard in the result.':
      'Le son d’origine s’entend encore dans le résultat.',
    'The sound of the result is not as long as it was.':
      'Le son du résultat n’a pas la longueur qu’il avait.',
    'The sound of the result is not where it was beside the pictures.':
      'Le son du résultat n’est pas à sa place à côté des images.',
    'The sound could not be read and was left out.': 'Le son n’a pas pu être lu et a été retiré.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'La source est en HDR ; le résultat en a la courbe sur 8 bits, sans adaptation des tons.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Les têtes de profil et les visages lointains peuvent n’être masqués qu’à moitié, ou pas du tout',
    'Heads in profile may be hidden by half only': 'Les têtes de profil peuvent n’être masquées qu’à moitié',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Une main, un pied ou un autre membre peut rester visible, et le contrôle ne le voit pas',
    'A hand may stay bare, and the check sees few of them':
      'Une main peut rester visible, et le contrôle en voit peu',
    'Heads in profile and turned ones may not be found':
      'Les têtes de profil ou tournées peuvent ne pas être trouvées',
  },
} satisfies Catalogue;
