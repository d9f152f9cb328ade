/** `guise`: the same pipeline as the page, for scripts and batches. */
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), (line) => {
  process.stderr.write(line);
});
