/** Endings of files that are read as text; the rest is taken for video and pictures. */
const ENDINGS =
  'txt text md markdown log yaml yml ini sql csv tsv tab json geojson jsonl ndjson html htm xhtml xml gpx kml rss atom eml vcf vcard ics ical srt vtt docx xlsx pdf'.split(
    ' ',
  );

/** For the file dialog of texts. */
export const ACCEPT = `${ENDINGS.map((e) => `.${e}`).join()},text/*`;

/** A name's ending in small letters, without its dot; empty where it has none. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a file of this name is read as text. */
export const isTextName = (name: string): boolean => ENDINGS.includes(endingOf(name));

/** Ids of document formats that tell when something is said, by ending. */
const TIMED: Readonly<Record<string, string>> = { vtt: 'subtitles', srt: 'subtitles', json: 'transcript' };
/** Of text that says what is said, and not when. */
export const UNTIMED = 'untimed';

/** The format of a transcript of this name; undefined where a file of this name is none. */
export function transcriptFormat(name: string): string | undefined {
  const ending = endingOf(name);
  if (ending === 'txt') return UNTIMED;
  return Object.hasOwn(TIMED, ending) ? TIMED[ending] : undefined;
}
