/**
 * `guise`: the same pipeline as the page, for scripts and batches.
 * Exit codes: 0 all sealed, 3 some refused, 1 error.
 */
import { CommanderError } from '@commander-js/extra-typings';
import { FaultError, faultOf } from '../../core/model/fault.ts';
import { lostBrowser } from './browser.ts';
import { program } from './program.ts';

try {
  await program((code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  // The library has said what is wrong with the command; without one it has printed the help.
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else {
    process.stderr.write(`guise: ${new FaultError(lostBrowser(error) ?? faultOf(error)).message}\n`);
    process.exitCode = 1;
  }
}
