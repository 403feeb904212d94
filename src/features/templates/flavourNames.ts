export const FLAVOUR_NAMES = { camunda8: 'Camunda 8', camunda7: 'Camunda 7' } as const;
