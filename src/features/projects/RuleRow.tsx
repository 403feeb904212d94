import type { RuleInfo, RuleSeverity } from '../../domain/problems/ruleList.ts';
import { isRuleSeverity } from '../../domain/problems/ruleSettings.ts';
import { t } from '../../language/t.ts';
import { Select } from '../../ui/fields/Select.tsx';
import styles from './RulesDialog.module.css';

interface RuleRowProps {
  readonly rule: RuleInfo;
  /** null: as the rule says */
  readonly severity: RuleSeverity | null;
  readonly onChange: (severity: RuleSeverity | null) => void;
}

const CHOICES = [
  { value: '', label: t('As it is') },
  { value: 'error', label: t('Error') },
  { value: 'warning', label: t('Warning') },
  { value: 'note', label: t('Note') },
  { value: 'off', label: t('Off') },
];

export function RuleRow({ rule, severity, onChange }: RuleRowProps) {
  const { code, label, isRefused } = rule;
  return (
    <li className={styles.rule} data-changed={severity === null ? undefined : ''}>
      <span className={styles.label}>
        {label}
        {isRefused === true && <span className={styles.refused}> {t('· engines refuse it')}</span>}
      </span>
      <Select
        aria-label={label}
        size="small"
        value={severity ?? ''}
        choices={CHOICES}
        data-rule={code}
        onChange={(value) => onChange(isRuleSeverity(value) ? value : null)}
      />
    </li>
  );
}
