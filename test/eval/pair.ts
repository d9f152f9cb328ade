/** Who finds and who checks in an evaluation: what is here, what a checkout with npm's models alone takes (`EVAL_PAIR=npm`), or who is named. */
const NPM = process.env.EVAL_PAIR === 'npm';

/** Detector ids; an empty one is left to the job. */
export const PAIR = {
  finder: process.env.EVAL_DETECTOR ?? (NPM ? 'ssd-mobilenet' : ''),
  checker: process.env.EVAL_CHECKER ?? (NPM ? 'blazeface-full' : ''),
};
