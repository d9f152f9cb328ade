/**
 * OpenTimelineIO (opentimeline.io, "Serialized Schema"): timelines as editors exchange them. Clips are written in the first version of their schema, which
 * every reader takes.
 */

type Json = Readonly<Record<string, unknown>>;

/** Where Guise's own words stand in the `metadata` of what is written. */
export const OWN = 'guise';

const metadata = (own?: Json): Json => (own ? { [OWN]: own } : {});
const time = (value: number, rate: number): Json => ({ OTIO_SCHEMA: 'RationalTime.1', rate, value });
const item = (name: string, own?: Json): Json => ({
  metadata: metadata(own),
  name,
  effects: [],
  markers: [],
  enabled: true,
});

/** From `from` to before `to`, in frames of a rate. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const range = ({ from, to }: Span, rate: number): Json => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(from, rate),
  duration: time(to - from, rate),
});

/** A stretch of a file, in the place where it is in that file. */
export interface ClipOf {
  readonly name: string;
  readonly span: Span;
  readonly own: Json;
  /** Left out: it is. */
  readonly enabled?: boolean;
  readonly markers?: readonly Json[];
}

/** A file that clips show, and all of it. */
export interface Media {
  readonly url: string;
  readonly rate: number;
  readonly whole: Span;
}

/** @param color one of OTIO's eleven */
export const marker = (name: string, span: Span, rate: number, color: string, own: Json): Json => ({
  OTIO_SCHEMA: 'Marker.2',
  metadata: metadata(own),
  name,
  color,
  marked_range: range(span, rate),
});

/** Clips in their order and in their places, with gaps before and between. */
export function track(name: string, clips: readonly ClipOf[], media: Media, own: Json): Json {
  const { url, rate, whole } = media;
  let at = 0;
  const children = clips.flatMap(({ name: called, span, own: said, enabled = true, markers = [] }) => {
    const gap =
      span.from > at
        ? [{ OTIO_SCHEMA: 'Gap.1', ...item(''), source_range: range({ from: 0, to: span.from - at }, rate) }]
        : [];
    at = span.to;
    const reference = {
      OTIO_SCHEMA: 'ExternalReference.1',
      metadata: {},
      name: '',
      available_range: range(whole, rate),
      target_url: url,
    };
    return [
      ...gap,
      {
        OTIO_SCHEMA: 'Clip.1',
        ...item(called, said),
        enabled,
        markers,
        source_range: range(span, rate),
        media_reference: reference,
      },
    ];
  });
  return { OTIO_SCHEMA: 'Track.1', ...item(name, own), source_range: null, kind: 'Video', children };
}

export const timeline = (name: string, tracks: readonly Json[], own: Json): Json => ({
  OTIO_SCHEMA: 'Timeline.1',
  metadata: metadata(own),
  name,
  global_start_time: null,
  tracks: { OTIO_SCHEMA: 'Stack.1', ...item('tracks'), source_range: null, children: tracks },
});
