/** An AbortSignal cannot cross a thread: a MessagePort carries its one event. */
export function sendSignal(signal: AbortSignal | undefined): MessagePort | null {
  if (!signal) return null;
  const { port1, port2 } = new MessageChannel();
  const send = () => port1.postMessage('abort');
  if (signal.aborted) send();
  else signal.addEventListener('abort', send, { once: true });
  return port2;
}

export function receiveSignal(port: MessagePort | null): AbortSignal | undefined {
  if (!port) return undefined;
  const controller = new AbortController();
  port.onmessage = () => controller.abort();
  return controller.signal;
}
