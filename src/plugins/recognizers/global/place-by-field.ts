import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'place-by-field',
  entity: 'LOCATION',
  label: 'Place in a named field',
  family: 'place',
  source: 'what forms and tables call the field, in seven languages',
  needs: { sign: ':' },
  patterns: [
    {
      name: 'field',
      re: /(?:^|[\n;|,.{("\t])[ \t"']*(?:city|town|country|state|province|county|municipality|birth ?place|place of birth|hometown|residence|region|ciudad|localidad(?: ?\/ ?provincia)?|provincia|municipio|pa[ií]s|lugar de nacimiento|stadt|ort|wohnort|geburtsort|land|ville|pays|lieu de naissance|citt[àa]|paese|comune|cidade|estado|stad|plaats|woonplaats|geboorteplaats)["']?\s?[:=]\s{0,3}["']?(?<v>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}[\p{L}\p{M}])/giu,
      score: 0.6,
    },
  ],
  validate: (text) =>
    /^\p{Lu}/u.test(text) && !/^(?:N\/A|None|Unknown|Yes|No|The|This|Not)\b/.test(text) ? undefined : false,
} satisfies Recognizer;
