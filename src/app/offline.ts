/** The service worker from the page's side: isolation on plain hosts, and what is kept for offline use. */

/** Registers it, and reloads once where only it can isolate the page. */
export async function register(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./service.js', { scope: './' });
    await navigator.serviceWorker.ready;
    if (crossOriginIsolated || sessionStorage.getItem('guise-reloaded')) return;
    sessionStorage.setItem('guise-reloaded', 'yes');
    location.reload();
  } catch {
    // No service worker here (http, private window): the page works single-threaded and online.
  }
}

/** Keeps everything that masking needs. @returns whether it worked */
export async function keepOffline(): Promise<boolean> {
  const controller = navigator.serviceWorker?.controller;
  if (!controller) return false;
  await navigator.storage?.persist?.().catch(() => false);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === 'ready');
    controller.postMessage('keep-offline', [port2]);
  });
}
