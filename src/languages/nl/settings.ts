import type { Catalogue } from '../labels.ts';

const key = { label: 'Wachtzin of sleutel', help: 'Een ruwe sleutel begint met hex:.' };

/** Settings and what they are chosen from. */
export const settings = {
  options: {
    shape: {
      label: 'Vorm',
      help: 'Het masker volgt de omtrek van elk gezicht en toont meer eromheen; waar dat niet te bepalen is, een ellips.',
    },
    reach: {
      label: 'Bereik van het masker',
      help: 'Hoofd: tot de haargrens en over de oren. Gezicht: alleen het gezicht; haar en oren blijven, en daaraan worden mensen herkend.',
    },
    margin: { label: 'Marge', help: 'Hoe ver de vorm buiten het gezicht reikt, als deel van de grootte.' },
    overlay: {
      label: 'Tekening erover',
      help: 'Punten en lijnen over wat verbergt: houding, uitdrukking en beweging zijn dan te zien, en bekenden kunnen er iemand aan herkennen.',
    },
    palette: {
      label: 'Kleuren van de tekening',
      help: 'Zoals MediaPipe (links oranje, rechts blauw) of OpenPose (elk ledemaat een kleur).',
    },
    feather: { label: 'Zachte rand', help: 'Verloop buiten de vorm.' },
    colour: { label: 'Kleur' },
    'solid.fill': { label: 'Vulling', help: 'Het gemiddelde behoudt huidtint en licht.' },
    'blur.strength': { label: 'Sterkte', help: 'Breedte van de vervaging als deel van het gezicht.' },
    'pixelate.tiles': { label: 'Blokken per gezicht', help: 'Minder verbergen meer.' },
    'tint.opacity': { label: 'Dekking', help: 'Aandeel van de kleur; de rest is het gezicht.' },
    'contours.level': {
      label: 'Lijnen',
      help: '1 behoudt de minste lijnen, 5 de meeste: minder verbergen meer.',
    },
    'landmarks.colour': { label: 'Achtergrond' },
    'landmarks.points': { label: 'Punten' },
    'picture.picture': {
      label: 'Afbeelding',
      help: 'PNG, JPEG, WebP of AVIF. Ze blijft in uw instellingen en staat in het resultaat, en in geen rapport.',
    },
    'picture.fit': {
      label: 'Inpassing',
      help: 'vullend: ze vult de plaats, en wat uitsteekt is afgesneden. geheel: alles is te zien.',
    },
    'picture.colour': { label: 'Grond' },
    'drawn-face.expression': {
      label: 'Uitdrukking',
      help: 'Voor iedereen gelijk: ze zegt niets over die van hen.',
    },
    'drawn-face.ink': { label: 'Lijnen' },
    apart: {
      label: 'Een kleur per persoon',
      help: 'Toont wie dezelfde persoon is; de film wordt daarvoor nog een keer bekeken. In een ander bestand wordt niemand herkend.',
    },
    format: { label: 'Formaat' },
    codec: { label: 'Codec' },
    quality: { label: 'Kwaliteit' },
    sound: { label: 'Geluidsbestanden' },
    'noise.level': { label: 'Luidheid', help: 'Onder het maximum.' },
    seed: { label: 'Startwaarde', help: 'Dezelfde waarde geeft hetzelfde geluid.' },
    'robot.pitch': { label: 'Toonhoogte' },
    semitones: { label: 'Hoger of lager' },
    coefficient: { label: 'Coëfficiënt', help: 'Hoe verder van 1, hoe vreemder.' },
    damaged: { label: 'Beschadigde bestanden' },
    filter: {
      label: 'Beweging gladstrijken',
      help: 'Voor geëxporteerde punten: Butterworth van de vierde orde, vooruit en terug, zodat niets te laat komt; of het one-euro-filter van live-gereedschap.',
    },
    cutoff: { label: 'Afsnijfrequentie', help: 'Snellere bewegingen gelden als ruis.' },
    beta: {
      label: 'Stijging van de afsnijfrequentie met de snelheid',
      help: 'Van het one-euro-filter: zo veel waar iets in een seconde zijn eigen grootte verplaatst.',
    },
    bridge: {
      label: 'Gaten in de beweging',
      help: 'Tot deze duur worden ze tussen hun uiteinden gevuld en gemarkeerd.',
    },
    'context.age': {
      label: 'Leeftijdsgroep',
      help: 'Geschat van het gezicht, gemiddeld 4 jaar ernaast. Beperkt wie iemand kan zijn.',
    },
    'context.presentation': {
      label: 'Genderpresentatie',
      help: 'Hoe een netwerk een gezicht ziet, niet wie iemand is; vaker fout bij vrouwen met een donkere huid. Beperkt wie iemand kan zijn.',
    },
    'context.skin': {
      label: 'Huidtint',
      help: 'Een stap van de Monk-schaal (1 tot 10), van de wangen. Licht en camera’s verschuiven die een of twee stappen; maakt kleiner wie iemand kan zijn.',
    },
    'context.hair': {
      label: 'Haarkleur',
      help: 'Van wat boven het voorhoofd zit: een muts in die kleur wordt ervoor aangezien. Zwart en donkerbruin zijn één.',
    },
    'context.clothes': {
      label: 'Kleur van kleding',
      help: 'Van wat om de borst gedragen wordt, waar het meeste één kleur heeft. Onder weinig mensen zegt die wie iemand is.',
    },
    'context.expression': {
      label: 'Gelaatsuitdrukking',
      help: 'Glimlachen; fronsen en verbazing ook waar het model voor gezichtspunten er is.',
    },
    'context.facing': {
      label: 'Waarheen het hoofd gedraaid is',
      help: 'Kanten zijn die van het beeld. Ogen kunnen ergens anders heen kijken.',
    },
    'context.gaze': {
      label: 'Waar de ogen kijken',
      help: 'Hoofd en ogen samen; de kanten zijn die van het beeld. Heeft de Face Landmarker nodig.',
    },
    'context.eyes': { label: 'Ogen open of dicht', help: 'Wat korter duurt dan 0,4 seconde is knipperen.' },
    'context.mouth': {
      label: 'Of de mond beweegt',
      help: 'Zoals bij spreken of eten: alleen aan de lippen te zien.',
    },
    'context.posture': {
      label: 'Houding',
      help: 'Staat, loopt, zit (of hurkt: gewrichten alleen maken geen verschil) of ligt; onbekend waar geen benen in beeld zijn. Lichamen moeten worden gezocht.',
    },
    'context.gesture': {
      label: 'Gebaar',
      help: 'Opgestoken en zwaaiende handen. Lichamen moeten worden gezocht.',
    },
    residual: {
      label: 'Wat de controle vindt',
      help: 'Maskeren en opnieuw controleren, of stoppen zodat u beslist.',
    },
    'template.template': {
      label: 'Sjabloon',
      help: '{entity}, {length}, {first} en {last} (elk één teken) worden ingevuld.',
    },
    'replace.new_value': { label: 'Tekst in plaats', help: 'Leeg: de soort, zoals <PERSON>.' },
    'encrypt.key': key,
    'fpe.key': key,
    masking_char: { label: 'Teken' },
    chars_to_mask: { label: 'Hoeveel', help: '1000 dekt alles af.' },
    from_end: { label: 'Vanaf het eind tellen' },
    'generalize.date': { label: 'Datums tot' },
    'generalize.place': {
      label: 'Plaatsen tot',
      help: 'Steden waarvan de naam meerdere plaatsen betekent, worden verwijderd.',
    },
    'generalize.k': { label: 'Breedte van een groep', help: 'Voor leeftijden en getallen.' },
    hash_type: { label: 'Algoritme' },
    salt: { label: 'Salt', help: 'Minstens 16 bytes; leeg: willekeurig per batch.' },
    'token.template': { label: 'Vorm', help: '{entity} en {n} worden ingevuld.' },
  },
  find: ({ one, many, mistaken }, floor) => ({
    enabled: {
      label: `Zoek ${many}`,
      help: `Uit: ${many} blijven zoals ze zijn, ook bij de controle van het resultaat, en het rapport zegt dat.`,
    },
    threshold: {
      label: 'Zekerheid',
      help: 'Score vanaf welke een waarneming op zichzelf telt. 0 neemt die van de detector.',
    },
    minSize: {
      label: `Zoek ${many} vanaf`,
      help: `Groter is sneller. Wat de controle van het resultaat vanaf ${floor} ziet, wordt toch verborgen.`,
    },
    stride: { label: 'Zoek elke', help: 'Volgen vult de beelden ertussen.' },
    hold: {
      label: 'Vasthouden',
      help: `Hoe lang een ${one} verborgen blijft voor de eerste en na de laatste waarneming.`,
    },
    weigh: {
      label: 'Twee keer kijken',
      help: `Wat van dichtbij geen ${one} blijkt (${mistaken}), staat in de lijst en blijft zichtbaar. Uit: alles wordt verborgen.`,
    },
    check: {
      label: 'Zekerheid van de controle',
      help: 'Score vanaf welke telt wat in het resultaat wordt gezien: die van de detector (0) of minder.',
    },
  }),
  choices: {
    ellipse: 'ellips',
    box: 'rechthoek',
    mask: 'masker',
    head: 'hoofd',
    face: 'gezicht',
    colour: 'kleur',
    mean: 'gemiddelde',
    smiling: 'lachend',
    plain: 'neutraal',
    surprised: 'verrast',
    auto: 'automatisch',
    low: 'laag',
    medium: 'middel',
    high: 'hoog',
    'very-high': 'zeer hoog',
    keep: 'behouden',
    refuse: 'weigeren',
    cut: 'afkappen',
    month: 'maand',
    year: 'jaar',
    decade: 'decennium',
    region: 'regio',
    country: 'land',
    none: 'geen',
    points: 'punten',
    skeleton: 'skelet',
    mediapipe: 'MediaPipe',
    openpose: 'OpenPose',
    cover: 'vullend',
    contain: 'geheel',
    butterworth: 'Butterworth',
    'one-euro': 'one-euro',
    frames: 'beelden',
    s: 's',
    Hz: 'Hz',
    dB: 'dB',
    semitones: 'halve tonen',
  },
} satisfies Pick<Catalogue, 'options' | 'find' | 'choices'>;
