import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const US =
  'Street|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Close|Crescent|Cres|Gardens|Row|Alley|Loop|Plaza|Expressway|Expy|Pike|Turnpike|Route|Rte|Run|Ridge|Cove|Walk|Mews|Hill|Grove|Bend|Path|Point|Crossing|Xing|Freeway|Fwy|Broadway';
/** What an address of Spain, Portugal or Italy begins with. */
const CALLE =
  'C\\/|C\\.\\/|[Cc]alle|Avda\\.?|[Aa]venida|Av\\.|[Pp]laza|Pza\\.?|[Pp]aseo|Pº|[Cc]amino|[Cc]arretera|Ctra\\.?|[Rr]onda|[Rr]ua|R\\.|[Tt]ravessa|[Pp]raça|[Aa]lameda|[Vv]ia|[Cc]orso|[Pp]iazza|[Vv]iale|[Vv]icolo|[Ss]trada|[Ll]argo';
const UNIT =
  '(?:,? {1,2}(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|Bldg|Building|Lot|#)\\.? ?#?[A-Z0-9-]{1,6}|,? {1,2}\\d{1,3}(?:st|nd|rd|th) [Ff]loor)?';
/** A number before the street and one behind it, as in made-up addresses of many countries; "11 March 1996" is none. */
const AROUND =
  "(?<![\\p{L}\\p{N}.,-])\\d{2,5} (?!(?:of )?\\p{L}{1,20}\\.? (?:19|20)\\d{2}(?!\\d))(?:\\p{Lu}[\\p{L}'’.-]{1,24} |(?:de|del|la|do|da|van|of|u\\.|ul\\.|al\\.|os\\.|pl\\.) ){1,4}";
const TOWN =
  "(?:[,\\n]? {0,2}(?:\\p{Lu}[\\p{L}.'-]{1,20} ){0,2}\\p{Lu}[\\p{L}.'-]{1,20},? {1,2}[A-Z]{2}\\.?(?: {1,2}\\d{5}(?:-\\d{4})?)?)?";

