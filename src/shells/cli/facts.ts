/** What a report says of a run of the command line. */
import { createHash } from 'node:crypto';
import type { EngineNote } from '../../core/model/report.ts';
import type { TextFacts } from '../../pipeline/text/seal.ts';
import { VERSION } from './version.ts';

/** Hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a report says of a text that came in this run. */
export const factsOf = (
  source: TextFacts['source'],
  engines: readonly EngineNote[],
  operators: TextFacts['operators'],
): TextFacts => ({ guise: VERSION, made: new Date().toISOString(), engines, source, sha256, operators });
