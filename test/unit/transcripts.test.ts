/** When it is said: times of what is named, by transcripts in every format. */
import { describe, expect, test } from 'vitest';
import type { Told } from '../../src/core/sound/told.ts';
import { maskTranscript } from '../../src/pipeline/text/transcript.ts';
import { documents } from '../../src/plugins/text.ts';
import { engines, FACTS, policy } from './text/engines.ts';

async function told(name: string, text: string, find = {}) {
  return maskTranscript(new TextEncoder().encode(text), name, policy('replace', {}, find), {
    engines: await engines(),
    formats: documents,
    facts: async () => FACTS,
  });
}
const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const timesOf = ({ told: { decisions } }: { told: Told }) =>
  decisions.map(({ finding: { from, to, entity } }) => [entity, from, to]);

describe('when it is said', () => {
  const MAIL = 'anna@example.org';
  test('by cues in any order, and by stamps within them', async () => {
    const { told: of, bytes } = await told(
      'a.vtt',
      `WEBVTT\n\n1\n00:05.000 --> 00:06.500\n<v Ann>write to ${MAIL} now\n\n00:01.000 --> 00:03.000\nso <00:01.500>${MAIL} <00:02.750>it is\n`,
    );
    expect(timesOf({ told: of })).toEqual([
      ['EMAIL_ADDRESS', 1.5, 2.75],
      ['EMAIL_ADDRESS', 5, 6.5],
    ]);
    expect(of.covers).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 6.5 },
    ]);
    expect(of.begins).toBe(5);
    expect(read(bytes)).not.toContain(MAIL);
    expect(read(bytes)).toContain('<00:01.500><EMAIL_ADDRESS> <00:02.750>it is');
  });

  test('by cues that overlap, and by all of those that a value goes on in', async () => {
    const srt = await told(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\ncall +49 170\n\n2\n00:00:01,800 --> 00:00:03,000\n1234567 please\n',
    );
    expect(timesOf(srt)).toEqual([
      ['PHONE_NUMBER', 1, 2],
      ['PHONE_NUMBER', 1.8, 3],
    ]);
    expect(read(srt.bytes)).not.toMatch(/1234567|170/);
  });

  test('what stands behind a blank line is said in the cue before, and a note is not said', async () => {
    const srt = await told(
      'a.srt',
      `1\n00:00:01,000 --> 00:00:04,000\nwrite to\n\n${MAIL} please\n\n2\n00:00:05,000 --> 00:00:06,000\nbye\n`,
    );
    expect(timesOf(srt)).toEqual([['EMAIL_ADDRESS', 1, 4]]);
    const vtt = await told(
      'a.vtt',
      `WEBVTT\n\nNOTE ask ${MAIL}\n\n00:01.000 --> 00:04.000\nhello\n\nNOTE ask ${MAIL}\n`,
    );
    expect(timesOf(vtt)).toEqual([]);
    expect(read(vtt.bytes)).not.toContain(MAIL);
  });

  test('by words, and where one has no time by what lies about it', async () => {
    const words = [
      { word: 'mail', start: 0.5, end: 0.9 },
      { word: MAIL },
      { word: 'or', start: 3, end: 3.2 },
      { word: 'card', start: 3.3, end: 3.6 },
      { word: '4111', start: 3.7, end: 4.4 },
      { word: '1111', start: 4.5, end: 5.1 },
      { word: '1111', start: 5.2, end: 5.8 },
      { word: '1111.', start: 5.9, end: 6.4 },
    ];
    const list = await told('a.json', JSON.stringify(words));
    expect(timesOf(list)).toEqual([
      ['EMAIL_ADDRESS', 0.9, 3],
      ['CREDIT_CARD', 3.7, 6.4],
    ]);
    const out = JSON.parse(read(list.bytes)) as { word: string; start?: number; end?: number }[];
    expect(out.map((w) => w.word)).toEqual(['mail', '<EMAIL_ADDRESS>', 'or', 'card', '<CREDIT_CARD>.']);
    expect(out[4]).toEqual({ word: '<CREDIT_CARD>.', start: 3.7, end: 6.4 });
  });

  test('as Whisper writes it; what says the same again goes', async () => {
    const whisper = {
      text: ` Mail ${MAIL} now.`,
      language: 'en',
      segments: [
        {
          id: 0,
          start: 0,
          end: 3,
          text: ` Mail ${MAIL} now.`,
          tokens: [1, 2, 3],
          words: [
            { word: ' Mail', start: 0, end: 0.5, probability: 1 },
            { word: ` ${MAIL}`, start: 0.5, end: 2, probability: 1 },
            { word: ' now.', start: 2, end: 3, probability: 1 },
          ],
        },
        { start: 4, end: 6, text: ` and ${MAIL}`, words: [{ word: ' and', start: 4, end: 4.2 }] },
        { start: 7, end: 9, text: ` or ${MAIL}` },
      ],
    };
    const made = await told('a.json', JSON.stringify(whisper));
    // Words that lack what their sentence says do not tell when it is said.
    expect(timesOf(made)).toEqual([
      ['EMAIL_ADDRESS', 0.5, 2],
      ['EMAIL_ADDRESS', 4, 6],
      ['EMAIL_ADDRESS', 7, 9],
    ]);
    expect(read(made.bytes)).not.toMatch(/anna|tokens|language/);
    expect(JSON.parse(read(made.bytes)).segments[0].words[1]).toEqual({
      word: ' <EMAIL_ADDRESS>',
      start: 0.5,
      end: 2,
    });
  });

  test('a time in which nobody can say it is widened to that of its neighbours', async () => {
    const words = [
      { word: 'at', start: 1, end: 1.4 },
      { word: '4111111111111111', start: 2, end: 2.1 },
      { word: 'you', start: 3, end: 4 },
    ];
    expect(timesOf(await told('a.json', JSON.stringify(words)))).toEqual([['CREDIT_CARD', 1, 4]]);
  });

  test.each([
    ['a.vtt', 'WEBVTT\n\n00:03.000 --> 00:01.000\nhello\n', /ends before it begins/],
    [
      'a.vtt',
      'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n00:01.000 --> 00:03.000\nhello\n',
      /stream/,
    ],
    [
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:03.000\nhello\n\n00:05.000-->00:06.000\nanna\n',
      /a time in it cannot be read/,
    ],
    [
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nhello\n\n2\n1000:00:01,000 --> 1000:00:02,000\nanna\n',
      /a time in it cannot be read/,
    ],
    [
      'b.vtt',
      'WEBVTT\n\n00:01.000 --> 00:03.000\nhello\n00:05.000 --> 00:06.000\nanna\n',
      /a time in it cannot be read/,
    ],
    ['a.json', '[{"word":"a","start":-1,"end":2}]', /seconds from the beginning/],
    ['a.json', '[{"word":"a","start":0,"end":1e9}]', /seconds from the beginning/],
    ['a.json', '[{"word":"a","start":"0","end":1}]', /no number of seconds/],
    ['a.json', '[{"word":"a","start":NaN,"end":1}]', /no well-formed JSON/],
    ['a.json', '[{"word":"a"}]', /nothing says when/],
    ['a.json', '{"segments":[{"text":"hello"}]}', /nothing says when/],
    ['a.json', '[]', /nothing in it says when/],
    ['a.json', '{"a":1}', /neither/],
    ['a.json', '[1]', /neither "word"/],
    ['a.txt', 'hello', /could not be found in the sound/],
    ['a.txt', ' \n', /nothing is said in it/],
    ['a.doc', 'hello', /does not say when/],
  ])('%s with %s is refused', async (name, text, why) => {
    await expect(told(name, text)).rejects.toThrow(why);
  });

  test('of many words without length nobody knows when they are said: all of the sound is hidden', async () => {
    const words = Array.from({ length: 5000 }, () => ({ word: MAIL, start: 1, end: 1 }));
    const made = await told('a.json', JSON.stringify(words), { entities: ['EMAIL_ADDRESS'] });
    const times = timesOf(made);
    expect(times).toHaveLength(5000);
    for (const [, from, to] of times) expect([from, Number(to) > 3600]).toEqual([0, true]);
  });
});

