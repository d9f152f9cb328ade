/** What the painted plan cannot show of a region, because nobody looked at it closer yet, in words. */
import { hasOverlay } from '../../../core/model/leaves.ts';
import { LACKABLE } from '../../../core/model/plugin.ts';
import type { Treatment } from '../../../core/model/policy.ts';
import type { Names } from '../../../languages/labels.ts';
import { maskers } from '../../../plugins/index.ts';

/** An overlay that comes on top, and a masker that draws what is not known yet, or removes; null where all is painted. */
export function toldOf({ by, options }: Treatment, names: Names): string | null {
  const masker = maskers.find((m) => m.id === by);
  if (!masker) return null;
  const { overlay } = masker.options;
  const parts = [
    ...(LACKABLE.some((n) => masker.needs?.includes(n)) ? [names.masker(masker).label] : []),
    ...(overlay && hasOverlay(options)
      ? [`${names.option(by, 'overlay', overlay).label}: ${names.choice(String(options.overlay))}`]
      : []),
  ];
  return parts.length ? parts.join(' + ') : null;
}
