/** The longest that work which can wait is put off, milliseconds. */
const AT_MOST = 1500;

/** Until the page has been shown and has nothing else to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // WebKit has none.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, AT_MOST / 10);
    else requestIdleCallback(() => resolve(), { timeout: AT_MOST });
  });
