import { t } from '../../language/t.ts';
import type { Severity } from '../problem.ts';
import type { Target } from '../process/target.ts';

export interface RuleInfo {
  readonly code: string;
  /** what it is about, in a few words */
  readonly label: string;
  readonly group: RuleGroup;
  /** that an engine does not take or start such a process; to switch it off hides that */
  readonly isRefused?: boolean;
  /** of one engine family alone */
  readonly target?: Target;
}

/** The headings they are listed under. */
export const RULE_GROUPS = {
  connectors: t('Connectors and versions'),
  mapping: t('Mapping'),
  variables: t('Variables'),
  flow: t('Flow'),
  process: t('Process and references'),
  templates: t('Templates'),
  project: t('Project'),
} as const;
export type RuleGroup = keyof typeof RULE_GROUPS;
export type RuleSeverity = Severity | 'off';

const rule = (group: RuleGroup, code: string, label: string, more: Partial<RuleInfo> = {}): RuleInfo => ({
  code,
  label,
  group,
  ...more,
});
const REFUSED = { isRefused: true };
const ACTIVITI = { target: 'activiti' as const };
const CAMUNDA = { target: 'camunda8' as const };

/** Every rule about processes and projects, as the settings of a project list them. */
export const RULE_LIST: readonly RuleInfo[] = [
  rule('connectors', 'implementation-missing', t('A service task has no implementation'), {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('connectors', 'job-type-missing', t('A task has no job type'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('connectors', 'implementation-unknown', t('An implementation is no action of a connector'), ACTIVITI),
  rule('connectors', 'connector-unknown', t('A connector is not in the catalogue')),
  rule('connectors', 'action-unknown', t('A connector has no such action')),
  rule('connectors', 'connector-version-missing', t('A version of a connector is not in the catalogue')),
  rule('connectors', 'action-not-in-version', t('The version a task uses has no such action')),
  rule('connectors', 'connector-drifted', t('The same version number has other content than before')),
  rule('connectors', 'connector-deprecated', t('A version should not be used any more')),
  rule('connectors', 'connector-newer-version', t('A newer version is published')),
  rule('mapping', 'required-input-unmapped', t('A required input is not mapped')),
  rule('mapping', 'required-input-default', t('A required input is left to its default')),
  rule('mapping', 'hidden-input-unsent', t('A hidden input with a default is not sent')),
  rule('mapping', 'hidden-input-differs', t('A hidden input sends something else than its default')),
  rule('mapping', 'stale-input', t('An input is mapped that the action does not have')),
  rule('mapping', 'input-type-mismatch', t('A variable of another type than the input')),
  rule('mapping', 'input-value-type', t('A value of another type than the input')),
  rule('mapping', 'input-not-allowed', t('A value that is not among those allowed')),
  rule('mapping', 'input-unknown-variable', t('An input reads a variable that is not there')),
  rule('mapping', 'stale-output', t('An output is mapped that the action does not have')),
  rule('mapping', 'output-unknown-variable', t('An output is written to a variable that is not there')),
  rule('mapping', 'output-type-mismatch', t('A variable of another type than the output')),
  rule('mapping', 'output-value-type', t('A value of another type than the variable')),
  rule('mapping', 'mapping-type-unknown', t('An entry of a kind that engines do not know')),
  rule('mapping', 'mapping-type-new', t('An entry of a kind that only newer engines know')),
  rule('mapping', 'mapping-type-invalid', t('A way of mapping that engines do not know'), ACTIVITI),
  rule('mapping', 'map-all-in-old-engines', t('Engines before 7.1.0-M10 do not map all'), ACTIVITI),
  rule(
    'mapping',
    'unmapped-in-old-engines',
    t('Engines before 7.1.0-M10 map all where nothing is mapped'),
    ACTIVITI,
  ),
  rule('mapping', 'mapping-without-value', t('An entry without a value')),
  rule('mapping', 'constant-shadows-input', t('A constant and an input of the same name'), ACTIVITI),
  rule('mapping', 'expression-unbalanced', t('An expression is not closed')),
  rule('mapping', 'expression-unknown-name', t('An expression names what is not there')),
  rule('mapping', 'expression-not-feel', t('Text that looks like an expression of Activiti'), CAMUNDA),
  rule('mapping', 'expression-without-equals', t('An expression without its “=”'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('mapping', 'unmapped-outputs-kept', t('No output is mapped, so Camunda 8 keeps them all'), CAMUNDA),
  rule('mapping', 'output-not-feel', t('An output is a plain text'), { ...REFUSED, ...CAMUNDA }),
  rule('mapping', 'mapping-target-name', t('A mapping goes to a name that Camunda does not take'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('mapping', 'feel-invalid', t('An expression is not FEEL'), { ...REFUSED, ...CAMUNDA }),
  rule('mapping', 'secret-as-text', t('A secret stands in the process as text'), CAMUNDA),
  rule(
    'mapping',
    'secret-reference',
    t('A reference to a secret is not written as engines read it'),
    CAMUNDA,
  ),
  rule('variables', 'variable-name-duplicate', t('Two variables have the same name')),
  rule('variables', 'variable-name-invalid', t('A name that cannot be a variable’s')),
  rule('variables', 'variable-name-reserved', t('A name that engines use themselves')),
  rule('variables', 'variable-type-unknown', t('A type that not all engines know'), ACTIVITI),
  rule('variables', 'variable-default-invalid', t('A default of another type than the variable'), ACTIVITI),
  rule(
    'variables',
    'variable-default-in-old-engines',
    t('A default that 7.1.0.M6 cannot start with'),
    ACTIVITI,
  ),
  rule(
    'variables',
    'variable-without-display-name',
    t('A variable is shown but has no name to show'),
    ACTIVITI,
  ),
  rule('variables', 'variable-analytics-type', t('A type that analytics does not take'), ACTIVITI),
  rule('variables', 'variable-not-set-on-path', t('A variable is not set on every path to a task')),
  rule(
    'variables',
    'default-expression-in-old-engines',
    t('A default that 7.1.0.M6 does not work out'),
    ACTIVITI,
  ),
  rule(
    'mapping',
    'output-expression-in-old-engines',
    t('An output reads a variable that 7.1.0.M6 does not see'),
    ACTIVITI,
  ),
  rule(
    'mapping',
    'outputs-of-repetition',
    t('Outputs of a repeated task, which Activiti 8 does not map'),
    ACTIVITI,
  ),
  rule(
    'mapping',
    'payload-name-invalid',
    t('A name in a message that the modeling service refuses'),
    ACTIVITI,
  ),
  rule('variables', 'variable-unused', t('A variable that nothing reads or writes'), ACTIVITI),
  rule('variables', 'variable-unwritten', t('A variable that is read and never written'), ACTIVITI),
  rule('mapping', 'output-unread', t('An output goes to a variable that nothing reads'), ACTIVITI),
  rule('flow', 'not-connected', t('No flow reaches or leaves an element'), REFUSED),
  rule('flow', 'no-incoming-flow', t('No flow reaches an element')),
  rule('flow', 'no-outgoing-flow', t('No flow leaves an element'), REFUSED),
  rule('flow', 'fake-join', t('Flows meet at an element that does not join them')),
  rule('flow', 'superfluous-gateway', t('A gateway with one flow in and one out')),
  rule('flow', 'superfluous-termination', t('A terminate end event where nothing else runs')),
  rule('flow', 'implicit-split', t('Several flows leave an element without a gateway')),
  rule('flow', 'several-blank-starts', t('Several start events without a trigger')),
  rule('flow', 'event-sub-process-blank-start', t('An event sub-process starts without an event'), REFUSED),
  rule(
    'flow',
    'event-sub-process-start',
    t('An event sub-process starts with an event that Activiti refuses'),
    {
      ...REFUSED,
      ...ACTIVITI,
    },
  ),
  rule('flow', 'start-missing', t('A process or sub-process has no start event'), { ...REFUSED, ...CAMUNDA }),
  rule('flow', 'sub-process-starts', t('A sub-process has several start events'), { ...REFUSED, ...CAMUNDA }),
  rule('flow', 'ad-hoc-without-activity', t('An ad-hoc sub-process has no activity'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('flow', 'sub-process-typed-start', t('A sub-process starts with an event'), REFUSED),
  rule('flow', 'event-sub-process-flow', t('A flow reaches or leaves an event sub-process')),
  rule('flow', 'link-name-missing', t('A link has no name')),
  rule('flow', 'link-target-missing', t('A link leads nowhere')),
  rule('flow', 'link-target-duplicate', t('A link leads to several places')),
  rule('flow', 'complex-gateway', t('A gateway that engines do not run'), REFUSED),
  rule('flow', 'duplicate-sequence-flow', t('Two flows connect the same elements')),
  rule('flow', 'condition-missing', t('A flow from a deciding gateway has no condition')),
  rule('flow', 'condition-unread', t('A condition that Camunda 8 never looks at'), CAMUNDA),
  rule('flow', 'label-missing', t('An element without a name')),
  rule('process', 'process-id-form', t('A process id that Alfresco’s modeling app refuses'), ACTIVITI),
  rule('process', 'process-not-executable', t('A process is not marked as executable')),
  rule('process', 'process-id-pattern', t('A process id is not as the project wants ids')),
  rule('process', 'process-name-pattern', t('A process is not named as the project wants it')),
  rule('process', 'activity-name-pattern', t('An activity is not named as the project wants it')),
  rule('process', 'called-element-missing', t('A call activity calls nothing'), REFUSED),
  rule('process', 'error-code-unknown', t('A connector does not have the error that is caught')),
  rule('process', 'message-name-missing', t('A message has no name')),
  rule('process', 'correlation-key-missing', t('A message has no correlation key'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('process', 'timer-missing', t('A timer has no time'), REFUSED),
  rule('flow', 'condition-on-only-flow', t('A decision has a condition on its only way out'), {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('flow', 'condition-on-default-flow', t('A default flow has a condition'), { ...REFUSED, ...ACTIVITI }),
  rule('flow', 'event-gateway-target', t('An event gateway leads to something that is no event'), REFUSED),
  rule('flow', 'flow-without-source', t('A sequence flow comes from nowhere'), REFUSED),
  rule('flow', 'flow-without-target', t('A sequence flow leads nowhere'), REFUSED),
  rule('flow', 'flow-across-border', t('A sequence flow crosses the border of a sub-process'), REFUSED),
  rule('flow', 'end-with-outgoing-flow', t('Something follows an end event')),
  rule('flow', 'start-with-incoming-flow', t('Something leads to a start event')),
  rule('process', 'id-duplicate', t('Two elements have the same id'), REFUSED),
  rule('process', 'message-missing', t('A message event names no message'), {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('process', 'signal-missing', t('A signal event names no signal'), REFUSED),
  rule('process', 'signal-name-missing', t('A signal has no name'), REFUSED),
  rule('process', 'error-code-missing', t('A thrown error has no code'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('process', 'escalation-code-missing', t('A thrown escalation has no code'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('process', 'escalation-host', t('An escalation is caught where nothing can throw it'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('process', 'element-unsupported', t('An element that Camunda 8 does not run'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('process', 'element-not-in-version', t('An element that came with a newer version'), {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('process', 'part-not-in-version', t('A setting that came with a newer version'), CAMUNDA),
  rule('process', 'event-definition-missing', t('An event does not say what it waits for'), REFUSED),
  rule('process', 'boundary-event-unattached', t('A boundary event sits on nothing')),
  rule('process', 'script-missing', t('A script task has no script'), {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('process', 'multi-instance-without-collection', t('A repetition does not say over what')),
  rule('process', 'user-task-unassigned', t('Nobody is asked to do a user task'), ACTIVITI),
  rule('templates', 'template-not-found', t('A template is not in this workspace'), CAMUNDA),
  rule('templates', 'template-misfit', t('A template is not for this kind of element'), CAMUNDA),
  rule('templates', 'template-engine', t('A template is for another version of the engine'), CAMUNDA),
  rule('templates', 'template-deprecated', t('A template should not be used any more'), CAMUNDA),
  rule('templates', 'template-outdated', t('A template has a newer version'), CAMUNDA),
  rule('templates', 'template-value', t('A value that a template does not allow'), CAMUNDA),
  rule('project', 'process-name-duplicate', t('Two processes have the same file name')),
  rule('project', 'project-name-pattern', t('The project is not named as its own pattern says')),
  rule('project', 'name-pattern-unreadable', t('A pattern for names cannot be read')),
  rule('project', 'process-id-duplicate', t('Two processes have the same id'), REFUSED),
  rule('project', 'called-element-unknown', t('A called process is not in the project')),
  rule('project', 'connector-versions-mixed', t('Tasks use several versions of a connector')),
];
