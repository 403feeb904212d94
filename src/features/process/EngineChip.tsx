import { engineVersionOf } from '../../domain/engineVersions.ts';
import type { Target } from '../../domain/target.ts';
import { Chip } from '../../ui/Chip.tsx';
import { useSession, useSessionState, useSnapshot } from './SessionContext.tsx';

/** In the head: the engine version the problems are about, where one is known. */
export function EngineChip({ target }: { readonly target: Target }) {
  const { editor } = useSession();
  const { checks, phase } = useSessionState();
  useSnapshot();
  const version =
    (phase === 'ready' ? engineVersionOf(editor.model()) : undefined) ?? checks.engineVersions?.[target];
  if (version === undefined) return null;
  return (
    <Chip tone="line">
      <span className="unseen">Engine version </span>
      {version}
    </Chip>
  );
}
