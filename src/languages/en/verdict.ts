/** English is what reports and the command line speak: it stands beside the verdict. */
export { ENGLISH as default } from '../../core/model/wording.ts';
