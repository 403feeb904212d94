import type { ReactNode } from 'react';
import type { ComboOption, ComboSection } from './comboOptions.ts';
import type { FieldProps } from './Field.tsx';

export interface ComboFieldProps extends FieldProps {
  /** an option's id; with `allowsFree` any text; '' for nothing */
  readonly value: string;
  /** a function is asked only while the list is used, and answers the same each time; give `title` with it */
  readonly sections: readonly ComboSection[] | (() => readonly ComboSection[]);
  /** what the field says of the value, where it need not be looked up among the options */
  readonly title?: string;
  /** null when it was cleared; `option` is null for free text */
  readonly onChange: (value: string | null, option: ComboOption | null) => void;
  /** the option that the keys or the pointer are on, null when the list closes: for the footer */
  readonly onFocusOption?: (option: ComboOption | null) => void;
  /** text that is no option is taken as it is */
  readonly allowsFree?: boolean;
  /** with `allowsFree`: where one option alone matches what is typed, Enter takes that one */
  readonly takesOnlyMatch?: boolean;
  /** under the list: what choosing would do */
  readonly footer?: ReactNode;
  readonly placeholder?: string;
  /** in the field, before the text: a small Tile, a kind button */
  readonly start?: ReactNode;
  /** in the field, after the text: a chip */
  readonly end?: ReactNode;
  readonly isMono?: boolean;
  readonly isClearable?: boolean;
  readonly isReadOnly?: boolean;
  readonly size?: 'normal' | 'small';
  /** said when nothing matches */
  readonly noMatch?: string;
  readonly autoFocus?: boolean;
}
