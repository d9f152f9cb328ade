/** Which speakers of `../shared/speech` are learned from, and which only measured: of every four in the order of their numbers the last. */
import path from 'node:path';
import { filesIn, SPEECH } from '../voices/speech.ts';

const numberOf = (file: string): number => Number.parseInt(path.basename(file), 10);
const all = (): string[] =>
  filesIn(path.join(SPEECH, 'speakers')).toSorted((a, b) => numberOf(a) - numberOf(b));
const isHeld = (_: string, i: number): boolean => i % 4 === 3;

/** A file of each. */
export const taught = (): string[] => all().filter((f, i) => !isHeld(f, i));
export const held = (): string[] => all().filter(isHeld);
