import type { SourceTab } from './SessionState.ts';

export type ProcessTab = 'diagram' | SourceTab;

export const TABS: readonly { readonly id: ProcessTab; readonly label: string }[] = [
  { id: 'diagram', label: 'Diagram' },
  { id: 'xml', label: 'XML' },
  { id: 'extensions', label: 'Extensions' },
];
