/** Speech of `../shared/speech`, decoded by ffmpeg on this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SPOKEN } from '../../src/core/sound/fargan/synthesis.ts';

export const SPEECH = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/speech');
export const hasSpeech = existsSync(SPEECH);

/** Files of sound in a folder, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.flac'))
    .sort()
    .map((f) => path.join(folder, f));

/** Its samples at 16 kHz, one channel. @throws where ffmpeg is missing or cannot read it */
export function samplesOf(file: string): Float32Array<ArrayBuffer> {
  const { stdout, stderr, status } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-ac', '1', '-ar', String(SPOKEN), '-f', 'f32le', '-'],
    { maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`ffmpeg: ${stderr}`);
  return new Float32Array(new Uint8Array(stdout).buffer);
}
