// Breaks the guide in one place after another, in a copy, and runs the test that should see it: one that cannot fail shows
// nothing. Prints a table, and ends with 1 where a break was not caught. Run `node tests/breakEach.mjs [part of an area]`.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [part = ''] = process.argv.slice(2);
/** @type {{ area: string, what: string, file: string, from: string, to: string, test: string, name?: string, project?: string }[]} */
const breaks = JSON.parse(readFileSync(path.join(root, 'tests/breaks.json'), 'utf8'));
const chosen = breaks.filter(({ area }) => area.includes(part));
if (chosen.length === 0) {
  const areas = [...new Set(breaks.map(({ area }) => area))];
  console.error(`No area has "${part}" in its name. There are: ${areas.join(', ')}.`);
  process.exit(1);
}

const copy = mkdtempSync(path.join(tmpdir(), 'mend-broken-'));
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
for (const file of files.toString().trim().split('\n')) cpSync(path.join(root, file), path.join(copy, file));
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));

/** Runs a command in the copy, and gives all that it printed, without colours. */
function run(...command) {
  const { stdout, stderr } = spawnSync('npx', command, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what begins a colour.
  return (stdout + stderr).replace(/\x1b\[[0-9;]*m/g, '');
}

/** How a test ends. A copy that cannot be built, or a name that no test has, neither passes nor fails. */
function outcomeOf({ test, name, project }) {
  let printed = '';
  if (!test.endsWith('.spec.ts')) printed = run('vitest', 'run', test).replace(/^\s*Test Files.*$/m, '');
  else if (/wrote \d+ pages/.test(run('vite', 'build'))) {
    const config = 'tests/e2e/playwright.config.ts';
    printed = run('playwright', 'test', '--config', config, test, '-g', name, '--project', project);
  }
  if (/^\s*(Tests +)?\d+ failed/m.test(printed)) return 'fails';
  return /^\s*(Tests +)?\d+ passed/m.test(printed) ? 'passes' : 'nothing';
}

let left = 0;
console.log('| area | what was broken | caught by |\n|---|---|---|');
for (const each of chosen) {
  // One that fails anyway has caught nothing.
  const before = outcomeOf(each);
  const file = path.join(copy, each.file);
  const whole = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    whole.replace(each.from, () => each.to),
  );
  const isCaught = before === 'passes' && outcomeOf(each) === 'fails';
  const by = isCaught ? `\`${path.basename(each.test)}\`` : 'NOTHING';
  writeFileSync(file, whole);
  if (by === 'NOTHING') left += 1;
  console.log(`| ${each.area} | ${each.what} | ${by} |`);
}
process.exitCode = left > 0 ? 1 : 0;
