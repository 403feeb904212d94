import { useCallback, useMemo } from 'react';
import { detachAction } from '../../../domain/mapping/attachAction.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { findAction, type FoundAction } from '../../../domain/connector/implementation.ts';
import { once } from '../../../domain/values/once.ts';
import { rebuildFix } from '../../../domain/problems/implementationProblems.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { versionOfTask } from '../../../domain/versions/taskVersion.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboField } from '../../../ui/fields/ComboField.tsx';
import type { ComboOption } from '../../../ui/fields/comboOptions.ts';
import { rich } from '../../../ui/rich.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import {
  attach,
  type ChoosingTask,
  currentOption,
  effectOf,
  nameOf,
  NO_SUCH_ACTION,
} from './attachChosen.ts';
import { attempt } from '../session/attempt.ts';
import { ConnectorTile } from './ConnectorTile.tsx';
import styles from '../template/choice.module.css';
import { offeredVersions, optionsById, sectionOf } from './implementationSections.tsx';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import { TaskVersionBar } from './TaskVersionBar.tsx';
import { useRunFix } from './useRunFix.ts';
import { toast } from '../../../state/toasts.ts';
import { useTarget } from '../session/TargetContext.ts';
import { TemplateIcon } from '../template/TemplateIcon.tsx';
import { appliedOption, templateOptions } from '../template/templateOptions.tsx';
import { useTemplateEdits } from '../template/useTemplateEdits.ts';

const IMPLEMENTATION = /^(implementation-|connector-unknown$|action-unknown$|job-type-missing$)/;

interface ImplementationFieldProps {
  readonly view: ElementView;
  readonly found: FoundAction | null;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
}

/** Which action of which connector the task calls. Choosing keeps, drops and maps in one undo step. */
export function ImplementationField({ view, found, variables, catalogue }: ImplementationFieldProps) {
  const { editor } = useSession();
  const { problems, shelf } = useSessionState();
  const target = useTarget();
  const edits = useTemplateEdits(view.id);
  const runFix = useRunFix();
  const [active, setActive] = useOwnState<string | null>(null);
  const { implementation, data } = view;
  const version = versionOfTask(catalogue, view);
  const pinned = version?.pinned ?? null;
  const offered = useMemo(() => offeredVersions(catalogue, pinned), [catalogue, pinned]);
  const kept = found?.action ?? null;
  // A catalogue has thousands of them: made when the list is opened.
  const offers = useMemo(
    () =>
      once(() => {
        const templates = templateOptions(editor.templates?.offered(view.id) ?? [], shelf);
        return {
          sections: [...offered.map((one) => sectionOf(one, kept)), ...templates.sections],
          actions: optionsById(offered),
          templates: templates.byId,
        };
      }),
    // What is offered hangs on the kind of element and on what there is.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [editor, shelf, offered, kept, view.id, view.type],
  );
  const sections = useCallback(() => offers().sections, [offers]);
  /** it is made from somebody else's template */
  const made = view.template !== null && implementation === '' ? view.template : null;
  const applied = made && appliedOption(made, shelf);
  const current = currentOption(view, found);
  const task: ChoosingTask = { view, version, variables, catalogue, target };

  const choose = (text: string | null, option: ComboOption | null) => {
    const wanted = text?.trim() ?? '';
    const template = option && offers().templates.get(option.id);
    if (template) {
      const { preset } = template;
      edits.apply(template.template, preset === undefined ? {} : { preset });
      return;
    }
    const chosen = option ? offers().actions.get(option.id) : findAction(catalogue, wanted);
    if (chosen) attempt(() => editor.chooseAction(view.id, nameOf(chosen), attach(task, chosen)));
    else if (target === 'camunda8' && wanted !== '') toast({ message: NO_SUCH_ACTION });
    else if (made) edits.remove();
    else editor.chooseAction(view.id, wanted, wanted === '' ? detachAction(data) : data);
  };
  const problem = problems.find(({ code, place }) => place.element === view.id && IMPLEMENTATION.test(code));
  const fixes = [problem?.fix, rebuildFix(problem?.code ?? '', implementation)].filter(
    (fix, index, all) => fix != null && all.findIndex((other) => other?.label === fix.label) === index,
  );
  return (
    <div className={styles.section}>
      <ComboField
        label={t('Implementation')}
        value={current ?? applied?.id ?? implementation}
        title={current !== null && found ? nameOf(found) : (applied?.title ?? implementation)}
        sections={sections}
        isMono
        allowsFree
        takesOnlyMatch
        placeholder={t('Choose an action…')}
        noMatch={
          catalogue.length === 0
            ? t('No connectors yet. Make one under Connectors.')
            : target === 'camunda8'
              ? t('No action and no template matches.')
              : t('No action matches. Enter takes the text as it is.')
        }
        error={problem?.message}
        start={
          found ? (
            <ConnectorTile connector={found.connector} />
          ) : view.template ? (
            <TemplateIcon icon={shelf.find(view.template)?.template.icon ?? view.template.icon} />
          ) : undefined
        }
        onFocusOption={(option) => setActive(option?.id ?? null)}
        footer={
          <Consequence task={task} action={active === null ? undefined : offers().actions.get(active)} />
        }
        onChange={choose}
      />
      {fixes.length > 0 && (
        <div className={styles.fixes}>
          {fixes.map(
            (fix) =>
              fix && (
                <Button key={fix.label} size="small" onPress={() => runFix(fix)}>
                  {fix.label}
                </Button>
              ),
          )}
        </div>
      )}
      {found && version && (
        <TaskVersionBar
          view={view}
          action={found.action}
          shown={found.connector}
          version={version}
          variables={variables}
          catalogue={catalogue}
        />
      )}
    </div>
  );
}

/** What the option the keys are on would do, said before it is chosen. */
function Consequence(props: { readonly task: ChoosingTask; readonly action: FoundAction | undefined }) {
  const { task, action } = props;
  if (!action) return <span>{t('Arrows show what an action would keep, drop and map.')}</span>;
  const { kept, dropped, autoMapped } = effectOf(task, action);
  return (
    <span>
      {rich`${(<b>{action.action.name}</b>)} keeps ${counted(kept, 'mapping')}, drops ${dropped}, auto-maps ${autoMapped}`}
    </span>
  );
}
