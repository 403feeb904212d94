import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import type { CellNote, EditableColumn, TextColumn } from './editableColumns.ts';
import styles from './EditableTable.module.css';
import { Icon } from '../Icon.tsx';
import { Select } from '../fields/Select.tsx';
import { Switch } from '../fields/Switch.tsx';
import { tip, tipWhenCut } from '../tip.ts';
import { useDraft } from '../fields/useDraft.ts';

interface CellProps<Row> {
  readonly column: EditableColumn<Row>;
  readonly row: Row;
  readonly index: number;
}

/** One cell: looks like text until it is focused; its note is an icon with a tooltip and is read with the field. */
export function EditableCell<Row>({ column, row, index }: CellProps<Row>) {
  const id = useId();
  const note = column.note?.(row, index) ?? null;
  return (
    <td
      className={classes(styles.cell, column.kind === 'switch' && styles.middle)}
      data-column={column.id}
      data-level={note?.level}
    >
      {content(column, row, index, note && id)}
      {note && <Note note={note} id={id} />}
    </td>
  );
}

function content<Row>(
  column: EditableColumn<Row>,
  row: Row,
  index: number,
  noteId: string | null,
): ReactNode {
  const isReadOnly = column.isReadOnly?.(row, index) ?? false;
  switch (column.kind) {
    case 'text':
      return <TextCell column={column} row={row} index={index} noteId={noteId} isReadOnly={isReadOnly} />;
    case 'select':
      return (
        <Select
          size="cell"
          data-cell
          aria-label={column.label}
          aria-describedby={noteId ?? undefined}
          value={column.value(row)}
          choices={column.choices(row)}
          isDisabled={isReadOnly}
          onChange={(value) => column.onChange(row, index, value)}
        />
      );
    case 'switch':
      return (
        <Switch
          hideLabel
          label={column.label}
          checked={column.isOn(row)}
          isDisabled={isReadOnly}
          onChange={(isOn) => column.onChange(row, index, isOn)}
        />
      );
    case 'custom':
      return column.render(row, index);
  }
}

interface TextCellProps<Row> {
  readonly column: TextColumn<Row>;
  readonly row: Row;
  readonly index: number;
  readonly noteId: string | null;
  readonly isReadOnly: boolean;
}

function TextCell<Row>({ column, row, index, noteId, isReadOnly }: TextCellProps<Row>) {
  const draft = useDraft(column.text(row), (text) => column.onCommit(row, index, text), {
    isProse: true,
  });
  return (
    <input
      data-cell
      {...tipWhenCut(draft.text)}
      className={classes(styles.input, column.mono && styles.mono)}
      aria-label={column.label}
      aria-describedby={noteId ?? undefined}
      aria-invalid={noteId !== null || undefined}
      readOnly={isReadOnly}
      value={draft.text}
      placeholder={
        typeof column.placeholder === 'function' ? column.placeholder(row) : (column.placeholder ?? '–')
      }
      autoComplete="off"
      spellCheck={column.mono ? false : undefined}
      onChange={(event) => draft.setText(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft.isDirty) {
          event.stopPropagation();
          draft.restore();
        }
      }}
    />
  );
}

function Note({ note, id }: { readonly note: CellNote; readonly id: string }) {
  return (
    <span className={styles.note} {...tip(note.message)}>
      <Icon of={note.level === 'error' ? CircleAlert : TriangleAlert} />
      <span id={id} className="unseen">
        {note.message}
      </span>
    </span>
  );
}
