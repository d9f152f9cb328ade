import { firstWords } from '../../../core/text/match/expand.ts';
import { isPlaceholder } from '../../../core/text/placeholder.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const NAME = 'pass(?:word|wd|code|phrase)?|pwd|passwort|kennwort|contraseña|mot de passe|senha|wachtwoord';
const SHORT = 'pw|clave';

export default {
  kind: 'recognizer',
  id: 'password',
  entity: 'PASSWORD',
  label: 'Password',
  family: 'secret',
  source: 'the word that names it, in seven languages',
  needs: { starts: firstWords(`${NAME}|${SHORT}`) },
  patterns: [
    {
      name: 'named',
      re: new RegExp(
        `\\b(?:${NAME}|${SHORT})["']?\\s{0,3}(?::|=|is|was|ist|es|est|è|é|\\s)\\s{0,3}["'\`]?(?<v>(?=[^\\s]{0,64}[\\d!@#$%^&*])[^\\s"'\`,;<>]{3,64}[^\\s"'\`,;<>.?)])`,
        'giu',
      ),
      score: 0.7,
    },
    {
      name: 'beside a login',
      re: /\b(?:login|user(?:name)?|usr|u|id)[ :=]{1,3}\S{2,40}[ ,;/\n]{1,3}(?:pass(?:word|wd)?|pwd|pw|p)[ :=]{1,3}(?<v>[^\s"'`,;]{3,64})/gi,
      score: 0.7,
      needs: { starts: ['login', 'user', 'username', 'usr', 'u', 'id'] },
    },
    {
      name: 'in a sentence',
      re: new RegExp(
        `\\b(?:${NAME})(?: [\\p{L}'’]{1,14}){1,6}(?: (?:is|was|to|ist|war|auf|est|es|era|è)|[:=])\\s{1,3}["'\`]?(?<v>(?=[^\\s]{0,64}\\d)(?=[^\\s]{0,64}[\\p{L}!@#$%^&*])[^\\s"'\`,;<>]{5,64}[^\\s"'\`,;<>.?)])`,
        'giu',
      ),
      score: 0.6,
    },
    {
      name: 'plain word',
      re: new RegExp(`\\b(?:${NAME})["']?\\s{0,3}[:=]\\s{0,3}["'\`]?(?<v>[^\\s"'\`,;<>]{3,64})`, 'giu'),
      score: 0.6,
    },
    {
      name: 'after a mail address',
      re: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s{0,2}[/:|]\s{0,2}(?<v>(?=\S{0,40}\d)[^\s,;]{5,64}[^\s,;.])/g,
      score: 0.5,
      needs: { near: /@[\w-]{1,63}\.[\w.-]{1,255}\s{0,2}[/:|]/g },
    },
    {
      name: 'PIN',
      re: /\b(?:PIN|CVV2?|CVC2?|OTP|security code|passcode|verification code|one-time (?:code|password))(?: (?:code|number|is|was))*\s{0,2}[:=#]?\s{0,2}(?<v>\d{3,8})\b/gi,
      score: 0.7,
      needs: { starts: ['pin', 'cvv', 'cvc', 'otp', 'security', 'passcode', 'verification', 'one'] },
    },
    {
      name: 'in an address',
      re: /:\/\/[^\s:/@]{1,64}:(?<v>[^\s:/@]{1,64})@/g,
      score: 0.9,
      needs: { near: /:\/\//g },
    },
  ],
  validate: (text) => (isPlaceholder(text) ? false : undefined),
} satisfies Recognizer;
