/** Debian's packages: on Debian and Ubuntu, as root, what a run needs is installed; elsewhere only what is missing is said. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages where that can be done. @returns whether it was tried */
export function install(...packages: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  console.error(`Installing the package${packages.length === 1 ? '' : 's'} ${packages.join(', ')} ...`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    ...quiet,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return true;
}
