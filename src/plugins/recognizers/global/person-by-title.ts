import type { Recognizer } from '../../../core/text/recognizer.ts';

const NAME = "(?!(?:Mr|Mrs|Ms|Dr|Prof|Miss|Sir)\\b)\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}";
const PARTICLE =
  '(?:(?:van|von|de|del|della|di|da|dos|du|der|den|la|le|bin|ibn|al|el|ter|zu|mc|st\\.) ){0,3}';
const FULL = `(?:${NAME}|\\p{Lu}\\.)(?:[ \\u00A0](?:\\p{Lu}\\.|${PARTICLE}${NAME})){0,3}`;

export default {
  kind: 'recognizer',
  id: 'person-by-title',
  entity: 'PERSON',
  label: 'Name after a title or greeting',
  family: 'person',
  source: 'forms of address in seven languages',
  needs: {
    near: /\b(?:M[rsx]s?|Miss|Dr|Prof|Doctor|Sir|Madame?|Lady|Lord|Rev|Fr|Capt|Sgt|Lt|Col|Gen|Hon|Herrn?|Frau|Monsieur|Mme|Mlle|Señora?|Sra?|Srta|Don|Doña|Dra|Sig|Dott|Dhr|Mev|Mw|[Nn]ame|[Nn]aam|[Tt]his is|called?|[Ss]igned|hei(?:ß|ss)e|appelle|llamo|nombre|chiamo|nome|heet|[Dd]ear|Hi|Hello|Hey|[Gg]ood|Liebe|Hallo|Guten|Ch(?:er|ère)|Bonjour|Querid|Estimad|Hola|Car[oa]|Gentile|Ciao|Prezad|Ol|Beste|Geachte|[Rr]egards|[Ww]ishes|[Tt]hank|[Ss]incerely|[Yy]ours|[Cc]heers|[Bb]est|[Ll]ove|Affectionately|Grüße|Cordialement|Bien|Salud|Atentamente|Cordiali|Distinti|Atenciosamente|Met)(?![a-z]{6})/g,
  },
  patterns: [
    {
      name: 'title',
      re: new RegExp(
        `(?<![\\p{L}\\p{N}.])(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Doctor|Sir|Madam|Lady|Lord|Rev|Fr|Capt|Sgt|Lt|Col|Gen|Hon|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Ma[îi]tre|Señora?|Sra?|Srta|Don|Doña|Dra?|Sig(?:\\.ra|nora?)?|Dott(?:\\.ssa)?|Dhr|Mevr(?:ouw)?|Mw)\\.?\\s(?<v>${FULL})`,
        'gu',
      ),
      score: 0.75,
    },
    {
      name: 'introduction',
      re: new RegExp(
        `\\b(?:[Mm]y name(?:'s| is)|[Tt]he name(?:'s| is)|[Tt]his is|[Ii] am called|[Nn]ame ?[:=]|[Cc]all me|[Ss]igned by|ich heiße|[Mm]ein Name ist|je m'appelle|me llamo|mi nombre es|mi chiamo|meu nome é|mijn naam is|ik heet)\\s{1,2}(?<v>${FULL})`,
        'gu',
      ),
      score: 0.7,
    },
    {
      name: 'greeting',
      re: new RegExp(
        `^[ \\t]{0,8}(?:Dear|Hi|Hello|Hey|Good morning|Good afternoon|Lieber?|Liebe|Hallo|Guten Tag|Cher|Chère|Bonjour|Querid[oa]|Estimad[oa]|Hola|Car[oa]|Gentile|Ciao|Prezad[oa]|Olá|Beste|Geachte)[ ,]{1,2}(?!All|Team|Sir|Madam|There|Support|Customer|Everyone|Folks|Friend)(?<v>${FULL})(?=\\s{0,2}[,!.:\\n-]|$)`,
        'gmu',
      ),
      score: 0.7,
    },
    {
      name: 'signature',
      re: new RegExp(
        `(?:^|\\n)[ \\t]{0,8}(?:(?:[Ww]ith )?(?:[Kk]ind|[Bb]est|[Ww]arm(?:est)?|[Mm]any)?\\s?(?:[Rr]egards|[Ww]ishes|[Tt]hanks)|[Ss]incerely(?: yours)?|[Yy]ours(?: truly| sincerely| faithfully)?|[Cc]heers|[Aa]ll the best|[Bb]est|[Tt]hank you|[Ll]ove|Affectionately|Mit freundlichen Grüßen|Viele Grüße|Cordialement|Bien à vous|Saludos|Un saludo|Atentamente|Cordiali saluti|Distinti saluti|Atenciosamente|Met vriendelijke groet)[,.!]?[ \\t]{0,4}\\n{1,3}[ \\t]{0,8}(?<v>${FULL})[ \\t]{0,4}(?=\\n|$)`,
        'gu',
      ),
      score: 0.6,
    },
    {
      name: 'thanks',
      re: new RegExp(
        `\\b(?:[Tt]hanks|[Tt]hank you|[Cc]heers)[, ]{1,2}(?!You|The|For|And|To|So|In|God|Again|Everyone|All|Team|Hi|Hello)(?<v>${NAME})(?=\\s{0,2}[.!,]?\\s{0,2}(?:\\n|$|[.!]))`,
        'gu',
      ),
      score: 0.5,
    },
  ],
} satisfies Recognizer;
