import type { TemplateChoice, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { EditableTable } from '../../ui/table/EditableTable.tsx';
import type { EditableColumn } from '../../ui/table/editableColumns.ts';
import { inserted, moved, removed, withList, withValueAt } from './editJson.ts';
import styles from './PropertiesPane.module.css';
import type { TemplateSession } from './TemplateSession.ts';

interface ChoicesTableProps {
  readonly session: TemplateSession;
  readonly property: TemplateProperty;
}

/** What can be chosen, and what each choice writes. */
export function ChoicesTable({ session, property }: ChoicesTableProps) {
  const { index, choices } = property;
  const path = ['properties', index, 'choices'] as const;
  const columns: readonly EditableColumn<TemplateChoice>[] = (['name', 'value'] as const).map((key) => ({
    kind: 'text',
    id: key,
    label: key === 'name' ? t('Shown') : t('Written'),
    mono: key === 'value',
    text: (choice) => choice[key],
    onCommit: (_, at, text) =>
      session.edit(t`Change choice ${at + 1}`, (json) => withValueAt(json, [...path, at, key], text)),
  }));
  return (
    <section className={styles.section} aria-label={t('Choices')}>
      <h3>{t('Choices')}</h3>
      <EditableTable
        label={t('Choices')}
        columns={columns}
        rows={choices}
        rowKey={(_, at) => at}
        rowName={(choice) => choice.name}
        addLabel={t('Add choice')}
        onAdd={() =>
          session.edit(t('Add choice'), (json) =>
            withList(json, path, inserted(choices.length, { name: '', value: '' })),
          )
        }
        onMove={(from, to) => session.edit(t('Move choice'), (json) => withList(json, path, moved(from, to)))}
        onDelete={(at) => session.edit(t('Remove choice'), (json) => withList(json, path, removed(at)))}
      />
    </section>
  );
}
