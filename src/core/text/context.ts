/** Words beside a match that make it likelier. */

/** Characters looked at before and after a match, and how many words of them count. */
const BEFORE = 64;
const AFTER = 40;
const WORDS_BEFORE = 6;
const WORDS_AFTER = 4;

const WORD = /[\p{L}\p{N}#.]+/gu;

/** The first of `cues` that begins a word (or words) beside the stretch; cues are lower case. */
export function cueBeside(
  text: string,
  start: number,
  end: number,
  cues: readonly string[],
): string | undefined {
  const before = words(text.slice(Math.max(0, start - BEFORE), start))
    .slice(-WORDS_BEFORE)
    .join(' ');
  const after = words(text.slice(end, end + AFTER))
    .slice(0, WORDS_AFTER)
    .join(' ');
  const beside = ` ${before} | ${after} `;
  return cues.find((c) => {
    if (/[\u3000-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(c)) return beside.includes(c);
    const at = beside.indexOf(` ${c}`);
    if (at < 0) return false;
    // Short cues such as "id" or "pan" must be whole words; long ones may be inflected.
    return (
      c.length > 3 || [' ', '.', '#', 's'].includes(beside[at + 1 + c.length]) || beside.includes(` ${c} `)
    );
  });
}

const words = (s: string): string[] => s.toLowerCase().match(WORD) ?? [];
