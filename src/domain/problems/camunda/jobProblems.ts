import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { ElementInfo } from '../../process/process.ts';
import { rebuildFix } from '../implementationProblems.ts';
import type { ElementContext } from '../ElementContext.ts';

/** Who does the work is said: a connector of the catalogue, a template, a job worker, a called process. */
export function jobProblems(context: ElementContext): readonly Problem[] {
  const { element, place, found } = context;
  const { implementation = '' } = element;
  if (implementation !== '' && found === null) return [{ ...unknownAction(context, implementation), place }];
  const missing = missingJob(element);
  return missing === null ? [] : [{ ...missing, severity: 'error', place }];
}

function unknownAction({ model }: ElementContext, implementation: string): Omit<Problem, 'place'> {
  const dot = implementation.indexOf('.');
  const name = implementation.slice(0, dot);
  if (model.connectors.some(({ connector }) => connector.name === name)) {
    const message = t`The connector “${name}” has no action “${implementation.slice(dot + 1)}”.`;
    return { code: 'action-unknown', severity: 'error', message };
  }
  const fix = rebuildFix('connector-unknown', implementation);
  return {
    code: 'connector-unknown',
    // The engine runs what is in the file; only the form is not known here.
    severity: 'warning',
    message: t`The connector “${name}” is not in the catalogue.`,
    ...(fix && { fix }),
  };
}

type Missing = Pick<Problem, 'code' | 'message'> | null;

function missingJob(element: ElementInfo): Missing {
  const { texts = {} } = element.zeebe ?? {};
  if ((texts['taskDefinition.type'] ?? '') !== '') return null;
  switch (element.type) {
    case 'bpmn:ServiceTask':
      return noJob(t('The service task has neither a connector nor a job type, so nobody works on it.'));
    case 'bpmn:SendTask':
      return noJob(t('The send task has neither a connector nor a job type, so nobody works on it.'));
    case 'bpmn:BusinessRuleTask':
      return (texts['calledDecision.decisionId'] ?? '') === ''
        ? noJob(t('The business rule task calls no decision and has no job type.'))
        : null;
    case 'bpmn:ScriptTask':
      return (texts['script.expression'] ?? '') === ''
        ? noJob(t('The script task has no FEEL expression and no job type.'))
        : null;
    case 'bpmn:CallActivity':
      return (texts['calledElement.processId'] ?? '') === ''
        ? {
            code: 'called-element-missing',
            message: t('The call activity does not say which process it calls.'),
          }
        : null;
    case 'bpmn:IntermediateThrowEvent':
    case 'bpmn:EndEvent':
      return element.messageName === undefined
        ? null
        : noJob(t('The message event has no job type: Camunda leaves sending to a worker.'));
    default:
      return null;
  }
}

function noJob(message: string): Missing {
  return { code: 'job-type-missing', message };
}
