import { firstWords } from '../../../core/text/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const NAMED =
  "user[ _-]?name|(?:user|from|sender|actor|author|member)[ _-]?id|login(?: name| id)?|screen name|nick(?:name)?|account name|benutzername|usuario|nom d'utilisateur|gebruikersnaam";

export default {
  kind: 'recognizer',
  id: 'username',
  entity: 'USERNAME',
  label: 'User name or handle',
  family: 'online',
  source: 'the word that names it; X and Instagram rules for handles',
  context: ['twitter', 'tweeter', 'instagram', 'handle', 'user', 'skype', 'telegram', 'tiktok', 'github'],
  needs: { near: /@[A-Za-z_]/g },
  patterns: [
    {
      name: 'handle',
      re: /(?<![\w@.+/-])@(?!.{0,15}(?:[aA]dmin|[tT]witter))[A-Za-z_]\w{0,29}(?![\w@]|\.\w)/g,
      score: 0.5,
    },
    {
      name: 'Reddit',
      re: /(?<![\w/.])\/?u\/(?<v>[A-Za-z0-9_-]{3,20})(?![\w/-])/g,
      score: 0.6,
      needs: { run: /\bu\/[\w-]{3}/g },
    },
    {
      name: 'home folder',
      re: /(?<=(?<![\w.-])(?:[A-Z]:)?[/\\]{1,2})(?:home|Users)[/\\]{1,2}(?!(?:[Ss]hared|[Pp]ublic|[Dd]efault|[Gg]uest|root|ubuntu|user|username|admin|runner|me)\b)(?<v>[A-Za-z][\w.-]{1,31})/g,
      score: 0.6,
      needs: { starts: ['home', 'users'] },
    },
    {
      name: 'named',
      re: new RegExp(
        `\\b(?:${NAMED})(?:["']?\\s{0,3}(?::|=|is)\\s{0,3}["'\`]?|\\s["'‘\`])(?<v>[^\\s"'\`,;<>]{2,64}[^\\s"'\`,;<>.!?)])`,
        'giu',
      ),
      score: 0.65,
      needs: { starts: firstWords(NAMED) },
    },
    {
      name: 'in a sentence',
      re: /\b(?:login|user(?:[ -]?name|[ -]?id)?|handle|account name)(?: \S{1,40}(?<![.!?])){0,5} (?:is|was)\s["'‘“]?(?<v>(?=\S{0,40}[\d_])(?=\S{0,40}\p{L})[\p{L}][\p{L}\p{N}_.-]{2,40}[\p{L}\p{N}])/giu,
      score: 0.5,
      needs: { starts: ['login', 'user', 'username', 'userid', 'handle', 'account'] },
    },
    {
      name: 'before a password',
      re: /\b(?:login|user(?:name)?|usr|u|id)[ :=]{1,3}(?<v>\S{2,40})[ ,;/\n]{1,3}(?:pass(?:word|wd)?|pwd|pw|p)[ :=]{1,3}\S{3}/gi,
      score: 0.65,
      needs: { starts: ['login', 'user', 'username', 'usr', 'u', 'id'] },
    },
    {
      name: 'messenger',
      re: /\b(?:skype|telegram|discord|snapchat|kik|icq|wechat|line id|instagram|twitter)(?:\s(?:name|id|handle|is|user|account))*\s{0,2}[:(=@]?\s{0,2}(?<v>(?=[\w.:-]{0,30}[._\d:])[A-Za-z][\w.:-]{3,31}\w)/gi,
      score: 0.5,
      needs: {
        starts: [
          'skype',
          'telegram',
          'discord',
          'snapchat',
          'kik',
          'icq',
          'wechat',
          'line',
          'instagram',
          'twitter',
        ],
      },
    },
    {
      name: 'Slack member',
      re: /(?<=<@|\buser: ?["']?)[UW](?=[A-Z]{0,10}\d)[A-Z0-9]{7,11}(?![\w])/g,
      score: 0.6,
      needs: { near: /(?:<@|\buser: ?["']?)[UW][A-Z\d]{7}/g },
    },
    {
      name: 'log field',
      re: /\b(?:user|uid|usr|login)=["']?(?<v>[A-Za-z][\w.@-]{1,63})/g,
      score: 0.5,
      needs: { starts: ['user', 'uid', 'usr', 'login'] },
    },
  ],
} satisfies Recognizer;
