import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

/** Demonyms that end as these do are found by rule; the rest is listed. */
const PEOPLES =
  'American|British|English|Scottish|Welsh|Irish|French|German|Italian|Spanish|Portuguese|Dutch|Belgian|Swiss|Austrian|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Swedish|Norwegian|Danish|Finnish|Icelandic|Estonian|Latvian|Lithuanian|Croatian|Serbian|Bosnian|Slovenian|Albanian|Macedonian|Montenegrin|Kosovan|Moldovan|Belarusian|Georgian|Armenian|Azerbaijani|Israeli|Palestinian|Lebanese|Syrian|Jordanian|Iraqi|Iranian|Persian|Saudi|Yemeni|Omani|Qatari|Kuwaiti|Bahraini|Emirati|Egyptian|Moroccan|Algerian|Tunisian|Libyan|Sudanese|Ethiopian|Eritrean|Somali|Kenyan|Ugandan|Tanzanian|Rwandan|Nigerian|Ghanaian|Senegalese|Malian|Cameroonian|Congolese|Angolan|Zambian|Zimbabwean|Namibian|Mozambican|Malawian|South African|Indian|Pakistani|Bangladeshi|Nepalese|Nepali|Sri Lankan|Afghan|Kazakh|Uzbek|Turkmen|Tajik|Kyrgyz|Mongolian|Tibetan|Chinese|Japanese|(?:North |South )?Korean|Taiwanese|Thai|Vietnamese|Cambodian|Laotian|Burmese|Malaysian|Singaporean|Indonesian|Filipin[oa]|Australian|Canadian|Mexican|Guatemalan|Honduran|Salvadoran|Nicaraguan|Costa Rican|Panamanian|Cuban|Haitian|Jamaican|Dominican|Puerto Rican|Colombian|Venezuelan|Ecuadorian|Peruvian|Bolivian|Chilean|Argentin(?:e|ian)|Uruguayan|Paraguayan|Brazilian|Hispanic|Latin[oax]|Arab|Kurdish|Basque|Catalan|Roma|Maori|Inuit|Fijian|Samoan|Tongan|New Zealander|African[- ]American|Asian[- ]American|Caucasian|Zulu|Yoruba|Igbo|Hausa|Tamil|Bengali|Punjabi|Scandinavian|Maltese|Cypriot|Luxembourgish|Marshallese|Micronesian|Palauan|Bhutanese|Maldivian|Bruneian|Barbadian|Bahamian|Trinidadian|Grenadian|Guyanese|Surinamese|Belizean|Gambian|Guinean|Ivorian|Liberian|Sierra Leonean|Togolese|Beninese|Burkinabe|Chadian|Gabonese|Burundian|Djiboutian|Mauritian|Malagasy|Comorian|Seychellois|Botswanan|Basotho|Swazi|Cape Verdean|Mauritanian|Nigerien|Uzbekistani|Kazakhstani';
const CREEDS =
  "Christian|Catholic|Protestant|Lutheran|Baptist|Methodist|Presbyterian|Anglican|Episcopalian|Evangelical|Pentecostal|Mormon|Quaker|Jehovah[’']s Witness(?:es)?|Jewish|Jew|Muslim|Islamic|Sunni|Shia|Shiite|Sufi|Hindu|Buddhist|Sikh|Jain|Baha[’']i|Zoroastrian|Taoist|Atheist|Agnostic|Wiccan|Pagan|Rastafarian|Amish";
const PARTIES =
  'Democrat|Republican|Socialist|Communist|Libertarian|Marxist|Maoist|Fascist|Anarchist|Tory|Tories|Whig|Labourite|Zionist|Islamist|Peronist';

export default {
  kind: 'recognizer',
  id: 'nrp',
  entity: 'NRP',
  label: 'Nationality, religion or politics',
  family: 'group',
  source: 'ISO 3166-1 countries, demonyms of the CIA World Factbook; GDPR art. 9(1) categories',
  languages: ['en'],
  needs: { starts: firstWords(`(?:${PEOPLES})s?`) },
  patterns: [
    {
      name: 'people',
      re: new RegExp(
        `\\b(?:${PEOPLES})s?\\b(?! (?:Airlines|Airways|Express|Bank|Post|Open|University|Museum))`,
        'g',
      ),
      score: 0.5,
    },
    {
      name: 'creed',
      re: new RegExp(`\\b(?:${CREEDS})s?\\b(?! (?:Bale|Dior|Louboutin))`, 'g'),
      score: 0.5,
      needs: { starts: firstWords(`(?:${CREEDS})s?`) },
    },
    {
      name: 'politics',
      re: new RegExp(`\\b(?:${PARTIES})s?\\b`, 'g'),
      score: 0.5,
      needs: { starts: firstWords(`(?:${PARTIES})s?`) },
    },
    {
      name: 'named',
      re: /\b(?:nationality|citizenship|religion|ethnicity|race|citizen of|political (?:party|affiliation))\s{0,2}(?::|=|is)\s{0,2}(?<v>\p{L}[\p{L}-]{2,24})/giu,
      score: 0.6,
      needs: {
        starts: ['nationality', 'citizenship', 'religion', 'ethnicity', 'race', 'citizen', 'political'],
      },
    },
  ],
} satisfies Recognizer;
