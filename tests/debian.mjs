// Programs that tests need: where they are on this machine, and how Debian's packages are had.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** @param {string} name */
export function onPath(name) {
  if (path.isAbsolute(name)) return isProgram(name) ? name : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    // Of a folder, that right means that one may go in.
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What makes apt-get run with the rights it needs; `undefined` where that cannot be had without asking. */
export function rightsForApt() {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {readonly string[]} rights
 * @param {string[]} words
 */
export function apt(rights, ...words) {
  const [program = '', ...rest] = [...rights, 'apt-get', ...words];
  execFileSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * A program of a Debian package: the one that is there, or the package's own, unpacked into a folder. It is not installed,
 * as that would start the server that it is, and needs rights.
 * @param {string} file where the package has it, such as `/usr/sbin/nginx`
 * @param {readonly string[]} packages
 * @param {string} folder
 * @returns {string | undefined}
 */
export function programOf(file, packages, folder) {
  const unpacked = path.join(folder, file);
  const there = [onPath(path.basename(file)), file, unpacked].find((place) => place && isProgram(place));
  if (there || !onPath('apt-get') || !onPath('dpkg-deb')) return there;
  mkdirSync(folder, { recursive: true });
  const fetch = () => execFileSync('apt-get', ['download', ...packages], { cwd: folder, stdio: 'pipe' });
  try {
    try {
      fetch();
    } catch {
      // A fresh machine has no list of packages yet.
      const rights = rightsForApt();
      if (!rights) return undefined;
      apt(rights, 'update');
      fetch();
    }
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['-x', path.join(folder, name), folder]);
    }
  } catch {
    // There is no network, or no such package: the test that needs it says that it was left out.
  }
  return isProgram(unpacked) ? unpacked : undefined;
}
