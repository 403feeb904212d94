// Runs one tool, shows its output as it comes, and says whether it succeeded.
import { spawn } from 'node:child_process';
import { ROOT } from './install.mjs';

/** @returns {Promise<boolean>} */
export function step(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(`${ROOT}node_modules/.bin/${command}`, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => {
      console.log(
        `${title}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
      );
      resolve(code === 0);
    });
  });
}
