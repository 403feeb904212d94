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

export type RuleGroup =
  | 'Connectors and versions'
  | 'Mapping'
  | 'Variables'
  | 'Flow'
  | 'Process and references'
  | 'Templates'
  | 'Project';
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
  rule('Connectors and versions', 'implementation-missing', 'A service task has no implementation', {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('Connectors and versions', 'job-type-missing', 'A task has no job type', { ...REFUSED, ...CAMUNDA }),
  rule(
    'Connectors and versions',
    'implementation-unknown',
    'An implementation is no action of a connector',
    ACTIVITI,
  ),
  rule('Connectors and versions', 'connector-unknown', 'A connector is not in the catalogue'),
  rule('Connectors and versions', 'action-unknown', 'A connector has no such action'),
  rule(
    'Connectors and versions',
    'connector-version-missing',
    'A version of a connector is not in the catalogue',
  ),
  rule('Connectors and versions', 'action-not-in-version', 'The version a task uses has no such action'),
  rule(
    'Connectors and versions',
    'connector-drifted',
    'The same version number has other content than before',
  ),
  rule('Connectors and versions', 'connector-deprecated', 'A version should not be used any more'),
  rule('Connectors and versions', 'connector-newer-version', 'A newer version is published'),
  rule('Mapping', 'required-input-unmapped', 'A required input is not mapped'),
  rule('Mapping', 'required-input-default', 'A required input is left to its default'),
  rule('Mapping', 'hidden-input-unsent', 'A hidden input with a default is not sent'),
  rule('Mapping', 'hidden-input-differs', 'A hidden input sends something else than its default'),
  rule('Mapping', 'stale-input', 'An input is mapped that the action does not have'),
  rule('Mapping', 'input-type-mismatch', 'A variable of another type than the input'),
  rule('Mapping', 'input-value-type', 'A value of another type than the input'),
  rule('Mapping', 'input-not-allowed', 'A value that is not among those allowed'),
  rule('Mapping', 'input-unknown-variable', 'An input reads a variable that is not there'),
  rule('Mapping', 'stale-output', 'An output is mapped that the action does not have'),
  rule('Mapping', 'output-unknown-variable', 'An output is written to a variable that is not there'),
  rule('Mapping', 'output-type-mismatch', 'A variable of another type than the output'),
  rule('Mapping', 'output-value-type', 'A value of another type than the variable'),
  rule('Mapping', 'mapping-type-unknown', 'An entry of a kind that engines do not know'),
  rule('Mapping', 'mapping-type-new', 'An entry of a kind that only newer engines know'),
  rule('Mapping', 'mapping-type-invalid', 'A way of mapping that engines do not know', ACTIVITI),
  rule('Mapping', 'map-all-in-old-engines', 'Engines before 7.1.0-M10 do not map all', ACTIVITI),
  rule(
    'Mapping',
    'unmapped-in-old-engines',
    'Engines before 7.1.0-M10 map all where nothing is mapped',
    ACTIVITI,
  ),
  rule('Mapping', 'mapping-without-value', 'An entry without a value'),
  rule('Mapping', 'constant-shadows-input', 'A constant and an input of the same name', ACTIVITI),
  rule('Mapping', 'expression-unbalanced', 'An expression is not closed'),
  rule('Mapping', 'expression-unknown-name', 'An expression names what is not there'),
  rule('Mapping', 'expression-not-feel', 'Text that looks like an expression of Activiti', CAMUNDA),
  rule('Mapping', 'expression-without-equals', 'An expression without its “=”', { ...REFUSED, ...CAMUNDA }),
  rule('Mapping', 'unmapped-outputs-kept', 'No output is mapped, so Camunda 8 keeps them all', CAMUNDA),
  rule('Mapping', 'output-not-feel', 'An output is a plain text', { ...REFUSED, ...CAMUNDA }),
  rule('Mapping', 'mapping-target-name', 'A mapping goes to a name that Camunda does not take', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Mapping', 'feel-invalid', 'An expression is not FEEL', { ...REFUSED, ...CAMUNDA }),
  rule('Mapping', 'secret-as-text', 'A secret stands in the process as text', CAMUNDA),
  rule('Mapping', 'secret-reference', 'A reference to a secret is not written as engines read it', CAMUNDA),
  rule('Variables', 'variable-name-duplicate', 'Two variables have the same name'),
  rule('Variables', 'variable-name-invalid', 'A name that cannot be a variable’s'),
  rule('Variables', 'variable-name-reserved', 'A name that engines use themselves'),
  rule('Variables', 'variable-type-unknown', 'A type that not all engines know', ACTIVITI),
  rule('Variables', 'variable-default-invalid', 'A default of another type than the variable', ACTIVITI),
  rule('Variables', 'variable-default-in-old-engines', 'A default that 7.1.0.M6 cannot start with', ACTIVITI),
  rule('Variables', 'variable-without-display-name', 'A variable is shown but has no name to show', ACTIVITI),
  rule('Variables', 'variable-analytics-type', 'A type that analytics does not take', ACTIVITI),
  rule('Variables', 'variable-not-set-on-path', 'A variable is not set on every path to a task'),
  rule(
    'Variables',
    'default-expression-in-old-engines',
    'A default that 7.1.0.M6 does not work out',
    ACTIVITI,
  ),
  rule(
    'Mapping',
    'output-expression-in-old-engines',
    'An output reads a variable that 7.1.0.M6 does not see',
    ACTIVITI,
  ),
  rule(
    'Mapping',
    'outputs-of-repetition',
    'Outputs of a repeated task, which Activiti 8 does not map',
    ACTIVITI,
  ),
  rule('Mapping', 'payload-name-invalid', 'A name in a message that the modeling service refuses', ACTIVITI),
  rule('Variables', 'variable-unused', 'A variable that nothing reads or writes', ACTIVITI),
  rule('Variables', 'variable-unwritten', 'A variable that is read and never written', ACTIVITI),
  rule('Mapping', 'output-unread', 'An output goes to a variable that nothing reads', ACTIVITI),
  rule('Flow', 'not-connected', 'No flow reaches or leaves an element', REFUSED),
  rule('Flow', 'no-incoming-flow', 'No flow reaches an element'),
  rule('Flow', 'no-outgoing-flow', 'No flow leaves an element', REFUSED),
  rule('Flow', 'fake-join', 'Flows meet at an element that does not join them'),
  rule('Flow', 'superfluous-gateway', 'A gateway with one flow in and one out'),
  rule('Flow', 'superfluous-termination', 'A terminate end event where nothing else runs'),
  rule('Flow', 'implicit-split', 'Several flows leave an element without a gateway'),
  rule('Flow', 'several-blank-starts', 'Several start events without a trigger'),
  rule('Flow', 'event-sub-process-blank-start', 'An event sub-process starts without an event', REFUSED),
  rule('Flow', 'start-missing', 'A process or sub-process has no start event', { ...REFUSED, ...CAMUNDA }),
  rule('Flow', 'sub-process-starts', 'A sub-process has several start events', { ...REFUSED, ...CAMUNDA }),
  rule('Flow', 'ad-hoc-without-activity', 'An ad-hoc sub-process has no activity', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Flow', 'sub-process-typed-start', 'A sub-process starts with an event', REFUSED),
  rule('Flow', 'event-sub-process-flow', 'A flow reaches or leaves an event sub-process'),
  rule('Flow', 'link-name-missing', 'A link has no name'),
  rule('Flow', 'link-target-missing', 'A link leads nowhere'),
  rule('Flow', 'link-target-duplicate', 'A link leads to several places'),
  rule('Flow', 'complex-gateway', 'A gateway that engines do not run', REFUSED),
  rule('Flow', 'duplicate-sequence-flow', 'Two flows connect the same elements'),
  rule('Flow', 'condition-missing', 'A flow from a deciding gateway has no condition'),
  rule('Flow', 'label-missing', 'An element without a name'),
  rule(
    'Process and references',
    'process-id-form',
    'A process id that Alfresco’s modeling app refuses',
    ACTIVITI,
  ),
  rule('Process and references', 'process-not-executable', 'A process is not marked as executable'),
  rule('Process and references', 'process-id-pattern', 'A process id is not as the project wants ids'),
  rule('Process and references', 'process-name-pattern', 'A process is not named as the project wants it'),
  rule('Process and references', 'activity-name-pattern', 'An activity is not named as the project wants it'),
  rule('Process and references', 'called-element-missing', 'A call activity calls nothing', REFUSED),
  rule('Process and references', 'error-code-unknown', 'A connector does not have the error that is caught'),
  rule('Process and references', 'message-name-missing', 'A message has no name'),
  rule('Process and references', 'correlation-key-missing', 'A message has no correlation key', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Process and references', 'timer-missing', 'A timer has no time', REFUSED),
  rule('Flow', 'condition-on-only-flow', 'A decision has a condition on its only way out', {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('Flow', 'condition-on-default-flow', 'A default flow has a condition', { ...REFUSED, ...ACTIVITI }),
  rule('Flow', 'event-gateway-target', 'An event gateway leads to something that is no event', REFUSED),
  rule('Flow', 'flow-without-source', 'A sequence flow comes from nowhere', REFUSED),
  rule('Flow', 'flow-without-target', 'A sequence flow leads nowhere', REFUSED),
  rule('Flow', 'flow-across-border', 'A sequence flow crosses the border of a sub-process', REFUSED),
  rule('Flow', 'end-with-outgoing-flow', 'Something follows an end event'),
  rule('Flow', 'start-with-incoming-flow', 'Something leads to a start event'),
  rule('Process and references', 'id-duplicate', 'Two elements have the same id', REFUSED),
  rule('Process and references', 'message-missing', 'A message event names no message', {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('Process and references', 'signal-missing', 'A signal event names no signal', REFUSED),
  rule('Process and references', 'signal-name-missing', 'A signal has no name', REFUSED),
  rule('Process and references', 'error-code-missing', 'A thrown error has no code', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Process and references', 'escalation-code-missing', 'A thrown escalation has no code', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Process and references', 'escalation-host', 'An escalation is caught where nothing can throw it', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Process and references', 'element-unsupported', 'An element that Camunda 8 does not run', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Process and references', 'element-not-in-version', 'An element that came with a newer version', {
    ...REFUSED,
    ...CAMUNDA,
  }),
  rule('Process and references', 'part-not-in-version', 'A setting that came with a newer version', CAMUNDA),
  rule(
    'Process and references',
    'event-definition-missing',
    'An event does not say what it waits for',
    REFUSED,
  ),
  rule('Process and references', 'boundary-event-unattached', 'A boundary event sits on nothing'),
  rule('Process and references', 'script-missing', 'A script task has no script', {
    ...REFUSED,
    ...ACTIVITI,
  }),
  rule('Process and references', 'multi-instance-without-collection', 'A repetition does not say over what'),
  rule('Process and references', 'user-task-unassigned', 'Nobody is asked to do a user task', ACTIVITI),
  rule('Templates', 'template-not-found', 'A template is not in this workspace', CAMUNDA),
  rule('Templates', 'template-misfit', 'A template is not for this kind of element', CAMUNDA),
  rule('Templates', 'template-engine', 'A template is for another version of the engine', CAMUNDA),
  rule('Templates', 'template-deprecated', 'A template should not be used any more', CAMUNDA),
  rule('Templates', 'template-outdated', 'A template has a newer version', CAMUNDA),
  rule('Templates', 'template-value', 'A value that a template does not allow', CAMUNDA),
  rule('Project', 'process-name-duplicate', 'Two processes have the same file name'),
  rule('Project', 'project-name-pattern', 'The project is not named as its own pattern says'),
  rule('Project', 'name-pattern-unreadable', 'A pattern for names cannot be read'),
  rule('Project', 'process-id-duplicate', 'Two processes have the same id', REFUSED),
  rule('Project', 'called-element-unknown', 'A called process is not in the project'),
  rule('Project', 'connector-versions-mixed', 'Tasks use several versions of a connector'),
];
