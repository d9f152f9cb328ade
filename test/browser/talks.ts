/** In the page: files that hold nothing but sound, in many formats, through a voice. */
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import { maskSound } from '../../src/bridge/api.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { SoundLane } from '../../src/core/model/report.ts';
import { AROUND, PIECE, RATE } from '../../src/core/sound/correlation.ts';
import { Grid } from '../../src/core/sound/grid.ts';
import { Comparison } from '../../src/core/sound/likeness.ts';
import { speech, wav } from '../made/speech.ts';
import { written } from './make-media.ts';

const SECONDS = 3;
const HERTZ = 44_100;

/** By its name: what ffmpeg is told. */
const MADE: Record<string, readonly string[]> = {
  'talk.wav': ['-c:a', 'pcm_s24le'],
  'talk.flac': ['-c:a', 'flac'],
  'talk.mp3': ['-c:a', 'libmp3lame'],
  'talk.ogg': ['-c:a', 'libvorbis'],
  'talk.m4a': ['-c:a', 'aac'],
};

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
    const tagged = ['-i', 'clip', '-metadata', 'title=Ana and Ben', '-metadata', 'comment=at home'];
    const { bytes } = await written(name, [...tagged, ...MADE[name]!], wav(HERTZ, SECONDS));
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
