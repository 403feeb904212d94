import { useMemo, useState } from 'react';
import { attachAction, detachAction, previewAttach } from '../../domain/attachAction.ts';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { findAction, type FoundAction, implementationOf } from '../../domain/implementation.ts';
import type { TaskUpgrade } from '../../domain/planUpgrade.ts';
import { rebuildFix } from '../../domain/problems/implementationProblems.ts';
import type { ElementData, Variable } from '../../domain/process.ts';
import type { Target } from '../../domain/target.ts';
import { type TaskVersion, versionOfTask } from '../../domain/taskVersion.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import type { ComboOption } from '../../ui/comboOptions.ts';
import { attempt } from './attempt.ts';
import { ConnectorTile } from './ConnectorTile.tsx';
import styles from './ImplementationField.module.css';
import { offeredVersions, optionId, optionsById, sectionOf } from './implementationSections.tsx';
import { moveNumbers } from './moveEffects.ts';
import { useSession, useSessionState } from './SessionContext.tsx';
import { TaskVersionBar } from './TaskVersionBar.tsx';
import { useRunFix } from './useRunFix.ts';
import { moveTo } from './versionMove.ts';
import { toast } from '../../state/toasts.ts';
import { useTarget } from './TargetContext.ts';
import { TemplateIcon } from './TemplateIcon.tsx';
import { templateOptions, templateValue } from './templateOptions.tsx';
import { useTemplateEdits } from './useTemplateEdits.ts';

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
  const [active, setActive] = useState<string | null>(null);
  const { implementation, data } = view;
  const version = versionOfTask(catalogue, view);
  const pinned = version?.pinned ?? null;
  const offered = useMemo(() => offeredVersions(catalogue, pinned), [catalogue, pinned]);
  const templates = useMemo(
    () => templateOptions(editor.templates?.offered(view.id) ?? [], shelf),
    // What is offered hangs on the kind of element and on what there is.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [editor, shelf, view.id, view.type],
  );
  const kept = found?.action ?? null;
  const sections = useMemo(
    () => [...offered.map((one) => sectionOf(one, kept)), ...templates.sections],
    [offered, kept, templates],
  );
  const options = useMemo(() => optionsById(offered), [offered]);
  /** it is made from somebody else's template */
  const made = view.template !== null && implementation === '' ? view.template : null;
  const task: ChoosingTask = { view, version, variables, catalogue, target };

  const choose = (text: string | null, option: ComboOption | null) => {
    const wanted = text?.trim() ?? '';
    const template = option && templates.byId.get(option.id);
    if (template) {
      const { preset } = template;
      edits.apply(template.template, preset === undefined ? {} : { preset });
      return;
    }
    const chosen = option ? options.get(option.id) : findAction(catalogue, wanted);
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
        label="Implementation"
        value={currentOption(view, found) ?? (made ? templateValue(templates, made, shelf) : implementation)}
        sections={sections}
        isMono
        allowsFree
        placeholder="Choose an action…"
        noMatch={
          catalogue.length === 0
            ? 'No connectors yet. Make one under Connectors.'
            : target === 'camunda8'
              ? 'No action and no template matches.'
              : 'No action matches. Enter takes the text as it is.'
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
        footer={<Consequence task={task} action={active === null ? undefined : options.get(active)} />}
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

const NO_SUCH_ACTION =
  'There is no such action or template. A job type of your own is set under Job, on a service task.';

/** null while the task calls something, or is pinned to a version, that nobody has. */
function currentOption({ data }: ElementView, found: FoundAction | null): string | null {
  if (!found) return null;
  const isOther = data.connectorVersion !== undefined && data.connectorVersion !== found.connector.version;
  return isOther ? null : optionId(found.connector, found.action);
}

interface ChoosingTask {
  readonly view: ElementView;
  readonly version: TaskVersion | null;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
  readonly target: Target;
}

function nameOf({ connector, action }: FoundAction): string {
  return implementationOf(connector.connector.name, action.name);
}

function attach(task: ChoosingTask, chosen: FoundAction): ElementData {
  const { view, variables, target } = task;
  return sameActionMoved(task, chosen)?.data ?? attachAction(chosen, variables, view.data, target);
}

/** The action the task has, in another version: then its parameters are followed to their new names. */
function sameActionMoved(
  { view, version, variables, catalogue, target }: ChoosingTask,
  chosen: FoundAction,
): TaskUpgrade | null {
  const { pinned } = version ?? {};
  if (pinned?.documentId !== chosen.connector.documentId || pinned === chosen.connector) return null;
  const move = moveTo(view, chosen.connector, catalogue, variables, target);
  return move.implementation === nameOf(chosen) ? move : null;
}

/** What the option the keys are on would do, said before it is chosen. */
function Consequence(props: { readonly task: ChoosingTask; readonly action: FoundAction | undefined }) {
  const { task, action } = props;
  if (!action) return <span>Arrows show what an action would keep, drop and map.</span>;
  const move = sameActionMoved(task, action);
  const { kept, dropped, autoMapped } = move
    ? moveNumbers(move)
    : previewAttach(action, task.variables, task.view.data);
  const mappings = kept === 1 ? '1 mapping' : `${kept} mappings`;
  return (
    <span>
      <b>{action.action.name}</b> {`keeps ${mappings}, drops ${dropped}, auto-maps ${autoMapped}`}
    </span>
  );
}
