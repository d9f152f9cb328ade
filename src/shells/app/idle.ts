/** When work is done that nobody waits for, so that whatever a person does meanwhile is answered at once. */

/** The longest that work which can wait is put off, milliseconds. */
const AT_MOST = 1500;

/** Until the page has been shown and has nothing else to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // WebKit has none.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, AT_MOST / 10);
    else requestIdleCallback(() => resolve(), { timeout: AT_MOST });
  });

/** Until whatever waits to be answered was: between the parts of one long piece of work. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
