import {
  type Environment,
  type EnvironmentRow,
  environmentValueProblem,
  missingIn,
  valueIn,
} from '../../domain/process/environments.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EditableTable } from '../../ui/table/EditableTable.tsx';
import type { CellNote, EditableColumn } from '../../ui/table/editableColumns.ts';
import styles from './environments.module.css';

interface EnvironmentTableProps {
  readonly rows: readonly EnvironmentRow[];
  readonly environments: readonly Environment[];
  readonly onChange: (environment: number, row: EnvironmentRow, text: string) => void;
}

/** A row for each variable, a column for each environment. */
export function EnvironmentTable({ rows, environments, onChange }: EnvironmentTableProps) {
  const columns: readonly EditableColumn<EnvironmentRow>[] = [
    {
      id: 'variable',
      label: t('Variable'),
      width: '36%',
      kind: 'custom',
      render: (row) => <Name row={row} />,
    },
    ...environments.map((environment, at): EditableColumn<EnvironmentRow> => ({
      id: `environment-${String(at)}`,
      label: environment.name,
      kind: 'text',
      mono: true,
      text: (row) => valueIn(environment, row),
      placeholder: ({ secure, standard }) => (secure ? t('name of the secret') : standard),
      onCommit: (row, _, text) => onChange(at, row, text.trim()),
      note: (row) => noteOf(environment, row),
    })),
  ];
  return (
    <EditableTable
      label={t('Values')}
      columns={columns}
      rows={rows}
      rowKey={({ connector, variable }) => `${connector} ${variable}`}
      rowName={({ variable }) => variable}
    />
  );
}

function noteOf(environment: Environment, row: EnvironmentRow): CellNote | null {
  const problem = environmentValueProblem(row, valueIn(environment, row));
  if (problem !== null) return { level: 'error', message: problem };
  if (missingIn(environment, [row]).length === 0) return null;
  return { level: 'warning', message: t`${row.variable} is required, and nothing says what it is here.` };
}

function Name({ row }: { readonly row: EnvironmentRow }) {
  const { connector, variable, secure, description, isGone } = row;
  return (
    <div
      className={styles.variable}
      data-tip={[`${connector} ${variable}`, description].filter((text) => text !== '').join(': ')}
    >
      <span className={`${styles.connector ?? ''} cut`}>{connector}</span>
      <span className="mono cut">{variable}</span>
      {secure && <Chip>{t('secure')}</Chip>}
      {isGone && <Chip tone="warn">{t('not declared')}</Chip>}
    </div>
  );
}
