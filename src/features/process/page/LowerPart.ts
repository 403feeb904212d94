/** What is looked at below the diagram in place of the problems. */
export type LowerPart = 'scenario' | 'variables';
