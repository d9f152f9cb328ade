/** Where a passphrase comes from: a file, the environment, a prompt, or, for tries, the command line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { raise } from '../../core/model/fault.ts';
import { weakness } from '../../core/text/keys.ts';

export interface SecretFlags {
  readonly key?: string | undefined;
  readonly keyFile?: string | undefined;
}

/** Asks on the terminal, without showing what is typed. */
function asked(question: string): Promise<string> {
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(question);
  const line = createInterface({ input: process.stdin, output: mute, terminal: true });
  return new Promise((resolve) => {
    line.question('', (answer) => {
      line.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}

/**
 * @param needed whether to ask where nothing was given; only on a terminal whose input is not the text
 * @returns empty where there is none
 */
export async function keyOf(
  { key, keyFile }: SecretFlags,
  { needed, free }: { readonly needed: boolean; readonly free: boolean },
  tell: (line: string) => void,
): Promise<string> {
  let given = key ?? '';
  if (key !== undefined)
    tell(
      '--key stands in the list of processes while this runs: use --key-file or GUISE_KEY for what matters',
    );
  else if (keyFile !== undefined)
    try {
      given = readFileSync(keyFile, 'utf8').replace(/\r?\n$/, '');
    } catch {
      raise({ code: 'policy/invalid', path: `--key-file ${path.basename(keyFile)}`, why: 'cannot be read' });
    }
  else given = process.env.GUISE_KEY ?? '';
  if (given === '' && needed && free && process.stdin.isTTY) given = await asked('Passphrase: ');
  const weak = weakness(given);
  if (weak) tell(`the passphrase ${weak} and can be guessed: four words in a row are better`);
  return given;
}
