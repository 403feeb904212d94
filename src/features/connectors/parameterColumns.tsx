import { EyeOff, ListCollapse } from 'lucide-react';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { ParameterPatch } from '../../domain/connector/editConnector.ts';
import { parameterNameProblem } from '../../domain/values/names.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { isKnownType, VALUE_TYPES, typeGlyph, typeKind } from '../../domain/connector/types.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { CellNote, EditableColumn } from '../../ui/table/editableColumns.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { SelectChoice } from '../../ui/fields/Select.tsx';
import { tip } from '../../ui/tip.ts';
import { DefaultCell } from './DefaultCell.tsx';
import styles from './Cells.module.css';
import { NameCell } from './NameCell.tsx';
import { UsesLink } from './UsesLink.tsx';

export interface ColumnsOf {
  readonly parameters: readonly Parameter[];
  /** `typing`: changes in a row with the same key are one step */
  readonly change: (index: number, label: string, patch: ParameterPatch, typing?: string) => void;
  readonly note: (index: number, field: keyof Parameter) => CellNote | null;
  /** the tasks that a change of the parameter reaches; none where no task calls the action at all */
  readonly usesOf: ((parameter: Parameter) => readonly TaskUse[]) | null;
  readonly onTyping: (typing: { readonly problem: string | null; readonly index?: number } | null) => void;
}

/** The columns that input and output tables share, so that they line up. */
export function parameterColumns(of: ColumnsOf): readonly EditableColumn<Parameter>[] {
  const { parameters, change, note, usesOf, onTyping } = of;
  return [
    {
      kind: 'custom',
      id: 'name',
      label: t('Name'),
      width: '20%',
      note: (_, index) => note(index, 'name'),
      render: (parameter, index) => (
        <>
          <NameCell
            value={parameter.name}
            problemOf={(name) => parameterNameProblem(name, otherNames(parameters, index))}
            onCommit={(name) => change(index, t`Rename ${parameter.name}`, { name })}
            onTyping={(typing) => onTyping(typing && { ...typing, index })}
          />
          <ShownMark parameter={parameter} />
        </>
      ),
    },
    {
      kind: 'select',
      id: 'type',
      label: t('Type'),
      width: '138px',
      note: (_, index) => note(index, 'type'),
      value: ({ type }) => type,
      choices: ({ type }) => typeChoices(type),
      onChange: ({ name }, index, type) => change(index, t`Change type of ${name}`, { type }),
    },
    {
      kind: 'switch',
      id: 'required',
      label: t('Required'),
      width: '82px',
      note: (_, index) => note(index, 'required'),
      isOn: ({ required }) => required === true,
      onChange: ({ name }, index, on) =>
        change(index, on ? t`Require ${name}` : t`Make ${name} optional`, { required: on }),
    },
    {
      kind: 'custom',
      id: 'value',
      label: t('Default'),
      width: '14%',
      note: (_, index) => note(index, 'value'),
      render: ({ name, type, value }, index) => (
        <DefaultCell
          type={type}
          value={value}
          onCommit={(chosen) => change(index, t`Change default of ${name}`, { value: chosen })}
        />
      ),
    },
    {
      kind: 'text',
      id: 'description',
      label: t('Description'),
      text: ({ description }) => description ?? '',
      onCommit: ({ name }, index, text) =>
        change(
          index,
          t`Change description of ${name}`,
          { description: text.trim() || undefined },
          `description ${index}`,
        ),
    },
    ...(usesOf === null ? [] : [tasksColumn(usesOf)]),
  ];
}

/** Quiet, and only where a task does not simply show it. */
function ShownMark({ parameter }: { readonly parameter: Parameter }) {
  const shown = shownAs(parameter);
  if (shown === 'always') return null;
  const label = shown === 'hidden' ? t('Hidden in tasks') : t('Under Advanced in tasks');
  return (
    <span className={styles.shown} {...tip(label)}>
      <Icon of={shown === 'hidden' ? EyeOff : ListCollapse} size={14} />
      <span className="unseen">{label}</span>
    </span>
  );
}

/** How many tasks would notice a change; opens the list of them. */
function tasksColumn(usesOf: (parameter: Parameter) => readonly TaskUse[]): EditableColumn<Parameter> {
  return {
    kind: 'custom',
    id: 'tasks',
    label: t('Tasks'),
    width: '64px',
    render: (parameter) => {
      const uses = usesOf(parameter);
      if (uses.length === 0) return <span className={styles.tasks}>–</span>;
      const spoken = t`${counted(uses.length, 'task')} affected by ${parameter.name}`;
      return (
        <span className={styles.tasks}>
          <UsesLink
            uses={uses}
            label={{ text: String(uses.length), spoken }}
            title={t`Tasks affected by ${parameter.name}`}
          />
        </span>
      );
    },
  };
}

function otherNames(parameters: readonly Parameter[], index: number): readonly string[] {
  return parameters.filter((_, at) => at !== index).map(({ name }) => name);
}

const KNOWN: readonly SelectChoice[] = VALUE_TYPES.map(choiceOf);

function typeChoices(type: string): readonly SelectChoice[] {
  return isKnownType(type) ? KNOWN : [...KNOWN, { ...choiceOf(type), group: t('Unknown type, kept') }];
}

function choiceOf(type: string): SelectChoice {
  return { value: type, label: type, glyph: typeGlyph(type), kind: typeKind(type) };
}
