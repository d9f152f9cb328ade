/** Frames of a masked result as pictures, by the browser's own player: what came out is what they show. */
import { FaultError, raise } from '../core/model/fault.ts';
import { frameShown, told } from './thumbs.ts';

/** Of JPEG, 0..1. */
const QUALITY = 0.92;
/** A player that tells nothing for so long shows nothing, milliseconds. */
const PATIENCE = 20_000;

/**
 * @param seconds the player's times @returns JPEG files
 * @throws FaultError `source/unreadable` where this browser cannot show the result
 */
export async function picturesOf(result: Blob, seconds: readonly number[]): Promise<readonly Uint8Array[]> {
  const url = URL.createObjectURL(result);
  const still = result.type.startsWith('image/');
  const media = still ? new Image() : document.createElement('video');
  try {
    const ready = told(media, still ? 'load' : 'loadeddata', AbortSignal.timeout(PATIENCE));
    if (media instanceof HTMLVideoElement) media.muted = true;
    media.src = url;
    await ready;
    const out: Uint8Array[] = [];
    for (const at of seconds) {
      if (media instanceof HTMLVideoElement && media.currentTime !== at) {
        const shows = frameShown(media, AbortSignal.timeout(PATIENCE));
        media.currentTime = at;
        await shows;
      }
      out.push(await jpegOf(media));
    }
    return out;
  } catch (error) {
    if (error instanceof FaultError && error.fault.code !== 'job/aborted') throw error;
    return raise({
      code: 'source/unreadable',
      name: 'the masked result',
      why: 'this browser does not show it',
    });
  } finally {
    media.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}

async function jpegOf(media: HTMLVideoElement | HTMLImageElement): Promise<Uint8Array> {
  const [width, height] =
    media instanceof HTMLVideoElement
      ? [media.videoWidth, media.videoHeight]
      : [media.naturalWidth, media.naturalHeight];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(media, 0, 0);
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return jpeg
    ? new Uint8Array(await jpeg.arrayBuffer())
    : raise({ code: 'source/unreadable', name: 'the masked result', why: 'it is too large to be drawn' });
}
