/** What of each track is shown and when, on one clock that begins with the first picture or sound. */
import { EncodedPacketSink, type Input, type InputTrack, type InputVideoTrack, MPEG_TS } from 'mediabunny';
import { raise } from '../../core/model/fault.ts';
import type { Sound } from './audio.ts';
import type { Track } from './iso.ts';
import { later, origin, type Span, shows, soundSpan, whole } from './spans.ts';

/** @param iso the tracks of an MP4 or MOV with their edit lists */
export async function clocks(
  input: Input,
  video: InputVideoTrack,
  iso: readonly Track[] | null,
): Promise<{ spans: readonly Span[]; audio: readonly Sound[]; by: number }> {
  const spansOf = (t: InputTrack): readonly Span[] => iso?.find((x) => x.id === t.id)?.spans ?? [whole(0)];
  /** When the first of a track is presented. */
  const start = async (t: InputTrack): Promise<number> => {
    const [first] = spansOf(t);
    return first ? Math.max(await begins(t), first.from) + first.shift : 0;
  };
  const tracks = await input.getAudioTracks();
  const by = -origin({
    video: await start(video),
    audio: await Promise.all(tracks.map(start)),
    late: iso?.some((t) => t.late) ?? false,
    anywhere: (await input.getFormat()) === MPEG_TS,
  });
  const audio: Sound[] = [];
  for (const track of tracks) {
    const [begin, end] = [await track.getFirstTimestamp(), await track.computeDuration()];
    const packet = (await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true }))?.duration ?? 0;
    const spans = spansOf(track).map((s) => soundSpan(s, { begin, end, packet }));
    audio.push({ track, spans: later(spans, by) });
  }
  return { spans: later(spansOf(video), by), audio, by };
}

/** Frames that are shown before the first that is stored: no codec reorders more than 16 (H.264, A.3.1). */
const REORDERED = 17;

/** The earliest time of a track. */
async function begins(track: InputTrack): Promise<number> {
  let first = Number.POSITIVE_INFINITY;
  let n = 0;
  for await (const p of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
    first = Math.min(first, p.timestamp);
    if (++n >= REORDERED) break;
  }
  return Number.isFinite(first) ? first : 0;
}

/** How many samples the container holds for what is shown of a track. */
export async function held(track: InputTrack, spans: readonly Span[]): Promise<number> {
  let n = 0;
  for await (const p of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true }))
    for (const span of spans) if (shows(span, p.timestamp)) n++;
  return n;
}

/**
 * Says in `notes` where a container holds more frames than were decoded.
 * @param held null where the container does not list them
 * @throws FaultError `source/damaged` where that is most of them
 */
export function tellLosses(o: {
  name: string;
  notes: string[];
  frames: number;
  repeated: number;
  held: number | null;
}): void {
  const { frames, repeated } = o;
  const seen = frames + repeated;
  const lost = Math.max(0, (o.held ?? seen) - seen);
  const told: string[] = [];
  if (repeated > 0)
    told.push(`${repeated} of ${seen} frames repeat a time and were left out: a player shows one of each.`);
  if (lost > 0) told.push(`${lost} of ${seen + lost} frames could not be decoded and were left out.`);
  // A file is read twice or more.
  o.notes.push(...told.filter((t) => !o.notes.includes(t)));
  if (lost > seen)
    raise({
      code: 'source/damaged',
      name: o.name,
      frames,
      why: `${lost} of ${seen + lost} frames cannot be decoded`,
    });
}
