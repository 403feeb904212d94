import { type RefObject, useState } from 'react';
import { t } from '../../../language/t.ts';
import { useCommands } from '../../../state/commands.ts';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import type { ProcessTab } from './processTabs.ts';

interface OutlinePane {
  readonly isOpen: boolean;
  readonly focusTurn: number;
  readonly toggle: () => void;
  readonly close: () => void;
  /** leads to the first field of the properties; Escape there leads back */
  readonly toProperties: () => void;
}

const FIELDS = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';
const OPEN = 'process.outline-open';

/** Whether the outline is shown, which is remembered, and the ways to it and from it. */
export function useOutlinePane(
  properties: RefObject<HTMLElement | null>,
  onTab: (tab: ProcessTab) => void,
): OutlinePane {
  const isOpen = usePanelSize(OPEN, 0) > 0;
  const [focusTurn, setFocusTurn] = useState(0);
  const focus = () => {
    onTab('diagram');
    setPanelSize(OPEN, 1);
    setFocusTurn((turn) => turn + 1);
  };
  const close = () => {
    setPanelSize(OPEN, 0);
    setFocusTurn(0);
  };
  const toggle = isOpen ? close : focus;
  useCommands([
    {
      id: 'process.outline',
      label: t('Go to the outline'),
      section: t('Process'),
      shortcut: 'Mod+Shift+O',
      run: focus,
    },
    {
      id: 'process.outline-toggle',
      label: t('Show or hide the outline'),
      section: t('Process'),
      run: toggle,
    },
  ]);
  return {
    isOpen,
    focusTurn,
    toggle,
    close,
    toProperties: () => {
      const panel = properties.current;
      // What is selected is drawn by then.
      requestAnimationFrame(() => {
        const field =
          panel?.querySelector<HTMLElement>(FIELDS) ?? panel?.querySelector<HTMLElement>('button');
        if (!panel || !field) return;
        field.focus();
        leadBack(panel, focus);
      });
    },
  };
}

/** Escape that no field or menu has a use for goes back, as long as the focus stays in the panel. */
function leadBack(panel: HTMLElement, back: () => void): void {
  const stop = () => {
    document.removeEventListener('keydown', onKeyDown);
    panel.removeEventListener('focusout', onFocusOut);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A button that was pressed and is gone with what it did leaves the focus to nobody.
    const isThere = panel.contains(document.activeElement) || document.activeElement === document.body;
    if (event.key !== 'Escape' || event.defaultPrevented || !isThere) return;
    event.preventDefault();
    stop();
    back();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && relatedTarget.closest('[role="application"], [role="tree"]'))
      stop();
  };
  document.addEventListener('keydown', onKeyDown);
  panel.addEventListener('focusout', onFocusOut);
}
