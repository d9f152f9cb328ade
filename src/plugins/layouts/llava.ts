/** LLaVA: a question and an answer about each picture or film. */
import type { Layout } from '../../core/dataset/layout.ts';

/** What a model is asked; which of them is asked of a file hangs on its key alone. */
const QUESTIONS = [
  'Describe what is to be seen.',
  'What happens here?',
  'Who is in the picture, and what are they doing?',
] as const;

export default {
  kind: 'layout',
  id: 'llava',
  label: 'LLaVA',
  help: 'llava.json with a question and its answer, the captions, for each file in media/.',
  source: 'https://github.com/haotian-liu/LLaVA/blob/main/docs/Finetune_Custom_Data.md',
  place: 4,
  files: ({ items }) => {
    const conversations = items.map(({ key, extension, sample, caption }, i) => {
      const is = sample.media.type.startsWith('video/') ? 'video' : 'image';
      return {
        id: key,
        [is]: `${key}.${extension}`,
        conversations: [
          { from: 'human', value: `<${is}>\n${QUESTIONS[i % QUESTIONS.length]}` },
          { from: 'gpt', value: caption },
        ],
      };
    });
    return [
      ...items.map((i) => ({ path: `media/${i.key}.${i.extension}`, body: { media: i.key } })),
      { path: 'llava.json', body: `${JSON.stringify(conversations, null, 1)}\n` },
    ];
  },
} satisfies Layout;
