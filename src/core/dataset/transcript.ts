/** What was said, masked as a text. */

/** Subtitles. */
export interface Transcript {
  readonly extension: 'srt' | 'vtt';
  readonly text: string;
  /** How many findings of personal data were replaced in it. */
  readonly hidden: number;
}

/** What is said in subtitles, without times and names of cues. */
export function spokenIn({ text }: Transcript): string {
  const cues = text.replaceAll('\r\n', '\n').split(/\n{2,}/);
  return cues
    .flatMap((cue) => {
      const lines = cue.split('\n');
      const time = lines.findIndex((l) => l.includes('-->'));
      return time < 0 ? [] : lines.slice(time + 1).map((l) => l.replace(/<[/v\d.][^>]*>/g, '').trim());
    })
    .filter(Boolean)
    .join(' ');
}
