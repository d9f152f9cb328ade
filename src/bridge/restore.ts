/** The way back from stand-ins, for shells that keep what leads there in memory; one in a file is sealed by the pipeline. */
export { type Entry, mapOf, toldBack } from '../pipeline/text/restore.ts';
