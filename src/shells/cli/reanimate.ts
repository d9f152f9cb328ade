/** `guise reanimate`: a portrait moves in a film's place, or by a sound. */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { FaultError, raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import type { Card } from '../../core/persona/card.ts';
import { keysIn, type MoveKey } from '../../core/portrait/keyframes.ts';
import { unkept } from '../../core/portrait/unkept.ts';
import { type App, lostBrowser } from './browser.ts';
import { filesOf } from './files.ts';
import { earlier, handed, prepare } from './handed.ts';
import { type MediaFlags, policyOf, runOptions } from './media-policy.ts';
import { cardFrom, cardOfName, isCard } from './persona.ts';
import { plugins } from './plugins.ts';
import { print } from './print.ts';
import { Board } from './progress.ts';
import { checkFree } from './result.ts';
import { folderFor } from './scratch.ts';
import { VERSION } from './version.ts';

export interface ReanimateFlags extends MediaFlags {
  readonly out: string;
  readonly drive?: string | undefined;
  readonly sound?: string | undefined;
  readonly person?: string | undefined;
  readonly face?: number | undefined;
  readonly seed: number;
  readonly keyframes?: string | undefined;
  readonly json: boolean;
  readonly force: boolean;
}

const bad = (at: string, why: string): never => raise({ code: 'policy/invalid', path: at, why });

/** A persona, by its name or file; null where it is a picture. */
function personaIn(given: string): Card | null {
  if (existsSync(given)) return isCard(given) ? cardFrom(given) : null;
  return cardOfName(given) ?? null;
}

function oneFile(pattern: string, of: string): string {
  const [file, more] = filesOf([pattern]);
  return file !== undefined && more === undefined ? file : bad(of, 'must name one file');
}

function personOf(alias: string | undefined): `P${number}` | undefined {
  if (alias === undefined) return undefined;
  const number = /^P(\d+)$/i.exec(alias)?.[1];
  return number ? `P${Number(number)}` : bad('--person', 'must be such as P2');
}

function keyframesOf(file: string | undefined): MoveKey[] {
  if (file === undefined) return [];
  let json = '';
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    bad('--keyframes', 'cannot be read');
  }
  return keysIn(json, path.basename(file));
}

/** Sound is left out where nobody says what speaks instead. @throws FaultError `policy/invalid` */
export async function policyFor(flags: MediaFlags): Promise<Policy> {
  const policy = await policyOf(flags);
  // Whoever asks by name that it is kept is told that it cannot be.
  return flags.voice === undefined ? unkept(policy) : policy;
}

/** @returns the exit code: 0 sealed, 3 refused, 1 an error */
export async function reanimateCommand(
  given: string,
  flags: ReanimateFlags,
  open: () => Promise<App>,
): Promise<number> {
  const { drive, sound, out, force, face, seed } = flags;
  const mover = drive ?? sound;
  if (mover === undefined || (drive !== undefined && sound !== undefined))
    return bad('--drive', 'or --sound must be given, one of them');
  const by = drive === undefined ? 'sound' : 'film';
  const person = personOf(flags.person);
  if (person && by === 'sound') bad('--person', 'goes with --drive: a sound has no faces');
  const file = oneFile(mover, by === 'film' ? '--drive' : '--sound');
  const keyframes = keyframesOf(flags.keyframes);
  const persona = personaIn(given);
  const picture = persona ? [] : [oneFile(given, 'PORTRAIT')];
  const files = [file, ...picture];
  const policy = await policyFor(flags);
  using _out = folderFor(out);
  const care = { force, sources: files };
  const exporters = (await plugins('exporters')).filter((e) => e.usual);
  const name = `${path.parse(file).name}.reanimated`;
  const before = earlier(out, name, exporters, '');
  for (const f of before) checkFree(f, care);
  await using app = await open();
  const board = new Board(new Map([[file, statSync(file).size]]));
  const begun = performance.now();
  try {
    const page = await prepare(app, files, (p) => board.at(file, p));
    for (const f of before) rmSync(f, { force: true });
    const portrait = persona ? { persona: persona.face } : { ...(face && { face }) };
    const wish = { by, seed, portrait, keyframes, ...(person && { person }) } as const;
    const answer = await page.evaluate(([p, o, w]) => window.guise.reanimateChosen(p, o, w), [
      policy,
      runOptions(flags),
      wish,
    ] as const);
    board.ended(file);
    if (!answer.ok) {
      if (flags.json)
        await print(
          `${JSON.stringify({ guise: VERSION, input: file, output: null, verdict: 'error', error: answer })}\n`,
        );
      board.say(`${path.basename(file)}: error: ${answer.message}`);
      return 1;
    }
    const stem = path.join(out, name);
    const output = await handed(page, answer, { stem, as: '' }, care);
    const verdict = output ? 'sealed' : 'refused';
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(3));
    const frames = answer.report.lanes.portrait?.frames ?? 0;
    const report = `${stem}.report.json`;
    if (flags.json)
      await print(
        `${JSON.stringify({ guise: VERSION, input: file, output, report, verdict, frames, seconds })}\n`,
      );
    const words = verdictOf(answer.report);
    board.say(`${path.basename(file)}: ${verdict} in ${seconds.toFixed(1)} s: ${words.title}`);
    for (const said of [...words.lines, ...answer.report.notes]) board.say(`  ${said}`);
    return output ? 0 : 3;
  } catch (error) {
    const lost = lostBrowser(error);
    throw lost ? new FaultError(lost) : error;
  }
}
