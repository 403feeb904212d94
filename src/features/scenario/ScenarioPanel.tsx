import { FastForward, Play, RotateCcw, Save, SkipForward, StepBack, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { actionOfTask } from '../../domain/connector/implementation.ts';
import type { ElementInfo } from '../../domain/process/process.ts';
import { processName } from '../../domain/scenario/callProcess.ts';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { useConnectorDocuments } from '../../state/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { HelpLink } from '../../ui/HelpLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { knownAnswers } from './knownAnswers.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { runPlace } from './runPlace.ts';
import { SavedList } from './SavedList.tsx';
import { SaveScenario } from './SaveScenario.tsx';
import styles from './ScenarioPanel.module.css';
import type { ScenarioPanelProps } from './ScenarioPart.ts';
import { asParameter, StartForm } from './StartForm.tsx';
import { StepsTable } from './StepsTable.tsx';
import { calledOf } from './stepWords.ts';
import { useAnswerForm } from './useAnswerForm.ts';
import { useCalledModels } from './useCalledModels.ts';
import { useEditorVersion } from './useEditorVersion.ts';
import { useSavedScenarios } from './useSavedScenarios.ts';
import { lastState, useScenario } from './useScenario.ts';
import { walkedText } from './walkedText.ts';

/** Walks the process on sample data, without an engine: step by step, with what each is given and writes. */
export function ScenarioPanel(props: ScenarioPanelProps) {
  const { editor, catalogue, Field, allTurn, onClose } = props;
  const documents = useConnectorDocuments();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [isNaming, setNaming] = useState(false);
  useEditorVersion(editor);
  const stand = walkedText(editor.model());
  const called = useCalledModels(props.documentId, props.projectId, () => editor.model());
  const saved = useSavedScenarios(props, stand, called);
  const knownOf = (element: ElementInfo | undefined) => {
    const found = element ? actionOfTask(catalogue, element) : null;
    const content = documents.find(({ id }) => id === found?.connector.documentId)?.content;
    return found ? knownAnswers(found, content?.cases ?? [], content?.about?.api) : [];
  };
  const scenario = useScenario(props, stand, called, (element) => knownOf(element)[0]?.answer);
  const { run, isBusy, news } = scenario;
  const runAll = () => {
    scenario.restart();
    saved.run();
  };
  const latest = useRef(runAll);
  useLayoutEffect(() => {
    latest.current = runAll;
  });
  useEffect(() => {
    if (allTurn > 0) latest.current();
  }, [allTurn]);
  const { graph, element, above } = runPlace(run);
  const known = run?.question?.kind === 'call' ? knownOf(element) : [];
  const variables = graph?.process.variables.map(asParameter) ?? [];
  const found = element ? actionOfTask(catalogue, element) : null;
  const form = useAnswerForm(run?.question ?? null, element, found, known, variables);
  const isOn = run?.outcome === 'under way';
  const reason = !run
    ? t('Start it first.')
    : !isOn
      ? t('It is over: go back, or start again.')
      : 'reason' in form.answer
        ? form.answer.reason
        : null;
  const notSaved = !run
    ? t('Walk it first.')
    : isOn
      ? t('Walk it to its end first.')
      : run.outcome === 'endless'
        ? t('It does not come to an end.')
        : run.stand !== stand
          ? t('The process changed since: start again.')
          : null;
  const answer = 'value' in form.answer ? form.answer.value : undefined;
  useCommands([
    {
      id: 'scenario.step',
      label: t('Scenario: next step'),
      section: t('Process'),
      enabled: reason === null,
      run: () => scenario.step(answer),
    },
    {
      id: 'scenario.run',
      label: t('Scenario: run to the end'),
      section: t('Process'),
      enabled: reason === null,
      run: () => scenario.toEnd(answer),
    },
    {
      id: 'scenario.back',
      label: t('Scenario: one step back'),
      section: t('Process'),
      enabled: (run?.steps.length ?? 0) > 0,
      run: scenario.back,
    },
    {
      id: 'scenario.restart',
      label: t('Scenario: start again'),
      section: t('Process'),
      enabled: run !== null,
      run: scenario.restart,
    },
    {
      id: 'scenario.save',
      label: t('Scenario: save it…'),
      section: t('Process'),
      enabled: notSaved === null,
      run: () => setNaming(true),
    },
  ]);
  const failure = run ? lastState(run).failure : undefined;
  return (
    <section className={styles.panel} aria-label={t('Scenario')}>
      <header className={styles.head}>
        <Icon of={Play} size={14} />
        <h2>{t('Scenario')}</h2>
        <span className={styles.tools}>
          <Button
            size="small"
            icon={SkipForward}
            disabledReason={reason}
            isBusy={isBusy}
            onPress={() => {
              commitDrafts();
              scenario.step(answer);
            }}
          >
            {t('Step')}
          </Button>
          <Button
            size="small"
            icon={FastForward}
            disabledReason={reason}
            onPress={() => {
              commitDrafts();
              scenario.toEnd(answer);
            }}
          >
            {t('Run')}
          </Button>
          <Button size="small" icon={Save} disabledReason={notSaved} onPress={() => setNaming(true)}>
            {t('Save…')}
          </Button>
          <IconButton
            label={t('One step back')}
            icon={StepBack}
            size="small"
            disabledReason={(run?.steps.length ?? 0) === 0 ? t('Nothing was walked yet.') : null}
            onPress={scenario.back}
          />
          <IconButton
            label={t('Start again')}
            icon={RotateCcw}
            size="small"
            disabledReason={run ? null : t('It is at the start.')}
            onPress={scenario.restart}
          />
          <HelpLink page="scenario" about={t('scenarios')} />
          <IconButton label={t('Close the scenario')} icon={X} size="small" onPress={onClose} />
        </span>
      </header>
      <p role="status" aria-label={t('What the scenario did')} className="unseen">
        {news}
      </p>
      <div className={styles.body}>
        <div className={styles.form}>
          {!run && (
            <StartForm
              processes={editor.model().processes}
              texts={texts}
              onType={(name, text) => setTexts((before) => ({ ...before, [name]: text }))}
              onBegin={scenario.begin}
              Field={Field}
            />
          )}
          {run && run.stand !== stand && (
            <Banner
              tone="note"
              title={t('The process changed since: start again to walk it as it is now.')}
            />
          )}
          {run && isOn && (
            <>
              <h3>
                {t`Now: ${calledOf(element)}`}
                {graph && graph !== run.graph && (
                  <span className={styles.crumb}> {t`in “${processName(graph)}”`}</span>
                )}
              </h3>
              {run.question && graph && (
                <QuestionForm
                  graph={graph}
                  question={run.question}
                  above={above}
                  form={form}
                  known={known}
                  isMissing={run.question.kind === 'call' && element?.implementation !== undefined && !found}
                  Field={Field}
                />
              )}
            </>
          )}
          {run?.outcome === 'over' && <p>{t('The process is over.')}</p>}
          {failure !== undefined && <Banner tone="danger" title={`${calledOf(element)}: ${failure}`} />}
          {run?.outcome === 'endless' && (
            <Banner tone="warn" title={t('Stopped after 500 steps: it does not come to an end.')} />
          )}
        </div>
        <div
          className={styles.steps}
          tabIndex={0}
          role="group"
          aria-label={run ? t('Variables over time') : t('What can be run again')}
        >
          {run ? (
            <StepsTable run={run} onShow={(id) => editor.select(id, { reveal: true })} />
          ) : saved.items.length > 0 ? (
            <SavedList
              saved={saved}
              processes={editor.model().processes}
              elementOf={(id) => editor.model().elements.find((one) => one.id === id)}
              onWalk={({ processId, scenario: one }) => scenario.replay(processId, one)}
              onShow={(id) => editor.select(id, { reveal: true })}
            />
          ) : (
            <p className={styles.empty}>
              {t(
                'Nothing is sent anywhere: connectors answer with their saved cases or examples, conditions are worked out here, and you say what people, messages and timers do. Walked to its end, a scenario can be saved and run again after every change.',
              )}
            </p>
          )}
        </div>
      </div>
      {isNaming && run && <SaveScenario run={run} saved={saved} onClose={() => setNaming(false)} />}
    </section>
  );
}
