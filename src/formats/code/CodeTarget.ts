import { t } from '../../language/t.ts';

/** What code is made for. */
export const CODE_TARGETS = [
  'typescript-camunda8',
  'java-activiti7',
  'java-camunda8',
  'python-camunda8',
  'csharp-camunda8',
] as const;
export type CodeTarget = (typeof CODE_TARGETS)[number];

export const CODE_TARGET_LABELS: Readonly<Record<CodeTarget, string>> = {
  'typescript-camunda8': t('TypeScript for Camunda 8'),
  'java-activiti7': t('Java for Activiti 7'),
  'java-camunda8': t('Java for Camunda 8'),
  'python-camunda8': t('Python for Camunda 8'),
  'csharp-camunda8': t('C# for Camunda 8'),
};
