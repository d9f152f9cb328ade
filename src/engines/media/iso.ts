/**
 * The edit lists of an MP4 or MOV (ISO/IEC 14496-12, 8.6.6): which parts of a track's media are shown, and when. mediabunny
 * knows the first edit's offset only, and would bring back what a person has cut away.
 */
import { raise } from '../../core/model/fault.ts';
import type { Span } from './spans.ts';

/** Largest `moov` that is read: 12 hours of 60 frames a second have one of 60 MB. */
const MOST = 256 << 20;

export interface Track {
  readonly id: number;
  /** What of the media is shown, in mediabunny's clock; null where there is no edit list. */
  readonly spans: readonly Span[] | null;
  /** The list begins with nothing: the track is meant to start late. */
  readonly late: boolean;
}

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

const typeAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

/** The boxes between two places; one whose size is not possible ends the list. */
function* boxes(view: DataView, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    let size = view.getUint32(at);
    let head = 8;
    if (size === 1 && at + 16 <= to) {
      size = Number(view.getBigUint64(at + 8));
      head = 16;
    }
    if (size === 0) size = to - at;
    if (size < head || at + size > to) return;
    yield { type: typeAt(view, at + 4), from: at + head, to: at + size };
    at += size;
  }
}

const inside = (view: DataView, box: Box, ...path: string[]): Box | null =>
  path.reduce<Box | null>(
    (b, type) => (b ? ([...boxes(view, b.from, b.to)].find((x) => x.type === type) ?? null) : null),
    box,
  );

/** The `moov` of a file, or null where it is no MP4 or MOV. */
async function moovOf(blob: Blob): Promise<DataView | null> {
  for (let at = 0, first = true; at + 8 <= blob.size; first = false) {
    const view = new DataView(await blob.slice(at, at + 16).arrayBuffer());
    const type = typeAt(view, 4);
    if (first && !/^(ftyp|moov|mdat|wide|free|skip|pnot)$/.test(type)) return null;
    let size = view.getUint32(0);
    if (size === 1 && view.byteLength === 16) size = Number(view.getBigUint64(8));
    if (size === 0) size = blob.size - at;
    if (size < 8) return null;
    if (type === 'moov')
      return size > MOST ? null : new DataView(await blob.slice(at, at + size).arrayBuffer());
    at += size;
  }
  return null;
}

/** Time scale of an `mvhd` or `mdhd`: behind two times of 32 or 64 bits. */
const scaleOf = (view: DataView, box: Box): number =>
  view.getUint32(box.from + (view.getUint8(box.from) === 1 ? 20 : 12));

/**
 * The tracks of an MP4 or MOV with their edits; null for any other file.
 * @throws FaultError `source/unreadable` where a clock stands still or a part is shown at another speed
 */
export async function isoTracks(blob: Blob, name: string): Promise<readonly Track[] | null> {
  const view = await moovOf(blob);
  if (!view) return null;
  const moov: Box = { type: 'moov', from: 8, to: view.byteLength };
  const inMoov = [...boxes(view, moov.from, moov.to)];
  const mvhd = inMoov.find((b) => b.type === 'mvhd');
  if (!mvhd) return null;
  const fragmented = inMoov.some((b) => b.type === 'mvex');
  const tracks: Track[] = [];
  for (const trak of inMoov.filter((b) => b.type === 'trak')) {
    const tkhd = inside(view, trak, 'tkhd');
    const mdhd = inside(view, trak, 'mdia', 'mdhd');
    if (!tkhd || !mdhd) continue;
    const id = view.getUint32(tkhd.from + (view.getUint8(tkhd.from) === 1 ? 20 : 12));
    const elst = inside(view, trak, 'edts', 'elst');
    const scales = { movie: scaleOf(view, mvhd), media: scaleOf(view, mdhd), fragmented };
    if (scales.movie === 0 || scales.media === 0)
      raise({ code: 'source/unreadable', name, why: 'the clock of a track stands still' });
    const edits = elst ? editsOf(view, elst) : [];
    if (edits.some((e) => e.from >= 0 && e.rate !== 1))
      raise({ code: 'source/unreadable', name, why: 'its edit list plays a part at another speed' });
    tracks.push({ id, spans: spansOf(edits, scales), late: (edits[0]?.from ?? 0) < 0 });
  }
  return tracks;
}

/** Length in the movie's clock, begin in the media's (below 0: nothing is shown), speed. */
export interface Edit {
  readonly length: number;
  readonly from: number;
  readonly rate: number;
}

function editsOf(view: DataView, elst: Box): Edit[] {
  const long = view.getUint8(elst.from) === 1;
  const size = long ? 20 : 12;
  const count = Math.min(view.getUint32(elst.from + 4), Math.floor((elst.to - elst.from - 8) / size));
  return Array.from({ length: count }, (_, i) => {
    const at = elst.from + 8 + i * size;
    return {
      length: long ? Number(view.getBigUint64(at)) : view.getUint32(at),
      from: long ? Number(view.getBigInt64(at + 8)) : view.getInt32(at + 4),
      rate: view.getInt16(at + size - 4) + view.getUint16(at + size - 2) / 65536,
    };
  });
}

/**
 * What a track's edits show, in mediabunny's clock: that is the media's, moved so that the first edit begins behind what is
 * empty before it. As in ffmpeg, a sample is shown if its own time lies in an edit.
 */
export function spansOf(
  edits: readonly Edit[],
  { movie, media, fragmented }: { movie: number; media: number; fragmented: boolean },
): Span[] | null {
  if (edits.length === 0) return null;
  const at0 = edits.findIndex((e) => e.from >= 0);
  const first = edits[at0];
  const before = edits.slice(0, Math.max(0, at0)).reduce((sum, e) => sum + e.length, 0);
  const offset = first ? first.from - Math.round((before / movie) * media) : 0;
  const spans: Span[] = [];
  let at = 0;
  for (const [i, { length, from }] of edits.entries()) {
    if (from >= 0) {
      // No length says "to the end" in a fragmented file, and where there is nothing else.
      const open = length === 0 && (fragmented || edits.length - 1 === i);
      const ticks = open ? Number.POSITIVE_INFINITY : Math.round((length / movie) * media);
      const begin = (from - offset) / media;
      if (ticks > 0)
        spans.push({
          from: begin,
          to: begin + ticks / media,
          shift: at / movie - begin,
        });
    }
    at += length;
  }
  return spans;
}
