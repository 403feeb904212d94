import type { Target } from '../../domain/process/target.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { tipWhenCut } from '../../ui/tip.ts';
import type { FlowData } from './FlowReader.ts';
import styles from './VariableFlow.module.css';

/** What the marks cannot tell. */
export function FlowNotes({
  data: { untold, nameOf },
  target,
}: {
  readonly data: FlowData;
  readonly target: Target;
}) {
  const notes = [
    ...(target === 'camunda8'
      ? [t('Jobs of Camunda 8 see all variables, also those that no mapping names.')]
      : []),
    ...(untold.length > 0
      ? [
          t`${counted(untold.length, 'element')} may write what the file does not tell: ${untold.map(nameOf).join(', ')}.`,
        ]
      : []),
  ];
  if (notes.length === 0) return null;
  const text = notes.join(' ');
  return (
    <p className={styles.notes} tabIndex={-1} {...tipWhenCut(text)}>
      {text}
    </p>
  );
}
