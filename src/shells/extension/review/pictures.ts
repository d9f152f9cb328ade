/**
 * How files look, as bitmaps that are drawn: an address of a file's content (`blob:`) would be one of the page's own origin, and whoever
 * learns of it may read it.
 */
import { WIDE } from '../talk.ts';

/** Context of {@link Pictures}. */
export const PICTURES = 'pictures';

export interface Pictures {
  /** Of a picture one, of a film some; none where this browser cannot show it, or where they are not wanted any more. */
  of(file: File, signal: AbortSignal): Promise<readonly ImageBitmap[]>;
  /** Names one of several. */
  moment(n: number, of: number): string;
}

async function bitmap(of: Blob): Promise<ImageBitmap> {
  const whole = await createImageBitmap(of);
  if (whole.width <= WIDE) return whole;
  const small = await createImageBitmap(whole, { resizeWidth: WIDE, resizeQuality: 'medium' });
  whole.close();
  return small;
}

/** @param stills pictures of a film, as files */
export async function picturesOf(
  file: File,
  stills: (film: File) => Promise<readonly Blob[]>,
): Promise<readonly ImageBitmap[]> {
  try {
    const film = file.type.startsWith('video/');
    return await Promise.all((film ? await stills(file) : [file]).map(bitmap));
  } catch {
    return [];
  }
}
