// Runs one tool, shows its output, and says whether it succeeded.
import { spawn } from 'node:child_process';
import { ROOT } from './install.mjs';

/**
 * @param {{ env?: Record<string, string>; beside?: boolean; onSaid?: (text: string) => void }} options beside: others
 *   run at the same time, so the output is shown in one piece, when the tool is done; onSaid: is told it as well
 * @returns {Promise<boolean>}
 */
export function step(title, command, args, { env = {}, beside = false, onSaid } = {}) {
  if (!beside) console.log(`\n── ${title}`);
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(`${ROOT}node_modules/.bin/${command}`, args, {
      cwd: ROOT,
      stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...(beside && process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
      shell: process.platform === 'win32',
    });
    const heard = [];
    child.stdout?.on('data', (piece) => heard.push(piece));
    child.stderr?.on('data', (piece) => heard.push(piece));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      const said = Buffer.concat(heard).toString('utf8');
      onSaid?.(said);
      if (beside) process.stdout.write(`\n── ${title}\n${said}`);
      console.log(
        `${title}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
      );
      resolve(code === 0);
    });
  });
}
