/** What people call a moddle type: 'bpmn:ServiceTask' is a service task. */
export function typeLabel(type: string): string {
  const words = type
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const FLAVOUR_NAMES = { camunda8: 'Camunda 8', camunda7: 'Camunda 7' } as const;
