/** As much of W3C WebDriver as the flows need. @see https://www.w3.org/TR/webdriver2/ */
export interface Session {
  /** @throws Error with the driver's own words */
  command(method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  readonly version: string;
}

/** Longest a page may take to load, and a script to end, milliseconds. */
const PATIENCE = { pageLoad: 60_000, script: 300_000 };

async function ask(url: string, method: string, body: object = {}): Promise<unknown> {
  const answer = await fetch(url, { method, body: method === 'POST' ? JSON.stringify(body) : undefined });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${new URL(url).pathname}: ${error} ${message}`);
  }
  return value;
}

/** Waits until the driver listens, and opens a session. @param asked capabilities */
export async function session(at: string, asked: object): Promise<Session> {
  for (let tries = 60; tries > 0; tries--) {
    if (
      await fetch(`${at}/status`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const made = (await ask(`${at}/session`, 'POST', { capabilities: { alwaysMatch: asked } })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const base = `${at}/session/${made.sessionId}`;
  await ask(`${base}/timeouts`, 'POST', PATIENCE);
  return {
    version: made.capabilities.browserVersion,
    command: (method, path, body) => ask(base + path, method, body),
  };
}
