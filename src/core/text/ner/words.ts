/** Words as the token classifiers see them, and windows of words over a long text. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * Runs of letters and digits, and every Chinese character and every other sign by itself (as BERT's pre-tokenizer
 * cuts). The same in models/ner/wordpiece.py.
 */
export function words(text: string): Word[] {
  const out: Word[] = [];
  for (const m of text.matchAll(/[㐀-䶿一-鿿]|(?:(?![㐀-䶿一-鿿])[\p{L}\p{N}])+|[^\s\p{L}\p{N}]/gu))
    out.push({ start: m.index, end: m.index + m[0].length });
  return out;
}

export interface WordWindow {
  readonly from: number;
  readonly to: number;
  /** Words whose labels are taken from this window. */
  readonly keepFrom: number;
  readonly keepTo: number;
}

/** At most `size` words a window, `overlap` of them seen on either side for context only. */
export function wordWindows(count: number, size: number, overlap: number): WordWindow[] {
  if (count <= size) return count ? [{ from: 0, to: count, keepFrom: 0, keepTo: count }] : [];
  const out: WordWindow[] = [];
  const step = size - 2 * overlap;
  for (let keep = 0; keep < count; keep += step) {
    const keepTo = Math.min(count, keep + step);
    out.push({
      from: Math.max(0, keep - overlap),
      to: Math.min(count, keepTo + overlap),
      keepFrom: keep,
      keepTo,
    });
  }
  return out;
}
