import type { Recognizer } from '../../../core/text/recognizer.ts';
import { TITLES } from '../../../core/text/titles.ts';

/** Behind its first letter: an initial or a short form with a full stop, or a word without one. */
const REST = "(?:[\\p{L}\\p{M}'’-]{0,2}\\.|[\\p{L}\\p{M}'’-]{0,30})";
const VALUE = `\\p{Lu}${REST}(?:,? (?:\\p{Lu}|(?:de|del|van|von|der|la|da|dos|di|y|e) ?)${REST}){0,4}`;

export default {
  kind: 'recognizer',
  id: 'person-by-field',
  entity: 'PERSON',
  label: 'Name in a named field',
  family: 'person',
  source: 'what forms and tables call the field, in seven languages',
  needs: { sign: ':' },
  patterns: [
    {
      name: 'field',
      re: new RegExp(
        `(?:^|[\\n;|,.{("\\t])[ \\t"']*(?:(?:first|last|full|given|family|middle|maiden|patient|customer|client|employee|contact|account|card ?holder|insured|applicant|student|legal|preferred|display|real|nick|sender|recipient)(?:['’]s)?[ _]?name|name|surname|forename|given|family|patient|customer|client|employee|manager|supervisor|attn|attention|physician|doctor|nurse|author|recipient|signed(?: by)?|card ?holder|sender|actor|from|sent by|posted by|uploaded by|beneficiary|insured|tenant|landlord|buyer|seller|witness|guardian|applicant|next of kin|emergency contact|reported by|assigned to|nombre(?: y apellidos)?|apellidos?|paciente|m[ée]dico|remitido por|nome|cognome|sobrenome|vorname|nachname|familienname|ansprechpartner|nom|pr[ée]nom|naam|voornaam|achternaam)["']?\\s?[:=]\\s{0,3}["']?(?:(?:${TITLES})\\.?\\s{1,3}){0,3}(?<v>${VALUE})`,
        'giu',
      ),
      score: 0.6,
    },
  ],
  // Case-blind above for the field's name only: a value in small letters is no name by its form.
  validate: (text) =>
    /^\p{Lu}/u.test(text) && !/^(?:N\/A|None|Unknown|Yes|No|The|This|Not)\b/.test(text) ? undefined : false,
} satisfies Recognizer;
