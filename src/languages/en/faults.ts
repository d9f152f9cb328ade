/** English is what logs and the command line speak: it stands beside the faults. */
export { FAULTS as default } from '../../core/model/fault.ts';
