import isIP from 'validator/lib/isIP.js';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ip-address',
  entity: 'IP_ADDRESS',
  label: 'IP address',
  family: 'online',
  source: 'RFC 791, RFC 4291, RFC 4007 (zones), RFC 4632 (prefixes)',
  context: ['ip', 'ipv4', 'ipv6', 'address', 'host'],
  needs: { near: /\.\d{1,3}\.\d|:[0-9A-Fa-f]{0,4}:/g },
  patterns: [
    {
      name: 'IPv6',
      re: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4})?(?:%[0-9a-z]{1,16})?(?:\/\d{1,3})?(?![\w:])/gi,
      score: 0.6,
    },
    {
      name: 'IPv4',
      re: /(?<![\w.-])(?<!\b(?:[vV]ersions?|[vV]er\.?|[rR]eleases?|[bB]uild|[rR]ev(?:ision)?|[uU]pgrade[ds]? (?:from|to)|[fF]irmware)[ :=]{1,2})(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/(?:3[0-2]|[12]?\d))?(?![\w-])/g,
      score: 0.6,
    },
  ],
  validate(text) {
    const bare = text.replace(/\/\d+$/, '').replace(/%\w+$/, '');
    return isIP(bare) ? undefined : false;
  },
} satisfies Recognizer;
