/** Diseases, signs, scales and instruments that are called by whoever described them first. */
import { type Zone, zones } from './zone.ts';

/** Eponyms of medicine; all of them are surnames as well, so that what stands beside them decides. */
const EPONYMS =
  'Addison|Alport|Alzheimer|Apgar|Asperger|Babinski|Baker|Barlow|Barrett|Barthel|Bartholin|Basedow|Bechterew|Beck|Becker|Behçet|Behcet|Bell|Bence Jones|Binet|Bishop|Boyle|Braden|Breslow|Brown-Séquard|Brudzinski|Buerger|Burkitt|Carpenter|Chagas|Charcot|Cheyne|Chiari|Chvostek|Clark|Colles|Conn|Coombs|Crohn|Cushing|Dandy|Doppler|Down|Dressler|Dubin|Duchenne|Dupuytren|Edwards|Ehlers-Danlos|Eisenmenger|Epley|Epstein-Barr|Erb|Ewing|Fabry|Fallot|Fanconi|Felty|Finkelstein|Foley|Friedreich|Gaucher|Gilbert|Glasgow|Gleason|Gottron|Graves|Grawitz|Guillain-Barré|Guillain-Barre|Hashimoto|Hawkins|Heberden|Heimlich|Henoch|Hirschsprung|Hodgkin|Hoffmann|Homans|Horner|Hunter|Huntington|Hurler|Jacobson|Janeway|Kaposi|Kawasaki|Kernig|Killip|Kimmelstiel|Klinefelter|Koplik|Korsakoff|Krukenberg|Kussmaul|Lachman|Lasègue|Lasegue|Leydig|Lewy|Likert|Lisfranc|Lou Gehrig|Lyme|Lynch|Mallory|Mantoux|Marfan|McBurney|McMurray|Meckel|Ménière|Meniere|Merkel|Michelson|Moro|Murphy|Nissen|Norton|Osgood|Osler|Paget|Pap|Parkinson|Patau|Perthes|Peyronie|Phalen|Pott|Prader|Psoas|Quincke|Ramsay Hunt|Rankin|Raynaud|Reiter|Rett|Reye|Reynolds|Richter|Rinne|Romberg|Rorschach|Roux|Rovsing|Ryle|Salter|Scheuermann|Schilling|Schober|Sheehan|Simmonds|Sjögren|Sjogren|Snellen|Spurling|Stevens-Johnson|Still|Stokes|Sturge-Weber|Swan|Sydenham|Takayasu|Tanner|Tay-Sachs|Tenckhoff|Thomas|Thompson|Tinel|Tourette|Trendelenburg|Trousseau|Turner|Valsalva|Virchow|von Willebrand|Wallenberg|Weber|Wegener|Wells|Wernicke|Whipple|Williams|Wilms|Wilson|Wolff-Parkinson-White|Zenker|Zollinger-Ellison';
/** Behind a name without an apostrophe these make a term of any name. */
const TERMS =
  'diseases?|syndromes?|lymphomas?|palsy|sarcomas?|phenomenon|reflex(?:es)?|man(?:oeu|eu)ver|chorea|thyroiditis|contractures?|forceps|speculum|granulomatosis|stain(?:ing)?|krankheit|syndrom|lymphom|zeichen|katheter|maladie|enfermedad|s[íi]ndrome|malattia|ziekte|doença';
/** And these only of those who described it: "Ann, dementia worse" is written without a comma too. */
const ILLS =
  'dementia|catheters?|tumou?rs?|encephalopathy|ataxia|anaemia|anemia|neuroma|diverticul(?:um|a)|dystrophy|hernia|carcinoma|arteritis|vasculitis|adenoma|oesophagus|esophagus|virus';
/** With or without a possessive. */
const OF = "(?:['’]s?)?";
/**
 * And behind these eponyms these words, each with those it is said with: any surname before any of them is somebody
 * ("Wilson placed it", "Turner absent, Thomas present", "the Baker line").
 */
