import type { Recognizer } from '../../../core/text/recognizer.ts';

const TIME = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?';
const DATE = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}';
/** What stands before a line of WhatsApp, Signal or Telegram: `[12.03.24, 10:22:01] `, `12/03/24, 10:22 - `. */
const STAMP = `^(?:\\[${DATE},? ${TIME}\\] |${DATE},? ${TIME} - )`;
const WHO = '[^\\n:<>[\\]]{1,40}';

export default {
  kind: 'recognizer',
  id: 'person-by-chat',
  entity: 'PERSON',
  label: 'Who wrote a line of a chat',
  family: 'person',
  source: 'what WhatsApp, Signal, Telegram, Zoom, Teams, Slack and IRC write into an exported or copied chat',
  needs: { sign: ':' },
  patterns: [
    { name: 'WhatsApp, Signal', re: new RegExp(`${STAMP}~? ?(?<v>${WHO})(?=:\\s)`, 'gimu'), score: 0.75 },
    {
      name: 'who came and went',
      re: new RegExp(
        `${STAMP}(?<v>${WHO}?)(?= (?:added|removed|invited|left\\b|joined\\b|created (?:this )?group|changed (?:the|this|their)|was (?:added|removed)|hat |ist |a ajouté|a quitté|añadió|salió|saiu|ha aggiunto))`,
        'gimu',
      ),
      score: 0.6,
    },
    {
      name: 'who was added or removed',
      re: new RegExp(
        `${STAMP}${WHO}? (?:added|removed|invited) (?<v>\\p{L}[^\\n:<>[\\]]{0,39})(?=[\\n]|$)`,
        'gimu',
      ),
      score: 0.6,
    },
    { name: 'Telegram', re: new RegExp(`^(?<v>${WHO}), \\[${DATE},? ${TIME}\\]`, 'gimu'), score: 0.75 },
    {
      name: 'Zoom',
      re: new RegExp(`^${TIME}\\s{1,4}From {1,2}(?<v>${WHO}?)(?= {1,2}to |\\s?:)`, 'gimu'),
      score: 0.75,
    },
    {
      name: 'Slack, Teams',
      re: new RegExp(`^(?<v>\\p{Lu}${WHO}?)(?: {2}|\\t)\\[?${TIME}\\]?$`, 'gimu'),
      score: 0.6,
    },
    { name: 'IRC', re: new RegExp(`^\\[?${TIME}\\]? <[@+% ]?(?<v>[^>\\s]{1,30})>`, 'gimu'), score: 0.75 },
    { name: 'time and name', re: new RegExp(`^\\[${TIME}\\] (?<v>${WHO})(?=:\\s)`, 'gimu'), score: 0.6 },
  ],
  // A log has its level where a chat has a name.
  validate: (text) =>
    !/\p{L}/u.test(text) ||
    / - /.test(text) ||
    /(?:^|[.\s])(?:error|err|warn|warning|info|debug|trace|fatal|notice|critical|severe|verbose|system)$/i.test(
      text,
    )
      ? false
      : undefined,
} satisfies Recognizer;
