/** What things are about: classes of COCO, by a detector that looks at the whole frame once a second. */
import type { Scenic } from '../../core/context/attribute.ts';
import { byLooks, THINGS, thingsCalled } from '../../core/context/scenery.ts';

export default {
  kind: 'attribute',
  id: 'objects',
  label: 'Things about',
  help: 'Furniture, vehicles, animals and other of 76 kinds that YOLOX is sure of, each once; never what is written. It may tell where somebody was.',
  group: 'scene',
  place: 24,
  usual: false,
  of: 'scene',
  needs: 'things',
  many: true,
  values: thingsCalled(THINGS),
  least: 0,
  read: (of) => byLooks(of, (seen) => seen.map((t) => t.name)),
} satisfies Scenic;
