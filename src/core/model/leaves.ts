/** How much a masker leaves: told where one is chosen, in reports, and by what it is given. */
import type { Values } from './options.ts';

/**
 * What of the original can still be told from a result. `nothing`: each plane is one value all over, or a picture that the person gave. `scene`: what lies behind the
 * thing, as other frames show it or as it is guessed. `colour`: the same, and the
 * value is that of what was there. `pose`: how the thing is held and what it does, and no sample of the picture. `look`: known
 * people may be recognised.
 */
export type Leaves = 'nothing' | 'scene' | 'pose' | 'colour' | 'look';

/** Whether a masker that leaves so much is given no sample of the picture: what it never had it cannot give away. */
export const isBlind = (leaves: Leaves): boolean => leaves !== 'colour' && leaves !== 'look';

/** Whether landmarks are laid over what hides (the option `overlay` of all maskers). */
export const hasOverlay = ({ overlay }: Values): boolean => overlay !== undefined && overlay !== 'none';

/** What can be told in the end: an overlay shows the pose over whatever hides. */
export function leavesOf(masker: { leaves(options: Values): Leaves }, options: Values): Leaves {
  const own = masker.leaves(options);
  return hasOverlay(options) && own !== 'look' ? 'pose' : own;
}
