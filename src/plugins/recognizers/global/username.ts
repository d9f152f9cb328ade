import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const NAMED =
  "user[ _-]?name|(?:user|from|sender|actor|author|member)[ _-]?id|login(?: name| id)?|screen name|nick(?:name)?|account name|benutzername|usuario|nom d'utilisateur|gebruikersnaam";

/** Accounts of machines and words that stand where a name of a user may: nobody's. */
const NOBODY =
  'root|admin|administrator|system|daemon|nobody|guest|user|users|username|ubuntu|debian|centos|ec2-user|runner|jenkins|git|svn|postgres|mysql|redis|nginx|apache|apache2|httpd|www-data|www|ftp|ssh|sshd|mail|postfix|docker|vagrant|pi|oracle|test|demo|default|anonymous|public|service|support|operator|bin|sync|cron|messagebus|localhost|unknown|invalid|null|none|undefined|the|an?|this|that|these|those|all|any|each|every|some|no|not|your|my|our|their|his|her|its|and|or|but|if|from|to|by|in|on|at|of|for|via|with|without|due|because|after|before|when|while|is|was|has|had|are|were|be|been|can|could|may|will|would|should|must|id|ids|name|names|account|accounts|password|passwords|session|sessions|security|reasons?|more|new|old|login|logins|error|errors|agent|interface|experience|input|data|story|stories|group|groups|role|roles|manual|guide|space|mode|defined|friendly|specific|profile|profiles|settings|management|permissions?|requests?|has|logged|signed|expected|usual|required|planned|requested|it|server|servers|host|hosts|database|network|web|remote|local|client|clients|everyone|anyone|members?|students?|employees?|customers?|visitors?|staff|people';
const LOGIN = `(?!(?:${NOBODY})(?![\\w.-]))[A-Za-z_][\\w.-]{0,30}[A-Za-z0-9_](?![\\w@-])`;
/** What sshd, PAM, sudo, databases and programs of our own write before the name of a user. */
const EVENT =
  '(?:invalid|illegal|unknown|no such) user|session (?:opened|closed) for(?: user)?|(?:accepted|failed|postponed) (?:password|publickey|none|keyboard-interactive(?:/pam)?|hostbased|gssapi-with-mic) for(?: invalid user)?|(?:log-?(?:in|on|out|off)|sign-?(?:in|on|out)|authentication|auth)(?: (?:ok|okay|succeeded|successful|success|fail(?:ed|ure)?|denied|rejected|attempt|error|event))? (?:for|by|of|as)(?: user)?|(?:logged|signed) (?:in|on|out|off) as|(?:authenticated|connected|impersonating) as(?: user)?|switched to user|(?:password|token|key|mfa|otp) (?:changed|reset|expired|issued|sent|revoked|set) (?:for|by)(?: user)?|(?:account|user) (?:locked|unlocked|disabled|enabled|created|deleted|added|removed|suspended):?|(?:access|permission) (?:granted|denied|revoked) (?:for|to|from)(?: user)?|useradd|usermod|userdel|adduser|new user: name=';

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
      name: 'event of a log',
      re: new RegExp(`\\b(?:${EVENT})[: =]?\\s?["'\`‘“]?(?<v>${LOGIN})`, 'gi'),
      score: 0.9,
      needs: { starts: firstWords(`(?:${EVENT.replaceAll('/', ' ').replace('new user: name=', 'new')})`) },
    },
    {
      name: 'who did something',
      re: new RegExp(
        `\\b(?:user|account|login)(?: name)?:? ["'\`‘“]?(?<v>${LOGIN})(?=["'\`’”]? (?:logged|log-?(?:in|out)|signed (?:in|on|out|off|up)|has (?:logged|signed|been)|was (?:logged|locked|added|removed|created|deleted|disabled)|is (?:locked|not in)|connected|disconnected|authenticated|created|deleted|updated|changed|reset|requested|uploaded|downloaded|not found|does not exist|joined|left|opened|closed|and \\S{3,32} (?:logged|signed)))`,
        'gi',
      ),
      score: 0.5,
      needs: { starts: ['user', 'account', 'login'] },
    },
    {
      name: 'with digits behind "user"',
      re: new RegExp(`\\busers? ["'\`‘“]?(?=[\\w.-]{0,30}[\\d_])(?<v>(?=[A-Za-z]{3})${LOGIN})`, 'gi'),
      score: 0.5,
      needs: { starts: ['user', 'users'] },
    },
    {
      name: 'sudo and su',
      re: new RegExp(`\\b(?:sudo|su)(?:\\[\\d{1,7}\\])?:\\s{1,5}(?<v>${LOGIN})(?= ?(?::| to ))`, 'g'),
      score: 0.9,
      needs: { starts: ['sudo', 'su'] },
    },
    {
      name: 'behind its number',
      re: new RegExp(`\\b[eu]?[ug]id=\\d{1,10}\\((?<v>${LOGIN})\\)`, 'g'),
      score: 0.9,
      needs: { near: /[ug]id=\d{1,10}\(/g },
    },
    {
      name: 'common log format',
      re: new RegExp(
        `(?<=^\\S{3,45} \\S{1,40} )(?<v>${LOGIN})(?= \\[\\d{1,2}/[A-Z][a-z]{2}/\\d{4}:\\d\\d)`,
        'gm',
      ),
      score: 0.9,
      needs: { near: / \[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:/g },
    },
    {
      name: 'at a host',
      re: new RegExp(
        `(?:(?<=\\b(?:ssh|scp|sftp|rsync|mosh) (?:\\S{1,40} ){0,5})(?<![\\w.])${LOGIN.replace('(?![\\w@-])', '')}(?=@)|(?<=')${LOGIN}(?='@'))`,
        'g',
      ),
      score: 0.9,
      needs: { near: /\b(?:ssh|scp|sftp|rsync|mosh) |'@'/g },
    },
    {
      name: 'log field',
      re: /\b(?:user|uid|usr|login|acct|logname|ruser|suser|duser|principal|subject|actor|owner|author|by)=["']?(?<v>(?!(?:root|null|none|unknown|anonymous)\b)[A-Za-z][\w.@-]{1,63})/g,
      score: 0.5,
      needs: {
        starts: [
          'user',
          'uid',
          'usr',
          'login',
          'acct',
          'logname',
          'ruser',
          'suser',
          'duser',
          'principal',
          'subject',
          'actor',
          'owner',
          'author',
          'by',
        ],
      },
    },
  ],
} satisfies Recognizer;
