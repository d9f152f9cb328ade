/** Words of dates and times in seven languages, and what a written date says. */
export interface DateWords {
  /** January first; every spelling of a month in one string, commonest first. */
  readonly months: readonly string[];
  readonly weekdays: string;
  /** Stand alone: today, tomorrow night. */
  readonly days: string;
  /** Before or after a unit: next, last, this. */
  readonly which: string;
  readonly units: string;
  readonly parts: string;
  /** Makes a count of units a point in time: ago, from now. */
  readonly ago: string;
  readonly in: string;
  /** May stand between two pieces of one date. */
  readonly joins: string;
  readonly clock: string;
  /** Days and years as they are said and speech recognizers write them: twenty-first, nineteen eighty-two. */
  readonly said?: { readonly days: string; readonly years: string };
  /** Which of two small numbers is the month in 3/4/2020. */
  readonly monthFirst: boolean;
}

export const DATE_WORDS: Readonly<Record<string, DateWords>> & { readonly en: DateWords } = {
  en: {
    months: ['january|jan', 'february|feb', 'march|mar', 'april|apr', 'may', 'june|jun', 'july|jul', 'august|aug', 'september|sept|sep', 'october|oct', 'november|nov', 'december|dec'],
    weekdays: 'mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|wed|thurs?|thu|fri|sat|sun',
    days: "today|tomorrow|tonight|yesterday|tmrw?|the day (?:before yesterday|after tomorrow)|day (?:before yesterday|after tomorrow)|christmas(?: eve| day)?|new year'?s?(?: eve| day)|easter(?: monday| sunday)?|thanksgiving(?: day)?|halloween|valentine'?s day|black friday|labou?r day|memorial day|independence day|(?:mother|father)'?s day",
    which: 'next|last|this|past|previous|coming|following|upcoming|the',
    units: 'seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|weekends?|semesters?',
    parts: 'mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|lunch ?time|dawn|dusk',
    ago: 'ago|from (?:now|today|tomorrow)|later|earlier|before|after|hence|since',
    in: 'in|within',
    joins: "at|on|in|of|the|to|and|through|until|till|til|from|between|by|around|about|before|after|since|late|early|mid|o'?clock|sharp|for|or|as|later|earlier|end|beginning|start|middle|first|second|third|fourth|last|next|week|half|quarter|past",
    clock: "o'?clock|hours",
    said: {
      days: 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)',
      years: '(?:nineteen|twenty|two thousand)(?:[- ](?:and|oh|hundred|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty))?(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?',
    },
    monthFirst: true,
  },
  de: {
    months: ['januar|jänner|jan', 'februar|feber|feb', 'märz|mär|mrz', 'april|apr', 'mai', 'juni|jun', 'juli|jul', 'august|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'dezember|dez'],
    weekdays: '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:s|abend|morgen|nachmittag|vormittag|nacht)?|mo|di|mi|do|fr|sa|so',
    days: 'heute|morgen|übermorgen|gestern|vorgestern|heiligabend|weihnachten|ostern|pfingsten|silvester|neujahr|(?:erster|zweiter) weihnachtstag|ostermontag|karfreitag',
    which: 'nächste[rnms]?|letzte[rnms]?|diese[rnms]?|kommende[rnms]?|vergangene[rnms]?|vorige[rnms]?|folgende[rnms]?',
    units: 'sekunden?|minuten?|stunden?|tag(?:e[ns]?)?|wochen?|monat(?:e[ns]?)?|quartal(?:s|e)?|jahr(?:e[ns]?|zehnte?)?|wochenendes?',
    parts: 'vormittags?|nachmittags?|abends?|morgens?|nachts?|mittags?|mitternacht|früh|nacht',
    ago: 'zuvor|später|danach|vorher',
    in: 'in|vor|seit',
    joins: 'am|an|im|in|der|des|dem|den|um|bis|von|vom|und|ab|gegen|zwischen|seit|vor|nach|uhr|anfang|mitte|ende|oder|zum|zur|spät|früh|halb|viertel',
    clock: 'uhr',
    monthFirst: false,
  },
  fr: {
    months: ['janvier|janv', 'février|fevrier|févr|fév', 'mars', 'avril|avr', 'mai', 'juin', 'juillet|juil', 'août|aout', 'septembre|sept', 'octobre|oct', 'novembre|nov', 'décembre|decembre|déc'],
    weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    days: "aujourd[’']hui|demain|hier|après-demain|avant-hier|ce soir|cette nuit|noël|pâques|toussaint|jour de l[’']an",
    which: 'prochaine?s?|derni(?:er|ère)s?|cet?(?:te)?|passée?s?|suivante?s?|précédente?s?',
    units: 'secondes?|minutes?|heures?|jours?|semaines?|mois|trimestres?|ans?|années?|week-ends?|siècles?|décennies?',
    parts: "matin(?:ée)?|après-midi|soir(?:ée)?|nuit|midi|minuit",
    ago: 'plus tard|plus tôt|auparavant',
    in: 'dans|il y a|depuis',
    joins: "à|au|aux|le|la|les|du|de|des|d[’']|l[’']|en|et|jusqu[’']au?|jusqu[’']à|entre|vers|depuis|avant|après|dans|fin|début|milieu|mi|heures?|h|ou|ce|cet|cette|mois|semaine|jour|année",
    clock: 'h(?:eures?)?',
    monthFirst: false,
  },
  es: {
    months: ['enero|ene', 'febrero|feb', 'marzo', 'abril|abr', 'mayo', 'junio|jun', 'julio|jul', 'agosto|ago', 'septiembre|setiembre|sept|sep', 'octubre|oct', 'noviembre|nov', 'diciembre|dic'],
    weekdays: 'lunes|martes|miércoles|miercoles|jueves|viernes|sábados?|sabados?|domingos?',
    days: 'hoy|mañana|ayer|anoche|anteayer|pasado mañana|esta noche|navidad|nochebuena|nochevieja|año nuevo',
    which: 'próxim[oa]s?|proxim[oa]s?|pasad[oa]s?|últim[oa]s?|ultim[oa]s?|est[ea]|siguientes?|anterior',
    units: 'segundos?|minutos?|horas?|d[íi]as?|semanas?|mes(?:es)?|trimestres?|años?|fin de semana|décadas?|siglos?',
    parts: 'mañana|tarde|noche|madrugada|mediod[íi]a|medianoche',
    ago: 'después|antes|más tarde|atrás',
    in: 'en|dentro de|hace|desde hace',
    joins: 'a|al|el|la|las|los|del?|en|y|hasta|entre|desde|por|sobre|a las|horas?|h|o|para|finales|principios|mediados|día|mes|año|semana|hrs?|que viene|antes|después|más tarde',
    clock: 'h(?:oras|rs?)?',
    monthFirst: false,
  },
  it: {
    months: ['gennaio|gen', 'febbraio|feb', 'marzo', 'aprile|apr', 'maggio|mag', 'giugno|giu', 'luglio|lug', 'agosto|ago', 'settembre|set', 'ottobre|ott', 'novembre|nov', 'dicembre|dic'],
    weekdays: 'lunedì|lunedi|martedì|martedi|mercoledì|mercoledi|giovedì|giovedi|venerdì|venerdi|sabato|domenica',
    days: "oggi|domani|ieri|dopodomani|l[’']altro ieri|stasera|stanotte|stamattina|natale|pasqua|capodanno|ferragosto",
    which: 'prossim[oaie]|scors[oaie]|passat[oaie]|quest[oaie]|seguent[ei]|ultim[oaie]',
    units: 'second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|trimestr[ei]|ann[oi]|weekend|fine settimana|secol[oi]|decenni[oi]?',
    parts: 'mattin[ao]|pomeriggio|sera|notte|mezzogiorno|mezzanotte',
    ago: 'fa|dopo|prima|più tardi',
    in: 'tra|fra|in|entro|da',
    joins: "a|al|alle|all[’']|il|lo|la|le|i|gli|l[’']|di|del|della|dell[’']|dei|dalle|dal|nel|in|e|fino|tra|fra|verso|per|ore|o|da|inizio|fine|metà|mese|anno|settimana|giorno|prima|dopo|circa",
    clock: 'ore',
    monthFirst: false,
  },
  pt: {
    months: ['janeiro|jan', 'fevereiro|fev', 'março|marco|mar', 'abril|abr', 'maio|mai', 'junho|jun', 'julho|jul', 'agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'dezembro|dez'],
    weekdays: '(?:segunda|terça|terca|quarta|quinta|sexta)(?:-feira)?|sábado|sabado|domingo',
    days: 'hoje|amanhã|amanha|ontem|anteontem|depois de amanhã|esta noite|natal|páscoa|ano novo|véspera de natal',
    which: 'próxim[oa]s?|proxim[oa]s?|passad[oa]s?|últim[oa]s?|ultim[oa]s?|est[ea]|seguintes?|anterior|ness[ea]|nest[ea]|dess[ea]',
    units: 'segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|trimestres?|anos?|fim de semana|décadas?|séculos?',
    parts: 'manhã|tarde|noite|madrugada|meio[- ]dia|meia[- ]noite',
    ago: 'atrás|depois|antes|mais tarde',
    in: 'em|dentro de|há|daqui a',
    joins: 'a|à|às|as|ao|o|os|da|do|das|dos|de|em|no|na|nos|nas|e|até|entre|desde|por|para|horas?|h|ou|fim|início|meados|dia|mês|ano|semana|que vem|feira',
    clock: 'h(?:oras)?',
    monthFirst: false,
  },
  nl: {
    months: ['januari|jan', 'februari|feb', 'maart|mrt', 'april|apr', 'mei', 'juni|jun', 'juli|jul', 'augustus|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'december|dec'],
    weekdays: '(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:ochtend|middag|avond|nacht)?|ma|di|wo|vr|za|zo',
    days: 'vandaag|morgen|overmorgen|gisteren|eergisteren|vanavond|vanmiddag|vanochtend|vannacht|kerstmis|pasen|pinksteren|oudejaarsavond|nieuwjaarsdag|koningsdag',
    which: 'volgende?|vorige?|afgelopen|deze|dit|komende?|laatste?|aankomende?',
    units: 'seconden?|minuten|minuut|u(?:ur|ren)|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwartaal|kwartalen|ja(?:ar|ren)|weekend|eeuw(?:en)?',
    parts: "ochtend|'s ochtends|middag|'s middags|avond|'s avonds|nacht|'s nachts|middernacht",
    ago: 'geleden|later|eerder|terug',
    in: 'over|binnen|sinds',
    joins: 'om|op|in|de|het|van|tot|en|tussen|rond|vanaf|sinds|voor|na|uur|of|eind|begin|midden|half|kwart|over|aan|naar|jaar|week|maand|dag',
    clock: 'uur',
    monthFirst: false,
  },
}; // biome-ignore format: tables

/** Of a language, or of English where it is not known. @param language ISO 639-1 */
export const dateWords = (language: string): DateWords =>
  (Object.hasOwn(DATE_WORDS, language) ? DATE_WORDS[language] : undefined) ?? DATE_WORDS.en;

/** A calendar date as written; parts that are not there are undefined. */
export interface Calendar {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A year as written, with two digits or four. */
export const fullYear = (y: string): number =>
  y.length === 2 ? (Number(y) > 40 ? 1900 : 2000) + Number(y) : Number(y);

/** Reads a written date: ISO, numeric or with the month's name. Undefined where it says no date. */
export function readDate(text: string, language = 'en'): Calendar | undefined {
  const words = dateWords(language);
  const iso = /(?<!\d)(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text);
  if (iso) return check(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const small = /(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text);
  if (small) {
    const [, first, second, year = ''] = small;
    const [a, b, y] = [Number(first), Number(second), fullYear(year)];
    const american = words.monthFirst && !text.includes('.');
    return (american ? check(y, a, b) : check(y, b, a)) ?? (american ? check(y, b, a) : check(y, a, b));
  }
  const lower = text.toLowerCase();
  const month =
    words.months.findIndex((m) => new RegExp(`(?<!\\p{L})(?:${m})(?!\\p{L})`, 'u').test(lower)) + 1;
  const year = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/.exec(text)?.[0];
  const day = /(?<!\d)([0-3]?\d)(?:st|nd|rd|th|\.|er|º|ª)?(?!\d)/.exec(text.replace(year ?? '', ''))?.[1];
  if (!month && !year) return undefined;
  return {
    year: year ? Number(year) : undefined,
    month: month || undefined,
    day: month && day && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : undefined,
  };
}

const check = (year: number, month: number, day: number): Calendar | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
