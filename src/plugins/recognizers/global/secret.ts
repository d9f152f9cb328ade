import { firstWords } from '../../../core/text/match/expand.ts';
import { isPlaceholder } from '../../../core/text/placeholder.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const NAMED =
  'secret(?:[_-]?(?:access[_-]?)?key)?|api[_-]?key|access[_-]?key(?:[_-]id)?|access[_-]?token|refresh[_-]?token|auth[_-]?token|client[_-]?secret|private[_-]?key|encryption[_-]?key|token';
/** What stands after a name and an equals sign. */
const VALUE = /=[\w.%~+/:-]{12}/g;

export default {
  kind: 'recognizer',
  id: 'secret',
  entity: 'SECRET',
  label: 'Key, token or cookie',
  family: 'secret',
  source:
    'published prefixes of the issuers; RFC 7519 (JWT), RFC 7468 (PEM), RFC 6750 (Bearer), RFC 6265 (cookies)',
  needs: { token: 12 },
  patterns: [
    {
      name: 'private key',
      re: /(?<=-----)BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,8000}?(?:-----END (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|$)/g,
      score: 1,
      needs: { starts: ['begin'] },
    },
    { name: 'JWT', re: /\beyJ[\w-]{8,4000}\.[\w-]{2,8000}\.[\w-]{2,2000}/g, score: 0.95 },
    { name: 'Stripe', re: /\b[spr]k_(?:test|live)_[A-Za-z0-9]{10,250}/g, score: 0.95 },
    { name: 'OpenAI, Anthropic', re: /\bsk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20,250}/g, score: 0.95 },
    {
      name: 'GitHub',
      re: /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g,
      score: 0.95,
    },
    { name: 'GitLab', re: /\bgl(?:pat|dt|rt|soat)-[\w-]{16,64}/g, score: 0.95 },
    {
      name: 'Slack',
      re: /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}|https:\/\/hooks\.slack\.com\/services\/[\w/]{10,100}/g,
      score: 0.95,
    },
    { name: 'AWS access key', re: /\b(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}\b/g, score: 0.95 },
    { name: 'Google', re: /\bAIza[\w-]{30,40}|\bya29\.[\w-]{20,400}|\bGOCSPX-[\w-]{20,40}/g, score: 0.95 },
    { name: 'SendGrid', re: /\bSG\.[\w-]{10,40}\.[\w-]{10,80}/g, score: 0.95 },
    {
      name: 'Twilio, Mailgun, npm, Hugging Face',
      re: /\b(?:(?:SK|AC)[0-9a-f]{32}|key-[0-9a-f]{32}|npm_[A-Za-z0-9]{30,40}|hf_[A-Za-z0-9]{30,40}|dop_v1_[0-9a-f]{64}|sq0[a-z]{3}-[\w-]{20,50}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})\b/g,
      score: 0.9,
    },
    {
      name: 'Authorization header',
      re: /\b(?:Proxy-)?Authorization\s{0,2}:\s{0,2}(?:Bearer|Basic|Token|Digest|ApiKey)\s{1,3}[\w.~+/=:-]{6,4000}/gi,
      score: 0.9,
      needs: { starts: ['proxy', 'authorization'] },
    },
    {
      name: 'Bearer token',
      re: /\bBearer\s{1,3}[\w.~+/=-]{20,4000}/g,
      score: 0.85,
      needs: { starts: ['bearer'] },
    },
    {
      name: 'token header',
      re: /\bX-(?:[A-Za-z]{2,16}-){0,3}(?:Key|Token|Secret|Auth)\s{0,2}:\s{0,2}[\w.~+/=-]{12,1000}/gi,
      score: 0.85,
      needs: { starts: ['x'] },
    },
    {
      name: 'session cookie',
      re: /\b(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|ASPSESSIONID[A-Z]{0,8}|connect\.sid|sessionid|session_?id|session(?:_token)?|sid|csrf_?token|XSRF-TOKEN|auth_?token|remember_token|laravel_session|_ga|_gid|_fbp)=[\w.%~+/:-]{12,1000}/gi,
      score: 0.8,
      needs: { near: VALUE },
    },
    {
      name: 'token in an address',
      re: /[?&](?:access_token|refresh_token|id_token|api_?key|auth_?token|token|secret|client_secret|sig|signature|code|password|key)=[\w.%~+/-]{12,1000}/gi,
      score: 0.8,
      needs: { near: VALUE },
    },
    {
      name: 'named value',
      re: new RegExp(
        `(?<![A-Za-z0-9])(?:${NAMED})["'\\\\]{0,3}\\s{0,2}(?:[:=]|is)\\s{0,2}["'\\\\]{0,3}(?<v>[A-Za-z0-9_.~+/=-]{16,1000})`,
        'gi',
      ),
      score: 0.75,
      needs: { starts: firstWords(NAMED) },
    },
    {
      name: 'key with a cue',
      re: /\b(?:api|access|secret|private|license|licence|session|encryption|auth)[ _-](?:key|token|id|code)s?\s{0,2}(?::|=|is|was)?\s{0,2}["'`]?(?<v>(?=[\w-]{0,80}\d)[\w-]{12,200})/gi,
      score: 0.6,
      needs: {
        starts: ['api', 'access', 'secret', 'private', 'license', 'licence', 'session', 'encryption', 'auth'],
      },
    },
  ],
  validate: (text) => (isPlaceholder(text) ? false : undefined),
} satisfies Recognizer;
