// `npm run test:code [-- TARGET …]`: projects made from connectors, built and tested by the tools of their language. What is
// not on this machine is told and skipped. Java and C# take a while: some connectors of each target, or all with --all.
// A TARGET is the start of its name, like java or java-camunda8; without one all are built.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOffline } from './isOffline.mjs';

const ALL = process.argv.includes('--all');
const WANTED = process.argv.slice(2).filter((one) => !one.startsWith('--'));
/** What is sent of it is compared with what the page shows, case by case. */
const PARITY = 'parity-connector';
/** Of languages that take long. */
const SOME = [
  'bank-service-connector',
  'every-type-connector',
  'hostile-connector',
  'hostile-requests-connector',
  PARITY,
  'library-connector',
  'orders-connector',
  'parcel-tracker-connector',
  'stock-connector',
  'old-stock-connector',
  'parcel-messages-connector',
  'shop-example-com-connector',
];
const TIMEOUT = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'connector-code-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** @returns null, or the end of what it said */
function failureOf(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: TIMEOUT,
  });
  if (status === 0) return null;
  return `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(-40).join('\n');
}

function isThere(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function report(target, project, failure) {
  console.log(`${failure === null ? 'ok' : 'FAILED'}  ${target}  ${project}`);
  if (failure !== null) console.log(failure);
  total[failure === null ? 'passed' : 'failed'] += 1;
}

function skip(target, projects, why) {
  console.log(`skipped  ${target}: ${why}`);
  total.skipped += projects.length;
}

function typescript(target, projects) {
  const [first] = projects;
  const install = failureOf('npm', ['install', '--no-audit', '--no-fund'], join(folder, target, first));
  if (install !== null && isOffline(install))
    return skip(target, projects, `npm cannot reach its registry\n${install}`);
  // All have the same dependencies: none can be tested.
  if (install !== null) {
    for (const project of projects)
      report(target, `${project}, npm install`, project === first ? install : '');
    return;
  }
  for (const project of projects) {
    const place = join(folder, target, project);
    if (project !== first)
      cpSync(join(folder, target, first, 'node_modules'), join(place, 'node_modules'), { recursive: true });
    report(target, project, failureOf('npm', ['test'], place));
  }
}

function java(target, projects) {
  if (!isThere('mvn', ['-v'])) return skip(target, projects, 'there is no Maven');
  const chosen = ALL ? projects : projects.filter((project) => SOME.includes(project));
  for (const project of chosen) {
    const place = join(folder, target, project);
    const failure = failureOf('mvn', ['-q', '-B', 'verify'], place);
    report(target, project, failure);
    if (project !== PARITY || failure !== null) continue;
    report(target, `${project}, as shown`, failureOf('npx', ['tsx', 'e2e/code/judgeParity.ts', place]));
  }
}

/** Their tests need the standard library alone; that the client is called as it is, an import and a venv show. */
function python(target, projects) {
  if (!isThere('python3', ['-c', 'import sys; assert sys.version_info >= (3, 10)']))
    return skip(target, projects, 'there is no Python 3.10 or newer');
  for (const project of projects) {
    report(target, project, failureOf('python3', ['-m', 'unittest'], join(folder, target, project)));
  }
  const [first] = projects;
  const place = join(folder, target, first);
  const bin = join(place, '.venv', process.platform === 'win32' ? 'Scripts' : 'bin');
  const install =
    failureOf('python3', ['-m', 'venv', '.venv'], place) ??
    failureOf(join(bin, 'pip'), ['install', '-q', '-r', 'requirements.txt'], place);
  if (install !== null) return skip(target, [first], `the client cannot be installed\n${install}`);
  report(
    target,
    `${first}, with the client`,
    failureOf(join(bin, 'python'), ['-c', 'import worker.__main__'], place),
  );
}

function csharp(target, projects) {
  const told = (what) => spawnSync('dotnet', [what], { encoding: 'utf8' }).stdout ?? '';
  const isThere8 = told('--list-runtimes').includes('Microsoft.NETCore.App 8.');
  if (told('--list-sdks').trim() === '' || !isThere8)
    return skip(target, projects, 'there is no SDK of .NET with the runtime of .NET 8');
  const chosen = ALL ? projects : projects.filter((project) => SOME.includes(project));
  for (const project of chosen) {
    const place = join(folder, target, project);
    const restore = failureOf('dotnet', ['restore', 'tests'], place);
    if (restore !== null && (isOffline(restore) || restore.includes('NU1301')))
      return skip(target, chosen, `dotnet cannot reach its registry\n${restore}`);
    report(target, project, restore ?? failureOf('dotnet', ['test', 'tests', '--no-restore'], place));
  }
}

const BUILDERS = { csharp, java, python, typescript };

try {
  execFileSync('npx', ['tsx', 'e2e/code/writeProjects.ts', folder], { stdio: 'inherit' });
  const targets = readdirSync(folder).filter(
    (one) => WANTED.length === 0 || WANTED.some((start) => one.startsWith(start)),
  );
  for (const target of targets) {
    const projects = readdirSync(join(folder, target));
    BUILDERS[target.split('-')[0]](target, projects);
  }
} catch (error) {
  console.error(error.message);
  total.failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
