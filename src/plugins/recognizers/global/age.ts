import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'age',
  entity: 'AGE',
  label: 'Age',
  family: 'time',
  source: '45 CFR 164.514(b)(2)(i)(C): ages over 89; wording of seven languages',
  needs: { digits: 1 },
  patterns: [
    {
      name: 'years old',
      re: /\b(?:1[01]\d|\d{1,2})(?:½|\.5)?[- ]?(?:(?:years?|yrs?|yr\.?|months?|weeks?)[- ]?(?:old|of age)|y\/?o|yo)\b/gi,
      begins: 'number',
      score: 0.8,
    },
    {
      name: 'beside a sex, as in posts and notes',
      re: /[([]\s?(?<v>(?:1[01]\d|[1-9]\d) ?(?:[MF]|y(?:o|rs?)?|yrs?)|[MF] ?(?:1[01]\d|[1-9]\d))(?=\s?[)\]])/gi,
      score: 0.5,
    },
    {
      name: 'aged',
      re: /\b(?:aged?|age is|age:|age=|turn(?:s|ed|ing)?)\s{0,2}(?:of )?(?<v>1[01]\d|[1-9]\d?)\b(?! ?(?:%|percent|cents|euros|dollars))/gi,
      score: 0.7,
      needs: { starts: ['age', 'aged', 'turn', 'turns', 'turned', 'turning'] },
    },
    {
      name: 'I am',
      re: /\b(?:I(?: a|')m|he(?: i|')s|she(?: i|')s|they(?: a|')re|is now|who is) (?<v>1[01]\d|[1-9]\d)(?= ?(?:[,.;!?]|and|$))/gim,
      score: 0.5,
      needs: { starts: ['i', 'he', 'she', 'they', 'is', 'who'] },
    },
    {
      name: 'between commas after a name',
      re: /\b(?:1[01]\d|[1-9]\d)(?=\)|,)(?<=\p{Lu}[\p{L}'’-]{1,30} \p{Lu}[\p{L}'’-]{1,30}(?: ?\(|, )\d{2,3})/gu,
      begins: 'number',
      score: 0.5,
    },
    {
      name: 'romance and germanic',
      re: /\b(?:1[01]\d|[1-9]\d?)[- ]?(?:años(?: de edad)?|ans|anni|anos(?: de idade)?|Jahre(?:n)?(?: alt)?|jährige[rnms]?|jaar(?: oud)?|jarige|ára|år(?: gammal)?)(?!\p{L})/giu,
      begins: 'number',
      score: 0.45,
    },
    {
      name: 'edad',
      re: /\b(?:edad|âge|età|idade|alter|leeftijd)\s?:\s?(?<v>1[01]\d|[1-9]\d?)\b/gi,
      score: 0.7,
      needs: { starts: ['edad', 'âge', 'età', 'idade', 'alter', 'leeftijd'] },
    },
  ],
} satisfies Recognizer;
