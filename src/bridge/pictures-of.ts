/** Frames of a file as pictures, by the browser's own player: what comes out is what it shows. */
import { FaultError, raise } from '../core/model/fault.ts';
import { frameShown, told } from './thumbs.ts';

/** How pictures are made. */
export interface PictureForm {
  /** Pixels that they are wide at most. */
  readonly widest?: number;
  /** Of JPEG, 0..1. */
  readonly quality: number;
}

/**
 * JPEG files, one for each time.
 * @param at the player's times, seconds, or what tells them from its length: 0 where nobody knows it, as of some recordings
 * @throws where the browser cannot show it, and on abort
 */
export async function picturesOf(
  file: Blob,
  at: readonly number[] | ((length: number) => readonly number[]),
  signal: AbortSignal,
  { widest = Number.POSITIVE_INFINITY, quality }: PictureForm,
): Promise<Blob[]> {
  const url = URL.createObjectURL(file);
  const still = file.type.startsWith('image/');
  const media = still ? new Image() : document.createElement('video');
  try {
    const ready = told(media, still ? 'load' : 'loadeddata', signal);
    if (media instanceof HTMLVideoElement) media.muted = true;
    media.src = url;
    await ready;
    const [width, height, length] =
      media instanceof HTMLVideoElement
        ? [media.videoWidth, media.videoHeight, Number.isFinite(media.duration) ? media.duration : 0]
        : [media.naturalWidth, media.naturalHeight, 0];
    const scale = Math.min(1, widest / width);
    const canvas = new OffscreenCanvas(width * scale, height * scale);
    const drawn = canvas.getContext('2d');
    const pictures: Blob[] = [];
    for (const time of typeof at === 'function' ? at(length) : at) {
      if (media instanceof HTMLVideoElement) {
        const shows = frameShown(media, signal);
        media.currentTime = time;
        await shows;
      }
      drawn?.drawImage(media, 0, 0, canvas.width, canvas.height);
      pictures.push(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
    }
    return pictures;
  } finally {
    media.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}

/** A player that tells nothing for so long shows nothing, milliseconds a picture. */
const PATIENCE = 20_000;

/** Frames of a masked result, at its size. @throws FaultError `source/unreadable` where this browser cannot show it */
export async function resultPictures(result: Blob, at: readonly number[]): Promise<readonly Uint8Array[]> {
  try {
    const patience = AbortSignal.timeout(PATIENCE * (1 + at.length));
    const pictures = await picturesOf(result, at, patience, { quality: 0.92 });
    return await Promise.all(pictures.map(async (p) => new Uint8Array(await p.arrayBuffer())));
  } catch (error) {
    if (error instanceof FaultError && error.fault.code !== 'job/aborted') throw error;
    return raise({
      code: 'source/unreadable',
      name: 'the masked result',
      why: 'this browser does not show it',
    });
  }
}
