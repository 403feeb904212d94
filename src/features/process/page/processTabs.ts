import type { Target } from '../../../domain/process/target.ts';
import { t } from '../../../language/t.ts';
import type { SourceTab } from '../session/SessionState.ts';

export type ProcessTab = 'diagram' | SourceTab;

const TABS: readonly { readonly id: ProcessTab; readonly label: string }[] = [
  { id: 'diagram', label: t('Diagram') },
  { id: 'xml', label: t('XML') },
  { id: 'extensions', label: t('Extensions') },
];

/**
 * Of a process for Camunda 8 all that leaves is the XML: its variables are listed beside the diagram. Text of an
 * extensions file that is not applied yet keeps its tab, so that it can be got at.
 */
export function tabsFor(target: Target, drafts: Readonly<Record<SourceTab, string | null>>): typeof TABS {
  const hides = target === 'camunda8' && drafts.extensions === null;
  return hides ? TABS.filter(({ id }) => id !== 'extensions') : TABS;
}
