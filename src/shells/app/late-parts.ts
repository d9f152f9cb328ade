/** What is loaded when it is asked for: the first page stays small. */

/** The text view and its state. */
export async function textParts() {
  const [view, state] = await Promise.all([
    import('./text/TextView.svelte'),
    import('./text/work.svelte.ts'),
  ]);
  return { View: view.default, TextWork: state.TextWork };
}

/** Where a file is looked at. */
export async function benchParts() {
  const [bench, talk] = await Promise.all([import('./Workbench.svelte'), import('./Talk.svelte')]);
  return { Workbench: bench.default, Talk: talk.default };
}
