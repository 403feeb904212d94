import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { isJobElement } from '../../../domain/process/isJobElement.ts';
import { AttributeFields } from '../fields/AttributeFields.tsx';
import { STARTS_FORM } from './activitiFields.ts';
import { ASSIGNMENT_FIELDS, FORM_FIELDS, JOB_TYPE, RETRIES } from './camundaFields.ts';
import { CommonImplementation } from './CommonImplementation.tsx';
import { isExecuted } from './elementKinds.ts';
import { ExecutionSection } from './ExecutionSection.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import styles from './PropertiesPanel.module.css';
import type { SelectedTask } from './selectedTasks.ts';
import { useTarget } from '../session/TargetContext.ts';
import { UserTaskSection } from './UserTaskSection.tsx';
import { ZeebeFields } from '../fields/ZeebeFields.tsx';

interface CommonSectionsProps {
  readonly views: readonly ElementView[];
  readonly tasks: readonly SelectedTask[];
}

/**
 * What two or more of the selected elements have in common, each property once. A section says how many it is about
 * where that is not all: flows and events between tasks are selected with them.
 */
export function CommonSections({ views, tasks }: CommonSectionsProps) {
  const target = useTarget();
  const count = (some: readonly unknown[]) =>
    some.length === views.length ? undefined : t`${some.length} of ${views.length}`;
  const of = (isOne: (view: ElementView) => boolean) => several(views.filter(isOne));
  const users = of(({ type, template }) => type === 'bpmn:UserTask' && template === null);
  const starts = of(({ type }) => type === 'bpmn:StartEvent');
  const executed = of(({ type }) => isExecuted(type));
  const jobs = of(isJob);
  const ownJobs = of((view) => isJob(view) && view.template === null);
  const isCamunda = target === 'camunda8';
  const common = users ?? (isCamunda ? jobs : (starts ?? executed));
  return (
    <>
      {tasks.length > 1 && <CommonImplementation tasks={tasks} count={count(tasks)} />}
      {!isCamunda && users && <UserTaskSection views={users} count={count(users)} />}
      {!isCamunda && starts && (
        <PanelSection title={t('Form')} foldAs="form" count={count(starts)}>
          <AttributeFields views={starts} fields={STARTS_FORM} />
        </PanelSection>
      )}
      {!isCamunda && executed && <ExecutionSection views={executed} count={count(executed)} />}
      {isCamunda && users && (
        <>
          <PanelSection title={t('Assignment')} foldAs="assignment" count={count(users)}>
            <ZeebeFields views={users} fields={ASSIGNMENT_FIELDS} />
          </PanelSection>
          <PanelSection title={t('Form')} foldAs="form" count={count(users)}>
            <ZeebeFields views={users} fields={FORM_FIELDS} />
          </PanelSection>
        </>
      )}
      {isCamunda && jobs && (
        <PanelSection title={t('Job')} foldAs="job" count={count(jobs)}>
          {ownJobs?.length === jobs.length && <ZeebeFields views={jobs} fields={[JOB_TYPE]} />}
          <ZeebeFields views={jobs} fields={[RETRIES]} />
        </PanelSection>
      )}
      {tasks.length < 2 && common === null && (
        <p className={styles.none}>{t('These have no property in common that is edited here.')}</p>
      )}
    </>
  );
}

function several(views: readonly ElementView[]): readonly ElementView[] | null {
  return views.length > 1 ? views : null;
}

/** Done by a worker, whose job has retries: by itself, or by the action it calls. */
function isJob({ type, reference, template, implementation }: ElementView): boolean {
  return isJobElement(type, reference?.kind === 'message') && (template === null || implementation !== '');
}
