import { Plus } from 'lucide-react';
import { own } from '../../domain/values/own.ts';
import type { ElementTemplate, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { conditionOf, conditionRows, type ConditionRow } from './conditionRows.ts';
import styles from './PropertiesPane.module.css';
import { setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';

interface ConditionEditorProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
  readonly property: TemplateProperty;
}

/** When the property is there: all of the conditions must hold. */
export function ConditionEditor({ session, template, property }: ConditionEditorProps) {
  const rows = conditionRows(own(property.json, 'condition'));
  const others = template.properties.filter(({ id }) => id !== undefined && id !== property.id);
  const [first] = others;
  const change = (label: string, next: readonly ConditionRow[]) =>
    session.edit(label, setValue(['properties', property.index, 'condition'], conditionOf(next)));
  const reason = first === undefined ? t('No other property has an id.') : null;
  return (
    <section className={styles.section} aria-label={t('Condition')}>
      <h3>{t('Shown when')}</h3>
      {rows.length === 0 && <p className={styles.lead}>{t('Always.')}</p>}
      {rows.map((row, index) => (
        <ConditionFields
          key={index}
          number={rows.length > 1 ? index + 1 : null}
          row={row}
          others={others}
          onChange={(next) => change(t('Change condition'), rows.with(index, next))}
          onRemove={() => change(t('Remove condition'), rows.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button
          size="small"
          icon={Plus}
          disabledReason={reason}
          onPress={() =>
            change(t('Add condition'), [
              ...rows,
              { property: first?.id ?? '', test: 'isActive', values: [], json: { type: 'simple' } },
            ])
          }
        >
          {rows.length === 0 ? t('Add condition') : t('And another condition')}
        </Button>
      </div>
    </section>
  );
}
