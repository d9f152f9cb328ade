import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const CUE =
  "account|acct|customer|client|member(?:ship)?|employee|staff|personnel|patient|student|policy|claim|case|order|invoice|ticket|booking|reservation|reference|ref|confirmation|tracking|badge|license|licence|lic|passport|ssn|sin|social security|social insurance|insurance|medical record|mrn|record|chart|file|serial|sn|imei|registration|permit|national|tax|vat|tin|ein|nhs|medicare|medicaid|voter|visa|identity|identification|identifier|beneficiary|subscriber|group|contract|transaction|card|device|docket|certificate|diploma|driver['’]?s? licen[sc]e|ifsc|micr|sort code|aadhaa?r|pan|enrol?ment|roll|routing|dossier|kunden|kundennummer|aktenzeichen|personalnummer|vertragsnummer|rechnungsnummer|patientennummer|versicherungsnummer|ausweis|mitgliedsnummer|client n°|dossier n°|historia|historia cl[ií]nica|nhc|cipa|nass|colegiado|n[ºo°] ?col|expediente|matr[ií]cula|p[oó]liza|cliente|paciente|codice cliente|tessera|pratica|processo|contrato|ap[oó]lice|cart[aã]o|klantnummer|polisnummer|dossiernummer|personeelsnummer";
const NUMBER = 'number|numbers|no|num|nr|n[ºo°]|#|code|id|nummer|n[uú]mero|identifier';

export default {
  kind: 'recognizer',
  id: 'cued-id',
  entity: 'ID',
  label: 'Number after its name',
  family: 'id',
  source: 'the word that names it, in seven languages',
  needs: { starts: firstWords(`(?:${CUE})(?:${NUMBER})?`) },
  patterns: [
    {
      name: 'named number',
      re: new RegExp(
        `\\b(?:${CUE})(?:[ _-]?(?:${NUMBER}))?\\.?["')\\]]?\\s{0,2}(?:[:#=]|is|was|no\\.|number)\\s{0,2}["'#]?(?<v>(?=[A-Z/-]{0,8}\\d)[A-Z0-9]{1,12}(?:[-/. ]?(?=[A-Z]{0,3}\\d)[A-Z0-9]{1,12}){0,6})(?![\\w@])`,
        'giu',
      ),
      score: 0.44,
    },
    {
      name: 'rounded by a spreadsheet',
      re: new RegExp(
        `\\b(?:${CUE})(?:[ _-]?(?:${NUMBER}))?\\.?["')\\]]?\\s{0,2}[:#=]\\s{0,2}["']?(?<v>\\d(?:[.,]\\d{1,14})?E\\+?\\d{1,2})(?![\\w.])`,
        'gi',
      ),
      score: 0.44,
    },
    {
      name: 'number sign',
      re: new RegExp(
        `\\b(?:${CUE})(?: (?:number|no|num|nr|id)\\.?)?\\s{0,2}#?\\s{0,2}["'‘“]?(?<v>(?=[A-Z]{0,8}-?\\d)[A-Z0-9-]{5,24})(?![\\w@])`,
        'gi',
      ),
      score: 0.42,
    },
    {
      name: 'ID',
      re: /\b(?:ID|Id|MRN|PID|UID|DNI|NIF|NIE|RFC|CURP|CPF|BSN|AHV|NIN|PPS)(?: (?:number|no|card|nr)\.?)?\s{0,2}[:#=]?\s{0,2}(?:is )?(?<v>(?=[A-Za-z]{0,6}-?\d)[A-Za-z0-9][A-Za-z0-9./-]{3,24}[A-Za-z0-9])(?![\w@])/g,
      score: 0.42,
      needs: { digits: 3 },
    },
    {
      name: 'short form and number sign',
      re: /\b[A-Z]{3,8} ?# ?(?<v>\d{6,12})\b/g,
      score: 0.42,
      needs: { near: /# ?\d{6}/g },
    },
  ],
  // Scores just over the threshold: whoever knows the kind of number goes before this.
  // A year or a short count after "case" or "file" is no number of anybody's.
  validate: (text) =>
    text.replace(/\D/g, '').length < 4 || /^(?:19|20)\d\d$/.test(text) ? false : undefined,
} satisfies Recognizer;
