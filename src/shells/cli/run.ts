/** One command, from its arguments to its exit code. */
import { CommanderError } from '@commander-js/extra-typings';
import { FaultError, faultOf } from '../../core/model/fault.ts';
import { lostBrowser } from './browser.ts';
import { program } from './program.ts';

/**
 * @param args without the interpreter and the program
 * @param tell takes the line that says why it failed
 * @returns the exit code: 0 all sealed, 3 some refused, 1 error
 */
export async function run(args: readonly string[], tell: (line: string) => void): Promise<number> {
  let code = 0;
  try {
    await program((ended) => {
      code = ended;
    }).parseAsync(args, { from: 'user' });
  } catch (error) {
    // The library has said what is wrong with the command; without one it has printed the help.
    if (error instanceof CommanderError) return error.exitCode;
    tell(`guise: ${new FaultError(lostBrowser(error) ?? faultOf(error)).message}\n`);
    return 1;
  }
  return code;
}
