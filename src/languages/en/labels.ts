import type { Labels } from '../labels.ts';

/** English is the plug-ins' own. */
export default {} satisfies Labels;
