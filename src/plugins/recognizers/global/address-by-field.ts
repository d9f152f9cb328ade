import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'address-by-field',
  entity: 'ADDRESS',
  label: 'Address in a named field',
  family: 'place',
  source: 'what forms and tables call the field, in seven languages',
  needs: { sign: ':' },
  patterns: [
    {
      name: 'field',
      re: /(?:^|[\n;|,.{("\t])[ \t"']*(?:(?:street|home|mailing|postal|billing|shipping|delivery|work|current|permanent|residential) ?address|address|street|domicilio|direcci[oó]n|anschrift|adresse|stra[ßs]s?e|indirizzo|endere[cç]o|morada|adres)["']?\s?[:=]\s{0,3}["']?(?<v>(?=[^\n;|"]{0,60}\d)[\p{L}\p{N}][^\n;|"]{4,80}[\p{L}\p{N}])/giu,
      score: 0.55,
    },
  ],
  validate: (text) =>
    /@|https?:|^(?:\d{1,3}\.){3}\d|^[0-9a-f]{2}:/i.test(text) || !/\p{L}{2}/u.test(text) ? false : undefined,
} satisfies Recognizer;