describe('what may be read aloud', () => {
  const MAIL = 'anna@example.org';
  const words = (
    all: readonly { readonly from: number; readonly to: number; readonly text: string }[] = [],
  ) => all.map(({ from, to, text }) => [from, to, text]);
  test('is the masked transcript: cue by cue, and in the time of what was found', async () => {
    const { told: of } = await told(
      'a.vtt',
      `WEBVTT\n\nNOTE ask ${MAIL}\n\n00:01.000 --> 00:03.000\n<v Ann>so <00:01.500>${MAIL} <00:02.750>it is\n\n00:05.000 --> 00:06.500\nwrite to ${MAIL}, not bob@example.org\n`,
    );
    expect(words(of.speech?.cues)).toEqual([
      [1, 3, 'so <EMAIL_ADDRESS> it is'],
      [5, 6.5, 'write to <EMAIL_ADDRESS>, not <EMAIL_ADDRESS>'],
    ]);
    expect(words(of.speech?.surrogates)).toEqual([
      [1.5, 2.75, '<EMAIL_ADDRESS>'],
      [5, 6.5, 'write to <EMAIL_ADDRESS>, not <EMAIL_ADDRESS>'],
    ]);
    expect(JSON.stringify(of)).not.toMatch(/anna|bob@/);
  });
  test('is there once it is sealed, in a language that is known or guessed', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nich bin der Mann und das ist nicht die Frau\n';
    expect((await told('a.srt', srt)).told.speech?.language).toBe('en');
    expect((await told('a.srt', srt, { language: 'auto' })).told.speech?.language).toBe('de');
  });
});
