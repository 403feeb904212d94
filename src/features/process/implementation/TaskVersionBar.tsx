import { CircleHelp } from 'lucide-react';
import { Link } from 'wouter';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { Action } from '../../../domain/connector/connector.ts';
import type { Variable } from '../../../domain/process/process.ts';
import type { TaskVersion } from '../../../domain/versions/taskVersion.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { VersionChip } from '../../../ui/VersionChip.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { attempt } from '../session/attempt.ts';
import { useSession } from '../session/SessionContext.tsx';
import { TaskHelp } from './TaskHelp.tsx';
import { useTarget } from '../session/TargetContext.ts';
import styles from './TaskVersion.module.css';
import { moveLabel, moveTo } from './versionMove.ts';
import { VersionMove } from './VersionMove.tsx';
import { VersionNotes } from './VersionNotes.tsx';

interface TaskVersionBarProps {
  readonly view: ElementView;
  readonly action: Action;
  /** whose action the mapping is shown for: the pinned one, or what is taken for it */
  readonly shown: CatalogueConnector;
  readonly version: TaskVersion;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
}

/** Which version of its connector the task uses, what else there is, and the way there. */
export function TaskVersionBar(props: TaskVersionBarProps) {
  const { view, action, shown, version, variables, catalogue } = props;
  const { editor } = useSession();
  const engine = useTarget();
  const [asked, setAsked] = useOwnState<string | null>(null);
  const helpOpen = usePanelSize('process.help', 0) > 0;
  const { versions, pinned, preferred, newer } = version;
  const pin = view.data.connectorVersion;
  const chosen = asked === pin ? null : (versions.find((one) => one.version === asked) ?? null);
  const target = chosen ?? newer;
  const pinIt = () => {
    const { implementation, data } = moveTo(view, preferred, catalogue, variables, engine);
    if (implementation !== null)
      attempt(() => editor.chooseAction(view.id, implementation, data, moveLabel(view, preferred)));
  };
  return (
    <>
      <div className={styles.bar}>
        {versions.length > 1 || (pin !== undefined && !pinned) ? (
          <Select
            size="small"
            aria-label={t('Version')}
            className={styles.select}
            value={chosen?.version ?? pin ?? ''}
            choices={choicesOf(version, pin)}
            onChange={setAsked}
          />
        ) : (
          <VersionChip
            version={shown.version}
            state={shown.hash === undefined && pin !== undefined ? 'draft' : undefined}
          />
        )}
        <State version={version} pin={pin} />
        {pin === undefined && (
          <Button size="small" kind="quiet" onPress={pinIt}>{t`Pin ${preferred.version}`}</Button>
        )}
        <span className={styles.end}>
          <IconButton
            label={t('Help')}
            icon={CircleHelp}
            size="small"
            isPressed={helpOpen}
            onPress={() => setPanelSize('process.help', helpOpen ? 0 : 1)}
          />
          <Link href={`/connectors/${shown.documentId}`} className="link">
            {t('Open connector')}
          </Link>
        </span>
      </div>
      <VersionNotes elementId={view.id} />
      {target && (
        <VersionMove
          key={target.version}
          view={view}
          to={target}
          isNewer={target === newer}
          variables={variables}
          catalogue={catalogue}
          onCancel={chosen ? () => setAsked(null) : undefined}
        />
      )}
      {helpOpen && <TaskHelp action={action} connector={shown} />}
    </>
  );
}

/** What a person has to know of the version before anything else. */
function State({ version, pin }: { readonly version: TaskVersion; readonly pin: string | undefined }) {
  const { pinned, preferred } = version;
  if (pin === undefined) return <span>{t('not pinned')}</span>;
  if (!pinned) return <Chip tone="warn">{t('not in the catalogue')}</Chip>;
  if ((pinned.deprecated ?? '') !== '') return <Chip tone="warn">{t('deprecated')}</Chip>;
  if (pinned.hash === undefined) return <span>{t('can still change')}</span>;
  return <span>{pinned === preferred ? t('latest published') : t('published')}</span>;
}

function choicesOf({ versions, pinned }: TaskVersion, pin: string | undefined) {
  const there = versions.map(({ version, hash, deprecated = '' }) => {
    const label =
      hash === undefined ? t`${version} draft` : deprecated === '' ? version : t`${version} deprecated`;
    // Of the pinned one it is said beside the field.
    const isSaid = version === pin && hash !== undefined;
    return { value: version, label: isSaid ? version : label };
  });
  return pin === undefined || pinned ? there : [{ value: pin, label: t`${pin} missing` }, ...there];
}
