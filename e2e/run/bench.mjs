// `npm run bench [-- PART …] [--rounds N]`: ratios against bare bpmn-js and Camunda's stack, interleaved in one run. A PART is
// canvas, app, catalogue, usage or templates; without one all are run. Only where they are named: `hostile` goes through a
// folder of files made to do harm, `api` from the description of GitHub to its connector.
import { spawn } from 'node:child_process';
import { ensureChromium } from './ensureChromium.mjs';
import { install, ROOT } from './install.mjs';
import { step } from './step.mjs';

const USUAL = ['canvas', 'app', 'catalogue', 'usage', 'templates'];
const PARTS = [...USUAL, 'api', 'hostile'];
const at = process.argv.indexOf('--rounds');
const rounds = at > 0 ? Number(process.argv[at + 1]) : 5;
const wanted = process.argv
  .slice(2)
  .filter((_, index) => at < 0 || (index + 2 !== at && index + 2 !== at + 1));
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')} of the bench; there are ${PARTS.join(', ')}.`);
  process.exit(1);
}
const parts = wanted.length > 0 ? wanted : USUAL;

const servers = [];
const serve = (args) =>
  servers.push(spawn(`${ROOT}node_modules/.bin/vite`, args, { cwd: ROOT, stdio: 'ignore' }));

try {
  install();
  const executablePath = await ensureChromium();
  if (!(await step('build', 'vite', ['build', '--logLevel=warn']))) process.exit(1);
  const pages = ['build', '--config', 'e2e/bench/vite.config.ts', '--logLevel=error'];
  if (!(await step('build the bench pages', 'vite', pages))) process.exit(1);
  serve(['preview', '--port', '4183', '--strictPort']);
  serve(['preview', '--config', 'e2e/bench/vite.config.ts', '--port', '4184', '--strictPort']);
  const { bench } = await import('../bench/bench.mjs');
  await bench({
    executablePath,
    rounds,
    parts,
    app: 'http://localhost:4183/',
    pages: 'http://localhost:4184/',
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const server of servers) server.kill();
}
