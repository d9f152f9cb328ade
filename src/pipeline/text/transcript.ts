/** A transcript: masked as a text, and what it tells of the sound that it is of. */
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Told } from '../../core/sound/told.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { openDocument } from './0-open.ts';
import { maskParts, type TextEngines } from './run.ts';
import { rereading, seal, type TextFacts } from './seal.ts';
import { toldBy } from './told.ts';

/** Ids of document formats that tell when something is said, by ending. */
const FORMATS: Readonly<Record<string, string>> = { vtt: 'subtitles', srt: 'subtitles', json: 'transcript' };

/** Without a dot, lower case; undefined where a file of this name is no transcript with times. */
export function transcriptEnding(name: string): string | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, ending) ? ending : undefined;
}

export interface Transcribed {
  readonly told: Told;
  /** Of the same format. */
  readonly bytes: Uint8Array;
  /** Without a dot. */
  readonly extension: string;
}

/** @throws FaultError `text/document` where it is none or tells no times, `text/residual` */
export async function maskTranscript(
  bytes: Uint8Array,
  name: string,
  policy: Policy,
  {
    engines,
    formats,
    facts,
  }: {
    readonly engines: TextEngines;
    readonly formats: readonly DocumentFormat[];
    /** Asked once it was read. */
    facts(): Promise<TextFacts>;
  },
): Promise<Transcribed> {
  const extension = transcriptEnding(name);
  if (extension === undefined)
    return raise({ code: 'text/document', name, where: '', why: 'it does not say when it is said' });
  const options = { name, columns: [] };
  const { opened, format } = await openDocument(bytes, options, formats, FORMATS[extension]);
  const found = await maskParts(opened.parts, policy, engines);
  const reread = rereading(format, options, formats);
  const { value, report } = await seal(opened, found, { policy, engines, reread, facts: await facts() });
  return {
    told: toldBy(opened.parts, value.made, report.lanes.text, name),
    bytes: value.bytes,
    extension,
  };
}