const BESIDE = [
  // Signs and tests.
  `(?:Babinski|Barlow|Brudzinski|Chvostek|Coombs|Finkelstein|Gottron|Hawkins|Hoffmann|Homans|Janeway|Kernig|Lachman|Lasègue|Lasegue|Mantoux|McMurray|Moro|Murphy|Phalen|Psoas|Rinne|Romberg|Rorschach|Rovsing|Schilling|Schober|Spurling|Thomas|Tinel|Trendelenburg|Trousseau|Weber)${OF} (?:sign|test|man(?:oeu|eu)ver|reflex)(?! (?:the|an?|this|that|it|here|off|up|in|on|his|her|their|our|my|your)(?!\\p{L}))`,
  '(?:Babinski|Brudzinski|Chvostek|Kernig|Lachman|Lasègue|Lasegue|Mantoux|Phalen|Romberg|Rovsing|Spurling|Tinel|Trendelenburg|Trousseau)(?: (?:positive|negative|equivocal|up-?going|down-?going)| ?(?:\\+|[+-]ve))',
  // Measures.
  `(?:Apgar|Barthel|Binet|Bishop|Braden|Breslow|Clark|Gleason|Glasgow|Karnofsky|Killip|Likert|Mallampati|Norton|Rankin|Salter|Snellen|Tanner|Wells)${OF} (?:scores?|scales?|index|criteria|classification|grade|grading|stage|chart)`,
  // What is put into people, and done to them.
  `(?:Foley|Ryle|Swan|Tenckhoff)${OF} (?:catheters?|tubes?|drains?|bags?|draining)`,
  `(?:Epley|Heimlich|Valsalva)${OF} (?:man(?:oeu|eu)ver|procedure)|(?:Nissen|Roux|Trendelenburg|Whipple)${OF} (?:operation|procedure|position)`,
  // What is seen in them.
  `(?:Baker|Bartholin)${OF} (?:cysts?|gland)|(?:Bence Jones|von Willebrand) (?:protein|factor)|(?:Colles|Lisfranc|Pott|Salter)${OF} fracture|(?:Heberden|Osler|Virchow)${OF} (?:nodes?|nodules?|triad)|(?:Fallot|Charcot)${OF} (?:triad|tetralogy)|Koplik${OF} spots?|McBurney${OF} point|Lewy bod(?:y|ies)|(?:Leydig|Merkel) cells?|Pap smear|Breslow thickness`,
].join('|');
const LETTERS = "[\\p{L}’'-]";
const NAME = `\\p{Lu}${LETTERS}{2,20}`;

const GENERAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>(?:(?:von|van|de|la) )?${NAME}(?:,? (?:and|&|und|et|y) ${NAME})?)[ -](?:${TERMS})(?![\\p{L}\\p{N}])`,
  'gu',
);
const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${EPONYMS})(?:[-– ](?:${EPONYMS}))*${OF} (?:\\p{Ll}{3,14} )?(?:${TERMS}|${ILLS})|${BESIDE})(?![\\p{L}])`,
  'gu',
);
/** Scales with what they give; those that are common names as well, only where they are called scales. */
const SCALE =
  /(?<![\p{L}\p{N}])(?<v>(?:Apgar|Karnofsky|Mallampati|Glasgow (?:coma|outcome))(?: (?:score|scale|index))?|(?:Barthel|Braden|Breslow|Gleason|Rankin) (?:score|scale|index)|Gleason(?= \d\+\d))[ :=]{0,2}(?:of |is |was )?\d{1,3}(?![\p{L}\d])/gu;
/**
 * "Has Parkinson's", "history of Hodgkin's": what somebody has. Only as a possessive that owns nothing: "with Barrett's mother"
 * and "Ann, Addison, Kevin" are people.
 */
const HAD =
  /(?<![\p{L}\p{N}])(?<v>(?:Addison|Alzheimer|Asperger|Barrett|Behçet|Crohn|Cushing|Hashimoto|Hodgkin|Huntington|Ménière|Meniere|Parkinson|Raynaud|Sjögren|Sjogren|Tourette)['’]s?)(?=$|[.,;:)\n]| (?:and|or|type|stage|since|but|who|which|is|was)(?!\p{L}))(?<=\b(?:[Hh]as|[Hh]ave|[Hh]ad|[Hh]aving|[Hh]\/[Oo]|[Hh]x of|[Hh]istory of|[Dd]iagnos(?:is|ed)(?: of| with| as)?|[Dd]x:?|[Ss]uspected|[Pp]ossible|[Pp]robable|[Kk]nown|[Ee]arly|[Aa]dvanced|[Tt]reat(?:ed|ment)? for|[Mm]edication for|[Ss]ymptoms of|[Ss]uffers? from)\s\k<v>|(?:\b(?:with|without|against|and|or)|[,;])\s(?:Alzheimer|Asperger|Behçet|Crohn|Parkinson|Sjögren|Tourette)['’]s?)/gu;
/**
 * Medicines by the stems of their common names (World Health Organization, "Stem book", 2018: the stems that are said
 * most and that end no name in the lists of the test), and by whole names where a stem is short enough to end one
 * ("Harjasvir", "Cefarelli", "April"), or there is none.
 */
const STEMS =
  'azepam|azolam|barbital|cainide|ciclovir|clovir|conazole|coxib|cycline|dalafil|dipine|dronate|dronic acid|fenacin|fibrate|floxacin|gliflozin|glinide|gliptin|glitazone|glutide|meterol|moterol|mycin|nidazole|inopril|indopril|topril|oxetine|pentadol|peridol|piprazole|prazole|profen|rubicin|sartan|semide|setron|tegravir|teparin|thiazide|tiapine|triptyline|tuzumab|vacaine|vastatin|xaparin|ximab|zumab';
