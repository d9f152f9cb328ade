/** Bytes as hexadecimal digits, two each. The service worker has its own: it shares no file with pages. */
export const hexOf = (bytes: Iterable<number>): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
