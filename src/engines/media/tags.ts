/** What a file says of itself, beside pictures and sound. */
import type { Input } from 'mediabunny';

/** Kinds and counts, neither contents nor names that the file gives, of what is in it beside pictures and sound. */
export async function dropped(input: Input): Promise<string[]> {
  const lines: string[] = [];
  const tags = await input.getMetadataTags().catch(() => ({}));
  for (const [key, value] of Object.entries(tags)) {
    if (value === undefined) continue;
    // The names of the file's own tags may be anybody's words: they are counted.
    if (key === 'raw') lines.push(`${Object.keys(value as object).length} tags as the container names them`);
    else if (Array.isArray(value)) lines.push(`${value.length} ${key}`);
    else lines.push(`tag ${key}`);
  }
  const tracks = await input.getTracks();
  const videos = tracks.filter((t) => t.type === 'video').length;
  if (videos > 1) lines.push(`${videos - 1} further video track(s)`);
  const others = tracks.filter((t) => t.type !== 'video' && t.type !== 'audio');
  if (others.length) lines.push(`${others.length} subtitle or data track(s)`);
  for (const t of tracks) {
    const name = await t.getName().catch(() => null);
    if (name) lines.push(`name of a ${t.type} track`);
  }
  return [...new Set(lines)];
}
