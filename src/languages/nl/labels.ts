import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('nl');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'Een vermomming en geen anonimiteit: wie de stem kent, of stemmen met een programma vergelijkt, kan horen wie er spreekt.';

export default {
  kinds: {
    face: {
      one: 'gezicht',
      many: 'gezichten',
      count: (n) => f.count(n, { one: '# gezicht', other: '# gezichten' }),
      tracks: (n) => f.count(n, { one: '# gezichtsspoor', other: '# gezichtssporen' }),
      mistaken: 'handen, stof, patronen',
    },
    person: {
      one: 'lichaam',
      many: 'lichamen',
      count: (n) => f.count(n, { one: '# lichaam', other: '# lichamen' }),
      tracks: (n) => f.count(n, { one: '# lichaamsspoor', other: '# lichaamssporen' }),
    },
    hand: {
      one: 'hand',
      many: 'handen',
      count: (n) => f.count(n, { one: '# hand', other: '# handen' }),
      tracks: (n) => f.count(n, { one: '# handspoor', other: '# handsporen' }),
    },
  },
  maskers: {
    solid: { label: 'Effen' },
    blur: {
      label: 'Vervagen',
      caution:
        'Vervagen anonimiseert niet: in een studie werd 95,9% van de vervaagde gezichten herkend. Gebruik effen om zeker te zijn.',
    },
    pixelate: {
      label: 'Blokken',
      caution: 'Ook grove blokken tonen huid, haar en houding; bekenden kunnen eruit worden herkend.',
    },
    tint: {
      label: 'Tint',
      caution:
        'Een tint markeert en beschermt niet: iedereen is te herkennen. Gebruik effen om zeker te zijn.',
    },
    contours: {
      label: 'Contouren',
      caution:
        'Een lijntekening vermomt: houding, uitdrukking en verhoudingen blijven, en wie iemand kent kan hem herkennen. Minder lijnen verbergen meer.',
    },
    landmarks: {
      label: 'Punten',
      caution:
        'Uitdrukking en verhoudingen van het gezicht blijven als punten; verhoudingen zijn biometrisch. Waar ze niet te bepalen zijn, wordt het gebied effen gevuld.',
    },
    removal: {
      label: 'Verwijderen',
      caution:
        'Schaduwen, spiegelingen en wat iemand verplaatst blijven. Niemand ziet dat de film is veranderd: zeg het waar u hem deelt. Toont geen beeld de achtergrond, of is de camera niet te volgen (wie filmt, loopt; een lege muur), dan is die geraden.',
    },
    picture: { label: 'Afbeelding' },
    'drawn-face': { label: 'Getekend gezicht' },
    persona: {
      label: 'Persona',
      caution:
        'Uitdrukking, blik, houding van het hoofd en licht blijven, en ook haar, oren, lichaam en stem: wie iemand kent, kan hem daaraan herkennen. Waar een gezicht klein, afgewend of niet te lezen is, wordt het met één kleur gevuld.',
    },
  },
  presets: {
    safe: { label: 'Veilig', about: 'Elk gezicht onder een effen vorm. Er blijft niets van over.' },
    blur: {
      label: 'Vaag',
      about: 'Oogt zacht, beschermt weinig: vervaagde gezichten kunnen worden herkend.',
    },
    mosaic: {
      label: 'Mozaïek',
      about: 'Gezichten als grove blokken: prettig voor het oog, niet veilig voor bekenden.',
    },
    strict: {
      label: 'Streng',
      about:
        'Ook zwakkere waarnemingen, kleinere dingen en wat van dichtbij afvalt tellen mee; bredere rand, langer vasthouden; geen geluid.',
    },
    body: {
      label: 'Lichaam',
      about:
        'Hele mensen als silhouet in één kleur: gezicht, kleding en postuur zijn weg, bewegingen blijven te zien.',
    },
    gesture: {
      label: 'Gebaren',
      about:
        'Hele mensen als silhouetten in één kleur met hun skelet erop: gebaren en beweging blijven, gezichten en kleren zijn weg.',
    },
    contours: {
      label: 'Contouren',
      about:
        'Hele mensen als lijntekening: houding en gebaren blijven leesbaar, en wie iemand kent kan die herkennen.',
    },
    removal: {
      label: 'Verwijderen',
      about:
        'Mensen zijn weg en de ruimte blijft, zoals andere beelden die tonen. Voor camera’s die stilstaan, draaien of in de hand worden gehouden; niet al lopend.',
    },
    signing: {
      label: 'Gebarentaal',
      about:
        'Gezichten onder één kleur met hun lijnen erop: mimiek en handen blijven leesbaar. Voor gebarentaal en gesprekken.',
    },
    maximum: {
      label: 'Maximaal',
      about: 'Hele mensen en gezichten onder vakken met een brede rand, ook zwak geziene; geen geluid.',
    },
    'blur-background': {
      label: 'Vage achtergrond',
      about:
        'Mensen blijven zoals ze zijn, ook hun gezicht; alles om hen heen wordt vaag, en is misschien nog te herkennen.',
    },
    'black-background': {
      label: 'Zwarte achtergrond',
      about:
        'Mensen blijven zoals ze zijn, ook hun gezicht; om hen heen is alles zwart, behalve naast wie geen duidelijk silhouet heeft.',
    },
    'street-scene': {
      label: 'Straatbeeld',
      about:
        'Hele mensen als silhouet in één kleur, ook kleine en zwak geziene; geen geluid. Naar kentekens en borden wordt niet gezocht.',
    },
    classroom: {
      label: 'Klaslokaal',
      about:
        'Elk gezicht onder een dichte vorm met een brede rand, ook kleine en zwak geziene; geen geluid. Lichamen, kleding en het bord blijven.',
    },
    'clinical-interview': {
      label: 'Klinisch gesprek',
      about:
        'Hele mensen als silhouet met hun skelet, gezichten met hun lijnen: houding, gebaren en mimiek blijven. Stemmen blijven ook, en zeggen wie er spreekt.',
    },
    'another-face': {
      label: 'Ander gezicht',
      about:
        'Iemand die niet bestaat doet wat elk gezicht doet: uitdrukking, blik en houding van het hoofd blijven. Haar, lichaam en stem ook.',
    },
    'driver-camera': {
      label: 'Bestuurderscamera',
      about:
        'Nabije gezichten onder één kleur met hun lijnen erop: blik en oogleden blijven leesbaar; kleinere zonder lijnen; geen geluid. Handen blijven, en ook kentekens en spiegelingen.',
    },
    'support-call': {
      label: 'Supportgesprek',
      about:
        'Gezichten onder één kleur met hun lijnen erop; geen geluid: wat er wordt gezegd blijft in het gemaskeerde transcript, als u er een geeft. Wat op een scherm staat blijft.',
    },
    gdpr: {
      label: 'AVG-pseudoniemen',
      about:
        'Genummerde vervangers houden mensen uit elkaar; bijzondere categorieën gaan weg; van datums blijft het jaar.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about:
        'Alle 18 kenmerken: jaren, staten en de eerste drie ZIP-cijfers mogen blijven, de rest gaat weg.',
    },
    ccpa: {
      label: 'CCPA',
      about:
        'Kenmerken worden vervangen door hun soort, rekeningnummers houden vier cijfers, geheimen gaan weg.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Kaart- en rekeningnummers, codes, pincodes en sleutels; al het andere blijft.',
    },
    'llm-prompt': {
      label: 'Vraag aan een taalmodel',
      about: 'Genummerde vervangers waarmee een model kan redeneren en die in het antwoord terugkomen.',
    },
    research: {
      label: 'Onderzoek, betekenis blijft',
      about: 'Verzonnen namen, plaatsen en nummers; datums schuiven samen op, tussenpozen blijven.',
    },
  },
  voices: {
    remove: { label: 'Geen geluid' },
    silence: { label: 'Stilte' },
    noise: { label: 'Ruis' },
    tone: { label: 'Toon' },
    spoken: {
      label: 'Voorgelezen',
      caution:
        'Heeft een transcript in het Engels, Duits, Spaans, Frans of Italiaans nodig. Wat het zegt blijft, met vervangers voor wat gevonden is, en ook wanneer het gezegd wordt; wat erin ontbreekt is stil.',
    },
    strong: {
      label: 'Neutrale stem, sterk',
      caution:
        'De woorden blijven en zijn moeilijker te verstaan; hun ritme en keuze blijven ook. Programma’s die stemmen vergelijken vergissen zich vaker, maar niet altijd: wie niet gevonden mag worden, heeft ‘Ruis’ of ‘Stilte’ nodig.',
    },
    neutral: {
      label: 'Neutrale stem',
      caution:
        'De woorden blijven, hun ritme en keuze ook. Programma’s die stemmen vergelijken vergissen zich vaker, maar niet altijd: wie niet gevonden mag worden, heeft ‘Ruis’ of ‘Stilte’ nodig.',
    },
    whisper: { label: 'Fluisteren (vermomming)', caution: DISGUISE },
    robot: { label: 'Robot (vermomming)', caution: DISGUISE },
    mcadams: { label: 'McAdams (vermomming)', caution: DISGUISE },
    pitch: {
      label: 'Toonhoogte (vermomming)',
      caution:
        'Een vermomming en geen anonimiteit: een programma dat stemmen vergelijkt hoort bijna even goed wie er spreekt, en ze is terug te draaien.',
    },
  },
  operators: {
    replace: { label: 'Vervangen door soort' },
    redact: { label: 'Verwijderen' },
    mask: { label: 'Tekens afdekken', caution: 'De lengte is te zien, en de tekens die blijven.' },
    hash: {
      label: 'Hash',
      caution: 'Wie het salt kent, kan namen en nummers proberen tot er een past.',
    },
    encrypt: { label: 'Versleutelen' },
    fpe: {
      label: 'Versleutelen, vorm blijft',
      caution: 'Dezelfde waarde geeft binnen een batch hetzelfde resultaat: hoe vaak ze voorkomt is te zien.',
    },
    token: { label: 'Genummerd teken' },
    surrogate: {
      label: 'Verzonnen waarde',
      caution: 'De tekst leest alsof hij over iemand gaat: zeg dat de namen verzonnen zijn.',
    },
    generalize: {
      label: 'Veralgemenen',
      caution: 'Een zeldzame groep of plaats kan iemand nog aanwijzen: kies ruim.',
    },
    template: {
      label: 'Eigen sjabloon',
      caution: 'Lengte, eerste en laatste teken zijn te zien waar het sjabloon erom vraagt.',
    },
    keep: { label: 'Behouden', caution: 'De waarde blijft leesbaar.' },
  },
  exporters: {
    html: 'Rapport als pagina',
    json: 'Rapport als JSON',
    jsonl: 'Sporen als JSON-regels',
    csv: 'Sporen als tabel (CSV)',
    coco: 'Maskers voor COCO-programma’s',
    'masks-png': 'Maskers als afbeeldingen (PNG)',
    'masks-mov': 'Maskers als film (MOV)',
    timeline: 'Tijdlijn voor montageprogramma’s (OpenTimelineIO)',
    landmarks: 'Lichaamspunten als tabel (CSV)',
    'landmarks-faces': 'Gezichtspunten als tabel (CSV)',
    hands: 'Handpunten als tabel (CSV)',
    'landmarks-json': 'Lichaamspunten als JSON',
    'landmarks-jsonl': 'Lichaamspunten als JSON-regels',
    maskanyone: 'Punten met de kolommen van MaskAnyone',
    bvh: 'Skeletten voor animatie (BVH)',
    glb: 'Bewegende figuren (GLB)',
    trc: 'Markers voor OpenSim (TRC)',
    'head-pose': 'Hoofdhouding als tabel (CSV)',
    blendshapes: 'Mimiek als tabel (blendshapes, CSV)',
    'blendshapes-json': 'Mimiek als JSON (blendshapes)',
    'glb-heads': 'Bewegende hoofden (GLB)',
    captions: 'Beschrijvingen van scènes (JSON)',
    'captions-vtt': 'Beschrijvingen van scènes (WebVTT)',
    sample: 'Record voor datasets (JSON)',
    'scenes-jpg': 'Beelden van scènes (JPEG)',
  },
  ...settings,
  things: {
    name: 'Naam',
    place: 'Plaats',
    organization: 'Organisatie',
    address: 'Postadres',
    postcode: 'Postcode',
    id: 'Kenmerk',
    age: 'Leeftijd',
    date: 'Datum of tijd',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    url: 'Webadres',
    username: 'Gebruikersnaam',
    password: 'Wachtwoord',
    secret: 'Sleutel, token of cookie',
    ip: 'IP-adres',
    mac: 'MAC-adres',
    guid: 'GUID/UUID',
    device: 'Apparaatnummer',
    coordinates: 'GPS-coördinaten',
    belief: 'Nationaliteit, religie of politiek',
    card: 'Kaartnummer',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Rekeningnummer',
    routing: 'Bankcode',
    wallet: 'Cryptoportemonnee',
    vin: 'Chassisnummer',
    plate: 'Kenteken',
    passport: 'Paspoortnummer',
    licence: 'Rijbewijs',
    idCard: 'Identiteitskaart',
    personal: 'Persoonsnummer',
    foreigner: 'Vreemdelingennummer',
    voter: 'Kiezerskaart',
    national: 'Persoons-, belasting- of bedrijfsnummer',
    tax: 'Belastingnummer',
    vat: 'Btw-nummer',
    social: 'Socialezekerheidsnummer',
    health: 'Zorgverzekeringsnummer',
    doctor: 'Artsnummer',
    practice: 'Praktijknummer',
    company: 'Bedrijfsnummer',
    reference: 'Tijdelijk nummer',
  },
  said: {
    attachments: 'bijlagen',
    'attributes for programs': 'attributen voor programma’s',
    comments: 'opmerkingen',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'alles behalve de waarden van cellen: formules, formulieren, opmerkingen, grafieken, afbeeldingen, eigenschappen',
    'field codes': 'veldcodes',
    'fields that no standard names': 'velden die geen standaard noemt',
    'instructions to programs': 'instructies voor programma’s',
    'its encoding: the result is UTF-8': 'de codering: het resultaat is UTF-8',
    'names of cues': 'namen van ondertitels',
    'other headers': 'andere kopregels',
    'other settings of cues': 'andere instellingen van ondertitels',
    'pictures, keys and attachments': 'afbeeldingen, sleutels en bijlagen',
    'styles, classes and fonts': 'stijlen, klassen en lettertypen',
    'tags that are none of HTML': 'tags die niet bij HTML horen',
    'text around the parts': 'tekst rond de delen',
    'the video encoder': 'Video-encoder',
    'this browser has none': 'deze browser heeft er geen',
    'this page came over plain http': 'deze pagina kwam via gewoon http',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'De container kan beeld niet draaien: het resultaat ligt zoals de camera het opsloeg.',
    'Nothing of what is said can be heard in the result.':
      'Van wat er gezegd wordt, is in het resultaat niets te horen.',
    'What was to be hidden can still be heard in the result.':
      'Wat verborgen moest worden, is in het resultaat nog te horen.',
    'What was to stay of the sound is not what it was.':
      'Wat van het geluid moest blijven, is niet wat het was.',
    'The portrait is a persona: nobody.': 'Het portret is een persona: niemand.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'Wat het gezicht in het portret doet, geldt als rust: wie daar lacht, lacht de hele tijd.',
    'Lips move by the masked sound.': 'De lippen bewegen op het gemaskeerde geluid.',
    'Lips move by the sound, which is left out.': 'De lippen bewegen op het geluid, dat wordt weggelaten.',
    'A persona is taken for the person for whom it stands.':
      'Een persona wordt gehouden voor de persoon die zij vervangt.',
    'The original sound can still be heard in the result.':
      'Het oorspronkelijke geluid is in het resultaat nog te horen.',
    'The sound of the result is not as long as it was.':
      'Het geluid van het resultaat is niet zo lang als het was.',
    'The sound of the result is not where it was beside the pictures.':
      'Het geluid van het resultaat ligt niet waar het naast het beeld lag.',
    'The sound could not be read and was left out.': 'Het geluid kon niet worden gelezen en is weggelaten.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'De bron is HDR; het resultaat heeft die curve in 8 bits, zonder toonaanpassing.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Hoofden van opzij en verre gezichten zijn mogelijk maar half of niet verborgen',
    'Heads in profile may be hidden by half only': 'Hoofden van opzij zijn mogelijk maar half verborgen',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Een hand, een voet of een ander lichaamsdeel kan onbedekt blijven, en de controle ziet dat niet',
    'A hand may stay bare, and the check sees few of them':
      'Een hand kan onbedekt blijven, en de controle ziet er maar weinig',
    'Heads in profile and turned ones may not be found':
      'Hoofden van opzij en gedraaide worden mogelijk niet gevonden',
  },
} satisfies Catalogue;
