/** File name ending of a result. */
export function extensionOf(mime: string): string {
  const [, sub = 'bin'] = /^[^;/]*\/([^;/]*)/.exec(mime) ?? [];
  if (/^audio\/mp4/.test(mime)) return 'm4a';
  if (/^audio\/mpeg/.test(mime)) return 'mp3';
  return sub === 'jpeg' ? 'jpg' : sub;
}
