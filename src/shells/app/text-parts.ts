/** The text view and its state, loaded when they are asked for: the first page stays small. */
export async function textParts() {
  const [view, state] = await Promise.all([import('./TextView.svelte'), import('./text-work.svelte.ts')]);
  return { View: view.default, TextWork: state.TextWork };
}
