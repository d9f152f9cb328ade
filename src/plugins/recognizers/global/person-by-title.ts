import { firstWords, inCapitals } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';
import { TITLES } from '../../../core/text/titles.ts';

const NAME = "(?!(?:Mr|Mrs|Ms|Dr|Prof|Miss|Sir)\\b)\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}";
const PARTICLE =
  '(?:(?:van|von|de|del|della|di|da|dos|du|der|den|la|le|bin|ibn|al|el|ter|zu|mc|st\\.) ){0,3}';
const FULL = `(?:${NAME}|\\p{Lu}\\.)(?:[ \\u00A0](?:\\p{Lu}\\.|${PARTICLE}${NAME})){0,3}`;

const TITLE = `${TITLES}|Doctor|Lady|Lord|Fr|Lt|Col|Gen|Hon|Ma[îi]tre|Don|Doña|Sig(?:\\.ra)?|Dott\\.ssa|Mw`;
const INTRODUCTION =
  "[Mm]y name(?:'s| is)|[Tt]he name(?:'s| is)|[Tt]his is|[Ii] am called|[Nn]ame ?[:=]|[Cc]all me|[Ss]igned by|ich heiße|[Mm]ein Name ist|je m'appelle|me llamo|mi nombre es|mi chiamo|meu nome é|mijn naam is|ik heet";
const GREETING =
  'Dear|Hi|Hello|Hey|Good morning|Good afternoon|Lieber?|Liebe|Hallo|Guten Tag|Cher|Chère|Bonjour|Querid[oa]|Estimad[oa]|Hola|Car[oa]|Gentile|Ciao|Prezad[oa]|Olá|Beste|Geachte';
const CLOSING =
  '(?:[Ww]ith )?(?:(?:[Kk]ind|[Bb]est|[Ww]arm|[Ww]armest|[Mm]any) ?)?(?:[Rr]egards|[Ww]ishes|[Tt]hanks)|[Ss]incerely(?: yours)?|[Yy]ours(?: truly| sincerely| faithfully)?|[Cc]heers|[Aa]ll the best|[Bb]est|[Tt]hank you|[Ll]ove|Affectionately|Mit freundlichen Grüßen|Viele Grüße|Cordialement|Bien à vous|Saludos|Un saludo|Atentamente|Cordiali saluti|Distinti saluti|Atenciosamente|Met vriendelijke groet';
const RELATION =
  'wife|husband|daughter|son|mother|father|mom|mum|dad|sister|brother|aunt|uncle|niece|nephew|grandmother|grandfather|grandson|granddaughter|girlfriend|boyfriend|fianc[ée]e?|spouse|cousin|stepson|stepdaughter|roommate|neighbou?r|femme|mari|fille|fils|épouse|époux|mère|père|sœur|frère|esposa|esposo|marido|hija|hijo|hermana|hermano|moglie|marito|figlia|figlio|sorella|fratello|filha|filho|irmã|irmão|dochter|zoon|moeder|vader|zus|broer|tochter|sohn|schwester|bruder|ehemann|ehefrau';
const NO_NAME =
  'Nature|Earth|Time|Christmas|Superior|Tongue|Church|In|And|Of|The|To|Who|Is|Was|He|She|We|You|They|It|Mary';
/** Before a name in quotes. */
const KNOWN_AS =
  'known(?: to (?:friends|family|everyone))?(?: as)?|nicknamed|alias|goes by|aka|a\\.k\\.a\\.|genannt|surnommée?|dite?|apodad[oa]|conhecid[oa](?: como)?|conocid[oa](?: como)?|dett[oa]|bijgenaamd';
const THANKS = '[Tt]hanks|[Tt]hank you|[Cc]heers';

export default {
  kind: 'recognizer',
  id: 'person-by-title',
  entity: 'PERSON',
  label: 'Name after a title or greeting',
  family: 'person',
  source: 'forms of address in seven languages',
  needs: { starts: firstWords(TITLE) },
  patterns: [
    {
      name: 'title',
      re: new RegExp(`(?<![\\p{L}\\p{N}.])(?:${TITLE})\\.?\\s(?<v>${FULL})`, 'gu'),
      score: 0.75,
    },
    {
      name: 'introduction',
      re: new RegExp(`\\b(?:${INTRODUCTION})\\s{1,2}(?<v>${FULL})`, 'gu'),
      score: 0.7,
      needs: { starts: firstWords(INTRODUCTION) },
    },
    {
      name: 'greeting',
      re: new RegExp(
        `(?<=^[ \\t]{0,8})(?:${GREETING})[ ,]{1,2}(?!All|Team|Sir|Madam|There|Support|Customer|Everyone|Folks|Friend)(?<v>${FULL})(?=\\s{0,2}[,!.:\\n-]|$)`,
        'gmu',
      ),
      score: 0.7,
      needs: { starts: firstWords(GREETING) },
    },
    {
      name: 'signature',
      re: new RegExp(
        `(?<=^[ \\t]{0,8})(?:${CLOSING})[,.!]?[ \\t]{0,4}\\n{1,3}[ \\t]{0,8}(?<v>${FULL})[ \\t]{0,4}(?=\\n|$)`,
        'gmu',
      ),
      score: 0.6,
      needs: { starts: firstWords(CLOSING) },
    },
    {
      name: 'relation',
      re: new RegExp(
        `\\b(?:${[RELATION, inCapitals(RELATION)].join('|')})(?: named| called| namens| nommée?| llamad[ao]|,)? (?!(?:${NO_NAME})\\b)(?<v>${FULL})`,
        'gu',
      ),
      score: 0.55,
      needs: { starts: firstWords(RELATION) },
    },
    {
      name: 'nickname',
      re: new RegExp(
        `\\b(?:${KNOWN_AS})(?: to \\p{L}{2,12})?(?: as)? ?["“«„‘'](?<v>\\p{L}[\\p{L}\\p{M} .’-]{1,30})["”»“’']`,
        'gu',
      ),
      score: 0.6,
      needs: { starts: firstWords(KNOWN_AS) },
    },
    {
      name: 'thanks',
      re: new RegExp(
        `\\b(?:${THANKS})[, ]{1,2}(?!You|The|For|And|To|So|In|God|Again|Everyone|All|Team|Hi|Hello)(?<v>${NAME})(?=\\s{0,2}[.!,]?\\s{0,2}(?:\\n|$|[.!]))`,
        'gu',
      ),
      score: 0.5,
      needs: { starts: firstWords(THANKS) },
    },
  ],
} satisfies Recognizer;
