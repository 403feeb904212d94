import { Play, Plus } from 'lucide-react';
import { useMemo, useState, type CSSProperties } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import type { TypedSettings } from '../../formats/trial/requestSettings.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { setPanelSize, usePanelSize } from '../../state/uiStore.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/fields/ComboField.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { CaseList } from './CaseList.tsx';
import { CaseSheet } from './CaseSheet.tsx';
import { NewCaseButton } from './NewCaseButton.tsx';
import styles from './TrialTab.module.css';
import type { TrialTabProps } from './TrialPart.ts';
import { useCaseRuns, type CaseRuns } from './useCaseRuns.ts';
import { useTrial, type Trial } from './useTrial.ts';
import { useTrialCommands } from './useTrialCommands.ts';

/** Actions are tried here without a server: saved cases, with what stands in for the service. */
export default function TrialTab(props: TrialTabProps) {
  const { connector, onGoTo } = props;
  if (connector === null)
    return (
      <Nothing
        text={t('The definition cannot be read yet. Mend it in the tab JSON.')}
        tab="JSON"
        onOpen={() => onGoTo('json')}
      />
    );
  if (connector.actions.length === 0 && (props.content.cases ?? []).length === 0)
    return (
      <Nothing
        text={t('Add an action, and try it here with saved cases.')}
        tab={t('Definition')}
        onOpen={() => onGoTo('definition')}
      />
    );
  return <Cases {...props} connector={connector} />;
}

function Cases({ connector, ...props }: TrialTabProps & { readonly connector: Connector }) {
  const trial = useTrial(props, connector);
  const runs = useCaseRuns(connector, props.content, trial.cases);
  useTrialCommands(trial, runs);
  const [typed, setTyped] = useState<TypedSettings>(new Map());
  const width = usePanelSize('trial-cases', 256);
  const columns: CSSProperties & Record<'--cases', string> = { '--cases': `${width}px` };
  const { tried, selected } = trial;
  return (
    <div className={styles.tab} style={columns}>
      <Aside connector={connector} trial={trial} runs={runs} />
      <Splitter
        label={t('Resize cases')}
        size={width}
        min={200}
        max={480}
        pane="start"
        standard={256}
        onResize={(size) => setPanelSize('trial-cases', size)}
      />
      <section className={styles.detail} aria-label={t('Case')}>
        {selected && tried ? (
          <CaseSheet
            key={selected.id}
            tried={tried}
            one={selected}
            run={runs.runOf(selected)}
            isRunning={runs.isRunning}
            typed={typed}
            onType={(name, value) => setTyped(new Map(typed).set(name, value))}
            onEdit={trial.edit}
            onRun={() => runs.run(selected.id)}
            onDuplicate={trial.duplicate}
            onRemove={trial.remove}
          />
        ) : selected ? (
          <Orphan trial={trial} />
        ) : (
          tried && <NoCase name={tried.action.name} onAdd={() => trial.add()} />
        )}
      </section>
    </div>
  );
}

interface AsideProps {
  readonly connector: Connector;
  readonly trial: Trial;
  readonly runs: CaseRuns;
}

function Aside({ connector, trial, runs }: AsideProps) {
  const { cases, tried } = trial;
  const sections = useMemo(
    () => [
      {
        id: 'actions',
        title: '',
        options: connector.actions.map(({ key, name, description }) => ({
          ...{ id: key, title: name },
          ...(description !== undefined && { description }),
        })),
      },
    ],
    [connector.actions],
  );
  return (
    <aside className={styles.aside} aria-label={t('Cases')}>
      <div className={styles.choose}>
        <ComboField
          label={t('Action')}
          isMono
          isClearable={false}
          value={tried?.action.key ?? ''}
          sections={sections}
          placeholder={t('Choose an action')}
          onChange={(key) => key !== null && trial.chooseAction(key)}
        />
        <div className={styles.buttons}>
          {tried && <NewCaseButton tried={tried} onAdd={trial.add} />}
          {runs.isRunning ? (
            <Button size="small" onPress={runs.stop}>
              {t('Stop')}
            </Button>
          ) : (
            <Button
              size="small"
              icon={Play}
              keys="Mod+Shift+Enter"
              disabledReason={cases.length === 0 ? t('There is no case yet.') : null}
              onPress={() => runs.run()}
            >
              {t('Run all')}
            </Button>
          )}
        </div>
        <p role="status" className={styles.note}>
          {sumOf(trial, runs)}
        </p>
      </div>
      <CaseList
        connector={connector}
        cases={cases}
        selected={trial.selected}
        runOf={runs.runOf}
        onSelect={trial.select}
      />
    </aside>
  );
}

function sumOf({ cases }: Trial, { runOf }: CaseRuns): string {
  if (cases.length === 0) return t('No case yet.');
  const results = cases.flatMap((one) => runOf(one) ?? []);
  if (results.length === 0) return counted(cases.length, 'case');
  const green = results.filter(({ isGreen }) => isGreen).length;
  const left = cases.length - results.length;
  const all = counted(results.length, 'case');
  return left === 0
    ? t`${green} of ${all} as expected.`
    : t`${green} of ${all} as expected, ${left} not run.`;
}

function NoCase({ name, onAdd }: { readonly name: string; readonly onAdd: () => void }) {
  return (
    <div className={styles.nothing}>
      <h2>{t`No case of ${name} yet`}</h2>
      <p>
        {t(
          'A case is a set of inputs, with what answers them and what is expected to come back. A new one is filled in with examples and defaults. Cases stay beside the connector: no version or package carries them.',
        )}
      </p>
      <Button kind="primary" icon={Plus} onPress={onAdd}>
        {t('New case')}
      </Button>
    </div>
  );
}

function Orphan({ trial: { selected, remove } }: { readonly trial: Trial }) {
  return (
    <div className={styles.nothing}>
      <p>{t`The action of “${selected?.name ?? ''}” is not in the definition any more. An undo brings it back.`}</p>
      <Button onPress={remove}>{t('Delete the case')}</Button>
    </div>
  );
}

interface NothingProps {
  readonly text: string;
  readonly tab: string;
  readonly onOpen: () => void;
}

function Nothing({ text, tab, onOpen }: NothingProps) {
  return (
    <div className={styles.nothing}>
      <p>{text}</p>
      <Button onPress={onOpen}>{t`Open ${tab}`}</Button>
    </div>
  );
}
