import type { FlowAccess, FlowMark } from '../../domain/flow/variableFlow.ts';
import { t } from '../../language/t.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { rich } from '../../ui/rich.tsx';
import { AccessMark } from './AccessMark.tsx';
import styles from './VariableFlow.module.css';

interface MarkLegendProps {
  readonly name: string;
  readonly marks: readonly FlowMark[];
  readonly onClear: () => void;
}

const MEANINGS: readonly (readonly [access: FlowAccess, words: string])[] = [
  ['write', t('writes')],
  ['read', t('reads')],
  ['both', t('reads and writes')],
  ['named', t('names it in code')],
];

/** What the marks on the diagram mean, with how many there are of each. */
export function MarkLegend({ name, marks, onClear }: MarkLegendProps) {
  const counts = MEANINGS.map(([access, words]) => {
    return { access, words, count: marks.filter((mark) => mark.access === access).length };
  }).filter(({ count }) => count > 0);
  return (
    <div className={styles.legend} role="status" aria-label={t('Marks on the diagram')}>
      <span>{rich`On the diagram: ${(<code>{name}</code>)}`}</span>
      {counts.map(({ access, words, count }) => (
        <span key={access} className={styles.meaning}>
          <AccessMark access={access} />
          {`${words} (${count})`}
        </span>
      ))}
      {counts.length === 0 && <span>{t('nothing writes or reads it')}</span>}
      <button type="button" className="link" onClick={onClear}>
        {t('Clear')}
      </button>
      <Kbd keys="Escape" />
    </div>
  );
}
