import type { Group } from '../../bridge/cards.ts';

/** What the list shows apart: what is hidden as a matter of course, and what only a person can decide. */
export const GROUPS = {
  people: { title: 'Who is in it', note: '' },
  small: {
    title: 'Seen, but smaller than what is hidden',
    note: 'These stay as they are unless you hide them.',
  },
  unlikely: {
    title: 'Probably something else',
    note: 'Closer looks took these for none of what is hidden. They stay as they are unless you hide them.',
  },
} as const satisfies Record<Group, { title: string; note: string }>;
