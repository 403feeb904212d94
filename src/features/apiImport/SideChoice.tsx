import { t } from '../../language/t.ts';
import { RadioRows } from '../../ui/fields/RadioRows.tsx';
import styles from './OperationsStep.module.css';

interface SideChoiceProps {
  readonly asApplication: boolean;
  readonly onChange: (asApplication: boolean) => void;
}

const SIDES = [
  {
    value: 'user',
    label: t('I use this API'),
    hint: t('What it takes becomes actions, what it sends becomes events.'),
  },
  {
    value: 'application',
    label: t('I am this application'),
    hint: t('What it sends becomes actions, what it takes becomes events.'),
  },
] as const;

/** A description of messages says what an application does: whoever uses it does the opposite. */
export function SideChoice({ asApplication, onChange }: SideChoiceProps) {
  return (
    <div className={styles.side}>
      <RadioRows
        label={t('Your side')}
        value={asApplication ? 'application' : 'user'}
        choices={SIDES}
        onChange={(side) => onChange(side === 'application')}
      />
    </div>
  );
}
