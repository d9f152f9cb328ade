/** COCO: a picture of each scene, with captions, boxes and, where bodies were looked for, joints. */
import type { CaptionedItem, Dataset } from '../../core/dataset/dataset.ts';
import { KEYPOINTS } from '../../core/dataset/keypoints.ts';
import { type Layout, numbered } from '../../core/dataset/layout.ts';
import { clip } from '../../core/space/geometry.ts';

/** Numbers of joints from 1 that a line joins, as COCO's own `person_keypoints` have them. */
const SKELETON = [
  [16, 14], [14, 12], [17, 15], [15, 13], [12, 13], [6, 12], [7, 13], [6, 7], [6, 8], [7, 9], [8, 10], [9, 11],
  [2, 3], [1, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5, 7],
] as const; // biome-ignore format: pairs
const PERSON = 'person';
const rounded = (n: number): number => Number(n.toFixed(2));

const pictureName = ({ key }: CaptionedItem, scene: number): string => `${key}-${numbered(scene)}.jpg`;

export default {
  kind: 'layout',
  id: 'coco',
  label: 'COCO',
  help: 'A JPEG of the middle of each scene, with captions, boxes of what was found, and 17 joints of bodies that were looked for.',
  source: 'https://cocodataset.org/#format-data',
  place: 3,
  pictures: true,
  files(of) {
    const all = of.items.flatMap((item) => item.sample.scenes.map((scene, at) => ({ item, scene, at })));
    const head = headOf(of);
    const images = all.map(({ item, at }, i) => ({
      id: i + 1,
      file_name: pictureName(item, at),
      width: item.sample.media.width,
      height: item.sample.media.height,
      license: 1,
      date_captured: '',
    }));
    const captions = all.map(({ scene }, i) => ({ id: i + 1, image_id: i + 1, caption: scene.caption }));
    const boxes = all
      .flatMap(({ item, scene }, i) =>
        item.sample.tracks
          .filter((r) => r.frame === scene.middle)
          .map((r) => {
            const { x, y, width, height } = clip(r, item.sample.media);
            return {
              image_id: i + 1,
              kind: r.kind,
              bbox: [x, y, width, height].map(rounded),
              area: rounded(width * height),
              iscrowd: 0,
              segmentation: [],
              pose: item.sample.poses.find((p) => p.track === r.track && p.frame === r.frame),
            };
          }),
      )
      .map((b, i) => ({ id: i + 1, ...b }));
    const kinds = [...new Set([PERSON, ...boxes.map((b) => b.kind)])];
    const categories = kinds.map((name, i) => ({ id: i + 1, name, supercategory: '' }));
    const joints = boxes.flatMap(({ kind, pose, ...box }) =>
      kind === PERSON && pose
        ? {
            ...box,
            category_id: 1,
            keypoints: pose.keypoints,
            num_keypoints: pose.keypoints.filter((v, i) => i % 3 === 2 && v > 0).length,
          }
        : [],
    );
    const json = (value: object) => `${JSON.stringify({ ...head, images, ...value })}\n`;
    return [
      ...all.map(({ item, at }) => ({
        path: `images/${pictureName(item, at)}`,
        body: { scene: item.key, at },
      })),
      { path: 'annotations/captions.json', body: json({ annotations: captions }) },
      {
        path: 'annotations/instances.json',
        body: json({
          categories,
          annotations: boxes.map(({ kind, pose: _, ...box }) => ({
            ...box,
            category_id: kinds.indexOf(kind) + 1,
          })),
        }),
      },
      ...(joints.length
        ? [
            {
              path: 'annotations/person_keypoints.json',
              body: json({
                categories: [{ ...categories[0], keypoints: KEYPOINTS, skeleton: SKELETON }],
                annotations: joints,
              }),
            },
          ]
        : []),
    ];
  },
} satisfies Layout;

const headOf = ({ name, license, creator, date }: Dataset) => ({
  info: {
    description: name,
    url: '',
    version: '1.0',
    year: Number(date.slice(0, 4)),
    contributor: creator,
    date_created: date,
  },
  licenses: [{ id: 1, name: license, url: '' }],
});
