/** File name ending of a result. */
export function extensionOf(mime: string): string {
  const sub = mime.split(';')[0].split('/')[1] ?? 'bin';
  return sub === 'jpeg' ? 'jpg' : sub;
}
