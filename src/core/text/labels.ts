import { titleLength } from './titles.ts';

/**
 * Words that name a field, a column or a role. Standing alone with a capital they look like names to a classifier, which has
 * learned from sentences. None of them is a common name of people or places (as Price and Ville are).
 */
const LABELS = new Set(
  [
    'account address admin age agent amount answer assistant attorney author bot caller card chatbot city client code company consulting contact country county customer date defendant department director doctor email employee employer gender guest host id interviewee interviewer item lawyer licence license location manager moderator name narrator nationality number nurse occupation office operator owner passport patient phone physician plaintiff position president product provider province qty quantity question region respondent role secretary sex speaker staff state status student subject supervisor surname teacher title total tutor user vendor witness zip',
    'abteilung anrufer antwort frage sprecher zeuge zeugin adresse anrede beruf firma geschlecht inhaber kunde kundin nachname ort patientin stadt straße titel vorname wohnort',
    'réponse témoin adresse âge avocat civilité client cliente directeur directrice employé entreprise médecin métier nom patiente pays prénom profession rue service sexe société titre',
    'pregunta respuesta testigo apellido apellidos calle ciudad cliente dirección edad empleado empresa médico nombre país paciente provincia puesto sexo',
    'domanda risposta testimone azienda città cognome dipendente direttore età indirizzo medico paziente reparto ruolo',
    'pergunta resposta testemunha apelido bairro cargo cidade diretor empresa endereço idade médico paciente rua sobrenome',
    'antwoord vraag getuige achternaam adres afdeling arts bedrijf functie geslacht klant leeftijd medewerker naam patiënt plaats stad straat voornaam woonplaats',
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

/** What of a classifier's span is somebody's: without titles, without the name of a number before it; undefined for labels. */
export function somebodys<
  T extends { readonly start: number; readonly end: number; readonly entity: string },
>(text: string, span: T): T | undefined {
  const whole = text.slice(span.start, span.end);
  const skip =
    span.entity === 'PERSON' ? titleLength(whole) : span.entity === 'ID' ? numberNameLength(whole) : 0;
  const rest = whole.slice(skip);
  if (rest === '' || isLabel(rest) || (text[span.end] === '=' && VARIABLE.test(rest))) return undefined;
  return { ...span, start: span.start + skip };
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
