/** `accept` as browsers read it for file inputs (HTML, 4.10.5.1.18), and sizes in attributes. */

export function accepts(accept: string, file: Pick<File, 'name' | 'type'>): boolean {
  const all = accept
    .split(',')
    .map((a) => a.trim().toLowerCase())
    .filter(Boolean);
  const type = file.type.toLowerCase();
  return (
    all.length === 0 ||
    all.some((a) =>
      a.startsWith('.')
        ? file.name.toLowerCase().endsWith(a)
        : a.endsWith('/*')
          ? type.startsWith(a.slice(0, -1))
          : type === a,
    )
  );
}

const UNITS = { '': 1, K: 1e3, M: 1e6, G: 1e9 } as const;

/** Bytes of `25 MB`, `500kB`, `1e6`. Infinite where nothing is said. @throws RangeError for anything else */
export function bytesOf(size: string | null): number {
  if (size === null || size.trim() === '') return Number.POSITIVE_INFINITY;
  const [, number = '', unit = ''] = /^\s*([\d.]+(?:e\d+)?)\s*([kmg]?)b?\s*$/i.exec(size) ?? [];
  const bytes = Number(number) * UNITS[unit.toUpperCase() as keyof typeof UNITS];
  if (!(bytes > 0)) throw new RangeError(`max-size: "${size}" is no size`);
  return bytes;
}