const WHOLE =
  'Acetaminophen|Allopurinol|Amiodarone|Aspirin|Atropine|Budesonide|Carbamazepine|Clopidogrel|Clozapine|Codeine|Colchicine|Dexamethasone|Digoxin|Epinephrine|Adrenaline|Fentanyl|Finasteride|Gabapentin|Heparin|Hydrocortisone|Insulin|Ketamine|Lamotrigine|Levetiracetam|Levothyroxine|Lidocaine|Lithium|Methotrexate|Methylphenidate|Mirtazapine|Morphine|Naloxone|Olanzapine|Oxycodone|Paracetamol|Phenytoin|Prednisolone|Prednisone|Pregabalin|Propofol|Risperidone|Salbutamol|Sertraline|Spironolactone|Tamoxifen|Tramadol|Venlafaxine|Warfarin|' +
  'Cefaclor|Cefadroxil|Cefalexin|Cefazolin|Cephalexin|Cefdinir|Cefepime|Cefixime|Cefoperazone|Cefotaxime|Cefotetan|Cefoxitin|Cefpodoxime|Cefprozil|Ceftaroline|Ceftazidime|Ceftibuten|Ceftriaxone|Cefuroxime|Sulfadiazine|Sulfadoxine|Sulfamethoxazole|Sulfasalazine|' +
  '(?:Zan|Per|Oselt|Lanin)amivir|(?:Daclat|Ledip|Velpat|Elb|Ombit|Pibrent)asvir|(?:Sofos|Dasa)buvir|(?:Saqui|Rito|Ataza|Daru|Lopi|Nelfi|Indi|Tipra|Ampre|Fosampre)navir|(?:Peni|Amoxi|Ampi|Pipera|Oxa|Cloxa|Flucloxa|Dicloxa|Ticar)cillin|(?:Met|Phen|Bu)formin|(?:Monte|Zafir|Pran)lukast|(?:Silde|Varde|Ava|Ude)nafil|(?:Praz|Teraz|Doxaz|Alfuz)osin|Tamsulosin|(?:Propran|Aten|Metopr|Bisopr|Nebiv|Esm|Tim|Acebut|Betax|Nad|Pind|Carte)olol|(?:Ram|Moex)ipril|(?:Enal|Quin|Trandol|Cilaz)april|Benazepril|(?:Rani|Niza|Cime|Famo)tidine|(?:Ima|Erlo|Gefi|Dasa|Nilo|Suni|Lapa|Ibru|Tofaci|Barici|Ruxoli)tinib|(?:Suma|Riza|Zolmi|Nara|Ele|Almo|Frova)triptan|(?:Api|Rivaro|Edo|Betri)xaban';
const MEDICINE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{L}\\p{Ll}{2,15}(?:${STEMS})|(?:${WHOLE}))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** A person's name in front makes a surname of it: "Mark Murphy test results", "Ann Ramipril". */
const FIRST_NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*\.? $/u;
/** What is written large in front of diseases and medicines and is no name. */
const HEADS =
  /(?<![\p{L}\p{N}])(?:The|An?|No|Not|Has|Had|Have|With|Without|Known|Suspected|Suspect|Possible|Probable|Likely|Early|Late|Advanced|Acute|Chronic|Severe|Mild|Past|Family|History|Of|For|On|Off|In|And|Or|New|Old|Positive|Negative|Left|Right|Bilateral|Diagnosis|Diagnosed|Dx|Hx|PMH|Takes|Took|Taking|Take|Tab|Tablet|Caps?|Inj|IV|PO|Oral|Topical|Start(?:ed)?|Stop(?:ped)?|Continue[ds]?|Given|Gave|Give|Prescribed|Increase[ds]?|Decrease[ds]?|Add(?:ed)?|Hold|Held|Resume[ds]?|Medications?|Allerg(?:y|ies|ic)|To|Is|Was|See|Rule|Test|Score|Use[ds]?|Repeat(?:ed)?|Post|Pre|Then|Also|Her|His|Their|My|Our|Patient) $/u;
/** A possessive of anybody: "Margit's disease". */
const POSSESSIVE = /['’]s?$/;

export function* medical(text: string): Generator<Zone> {
  const free = (m: RegExpExecArray): boolean => {
    const before = text.slice(Math.max(0, m.index - 24), m.index);
    return HEADS.test(before) || !FIRST_NAME.test(before);
  };
  yield* zones(
    text,
    GENERAL,
    (m) => free(m) && !POSSESSIVE.test(m.groups?.name ?? '') && !/['’]s /.test(m.groups?.name ?? ''),
  );
  yield* zones(text, KNOWN, free);
  yield* zones(text, SCALE, free);
  yield* zones(text, HAD, free);
  yield* zones(text, MEDICINE, free);
}
