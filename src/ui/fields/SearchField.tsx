import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../language/t.ts';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { Kbd } from '../Kbd.tsx';
import styles from './Field.module.css';

export interface SearchFieldProps {
  /** the accessible name and the placeholder: 'Search connectors' */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** '/' anywhere on the page goes to the field */
  readonly slashFocuses?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

export function SearchField({
  label,
  value,
  onChange,
  slashFocuses,
  autoFocus,
  className,
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!slashFocuses) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const at = event.composedPath()[0];
      const typing = at instanceof Element && at.matches('input, textarea, select, [contenteditable="true"]');
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        typing ||
        event.defaultPrevented
      )
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [slashFocuses]);
  return (
    <div className={classes(styles.box, className)} role="search">
      <Icon of={Search} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={value}
        autoFocus={autoFocus}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {value === '' ? (
        slashFocuses && <Kbd keys="/" />
      ) : (
        <IconButton label={t('Clear search')} icon={X} size="small" onPress={() => onChange('')} />
      )}
    </div>
  );
}
