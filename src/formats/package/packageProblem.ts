import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { WORKSPACE_ID } from '../../domain/document.ts';
import { packageProblem as versionProblem } from '../../domain/versions/versions.ts';
import { t } from '../../language/t.ts';

/** Why this cannot be handed out as a package; null: it can. */
export function packageProblem(content: VersionContent | ConnectorContent): string | null {
  if (content.kind === 'version') return versionProblem(content.version);
  return t`${content.version} is a draft. Publish it first: a package carries a version that never changes.`;
}

/** What can be the id of a connector's document. */
export function documentIdProblem(id: string): string | null {
  return /^[\w-]{1,64}$/.test(id) && id !== WORKSPACE_ID && id !== '__proto__'
    ? null
    : t('This is no id of a connector.');
}
