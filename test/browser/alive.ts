/**
 * Keeps every frame, sound, bitmap and codec of the thread it is loaded in, to be asked which of them were never closed: a closed one
 * says so by its own size or state.
 */
interface Kept {
  readonly what: string;
  open(): boolean;
}
type Count = Record<string, number>;
/** What was ever made, and what of it is still open. */
export interface Alive {
  readonly ever: Count;
  readonly open: Count;
}

const kept: Kept[] = [];
const keep = <T>(what: string, held: T, open: (held: T) => boolean): T => {
  kept.push({ what, open: () => open(held) });
  return held;
};
const frame = (held: VideoFrame) => keep('frames', held, (f) => f.codedWidth > 0);
const sound = (held: AudioData) => keep('sounds', held, (d) => d.numberOfFrames > 0);
const bitmap = (held: ImageBitmap) => keep('bitmaps', held, (b) => b.width > 0);
const codec = <T extends { readonly state: CodecState }>(held: T) =>
  keep('codecs', held, (c) => c.state !== 'closed');

globalThis.VideoFrame = new Proxy(VideoFrame, {
  construct: (made, given) => frame(Reflect.construct(made, given)),
});
globalThis.VideoDecoder = new Proxy(VideoDecoder, {
  construct: (Made, [init]: [VideoDecoderInit]) =>
    codec(new Made({ ...init, output: (f) => init.output(frame(f)) })),
});
globalThis.AudioDecoder = new Proxy(AudioDecoder, {
  construct: (Made, [init]: [AudioDecoderInit]) =>
    codec(new Made({ ...init, output: (d) => init.output(sound(d)) })),
});
globalThis.VideoEncoder = new Proxy(VideoEncoder, {
  construct: (made, given) => codec(Reflect.construct(made, given) as VideoEncoder),
});
const { clone } = VideoFrame.prototype;
VideoFrame.prototype.clone = function () {
  return frame(clone.call(this));
};
const { createImageBitmap: decode } = globalThis;
globalThis.createImageBitmap = async (...given: unknown[]) =>
  bitmap(await (decode as (...given: unknown[]) => Promise<ImageBitmap>)(...given));

function count(list: readonly Kept[]): Count {
  const by: Count = {};
  for (const { what } of list) by[what] = (by[what] ?? 0) + 1;
  return by;
}

const channel = new BroadcastChannel('alive');
channel.onmessage = () => {
  const alive: Alive = { ever: count(kept), open: count(kept.filter((k) => k.open())) };
  channel.postMessage(alive);
};
