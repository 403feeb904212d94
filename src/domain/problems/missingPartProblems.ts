import { t } from '../../language/t.ts';
import type { Problem, Severity } from '../problem.ts';
import type { MissingPart } from '../process/process.ts';
import type { ElementContext } from './ElementContext.ts';

interface Said {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

const MESSAGE: Said = {
  code: 'message-missing',
  severity: 'error',
  message: t('No message is chosen for the event.'),
};
const SIGNAL: Said = {
  code: 'signal-missing',
  severity: 'error',
  message: t('No signal is chosen for the event.'),
};
const SIGNAL_NAME: Said = {
  code: 'signal-name-missing',
  severity: 'error',
  message: t('The signal of the event has no name.'),
};
const EVENT: Said = {
  code: 'event-definition-missing',
  severity: 'error',
  message: t('Nothing says what the event waits for.'),
};
/** BPMN allows it, and no engine looks there. */
const EVENT_INSIDE: Said = {
  ...EVENT,
  message: t('What the event waits for is only referred to: engines read it in the event itself.'),
};
const HOST: Said = {
  code: 'boundary-event-unattached',
  severity: 'error',
  message: t('The boundary event sits on no activity.'),
};
const TIMER: Said = { code: 'timer-missing', severity: 'error', message: t('The timer has no time.') };
const COLLECTION: Said = {
  code: 'multi-instance-without-collection',
  severity: 'warning',
  message: t('Nothing says how often it runs: a collection or a number is needed.'),
};
const ACTIVITI: Partial<Readonly<Record<MissingPart, Said>>> = {
  message: MESSAGE,
  // Activiti deploys it, and no message that comes in is ever it.
  messageName: {
    code: 'message-name-missing',
    severity: 'warning',
    message: t('The message of the event has no name.'),
  },
  signal: SIGNAL,
  signalName: SIGNAL_NAME,
  event: EVENT,
  eventInside: EVENT_INSIDE,
  // Engines deploy it, and it never happens.
  host: { ...HOST, severity: 'warning' },
  script: { code: 'script-missing', severity: 'error', message: t('The script task has no script.') },
  // A reference to a variable, as older files have it, is none that BPMN knows: nobody can tell it from a missing one.
  collection: COLLECTION,
  assignee: {
    code: 'user-task-unassigned',
    severity: 'warning',
    message: t('Nobody gets the task: it has no assignee and no candidates.'),
  },
};

/** What Activiti's engines want to read in an element: without most of it they refuse the file. */
export function missingPartProblems({ element, place }: ElementContext): readonly Problem[] {
  const { missing = [], data, timer } = element;
  const problems = missing
    .filter((part) => part !== 'assignee' || data.assignment === undefined)
    .flatMap((part) => {
      const said = ACTIVITI[part];
      return said ? [{ ...said, place }] : [];
    });
  return timer === '' ? [...problems, { ...TIMER, place }] : problems;
}

const ZEEBE: Partial<Readonly<Record<MissingPart, Said>>> = {
  signal: SIGNAL,
  signalName: SIGNAL_NAME,
  errorCode: {
    code: 'error-code-missing',
    severity: 'error',
    message: t('The error that is thrown has no code: nothing can catch it.'),
  },
  escalationCode: {
    code: 'escalation-code-missing',
    severity: 'error',
    message: t('The escalation that is thrown has no code: nothing can catch it.'),
  },
  event: EVENT,
  eventInside: EVENT_INSIDE,
  host: HOST,
};

/** The same for Camunda 8, where the rules of its own say nothing yet. */
export function camundaPartProblems({ element, place }: ElementContext): readonly Problem[] {
  const { missing = [], multiInstance, zeebe } = element;
  const problems = missing.flatMap((part) => {
    const said = ZEEBE[part];
    return said ? [{ ...said, place }] : [];
  });
  if (multiInstance !== true || (zeebe?.texts['loopCharacteristics.inputCollection'] ?? '') !== '')
    return problems;
  const message = t('Nothing says over what it is repeated: an input collection is needed.');
  return [...problems, { code: COLLECTION.code, severity: 'error', message, place }];
}
