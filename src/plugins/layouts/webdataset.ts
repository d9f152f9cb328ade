/** WebDataset: tar archives in which files of one name are one sample. */
import type { CaptionedItem } from '../../core/dataset/dataset.ts';
import type { Laid, Layout } from '../../core/dataset/layout.ts';
import { metadataOf } from '../../core/dataset/metadata.ts';

/** Bytes of media from which a new archive begins. */
const SHARD = 1e9;

function shardsOf(items: readonly CaptionedItem[]): CaptionedItem[][] {
  const shards: CaptionedItem[][] = [];
  let held = Infinity;
  for (const item of items) {
    if (held + item.bytes > SHARD) {
      shards.push([]);
      held = 0;
    }
    shards.at(-1)?.push(item);
    held += item.bytes;
  }
  return shards;
}

const membersOf = (item: CaptionedItem): Laid[] => [
  { path: `${item.key}.${item.extension}`, body: { media: item.key } },
  { path: `${item.key}.json`, body: `${JSON.stringify(metadataOf(item))}\n` },
  { path: `${item.key}.txt`, body: `${item.caption}\n` },
];

export default {
  kind: 'layout',
  id: 'webdataset',
  label: 'WebDataset',
  help: 'Archives of up to about 1 GB; each sample is a masked file with .json and .txt of the same name.',
  source: 'https://github.com/webdataset/webdataset',
  place: 2,
  files: ({ items }) =>
    shardsOf(items).map((shard, n) => ({
      path: `data/train-${String(n).padStart(6, '0')}.tar`,
      body: { tar: shard.flatMap(membersOf) },
    })),
  front: () =>
    'configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train-*.tar',
} satisfies Layout;
