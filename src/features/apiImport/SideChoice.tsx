import { RadioRows } from '../../ui/fields/RadioRows.tsx';
import styles from './OperationsStep.module.css';

interface SideChoiceProps {
  readonly asApplication: boolean;
  readonly onChange: (asApplication: boolean) => void;
}

const SIDES = [
  {
    value: 'user',
    label: 'I use this API',
    hint: 'What it takes becomes actions, what it sends becomes events.',
  },
  {
    value: 'application',
    label: 'I am this application',
    hint: 'What it sends becomes actions, what it takes becomes events.',
  },
] as const;

/** A description of messages says what an application does: whoever uses it does the opposite. */
export function SideChoice({ asApplication, onChange }: SideChoiceProps) {
  return (
    <div className={styles.side}>
      <RadioRows
        label="Your side"
        value={asApplication ? 'application' : 'user'}
        choices={SIDES}
        onChange={(side) => onChange(side === 'application')}
      />
    </div>
  );
}
