/** File name ending of a result. */
export function extensionOf(mime: string): string {
  const [, sub = 'bin'] = /^[^;/]*\/([^;/]*)/.exec(mime) ?? [];
  if (/^audio\/mp4/.test(mime)) return 'm4a';
  return sub === 'jpeg' ? 'jpg' : sub;
}
