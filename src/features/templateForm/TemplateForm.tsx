import { useMemo } from 'react';
import { activeProperties } from '../../domain/templates/activeProperties.ts';
import type {
  ElementTemplate,
  TemplateProperty,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import { presetOf } from '../../domain/templates/presets.ts';
import { secretProblem } from '../../domain/templates/secretReference.ts';
import { valueProblem } from '../../domain/templates/valueProblem.ts';
import { t } from '../../language/t.ts';
import type { FeelVariable } from '../../ui/code/feelTypes.ts';
import { FormField } from './FormField.tsx';
import { formGroups, pairedFields, startsOpen } from './formGroups.ts';
import { FormGroupSection } from './FormGroupSection.tsx';
import { OperationField } from './OperationField.tsx';
import styles from './TemplateForm.module.css';
import { TemplateNotes } from './TemplateNotes.tsx';

export interface TemplateFormProps {
  readonly template: ElementTemplate;
  /** by index of the template's property */
  readonly values: ReadonlyMap<number, TemplateValue>;
  /** names an expression can use */
  readonly variables: readonly (string | FeelVariable)[];
  /** one value, when it is committed; undefined empties it */
  readonly onChange: (index: number, value: TemplateValue | undefined) => void;
  /** an id of `presets`; without, operations are only shown */
  readonly onPreset?: (preset: string) => void;
  readonly isReadOnly?: boolean;
}

/** The form of a template, as a modeler fills it in: what its conditions hide is not there. */
export function TemplateForm(props: TemplateFormProps) {
  const { template, values, variables, onChange, onPreset, isReadOnly = false } = props;
  const active = useMemo(() => activeProperties(template, values), [template, values]);
  const groups = useMemo(() => formGroups(template, active), [template, active]);
  const problems = useMemo(() => formProblems(template, values, active), [template, values, active]);
  return (
    <div className={styles.form}>
      <TemplateNotes template={template} />
      {template.presets.length > 0 && (
        <div className={styles.operation}>
          <OperationField
            template={template}
            preset={presetOf(template, values)}
            isReadOnly={isReadOnly || onPreset === undefined}
            onPreset={(preset) => onPreset?.(preset)}
          />
        </div>
      )}
      {groups.map((group) => {
        const paired = pairedFields(group.fields);
        return (
          <FormGroupSection
            key={group.id}
            label={group.label}
            tooltip={group.tooltip}
            startsOpen={startsOpen(group, groups)}
            foldAs={`form.${template.id}.${group.id}`}
            problems={group.fields.filter(({ index }) => problems.has(index)).length}
          >
            {group.fields.map((property) => (
              <div
                key={property.index}
                data-property={property.index}
                data-half={paired.has(property.index) || undefined}
              >
                <FormField
                  template={template}
                  property={property}
                  value={values.get(property.index)}
                  values={values}
                  variables={variables}
                  problem={problems.get(property.index) ?? null}
                  isReadOnly={isReadOnly}
                  onChange={(value) => onChange(property.index, value)}
                />
              </div>
            ))}
          </FormGroupSection>
        );
      })}
      {groups.length === 0 && <p className={styles.none}>{t('Nothing is filled in here.')}</p>}
    </div>
  );
}

function formProblems(
  template: ElementTemplate,
  values: ReadonlyMap<number, TemplateValue>,
  active: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const property of template.properties) {
    if (!active.has(property.index) || property.type === 'Hidden') continue;
    const problem = problemOf(property, values.get(property.index));
    if (problem !== null) found.set(property.index, problem);
  }
  return found;
}

function problemOf(property: TemplateProperty, value: TemplateValue | undefined): string | null {
  return valueProblem(property, value) ?? (property.secret ? secretProblem(value) : null);
}
