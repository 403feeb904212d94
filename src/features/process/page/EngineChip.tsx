import { t } from '../../../language/t.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useEngineVersion } from '../session/useEngineVersion.ts';

/** In the head: the engine version the problems are about, where one is known. */
export function EngineChip() {
  const version = useEngineVersion();
  if (version === undefined) return null;
  return (
    <Chip tone="line">
      <span className="unseen">{t('Engine version')} </span>
      {version}
    </Chip>
  );
}
