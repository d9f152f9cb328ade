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

/** What numbers are called for short, in capitals: some of them are words in small letters. */
export const NUMBERS =
  'BIC|BSN|CNPJ|CPF|CURP|DNI|DOB|EIN|IBAN|ITIN|MRN|NIE|NIF|NIR|NPI|OTP|PESEL|PIN|PLZ|SSN|TIN|VIN|ZIP';
const NUMBER = new RegExp(`^(?:${NUMBERS})$`);

export const isLabel = (text: string): boolean => LABELS.has(text.toLowerCase()) || NUMBER.test(text);

/** A number behind the name of a field: up to four digits, or with decimals, or of something that is measured in money and counts. */
const FIELD = /^([^:\n]{1,60}):([^\p{L}\n]*\d[^\p{L}\n]*)$/u;
const SMALL = /^\D*(?:\d\D*){1,4}$|^[^\d.,-]*-?\d[\d., ]*[.,]\d{1,2}\D*$/;
const MEASURED =
  /(?:amount|balance|budget|cost|count|fee|income|population|price|quantity|revenue|salary|score|sum|total|wage|betrag|gehalt|preis|summe|montant|prix|salaire|somme|importe|precio|salario|suma|importo|prezzo|stipendio|totale|montante|preço|salário|valor|bedrag|prijs|totaal)s?\s*$/iu;

export function isMeasure(text: string): boolean {
  const [, name = '', value] = FIELD.exec(text) ?? [];
  return value !== undefined && (SMALL.test(value) || MEASURED.test(name));
}

/** What a program calls a field, as a person reads it: `birthDate`, `birth_date`. */
export const readable = (field: string): string =>
  field.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');

/** What programs name fields; five digits or other signs are somebody's. */
const NAMED = /^(?!(?:.*\d){5})[\w$@.:/-]{0,60}$/;
export const isField = (key: string): boolean => NAMED.test(key) && !/\S@\S/.test(key);
