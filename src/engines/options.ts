/** What the engines of a job are asked for, and what they ask of the page. */
import type { Backend } from '../core/model/policy.ts';

export interface JobOptions {
  readonly backend: Backend;
  /** `ffmpeg` takes the second path even where the first would do. */
  readonly path: 'auto' | 'ffmpeg';
  /** Most model workers. */
  readonly lanes: number;
  /** The page's folder, absolute. */
  readonly base: string;
  /** Where ffmpeg's worker lies. */
  readonly ffmpegWorker: string;
}

/** The page's side: gives the workers that the job worker asks for. */
export interface Spawner {
  model(): Promise<MessagePort>;
  mediapipe(): Promise<MessagePort>;
  /** Called once a second: a worker that loops for ever in some file's bytes falls silent. */
  alive(): void;
}
export const HEARTBEAT = 1000;