export default {
  kind: 'recognizer',
  id: 'street-address',
  entity: 'ADDRESS',
  label: 'Postal address',
  family: 'place',
  source: 'USPS Publication 28 appendix C (street suffixes); UPU S42 for other countries',
  context: [
    'address',
    'live',
    'lives',
    'resides',
    'street',
    'ship',
    'deliver',
    'located',
    'anschrift',
    'adresse',
    'domicilio',
    'dirección',
    'indirizzo',
    'endereço',
    'adres',
    'wohnhaft',
  ],
  needs: {
    words:
      `${US}|rue|bd|impasse|chemin|allée|quai|cours|passage|calle|avda|avenida|pza|paseo|camino|carretera|ctra|ronda|rua|travessa|praça|alameda|via|corso|piazza|viale|vicolo|strada|largo|suite|apt|apartment|box|apartado|postfach|bp|fm|sr|cr|nagar|marg|jalan|lorong`
        .toLowerCase()
        .split('|'),
  },
  patterns: [
    {
      name: 'number and street',
      re: new RegExp(
        `(?<![\\p{L}\\p{N}.,-])\\d{1,6}[A-Za-z]?(?:-\\d{1,5})? (?:\\d\\/\\d )?(?:[NSEW]{1,2}\\.? |North |South |East |West )?(?:(?:\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|\\p{Lu}[\\p{L}.'’-]{0,20}|of|the|de|la) ){1,4}(?:${US}|${US.toUpperCase()})\\b\\.?(?: (?:[NSEW]{1,2}|North|South|East|West)\\b\\.?)?${UNIT}${TOWN}`,
        'gu',
      ),
      begins: 'number',
      score: 0.7,
    },
    {
      name: 'lower case',
      re: /(?<![\p{L}\p{N}.,-])\d{1,6} (?:[nsew]\.? )?(?:[a-z]{2,20} ){1,3}(?:street|st|avenue|ave|road|rd|lane|drive|court|boulevard|blvd|place|terrace|parkway|highway|square)\b\.?/gu,
      begins: 'number',
      score: 0.4,
    },
    {
      name: 'military, USPS Publication 28 section 225',
      re: /\b(?:PSC|CMR|Unit|USS|USCGC|USNS|USNV) [\p{L}\p{N}.'’ -]{1,40},?(?: ?Box \d{1,6})?,?\s{1,6}(?:APO|FPO|DPO),? A[AEP] \d{5}\b/gu,
      score: 0.8,
    },
    {
      name: 'crossing',
      re: /\b(?:the )?(?:corner|intersection|junction) of (?=(?:\p{L}[\p{L}.'’-]{0,24} ){0,3}[\p{Lu}\d])(?:[\p{L}\d][\p{L}\p{N}.'’-]{0,24} ){1,5}(?:and|&) [\p{L}\d][\p{L}\p{N}.'’-]{0,24}(?: (?:\p{Lu}[\p{L}.'’-]{0,24}|street|st|avenue|ave|road|rd|lane|drive|court|courts|way|place)\b){0,3}/gu,
      score: 0.55,
      needs: { words: ['corner', 'intersection', 'junction'] },
    },
    {
      name: 'part of a building',
      re: /\b(?:Apt|Apartment|Suite|Ste|Unit|Flat|Bldg|Building|Floor|Room)\.? ?#?\d{1,5}[A-Z]?\b/g,
      score: 0.45,
    },
    {
      name: 'numbers around a name',
      re: new RegExp(`${AROUND}\\d{1,4}\\.?(?![\\p{L}\\d])`, 'gu'),
      needs: { digits: 3 },
      begins: 'number',
      score: 0.2,
    },
    {
      name: 'numbers around a name, and a part of a building',
      re: new RegExp(
        `${AROUND}\\d{1,4}\\.?,? {1,2}(?:Apt|Apartment|Suite|Ste|Unit|Flat)\\.? \\d{1,4}(?![\\p{L}\\d])`,
        'gu',
      ),
      begins: 'number',
      score: 0.6,
    },
    {
      name: 'box',
      re: /\b(?:P\.? ?O\.? ?|Post ?Office ?)Box {1,2}#?\d{1,6}\b|\bApartado(?: de correos)? \d{1,6}\b|\bPostfach \d{1,8}\b|\bBP \d{1,5}\b/gi,
      score: 0.8,
    },
    {
      name: 'highway',
      re: /\b(?:\d{1,6} )?(?:(?:US|U\.S\.|State|County|Interstate|Old) )?(?:Highway|Hwy|Route|Rte|Road|Rd|County Road|CR|FM|SR) \d{1,4}[A-Z]?\b/g,
      score: 0.45,
    },
    {
      name: 'French',
      re: /(?<![\p{L}\p{N}])\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|square|passage) (?:(?:de la|de l'|du|des|de|d'|la|le|les) ?)?(?:[\p{L}'’-]{1,24} ?){1,4}(?:,? \d{5} \p{Lu}[\p{L}-]{1,24})?/giu,
      begins: 'number',
      score: 0.65,
    },
    {
      name: 'Spanish, Portuguese, Italian',
      re: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${CALLE}) (?:[\\p{L}'’.º-]{1,24} ){0,4}[\\p{L}'’.-]{1,24},? (?:n[.º°]{1,2} ?|núm\\.? ?|número )?\\d{1,4}(?:[ºª°]? ?[A-Za-z]?(?![\\p{L}]))?(?:,? \\d{1,2}[ºª°]? ?[A-Za-z]?(?!\\p{L}))?`,
        'gu',
      ),
      score: 0.65,
      needs: { starts: firstWords(CALLE) },
    },
    {
      name: 'block and road of Asia',
      re: /\b(?:Blk|Block|Flat|No\.?) ?\d{1,4}[A-Z]?,? (?:\p{Lu}[\p{L}'-]{1,20} ){1,4}(?:Road|Street|Avenue|Lane|Drive|Nagar|Marg|Jalan|Lorong)(?: \d{1,3})?/gu,
      score: 0.6,
    },
  ],
} satisfies Recognizer;
