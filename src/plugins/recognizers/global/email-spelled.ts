import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'email-spelled',
  entity: 'EMAIL_ADDRESS',
  label: 'E-mail address, spelled out',
  family: 'contact',
  source: 'as people write it against harvesters, and as speech recognizers do',
  context: ['email', 'e-mail', 'mail', 'reach', 'contact', 'write'],
  needs: { near: /[([]at[)\]]| at [a-z0-9-]{1,63}(?:\.| dot | ?\(dot| ?\[dot)/gi },
  patterns: [
    {
      name: 'at',
      re: /\b[a-z0-9][a-z0-9._+-]{0,63} ?(?:\(at\)|\[at\]| at ) ?(?:[a-z0-9-]{1,63}(?:\.| ?\(dot\) ?| ?\[dot\] ?| dot )){1,4}(?:com|net|org|edu|gov|io|co|uk|de|fr|es|it|nl|pt|br|us|info|biz|me)\b/gi,
      score: 0.5,
    },
    {
      name: 'dot',
      re: /\b[a-z0-9][a-z0-9._+-]{0,63}@(?:[a-z0-9-]{1,63}(?:\.| ?[([]dot[)\]] ?)){1,4}(?:com|net|org|edu|gov|io|co|uk|de|fr|es|it|nl|pt|br|us|info|biz|me)\b/gi,
      score: 0.6,
      needs: { sign: '@' },
    },
  ],
} satisfies Recognizer;
