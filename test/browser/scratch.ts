/** A worker that begins a file with an original in it, and says so. */
// What only workers have is in no type of pages.
const { scratch } = await import('/src/engines/media/scratch.ts' as string);
const file = await scratch({ original: true });
file.write(Uint8Array.of(1, 2, 3), 0);
self.postMessage('written');

export {};
