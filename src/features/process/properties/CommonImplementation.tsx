import { useMemo, useState } from 'react';
import { detachAction } from '../../../domain/mapping/attachAction.ts';
import { findAction, type FoundAction } from '../../../domain/connector/implementation.ts';
import { versionOfTask } from '../../../domain/versions/taskVersion.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import { toast } from '../../../state/toasts.ts';
import { ComboField } from '../../../ui/fields/ComboField.tsx';
import type { ComboOption } from '../../../ui/fields/comboOptions.ts';
import { rich } from '../../../ui/rich.tsx';
import {
  attach,
  type ChoosingTask,
  currentOption,
  effectOf,
  nameOf,
  NO_SUCH_ACTION,
} from '../implementation/attachChosen.ts';
import { commonField } from '../fields/commonField.tsx';
import { commonValue } from '../fields/commonValue.ts';
import { ConnectorTile } from '../implementation/ConnectorTile.tsx';
import { offeredVersions, optionsById, sectionOf } from '../implementation/implementationSections.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import type { SelectedTask } from './selectedTasks.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { useEditAll } from '../fields/useEditAll.ts';

interface CommonImplementationProps {
  readonly tasks: readonly SelectedTask[];
  readonly count: string | undefined;
}

/** Which action several tasks call. Choosing one attaches and maps all of them in one undo step. */
export function CommonImplementation({ tasks, count }: CommonImplementationProps) {
  const { editor } = useSession();
  const { catalogue } = useSessionState();
  const target = useTarget();
  const views = tasks.map(({ view }) => view);
  const editAll = useEditAll(views);
  const [active, setActive] = useState<string | null>(null);
  const offered = useMemo(() => offeredVersions(catalogue, null), [catalogue]);
  const sections = useMemo(() => offered.map((one) => sectionOf(one, null)), [offered]);
  const options = useMemo(() => optionsById(offered), [offered]);
  const choosing = tasks.map(({ view, variables }): ChoosingTask => {
    return { view, version: versionOfTask(catalogue, view), variables, catalogue, target };
  });
  const attachAll = (chosen: FoundAction) =>
    editAll(t('Choose action'), (id) => {
      const task = choosing.find(({ view }) => view.id === id);
      if (task) editor.chooseAction(id, nameOf(chosen), attach(task, chosen));
    });
  const setAll = (text: string) =>
    editAll(text === '' ? t('Take action off') : t('Choose action'), (id) => {
      const data = views.find((view) => view.id === id)?.data ?? {};
      editor.chooseAction(id, text, text === '' ? detachAction(data) : data);
    });
  const choose = (text: string | null, option: ComboOption | null) => {
    const wanted = text?.trim() ?? '';
    const chosen = option ? options.get(option.id) : findAction(catalogue, wanted);
    if (chosen) attachAll(chosen);
    else if (target === 'camunda8' && wanted !== '') toast({ message: NO_SUCH_ACTION });
    else setAll(wanted);
  };
  const said = commonValue(calls(tasks));
  const field = commonField(said, { label: t('Implementation'), placeholder: t('Choose an action…') }, () =>
    setAll(''),
  );
  const [first] = tasks;
  const found = said.different === null ? (first?.found ?? null) : null;
  const option = first && currentOption(first.view, found);
  const highlighted = active === null ? undefined : options.get(active);
  return (
    <PanelSection title={t('Action')} count={count}>
      <ComboField
        {...field}
        label={t('Implementation')}
        value={option ?? (said.different === null ? (first?.view.implementation ?? '') : '')}
        sections={sections}
        isMono
        allowsFree
        takesOnlyMatch
        noMatch={
          catalogue.length === 0
            ? t('No connectors yet. Make one under Connectors.')
            : target === 'camunda8'
              ? t('No action matches.')
              : t('No action matches. Enter takes the text as it is.')
        }
        start={found ? <ConnectorTile connector={found.connector} /> : undefined}
        onFocusOption={(option) => setActive(option?.id ?? null)}
        footer={<Effect tasks={choosing} chosen={highlighted} />}
        onChange={choose}
      />
    </PanelSection>
  );
}

/** What each of them calls; of one action in several versions which one. */
function calls(tasks: readonly SelectedTask[]): readonly string[] {
  const names = tasks.map(({ view }) => view.implementation);
  if (new Set(names).size > 1 || names[0] === '') return names;
  return tasks.map(({ view: { implementation, data } }) =>
    data.connectorVersion === undefined ? implementation : `${implementation} ${data.connectorVersion}`,
  );
}

/** What the option the keys are on would do to all of them, said before it is chosen. */
function Effect({
  tasks,
  chosen,
}: {
  readonly tasks: readonly ChoosingTask[];
  readonly chosen: FoundAction | undefined;
}) {
  if (!chosen) return <span>{t('Arrows show what an action would keep, drop and map.')}</span>;
  const effects = tasks.map((task) => effectOf(task, chosen));
  const sum = (of: 'kept' | 'dropped' | 'autoMapped') =>
    effects.reduce((total, effect) => total + effect[of], 0);
  return (
    <span>
      {rich`${(<b>{chosen.action.name}</b>)} in ${counted(tasks.length, 'task')}: keeps ${counted(sum('kept'), 'mapping')}, drops ${sum('dropped')}, auto-maps ${sum('autoMapped')}`}
    </span>
  );
}
