/**
 * Words that name a field, a column or a role. Standing alone with a capital they look like names to a classifier, which has
 * learned from sentences. None of them is a common name of people or places (as Price and Ville are).
 */
const LABELS = new Set(
  [
    'address age agent amount author city client company consulting contact country county customer date defendant department director doctor email employee employer gender id item lawyer location manager name nationality nurse occupation office owner patient phone physician plaintiff position president product provider province qty quantity region role secretary sex staff state status student subject supervisor surname teacher title total tutor user vendor zip',
    'abteilung adresse anrede beruf firma geschlecht inhaber kunde kundin nachname ort patientin stadt straße titel vorname wohnort',
    'adresse âge avocat civilité client cliente directeur directrice employé entreprise médecin métier nom patiente pays prénom profession rue service sexe société titre',
    'apellido apellidos calle ciudad cliente dirección edad empleado empresa médico nombre país paciente provincia puesto sexo',
    'azienda città cognome dipendente direttore età indirizzo medico paziente reparto ruolo',
    'apelido bairro cargo cidade diretor empresa endereço idade médico paciente rua sobrenome',
    'achternaam adres afdeling arts bedrijf functie geslacht klant leeftijd medewerker naam patiënt plaats stad straat voornaam woonplaats',
  ]
    .join(' ')
    .split(' '),
);

export const isLabel = (text: string): boolean => LABELS.has(text.toLowerCase());

/** A number behind the name of a field: up to four digits, or with decimals, or of something that is measured in money and counts. */
const FIELD = /^([^:\n]{1,60}):([^\p{L}\n]*\d[^\p{L}\n]*)$/u;
const SMALL = /^\D*(?:\d\D*){1,4}$|^[^\d.,-]*-?\d[\d., ]*[.,]\d{1,2}\D*$/;
const MEASURED =
  /(?:amount|balance|budget|cost|count|fee|income|population|price|quantity|revenue|salary|score|sum|total|wage|betrag|gehalt|preis|summe|montant|prix|salaire|somme|importe|precio|salario|suma|importo|prezzo|stipendio|totale|montante|preço|salário|valor|bedrag|prijs|totaal)s?\s*$/iu;

export function isMeasure(text: string): boolean {
  const [, name, value] = FIELD.exec(text) ?? [];
  return value !== undefined && (SMALL.test(value) || MEASURED.test(name));
}
