/** Diseases, signs, scales and instruments that are called by whoever described them first. */
import { type Zone, zones } from './zone.ts';

/** Eponyms of medicine; all of them are surnames as well, so that what stands beside them decides. */
const EPONYMS =
  'Addison|Alport|Alzheimer|Apgar|Asperger|Babinski|Baker|Barlow|Barrett|Barthel|Bartholin|Basedow|Bechterew|Beck|Becker|Behçet|Behcet|Bell|Bence Jones|Binet|Bishop|Boyle|Braden|Breslow|Brown-Séquard|Brudzinski|Buerger|Burkitt|Carpenter|Chagas|Charcot|Cheyne|Chiari|Chvostek|Clark|Colles|Conn|Coombs|Crohn|Cushing|Dandy|Doppler|Down|Dressler|Dubin|Duchenne|Dupuytren|Edwards|Ehlers-Danlos|Eisenmenger|Epley|Epstein-Barr|Erb|Ewing|Fabry|Fallot|Fanconi|Felty|Finkelstein|Foley|Friedreich|Gaucher|Gilbert|Glasgow|Gleason|Gottron|Graves|Grawitz|Guillain-Barré|Guillain-Barre|Hashimoto|Hawkins|Heberden|Heimlich|Henoch|Hirschsprung|Hodgkin|Hoffmann|Homans|Horner|Hunter|Huntington|Hurler|Jacobson|Janeway|Kaposi|Kawasaki|Kernig|Killip|Kimmelstiel|Klinefelter|Koplik|Korsakoff|Krukenberg|Kussmaul|Lachman|Lasègue|Lasegue|Leydig|Lewy|Likert|Lisfranc|Lou Gehrig|Lyme|Lynch|Mallory|Mantoux|Marfan|McBurney|McMurray|Meckel|Ménière|Meniere|Merkel|Michelson|Moro|Murphy|Nissen|Norton|Osgood|Osler|Paget|Pap|Parkinson|Patau|Perthes|Peyronie|Phalen|Pott|Prader|Psoas|Quincke|Ramsay Hunt|Rankin|Raynaud|Reiter|Rett|Reye|Reynolds|Richter|Rinne|Romberg|Rorschach|Roux|Rovsing|Ryle|Salter|Scheuermann|Schilling|Schober|Sheehan|Simmonds|Sjögren|Sjogren|Snellen|Spurling|Stevens-Johnson|Still|Stokes|Sturge-Weber|Swan|Sydenham|Takayasu|Tanner|Tay-Sachs|Tenckhoff|Thomas|Thompson|Tinel|Tourette|Trendelenburg|Trousseau|Turner|Valsalva|Virchow|von Willebrand|Wallenberg|Weber|Wegener|Wells|Wernicke|Whipple|Williams|Wilms|Wilson|Wolff-Parkinson-White|Zenker|Zollinger-Ellison';
/** Behind a name without an apostrophe these make a term of any name. */
const TERMS =
  'diseases?|syndromes?|lymphomas?|palsy|sarcomas?|dementia|catheters?|phenomenon|reflex(?:es)?|man(?:oeu|eu)ver|tumou?rs?|chorea|thyroiditis|encephalopathy|ataxia|anaemia|anemia|contractures?|neuroma|forceps|speculum|diverticul(?:um|a)|dystrophy|hernia|carcinoma|arteritis|vasculitis|granulomatosis|adenoma|oesophagus|esophagus|stain(?:ing)?|virus|krankheit|syndrom|lymphom|zeichen|katheter|maladie|enfermedad|s[íi]ndrome|malattia|ziekte|doença';
/** And behind one of the eponyms these too. */
const BESIDE =
  '(?:sign|test|score|scale|index|criteria|classification|grade|grading|stage|manoeuvre|maneuver|position|procedure|operation|fracture|line|tube|drain|bag|factor|law|triad|tetralogy|ulcer|lines|point|angle|coma|smear|spots?|rule|in situ|positive|negative|absent|present|equivocal|placed|inserted|removed|draining|up-?going|down-?going|\\+|-ve|\\+ve|nodes?|nodules?|cysts?|gland|canal|ganglion|bodies|cells?)';
const LETTERS = "[\\p{L}’'-]";
const NAME = `\\p{Lu}${LETTERS}{2,20}`;

const GENERAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>(?:(?:von|van|de|la) )?${NAME}(?:[ -]${NAME}){0,2}(?:, ${NAME})?(?:,? (?:and|&|und|et|y) ${NAME})?)[ -](?:${TERMS})(?![\\p{L}\\p{N}])`,
  'gu',
);
const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>(?:${EPONYMS})(?:[-– ](?:${EPONYMS}))*(?:['’]s?)?)(?: (?:\\p{Ll}{3,14} )?(?:${TERMS})| ?${BESIDE})(?![\\p{L}])`,
  'gu',
);
/** Scales, with what they give. */
const SCALE =
  /(?<![\p{L}\p{N}])(?<v>Apgar|Barthel|Braden|Breslow|Gleason|Karnofsky|Mallampati|Rankin|Glasgow (?:coma|outcome))(?: (?:score|scale|index))?[ :=]{0,2}(?:of |is |was )?\d{1,3}(?![\p{L}\d])/gu;
/** "Has Parkinson's", "history of Hodgkin": what somebody has. */
const HAD =
  /(?:\b(?:has|have|had|having|with|without|from|h\/o|hx of|history of|diagnos(?:is|ed)(?: of| with| as)?|dx:?|suspected|possible|probable|known|early|advanced|treat(?:ed|ment)? for|medication for|symptoms of|suffers? from|against)|,|;)\s(?<v>(?:Addison|Alzheimer|Asperger|Barrett|Behçet|Crohn|Cushing|Guillain-Barré|Hashimoto|Hodgkin|Huntington|Kawasaki|Lyme|Marfan|Ménière|Meniere|Parkinson|Raynaud|Sjögren|Sjogren|Tourette)(?:['’]s)?)(?=$|[\s.,;:)])(?! \p{Lu}\p{Ll})/gu;
/**
 * Medicines by the stems of their common names (World Health Organization, "Stem book", 2018: the stems that are said
 * most), and the old ones that have none.
 */
const STEMS =
  'amivir|asvir|azepam|azolam|azosin|barbital|buvir|cainide|ciclovir|cillin|clovir|conazole|coxib|cycline|dalafil|dipine|dronate|dronic acid|fenacin|fibrate|floxacin|formin|gliflozin|glinide|gliptin|glitazone|glutide|lukast|madol|meterol|moterol|mycin|nafil|navir|nidazole|olol|opril|oxetine|pentadol|peridol|piprazole|prazole|profen|ridocaine|rubicin|sartan|semide|setron|tegravir|teparin|thiazide|tiapine|tidine|tinib|triptan|triptyline|tuzumab|vacaine|vastatin|xaban|xaparin|ximab|zumab';
const OLD =
  'Acetaminophen|Allopurinol|Amiodarone|Aspirin|Atropine|Budesonide|Carbamazepine|Clopidogrel|Clozapine|Codeine|Colchicine|Dexamethasone|Digoxin|Epinephrine|Adrenaline|Fentanyl|Finasteride|Gabapentin|Heparin|Hydrocortisone|Insulin|Ketamine|Lamotrigine|Levetiracetam|Levothyroxine|Lithium|Methotrexate|Methylphenidate|Mirtazapine|Morphine|Naloxone|Olanzapine|Oxycodone|Paracetamol|Phenytoin|Prednisolone|Prednisone|Pregabalin|Propofol|Risperidone|Salbutamol|Sertraline|Spironolactone|Tamoxifen|Venlafaxine|Warfarin';
const MEDICINE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{L}\\p{Ll}{2,15}(?:${STEMS})|(?:cef|sulfa)\\p{Ll}{4,12}|(?:${OLD}))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** A person's name in front makes the eponym a surname: "Mark Murphy test results". */
const FIRST_NAME = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Miss|Sir)\.? |(?<![.;:!?] |^|[\n,])\p{Lu}\p{Ll}+ )$/u;
/** A possessive of anybody: "Margit's disease". */
const POSSESSIVE = /['’]s?$/;

export function* medical(text: string): Generator<Zone> {
  const free = (m: RegExpExecArray): boolean =>
    !FIRST_NAME.test(text.slice(Math.max(0, m.index - 24), m.index));
  yield* zones(
    text,
    GENERAL,
    (m) => free(m) && !POSSESSIVE.test(m.groups?.name ?? '') && !/['’]s /.test(m.groups?.name ?? ''),
  );
  yield* zones(text, KNOWN, free);
  yield* zones(text, SCALE);
  yield* zones(text, HAD);
  yield* zones(text, MEDICINE);
}
