import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'organization-by-field',
  entity: 'ORGANIZATION',
  label: 'Organization in a named field or by its legal form',
  family: 'organization',
  source: 'ISO 20275 legal forms; what forms and tables call the field, in seven languages',
  needs: {
    words:
      'company employer organization organisation firm hospital clinic school university institution vendor supplier insurer empresa centro empleador firma unternehmen arbeitgeber entreprise société societe employeur azienda ditta datore empregador bedrijf werkgever'.split(
        ' ',
      ),
  },
  patterns: [
    {
      name: 'field',
      re: /(?:^|[\n;|,.{("\t])[ \t"']*(?:company|employer|organi[sz]ation|firm|hospital|clinic|school|university|institution|vendor|supplier|insurer|empresa|centro|empleador|firma|unternehmen|arbeitgeber|entreprise|soci[ée]t[ée]|employeur|azienda|ditta|datore di lavoro|empregador|bedrijf|werkgever)(?: name)?["']?\s?[:=]\s{0,3}["']?(?<v>\p{Lu}[\p{L}\p{M}\p{N}.'’& -]{1,50}[\p{L}\p{N}.])/giu,
      score: 0.55,
    },
    {
      name: 'legal form',
      re: /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}'’&-]{0,30},? (?:(?:and|&|of|und|et|y|e|de) )?){1,4}(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|PLC|plc|LLP|LP|GmbH|AG|KG|OHG|SE|S\.A\.?|SAS|SARL|S\.L\.?|S\.p\.A|S\.r\.l|SpA|Srl|B\.V|N\.V|BV|NV|Ltda|Lda|Pty|Oy|AB|ApS|A\/S)(?![\p{L}\p{N}])\.?/gu,
      score: 0.6,
      needs: {
        any: [
          {
            words:
              'inc llc ltd limited corp corporation plc llp gmbh kg ohg sas sarl spa srl bv nv ltda lda pty aps'.split(
                ' ',
              ),
          },
          // Legal forms of letters and points, and those that are words of small letters otherwise.
          { near: /\b[SBN]\.(?:A|L|V|p|r)\b| (?:AG|SE|LP|AB|Oy|SA|SL|A\/S)\b/g },
        ],
      },
    },
  ],
  validate: (text) => (/^\p{Lu}/u.test(text) ? undefined : false),
} satisfies Recognizer;
