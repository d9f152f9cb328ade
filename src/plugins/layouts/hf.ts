/** A folder that Hugging Face's datasets loads by itself: media, and a line of JSON for each. */

import type { CaptionedItem } from '../../core/dataset/dataset.ts';
import type { Layout } from '../../core/dataset/layout.ts';
import { metadataOf } from '../../core/dataset/metadata.ts';

/** What `load_dataset` takes for a video, by its first word; all else is a picture. */
const isFilm = (i: CaptionedItem): boolean => i.sample.media.type.startsWith('video/');

export default {
  kind: 'layout',
  id: 'hf',
  label: 'Hugging Face',
  help: 'Media and metadata.jsonl, as ImageFolder and VideoFolder read them.',
  source: 'https://huggingface.co/docs/datasets/image_dataset',
  place: 1,
  files: ({ items }) => {
    // A folder has pictures or films: the loader takes its kind from it.
    const folders = [
      ['video', items.filter(isFilm)],
      ['image', items.filter((i) => !isFilm(i))],
    ] as const;
    return folders.flatMap(([folder, own]) => {
      if (!own.length) return [];
      const name = (i: CaptionedItem) => `${i.key}.${i.extension}`;
      const lines = own.map((i) => JSON.stringify({ file_name: name(i), text: i.caption, ...metadataOf(i) }));
      return [
        ...own.map((i) => ({ path: `${folder}/train/${name(i)}`, body: { media: i.key } })),
        { path: `${folder}/train/metadata.jsonl`, body: `${lines.join('\n')}\n` },
      ];
    });
  },
  front: ({ items, sounds }) =>
    [
      'configs:',
      ...(items.some(isFilm) ? ['- config_name: video', '  data_dir: video'] : []),
      ...(items.some((i) => !isFilm(i)) ? ['- config_name: image', '  data_dir: image'] : []),
      ...(sounds.length ? ['- config_name: audio', '  data_dir: audio'] : []),
    ].join('\n'),
} satisfies Layout;
