/**
 * What a sound track says of itself, down to what a decoder needs: headers of FLAC, Vorbis and AAC carry tags and pictures,
 * and a face on a record's sleeve is a face.
 */

const bytesOf = (d: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(d) ? new Uint8Array(d.buffer, d.byteOffset, d.byteLength) : new Uint8Array(d);

/** The configuration without anything else in it; null where that cannot be told, and the sound must be encoded anew. */
export function bareConfig(codec: string, config: AudioDecoderConfig): AudioDecoderConfig | null {
  const { description, codec: full, sampleRate, numberOfChannels } = config;
  const plain = { codec: full, sampleRate, numberOfChannels };
  // These need none: each packet says what it is.
  if (!description || /^(mp3|ac3|eac3|pcm|ulaw|alaw)/.test(codec)) return plain;
  const bare = bareDescription(codec, bytesOf(description));
  return bare && { ...plain, description: bare };
}

/** The same for the private data of a codec; null where it is not understood. */
export function bareDescription(codec: string, d: Uint8Array): Uint8Array | null {
  switch (codec) {
    case 'flac':
      return flac(d);
    case 'vorbis':
      return vorbis(d);
    case 'opus':
      return opus(d);
    case 'aac':
      return aac(d);
    default:
      return null;
  }
}

/** "fLaC" and the STREAMINFO block (RFC 9639, 8.2), marked as the last. */
function flac(d: Uint8Array): Uint8Array | null {
  const length = 34;
  const marked = String.fromCharCode(...d.subarray(0, 4)) === 'fLaC';
  if (!marked || d.length < 8 + length || (d[4]! & 0x7f) !== 0 || d[7] !== length) return null;
  const out = d.slice(0, 8 + length);
  out[4] = 0x80;
  return out;
}

/** Three headers laced as Xiph does (Vorbis I, 5): the comments in the second become none. */
function vorbis(d: Uint8Array): Uint8Array | null {
  if (d[0] !== 2) return null;
  let at = 1;
  const size = (): number => {
    let n = 0;
    for (; d[at] === 255; at++) n += 255;
    return n + (d[at++] ?? Number.NaN);
  };
  const [id, comments] = [size(), size()];
  const setup = at + id + comments;
  if (!(setup < d.length)) return null;
  const none = Uint8Array.of(3, ...[...'vorbis'].map((c) => c.charCodeAt(0)), 0, 0, 0, 0, 0, 0, 0, 0, 1);
  const head = Uint8Array.of(2, ...laced(id), ...laced(none.length));
  const parts = [head, d.subarray(at, at + id), none, d.subarray(setup)];
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  parts.reduce((to, p) => {
    out.set(p, to);
    return to + p.length;
  }, 0);
  return out;
}

const laced = (n: number): number[] => [...Array(Math.floor(n / 255)).fill(255), n % 255];

/** OpusHead (RFC 7845, 5.1): 19 bytes, and the table of channels where there is one. */
function opus(d: Uint8Array): Uint8Array | null {
  const [channels, family] = [d[9], d[18]];
  if (channels === undefined || family === undefined) return null;
  return d.slice(0, family === 0 ? 19 : Math.min(d.length, 21 + channels));
}

/**
 * AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1) of the usual kinds: object type, rate, channels and the signs of SBR and PS take
 * 12 bytes at most. Channels by a `program_config_element` may be followed by a comment.
 */
function aac(d: Uint8Array): Uint8Array | null {
  let bit = 0;
  const read = (n: number): number => {
    let v = 0;
    for (let i = 0; i < n; i++, bit++) v = 2 * v + (((d[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    return v;
  };
  const object = read(5);
  if (object === 31) read(6);
  if (read(4) === 15) read(24);
  const channels = read(4);
  return channels === 0 || d.length > 12 ? null : d.slice();
}

/** Bit rates in kbit/s by version and layer III (ISO/IEC 11172-3, 2.4.2.3; 13818-3), and sample rates of MPEG-1. */
const RATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const HERTZ = [44_100, 48_000, 32_000];

/** A packet without what stands behind its frame: a tag may ride along in one of MP3. */
export function barePacket(codec: string, d: Uint8Array): Uint8Array {
  const [sync, kind = 0, how = 0] = d;
  if (codec !== 'mp3' || d.length < 4 || sync !== 255 || (kind & 0xe6) !== 0xe2) return d;
  const version = (kind >> 3) & 3;
  const rate = RATES[version === 3 ? 1 : 2][how >> 4];
  const full = HERTZ[(how >> 2) & 3];
  if (!rate || !full) return d;
  const hertz = full / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const size = Math.floor(((version === 3 ? 144 : 72) * rate * 1000) / hertz) + ((how >> 1) & 1);
  return size < d.length ? d.subarray(0, size) : d;
}
