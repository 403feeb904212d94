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
  'typescript-camunda8': 'TypeScript for Camunda 8',
  'java-activiti7': 'Java for Activiti 7',
  'java-camunda8': 'Java for Camunda 8',
  'python-camunda8': 'Python for Camunda 8',
  'csharp-camunda8': 'C# for Camunda 8',
};
