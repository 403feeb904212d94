// `.ci/run`: everything that `npm test` judges, then the engines where there is Maven and time for them.
import { spawn, spawnSync } from 'node:child_process';
import { engineBudget, engineVerdict, verdictIn } from './engineBudget.mjs';
import { ROOT } from './install.mjs';

const began = Date.now();

/**
 * One npm script, shown while it runs.
 * @returns {Promise<{ said: string; code: number | null; isStopped: boolean }>} isStopped: it took longer than `seconds`
 */
function run(script, seconds = Infinity) {
  return new Promise((resolve) => {
    // A group of its own: Maven and its JVM end with it.
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: ROOT,
      env: { ...process.env, CI: process.env.CI || 'true' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let said = '';
    let isStopped = false;
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // it is gone already
      }
    };
    const stop = () => {
      isStopped = true;
      end('SIGKILL');
    };
    const timer = Number.isFinite(seconds) ? setTimeout(stop, seconds * 1000) : undefined;
    const onSignal = () => {
      end('SIGKILL');
      process.exit(1);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, onSignal);
    child.stdout.on('data', (piece) => {
      said += piece;
      process.stdout.write(piece);
    });
    const done = (code) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, onSignal);
      resolve({ said, code, isStopped });
    };
    child.on('error', () => done(1));
    child.on('exit', (code) => {
      // What it left behind may hold its output open for ever.
      const enough = setTimeout(() => done(code), 2_000);
      child.once('close', () => {
        clearTimeout(enough);
        done(code);
      });
    });
  });
}

const tests = await run('test');
const { passed, failed } = verdictIn(tests.said) ?? { passed: 0, failed: 1 };
const total = { passed, failed: tests.code === 0 ? failed : Math.max(1, failed) };

const budget = engineBudget({
  elapsed: (Date.now() - began) / 1000,
  hasMaven: spawnSync('mvn', ['-version']).status === 0,
  failed: total.failed,
});
let skipped = budget.skipped;
if (budget.seconds !== undefined) {
  console.log(`\n── engines, in at most ${budget.seconds} s`);
  const verdict = engineVerdict({ ...(await run('test:engines', budget.seconds)), seconds: budget.seconds });
  total.passed += verdict.passed;
  total.failed += verdict.failed;
  skipped = verdict.skipped;
}
if (skipped !== undefined) console.log(`\nEngines skipped: ${skipped}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
