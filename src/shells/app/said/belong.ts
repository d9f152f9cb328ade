/** Which files are transcripts of which others. Pure. */
import { transcriptFormat, UNTIMED } from '../../../formats/endings.ts';
import { stem } from '../save.ts';

/** What can have a transcript: everything but a picture, as far as its name and type tell. */
const isHeard = (f: File): boolean => !f.type.startsWith('image/');

/**
 * Transcripts by the file of which they are: that of the same name, or the only one that comes along, or the one that they are dropped onto.
 * @param media that come with them @param here those that are here already @param onto what is looked at
 */
export function transcriptsAmong(
  files: readonly File[],
  media: readonly File[],
  here: readonly File[] = [],
  onto: File | null = null,
): Map<File, File> {
  const out = new Map<File, File>();
  const heard = media.filter(isHeard);
  const transcripts = files.filter((f) => transcriptFormat(f.name) !== undefined);
  for (const t of transcripts) {
    const named = [...heard, ...here.filter(isHeard)].filter((m) => stem(m.name) === stem(t.name));
    // Text may be anything, and is of a file of its own name or of none.
    if (transcriptFormat(t.name) === UNTIMED) {
      const of = named.find((m) => !out.has(m));
      if (of) out.set(of, t);
      continue;
    }
    const only = transcripts.length === 1 && heard.length === 1 ? heard[0] : undefined;
    const under = media.length === 0 && transcripts.length === 1 && onto && isHeard(onto) ? onto : undefined;
    const of = named.find((m) => !out.has(m)) ?? only ?? under;
    if (of && !out.has(of)) out.set(of, t);
  }
  return out;
}
