/** Some pictures of a film, for a card that cannot play it. */
import { frameShown, told } from '../../../bridge/thumbs.ts';
import { WIDE } from '../talk.ts';

/** Evenly over the film, the first from its beginning. */
const COUNT = 8;

/** @throws where the browser cannot play it, and on abort */
export async function stillsOf(film: File, signal: AbortSignal): Promise<readonly Blob[]> {
  const url = URL.createObjectURL(film);
  const player = Object.assign(document.createElement('video'), { muted: true, src: url });
  try {
    await told(player, 'loadeddata', signal);
    const scale = Math.min(1, WIDE / player.videoWidth);
    const canvas = new OffscreenCanvas(player.videoWidth * scale, player.videoHeight * scale);
    const drawn = canvas.getContext('2d');
    // Of some recordings nobody knows how long they are.
    const length = Number.isFinite(player.duration) ? player.duration : 0;
    const stills: Blob[] = [];
    for (let n = 0; n < COUNT; n++) {
      const shows = frameShown(player, signal);
      player.currentTime = (length * n) / COUNT;
      await shows;
      drawn?.drawImage(player, 0, 0, canvas.width, canvas.height);
      stills.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }));
    }
    return stills;
  } finally {
    player.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}
