import type { CodeSetting } from '../CodeModel.ts';
import { commentLines } from '../commentLines.ts';

/** A variable that the engine's client or the project itself reads. */
export interface EngineSetting {
  readonly environment: string;
  readonly description: string;
  readonly isSecret?: true;
  readonly isNeeded?: true;
}

/**
 * `.env.example`: names only, for no value belongs into a repository. What may be left out is no setting as it stands:
 * clients take an empty one for a wrong one.
 */
export function envExampleFile(engine: readonly EngineSetting[], config: readonly CodeSetting[]): string {
  const settings = [
    ...engine.map(({ environment, description, isNeeded = false }) => ({
      environment,
      description,
      isNeeded,
    })),
    ...config.map(({ environment, description, required, secure, value }) => ({
      environment,
      description: [required ? 'Required.' : '', secure ? 'Secret.' : '', description]
        .filter(Boolean)
        .join(' '),
      isNeeded: required && value === undefined,
    })),
  ];
  const lines = settings.map(({ environment, description, isNeeded }) => {
    const comment = commentLines([description], (text) => text).map((line) => `# ${line}\n`);
    return `${comment.join('')}${isNeeded ? '' : '#'}${environment}=\n`;
  });
  return [HEAD, ...lines].join('\n');
}

const HEAD = `# Copy to .env and fill it in. Take the # away before what else you need.
`;
