/** Starts the engine's page. Firefox has none of its own for it: there it is in the background's page, which stands while somebody waits. */
const PAGE = 'engine.html';

let starting: Promise<void> | null = null;

export function ensureEngine(): Promise<void> {
  if (!chrome.offscreen) return Promise.resolve();
  starting ??= start().finally(() => {
    starting = null;
  });
  return starting;
}

async function start(): Promise<void> {
  const there = await chrome.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
  });
  if (there.length) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['WORKERS' as chrome.offscreen.Reason],
    justification: 'Files are masked in workers.',
  });
}
