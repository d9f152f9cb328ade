/** File name ending of a result. */
export function extensionOf(mime: string): string {
  const [, sub = 'bin'] = /^[^;/]*\/([^;/]*)/.exec(mime) ?? [];
  return sub === 'jpeg' ? 'jpg' : sub;
}
