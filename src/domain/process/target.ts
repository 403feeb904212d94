/** The engine family a process is written for. */
export type Target = 'activiti' | 'camunda8';

export const TARGET_NAMES: Readonly<Record<Target, string>> = {
  activiti: 'Activiti',
  camunda8: 'Camunda 8',
};

export function isTarget(value: unknown): value is Target {
  return value === 'activiti' || value === 'camunda8';
}

/** What a process is converted to. */
export function otherTarget(target: Target): Target {
  return target === 'activiti' ? 'camunda8' : 'activiti';
}
