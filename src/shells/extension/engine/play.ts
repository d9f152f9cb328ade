/** Plays a sound in the engine's own page, for a card that has no player: that would need an address, which the page could read as well. */
import { told } from '../../../bridge/thumbs.ts';
import type { Heard } from '../talk.ts';

/** @param from seconds @returns at its end @throws where the browser cannot play it, and on abort */
export async function play(
  sound: File,
  from: number,
  tell: (heard: Heard) => void,
  signal: AbortSignal,
): Promise<null> {
  const url = URL.createObjectURL(sound);
  const player = new Audio();
  try {
    const ready = told(player, 'loadedmetadata', signal);
    player.src = url;
    await ready;
    player.currentTime = from;
    player.addEventListener('timeupdate', () => tell({ at: player.currentTime, length: player.duration }));
    const ended = told(player, 'ended', signal);
    await Promise.all([player.play(), ended]);
    return null;
  } finally {
    player.pause();
    player.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}
