import { Check, type LucideIcon } from 'lucide-react';
import type { FocusEvent, RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { t } from '../language/t.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './MenuList.module.css';

export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string | undefined;
  readonly tone?: 'danger';
  /** shown under the label, which is then dimmed and does nothing */
  readonly disabledReason?: string | null | undefined;
  /** set (true or false) on entries that are one of several, or on and off */
  readonly isChecked?: boolean;
  readonly run: () => void;
}
interface MenuGroup {
  readonly title: string;
  readonly entries: readonly MenuCommand[];
}
export type MenuEntry = MenuCommand | MenuGroup | 'line';

export interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly triggerRef: RefObject<Element | null>;
  readonly onClose: () => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'right top';
}

/** An open menu beside its trigger, for triggers that are not a MenuButton. */
export function MenuList({ label, entries, triggerRef, onClose, placement = 'bottom end' }: MenuListProps) {
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={triggerRef}
      placement={placement}
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.float ?? ''}
    >
      <div onFocus={intoFirstItem}>
        <Menu aria-label={label} className={styles.menu ?? ''} autoFocus="first" onClose={onClose}>
          {entries.map((entry, index) => {
            if (entry === 'line') return <Separator key={`line ${index}`} className={styles.line ?? ''} />;
            if (!('title' in entry)) return item(entry);
            return (
              <MenuSection key={entry.title}>
                <Header className={styles.title ?? ''}>{entry.title}</Header>
                {entry.entries.map(item)}
              </MenuSection>
            );
          })}
        </Menu>
      </div>
    </Popover>
  );
}

function item(command: MenuCommand) {
  return (
    <MenuItem
      key={command.id}
      id={command.id}
      textValue={command.label}
      isDisabled={command.disabledReason != null}
      data-tone={command.tone}
      className={styles.item ?? ''}
      onAction={() => afterClosing(command.run)}
    >
      {command.isChecked !== undefined && (
        <span className={styles.tick}>{command.isChecked && <Icon of={Check} size={14} />}</span>
      )}
      {command.icon && <Icon of={command.icon} size={14} />}
      <span className={styles.label}>
        {command.label}
        {command.isChecked && <span className="unseen"> {t('(on)')}</span>}
        {command.disabledReason != null && <span className={styles.why}>{command.disabledReason}</span>}
      </span>
      {command.keys !== undefined && <Kbd keys={command.keys} />}
    </MenuItem>
  );
}

/** When the menu has given the focus back, so that a dialog or a row that comes next can take it. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** A click that a key made counts as a screen reader's there, and then the menu takes the focus in place of its item. */
function intoFirstItem({ target }: FocusEvent): void {
  if (target.getAttribute('role') === 'menu')
    target.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
}
