import { titleLength } from './titles.ts';

/**
 * Words that name a field, a column or a role. Standing alone with a capital they look like names to a classifier, which has
 * learned from sentences. None of them is a common name of people or places (as Price and Ville are).
 */
const LABELS = new Set(
  [
    'about account achievements address admin age agent amount answer appendix assistant awards attorney author background bot caller card certifications chatbot city client code company consulting contact country county customer contents date defendant department director doctor education email employee employer experience gender guest hobbies host id interests interviewee interviewer introduction item languages lawyer licence license location manager moderator name narrator nationality number nurse objective occupation office operator owner passport patient phone physician plaintiff position president product profile projects provider publications province qty quantity question references region requester respondent role secretary sex skills speaker staff state status student subject summary supervisor surname teacher title total tutor user vendor witness zip',
    'abteilung anhang anrufer ausbildung berufserfahrung betreff antwort frage sprecher zeuge zeugin adresse anrede beruf firma geschlecht inhaber kenntnisse kunde kundin lebenslauf nachname ort patientin stadt straße titel vorname wohnort',
    'réponse témoin adresse âge avocat civilité client cliente compétences directeur directrice employé entreprise expérience formation langues médecin métier nom objet patiente pays prénom profession rue service sexe société titre',
    'asunto educación experiencia formación idiomas pregunta respuesta testigo apellido apellidos calle ciudad cliente dirección edad empleado empresa médico nombre país paciente provincia puesto sexo',
    'domanda esperienza formazione oggetto risposta testimone azienda città cognome dipendente direttore età indirizzo medico paziente reparto ruolo',
    'assunto experiência formação pergunta resposta testemunha apelido bairro cargo cidade diretor empresa endereço idade médico paciente rua sobrenome',
    'antwoord ervaring onderwerp opleiding vraag getuige achternaam adres afdeling arts bedrijf functie geslacht klant leeftijd medewerker naam patiënt plaats stad straat voornaam woonplaats',
  ]
    .join(' ')
    .split(' '),
);

/** What stands before a number and only says which it is: "NIR 6253072". */
const NUMBER_NAMES =
  /^(?:(?:abn|bic|bsn|cnpj|cpf|curp|dl|dni|ein|iban|itin|mrn|nhs|nie|nif|nin|nino|nir|npi|pesel|pin|rfc|sin|ssn|tfn|tin|vat|zip|account|card|code|id|licen[cs]e|number|passport)(?:[\s:#.]+|$))+/i;
const numberNameLength = (text: string): number => NUMBER_NAMES.exec(text)?.[0].length ?? 0;
/** What a program calls a value: `JWT_SECRET=`. */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

export const isLabel = (text: string): boolean => LABELS.has(text.toLowerCase());

/** Quotes, brackets and signs between a name and its value, at the edges of what a classifier marked. */
const OPENING = /^[\s"'‘“«([{<=:;,]+/;
const CLOSING = /[\s"'’”»)\]}>=:;,]+$/;
/** The rest of a name: "Jae-won", "Smith-Jones"; not what makes an adjective of it. */
const HYPHENATED = /^-(?!(?:based|born|era|led|like|made|owned|related|run|style|type)\b)\p{L}{2,20}(?![\p{L}\p{N}])/iu;
/** A closing sign that belongs to one inside: "Acme (UK)". */
const PAIRED = /\([^()]*\)$|\[[^[\]]*\]$/;

/**
 * What of a classifier's span is somebody's: without the signs at its edges, without titles, without the name of a number
 * before it; undefined for labels.
 */
export function somebodys<
  T extends { readonly start: number; readonly end: number; readonly entity: string },
>(text: string, span: T): T | undefined {
  let said = text.slice(span.start, span.end);
  if (!PAIRED.test(said)) said = said.replace(CLOSING, '');
  const end = span.start + said.length;
  const drop = (n: number) => {
    said = said.slice(n);
  };
  drop(OPENING.exec(said)?.[0].length ?? 0);
  if (span.entity === 'PERSON' || titleLength(said) === said.length) drop(titleLength(said));
  if (span.entity === 'ID') drop(numberNameLength(said));
  const more = span.entity === 'PERSON' ? (HYPHENATED.exec(text.slice(end, end + 24))?.[0] ?? '') : '';
  if (said === '' || isLabel(said) || (text[end] === '=' && VARIABLE.test(said))) return undefined;
  return { ...span, start: end - said.length, end: end + more.length };
}

/** A number behind the name of a field: up to four digits, or with decimals, or of something that is measured in money and counts. */
const FIELD = /^([^:\n]{1,60}):([^\p{L}\n]*\d[^\p{L}\n]*)$/u;
const SMALL = /^\D*(?:\d\D*){1,4}$|^[^\d.,-]*-?\d[\d., ]*[.,]\d{1,2}\D*$/;
const MEASURED =
  /(?:amount|balance|budget|cost|count|fee|income|population|price|quantity|revenue|salary|score|sum|total|wage|betrag|gehalt|preis|summe|montant|prix|salaire|somme|importe|precio|salario|suma|importo|prezzo|stipendio|totale|montante|preço|salário|valor|bedrag|prijs|totaal)s?\s*$/iu;

export function isMeasure(text: string): boolean {
  const [, name, value] = FIELD.exec(text) ?? [];
  return value !== undefined && (SMALL.test(value) || MEASURED.test(name));
}
