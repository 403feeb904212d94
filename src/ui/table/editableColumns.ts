import type { ReactNode } from 'react';
import type { SelectChoice } from '../fields/Select.tsx';

/** What a cell reports beside its value. */
export interface CellNote {
  readonly level: 'error' | 'warning';
  readonly message: string;
}

interface Base<Row> {
  readonly id: string;
  /** the head of the column and the accessible name of its cells */
  readonly label: string;
  /** a CSS width: '21%', '124px'; without it the column takes what is left */
  readonly width?: string;
  readonly note?: (row: Row, index: number) => CellNote | null;
  readonly isReadOnly?: (row: Row, index: number) => boolean;
}

export interface TextColumn<Row> extends Base<Row> {
  readonly kind: 'text';
  readonly text: (row: Row) => string;
  readonly onCommit: (row: Row, index: number, text: string) => void;
  readonly mono?: boolean;
  /** shown while the cell is empty */
  readonly placeholder?: string | ((row: Row) => string);
}
interface SelectColumn<Row> extends Base<Row> {
  readonly kind: 'select';
  readonly value: (row: Row) => string;
  readonly choices: (row: Row) => readonly SelectChoice[];
  readonly onChange: (row: Row, index: number, value: string) => void;
}
interface SwitchColumn<Row> extends Base<Row> {
  readonly kind: 'switch';
  readonly isOn: (row: Row) => boolean;
  readonly onChange: (row: Row, index: number, isOn: boolean) => void;
}
interface CustomColumn<Row> extends Base<Row> {
  readonly kind: 'custom';
  /** Put data-cell on the element that takes part in arrow keys and focus. */
  readonly render: (row: Row, index: number) => ReactNode;
}

export type EditableColumn<Row> = TextColumn<Row> | SelectColumn<Row> | SwitchColumn<Row> | CustomColumn<Row>;
