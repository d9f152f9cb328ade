/** File name ending of a result. */
export function extensionOf(mime: string): string {
  const [, sub = 'bin'] = /^[^;/]*\/([^;/]*)/.exec(mime) ?? [];
  if (mime.startsWith('audio/mp4')) return 'm4a';
  return sub === 'jpeg' ? 'jpg' : sub;
}
