// Whether something that is shipped has a known weakness, as the registry tells it.
import { spawn } from 'node:child_process';
import { ROOT } from './install.mjs';

const GRAVE = ['high', 'critical'];

/**
 * Asks the registry about the packages of production. One that is not reached, or answers no such question (many
 * mirrors do not), is no verdict.
 * @param {{ registry?: string }} options registry: another one than npm is set up for
 * @returns {Promise<{ verdict: 'passed' | 'failed' | 'skipped'; said: string }>}
 */
export async function audit({ registry } = {}) {
  const report = reportIn(await ask(registry === undefined ? [] : ['--registry', registry]));
  if (report?.vulnerabilities === undefined)
    return { verdict: 'skipped', said: report?.message ?? 'npm gave no answer.' };
  const found = Object.values(report.vulnerabilities);
  const grave = found.filter(({ severity }) => GRAVE.includes(severity));
  return {
    verdict: grave.length > 0 ? 'failed' : 'passed',
    said: found.map(({ name, severity, range }) => `${name} ${range}: ${severity}`).join('\n'),
  };
}

/** Beside other work, so the answer is waited for without holding them up. npm tells what it found by its exit code, too. */
function ask(more) {
  return new Promise((resolve) => {
    const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=30000', ...more];
    const child = spawn('npm', args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (piece) => (said += piece));
    child.on('error', () => resolve(''));
    child.on('close', () => resolve(said));
  });
}

function reportIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
