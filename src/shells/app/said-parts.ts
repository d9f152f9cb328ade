/** The review of what is said, with its words, loaded when a film or a file of sound is looked at. */
import { words } from './words.svelte.ts';

export async function saidParts() {
  const [said] = await Promise.all([import('./said/Said.svelte'), words.withTranscripts()]);
  return said.default;
}
