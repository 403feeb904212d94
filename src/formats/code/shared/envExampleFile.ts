import type { CodeSetting } from '../CodeModel.ts';
import { commentLines } from '../commentLines.ts';

/** A variable that the engine's client or the project itself reads. */
export interface EngineSetting {
  readonly environment: string;
  readonly description: string;
  readonly isSecret?: true;
}

/** `.env.example`: names only, for no value belongs into a repository. */
export function envExampleFile(engine: readonly EngineSetting[], config: readonly CodeSetting[]): string {
  const own = config.map(({ environment, description, required, secure }) => ({
    environment,
    description: [required ? 'Required.' : '', secure ? 'Secret.' : '', description]
      .filter(Boolean)
      .join(' '),
  }));
  return [...engine, ...own]
    .map(({ environment, description }) => {
      const comment = commentLines([description], (text) => text).map((line) => `# ${line}\n`);
      return `${comment.join('')}${environment}=\n`;
    })
    .join('\n');
}
