import { engineVersionOf } from '../../../domain/process/engineVersions.ts';
import { useSession, useSessionState, useSnapshotPart } from './SessionContext.tsx';

/** Which version of its engine the process is for: its own word, else its file's, else the project's. */
export function useEngineVersion(): string | undefined {
  const { editor, target } = useSession();
  const { checks, phase } = useSessionState();
  useSnapshotPart(({ version }) => version);
  const own = phase === 'ready' ? engineVersionOf(editor.model()) : undefined;
  return own ?? checks.engineVersions?.[target];
}
