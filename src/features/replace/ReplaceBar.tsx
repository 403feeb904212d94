import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import type { HitRow } from './hitRows.ts';
import styles from './ReplacePage.module.css';
import type { FoundPlaces } from './useFoundPlaces.ts';

interface ReplaceBarProps {
  readonly found: FoundPlaces;
  readonly rows: readonly HitRow[];
  readonly ticked: number;
  readonly tickable: number;
  /** those that change with the variable they name */
  readonly following: number;
  readonly onTickAll: (on: boolean) => void;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** How much was found, and the button that replaces it. */
export function ReplaceBar(props: ReplaceBarProps) {
  const { found, rows, ticked, tickable, onTickAll, progress, onReplace, onCancel } = props;
  const processes = rows.filter(({ kind }) => kind === 'process').length;
  const replaces = found.by !== null;
  return (
    <div className={styles.bar}>
      {replaces && (
        <CheckBox
          label={t('All places')}
          hideLabel
          checked={ticked === 0 ? false : ticked === tickable ? true : 'mixed'}
          isDisabled={tickable === 0}
          onChange={onTickAll}
        />
      )}
      <p role="status" className="cut">
        {progress === null
          ? t`${counted(found.total, 'place')} in ${counted(processes, 'process', 'processes')}` +
            (replaces ? untickable(props) : '')
          : t`${progress.done} of ${counted(progress.total, 'process', 'processes')} written`}
      </p>
      <span className={styles.gap} />
      {replaces && progress !== null && <Button onPress={onCancel}>{t('Cancel')}</Button>}
      {replaces && (
        <Button
          kind="primary"
          isBusy={progress !== null}
          disabledReason={ticked === 0 ? t('No place is ticked.') : null}
          onPress={onReplace}
        >
          {t`Replace ${counted(ticked, 'place')}`}
        </Button>
      )}
    </div>
  );
}

function untickable({ found, tickable, following }: ReplaceBarProps): string {
  const stays = found.hits.length - tickable - following;
  const parts = [
    ...(following > 0 ? [t`${following} follow a variable`] : []),
    ...(stays > 0 ? [t`${stays} cannot be replaced here`] : []),
  ];
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}
