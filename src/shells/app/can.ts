/** What this browser, in this window, can do: said before a file is chosen. */
import { raise } from '../../core/model/fault.ts';
import { idle, turn } from './idle.ts';

export interface Can {
  /** Video comes in and goes out. */
  readonly video: boolean;
  readonly pictures: boolean;
  /** Why something does not work; null where all does. */
  readonly but: 'http' | 'encoder' | 'disk' | null;
}

/** Writers that the results are made with, in the order that they are tried; the size is one that every encoder takes. */
const CODECS = ['avc1.42001e', 'vp09.00.10.08', 'av01.0.04M.08'];

async function encodes(): Promise<boolean> {
  if (typeof VideoEncoder === 'undefined' || typeof VideoDecoder === 'undefined') return false;
  // WebKitGTK starts its media framework at the first question, and an encoder's comes from a thread of its own beside which a player's
  // crashes the page: the player's is asked first.
  document.createElement('video').canPlayType('video/mp4');
  await turn();
  for (const codec of CODECS) {
    const asked = { codec, width: 640, height: 360, bitrate: 1e6, framerate: 25 };
    if ((await VideoEncoder.isConfigSupported(asked).catch(() => null))?.supported) return true;
  }
  return false;
}

async function whatWorks(): Promise<Can> {
  if (!isSecureContext)
    return {
      video: false,
      pictures: typeof OffscreenCanvas !== 'undefined',
      but: 'http',
    };
  await idle();
  const video = await encodes();
  const pictures = typeof OffscreenCanvas !== 'undefined';
  const disk = await navigator.storage?.getDirectory?.().then(
    () => true,
    () => false,
  );
  return {
    video,
    pictures,
    but: !video ? 'encoder' : !disk ? 'disk' : null,
  };
}

/** Asked once. */
export const can: Promise<Can> = whatWorks();

/** @throws FaultError `engine/missing` where no video can be written */
export async function needsVideo(): Promise<void> {
  const { video } = await can;
  if (!video)
    raise({
      code: 'engine/missing',
      engine: 'the video encoder',
      why: isSecureContext ? 'this browser has none' : 'this page came over plain http',
    });
}
