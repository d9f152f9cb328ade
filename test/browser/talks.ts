/** In the page: files that hold nothing but sound, in many formats, through a voice. */
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import { Job, maskSound } from '../../src/bridge/api.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { SoundLane } from '../../src/core/model/report.ts';
import { AROUND, PIECE, RATE } from '../../src/core/sound/correlation.ts';
import { Grid } from '../../src/core/sound/grid.ts';
import { Comparison } from '../../src/core/sound/likeness.ts';
import { randomOf } from '../../src/core/sound/random.ts';
import { speech, wav } from '../made/speech.ts';
import { written } from './make-media.ts';

const SECONDS = 3;
const HERTZ = 44_100;
/** When the second track of some begins, seconds. */
const LATE = 1.5;

/** By its name: what ffmpeg is told. */
const MADE: Record<string, readonly string[]> = {
  'talk.wav': ['-c:a', 'pcm_s24le'],
  'talk.flac': ['-c:a', 'flac'],
  'talk.mp3': ['-c:a', 'libmp3lame'],
  'talk.ogg': ['-c:a', 'libvorbis'],
  'talk.m4a': ['-c:a', 'aac'],
  // These by ffmpeg.wasm alone.
  'talk.aiff': ['-c:a', 'pcm_s24be'],
  'talk.wma': ['-c:a', 'wmav2'],
  'talk.au': ['-c:a', 'pcm_s16be'],
  'talk.caf': ['-c:a', 'pcm_s16le'],
  'talk.wv': ['-c:a', 'wavpack'],
  'alac.m4a': ['-c:a', 'alac'],
  'talk.ac3': ['-c:a', 'ac3'],
  'adpcm.wav': ['-c:a', 'adpcm_ima_wav'],
};

/** Noise in frames of 20 ms at 12.2 kbit/s: a head of one byte, and what comes of any bits (RFC 4867, 5.3). */
function amr(): Uint8Array<ArrayBuffer> {
  const random = randomOf(1);
  const frame = () => [0x3c, ...Array.from({ length: 31 }, () => Math.floor(256 * random()))];
  const head = [...'#!AMR\n'].map((c) => c.charCodeAt(0));
  return Uint8Array.from([...head, ...Array.from({ length: SECONDS * 50 }, frame).flat()]);
}

/** As short as a file of sound can be; and of FLAC nothing but its head. */
async function brief(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const one = wav(HERTZ, 1 / HERTZ);
  if (name === 'brief.wav') return one;
  const { bytes } = await written(name, ['-i', 'clip', '-c:a', 'flac'], one);
  return name === 'head.flac' ? bytes.slice(0, -16) : bytes;
}

/** Two tracks, the second of which begins late. */
async function late(name: string, codec: string): Promise<Uint8Array<ArrayBuffer>> {
  const second = ['-itsoffset', String(LATE), '-i', 'clip', '-map', '0:a', '-map', '1:a'];
  return (await written(name, ['-i', 'clip', ...second, '-c:a', codec], wav(HERTZ, SECONDS))).bytes;
}

async function made(name: string): Promise<Uint8Array<ArrayBuffer>> {
  if (name === 'talk.amr') return amr();
  if (/^(brief|head)/.test(name)) return brief(name);
  if (name.startsWith('late')) return late(name, name.includes('alac') ? 'alac' : 'aac');
  const [whole] = Object.keys(MADE).filter(
    (n) => n.split('.')[1] === name.split('.')[1] && n.startsWith('talk'),
  );
  const tagged = ['-i', 'clip', '-metadata', 'title=Ana and Ben', '-metadata', 'comment=at home'];
  const like = MADE[name] ? name : whole!;
  const { bytes } = await written(like, [...tagged, ...MADE[like]!], wav(HERTZ, SECONDS));
  return name.startsWith('cut') ? bytes.slice(0, bytes.length * 0.7) : bytes;
}

export interface Spoken {
  readonly verdict: string;
  readonly lane: SoundLane | null;
  readonly mime: string;
  readonly dropped: readonly string[];
  readonly tags: readonly string[];
  /** By the browser's own decoder. */
  readonly seconds: number;
  readonly channels: number;
  readonly most: number;
  readonly same: number;
  readonly late: number | null;
  readonly fault: string;
}

/** When the tracks of a result end, seconds; or what went wrong. */
export async function ends(name: string, write: object): Promise<string | readonly number[]> {
  try {
    const policy = { version: 2, otherwise: { sound: { by: 'noise' } }, write };
    const outcome = await maskSound(new File([await made(name)], name), name, policy, {
      base: `${location.origin}/`,
    });
    if (outcome.verdict === 'refused') return JSON.stringify(outcome.report.lanes.sound.verification);
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(outcome.sealed.value) });
    const tracks = await input.getAudioTracks();
    return await Promise.all(tracks.map((t) => t.computeDuration()));
  } catch (error) {
    return JSON.stringify(faultOf(error));
  }
}

/** Whether it is taken for a file of sound, and what becomes of it then. */
export async function heard(name: string): Promise<string> {
  const file = new File([await made(name)], name);
  using job = new Job(file, name, { base: `${location.origin}/` });
  return (await job.isSound()) ? (await run(name, { by: 'noise' })).verdict : 'no sound';
}

export async function run(name: string, sound: object, write: object = {}): Promise<Spoken> {
  const none = {
    verdict: 'fault',
    lane: null,
    mime: '',
    dropped: [],
    tags: [],
    seconds: 0,
    channels: 0,
    most: 0,
    same: 0,
    late: null,
    fault: '',
  };
  try {
    const bytes = await made(name);
    const policy = { version: 2, otherwise: { sound }, write };
    const outcome = await maskSound(new File([bytes], name), name, policy, { base: `${location.origin}/` });
    const { lanes, dropped } = outcome.report;
    if (outcome.verdict === 'refused') return { ...none, verdict: 'refused', lane: lanes.sound };
    const { value } = outcome.sealed;
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(value) });
    const { raw: _, ...tags } = await input.getMetadataTags();
    const decoded = await new OfflineAudioContext(1, 1, HERTZ).decodeAudioData(await value.arrayBuffer());
    const [was, is] = [new Grid(RATE), new Grid(RATE)];
    was.add(speech(HERTZ, SECONDS * HERTZ), 0, HERTZ);
    is.add(decoded.getChannelData(0), 0, HERTZ);
    const by = new Comparison();
    for (let at = 0; at + PIECE <= Math.min(was.end, is.end); at += PIECE)
      by.add(was.slice(at - AROUND, at + PIECE + AROUND), is.slice(at, at + PIECE));
    return {
      verdict: 'sealed',
      lane: lanes.sound,
      mime: value.type,
      dropped,
      tags: Object.keys(tags),
      seconds: decoded.duration,
      channels: decoded.numberOfChannels,
      ...by.likeness,
      late: by.late,
      fault: '',
    };
  } catch (error) {
    return { ...none, fault: faultOf(error).code };
  }
}
