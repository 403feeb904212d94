import { ArrowRight } from 'lucide-react';
import styles from './FromToLine.module.css';
import { Icon } from './Icon.tsx';
import { SelectField, type SelectFieldProps } from './fields/SelectField.tsx';

interface FromToLineProps {
  readonly from: SelectFieldProps;
  readonly to: SelectFieldProps;
}

/** Which two states are compared. */
export function FromToLine({ from, to }: FromToLineProps) {
  return (
    <div className={styles.line}>
      <SelectField {...from} />
      <span className={styles.between}>
        <Icon of={ArrowRight} />
      </span>
      <SelectField {...to} />
    </div>
  );
}
