/** The colour of what somebody wears about the chest: the one of the eleven basic colour terms that most of it has. */
import type { Lasting, Readings } from '../../core/context/attribute.ts';
import { colourName } from '../../core/image/lab.ts';

export default {
  kind: 'attribute',
  id: 'clothes',
  label: 'Colour of clothes',
  help: 'Of what is worn about the chest, where most of it has one colour. Among few people it tells who somebody is.',
  group: 'body',
  place: 4,
  usual: false,
  of: 'readings',
  values: {
    black: 'wearing black',
    white: 'wearing white',
    grey: 'wearing grey',
    red: 'wearing red',
    orange: 'wearing orange',
    yellow: 'wearing yellow',
    green: 'wearing green',
    blue: 'wearing blue',
    purple: 'wearing purple',
    pink: 'wearing pink',
    brown: 'wearing brown',
  },
  tell: ({ shades: { clothes } }: Readings) => clothes && colourName(clothes),
} satisfies Lasting;
