import { classes } from '../../ui/classes.ts';
import { useDraft } from '../../ui/fields/useDraft.ts';
import styles from './QuietText.module.css';

interface QuietTextProps {
  /** the accessible name */
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onCommit: (text: string) => void;
  /** several lines, as many as it has */
  readonly isLong?: boolean;
  readonly className?: string | undefined;
}

/** Text that reads like text until it is pointed at or focused. Committed on leaving and in pauses; Escape restores. */
export function QuietText({ label, value, placeholder, onCommit, isLong, className }: QuietTextProps) {
  const draft = useDraft(value, (text) => onCommit(text.trim()), { isProse: true });
  const props = {
    className: classes(styles.text, className),
    'aria-label': label,
    placeholder,
    value: draft.text,
    onChange: (event: { readonly target: { readonly value: string } }) => draft.setText(event.target.value),
    onBlur: draft.commit,
  };
  const onEscape = (event: { readonly key: string; stopPropagation: () => void }) => {
    if (event.key !== 'Escape' || !draft.isDirty) return;
    event.stopPropagation();
    draft.restore();
  };
  if (isLong) return <textarea {...props} rows={1} data-long onKeyDown={onEscape} />;
  return (
    <input
      {...props}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
        onEscape(event);
      }}
    />
  );
}
