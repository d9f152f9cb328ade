/** Small pictures of each track from the original, so that a person can tell who is who. */
import { itemAt } from '../core/list.ts';
import { FaultError } from '../core/model/fault.ts';
import type { Keyframe, Timeline, Track } from '../core/model/finding.ts';
import { grow, inside, type Size } from '../core/space/geometry.ts';
import { secondsAt } from './frame-at.ts';

const SIDE = 144;
/** Where a browser does not tell of pictures of a player that is not on the page, milliseconds. */
const LONGEST = 250;

/** The largest key of a track that is seen whole. */
function bestKey(t: Track, shown: Size): Keyframe {
  const whole = (k: Keyframe) => inside(k.box, { x: 0, y: 0, ...shown }) > 0.98;
  const seen = t.keys.filter((k) => k.origin === 'seen' && whole(k));
  const list = seen.length ? seen : t.keys;
  return list.reduce(
    (a, b) => (b.box.height > a.box.height * 1.05 ? b : a),
    itemAt(list, Math.floor(list.length / 2)),
  );
}

/** Whether two lists of tracks speak of one: ids alone are given anew when a file is looked through again. */
export const sameTrack = (a: Track, b: Track): boolean =>
  a.id === b.id &&
  a.keys.length === b.keys.length &&
  a.keys[0]?.frame === b.keys[0]?.frame &&
  a.keys[0]?.box.x === b.keys[0]?.box.x;

/** @param known pictures of tracks that have one: what is found is never changed, only added to */
export async function trackThumbs(
  known: ReadonlyMap<string, string>,
  url: string,
  still: boolean,
  tracks: readonly Track[],
  timeline: Timeline,
  shown: Size,
  signal: AbortSignal,
  tell: (thumbs: ReadonlyMap<string, string>) => void,
): Promise<void> {
  const media = still ? new Image() : document.createElement('video');
  const ready = told(media, still ? 'load' : 'loadeddata', signal);
  if (media instanceof HTMLVideoElement) media.muted = true;
  media.src = url;
  const thumbs = new Map(known);
  try {
    await ready;
    for (const t of tracks) {
      if (signal.aborted) return;
      if (thumbs.has(t.id)) continue;
      const key = bestKey(t, shown);
      if (media instanceof HTMLVideoElement) {
        const shows = frameShown(media, signal);
        media.currentTime = secondsAt(timeline, key.frame);
        await shows;
      }
      thumbs.set(t.id, crop(media, key, shown));
      tell(new Map(thumbs));
    }
  } catch {
    // The browser cannot show this file: the cards go without pictures.
  } finally {
    media.removeAttribute('src');
  }
}

/** Once an event is told of a picture or a player. @throws where it cannot be shown, and on abort: a player that is stuck tells nothing at all */
export function told(media: HTMLElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new FaultError({ code: 'job/aborted' }));
    if (signal.aborted) return stop();
    media.addEventListener(event, () => resolve(), { once: true });
    media.addEventListener('error', reject, { once: true });
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Once a player is at its new time and has its picture: the first is told before the second is true. @throws as {@link told} */
export async function frameShown(media: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  const picture = new Promise<void>((resolve) => {
    if ('requestVideoFrameCallback' in media) media.requestVideoFrameCallback(() => resolve());
  });
  await told(media, 'seeked', signal);
  await Promise.race([picture, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
}

function crop(media: CanvasImageSource, key: Keyframe, shown: Size): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const b = grow(key.box, 0.5);
  const side = Math.max(b.width, b.height);
  const natural =
    media instanceof HTMLVideoElement
      ? { width: media.videoWidth, height: media.videoHeight }
      : {
          width: (media as HTMLImageElement).naturalWidth,
          height: (media as HTMLImageElement).naturalHeight,
        };
  const [sx, sy] = [natural.width / shown.width, natural.height / shown.height];
  const [cx, cy] = [b.x + b.width / 2, b.y + b.height / 2];
  canvas
    .getContext('2d')
    ?.drawImage(media, (cx - side / 2) * sx, (cy - side / 2) * sy, side * sx, side * sy, 0, 0, SIDE, SIDE);
  return canvas.toDataURL('image/jpeg', 0.8);
}
