import { CircleCheck, CircleDashed } from 'lucide-react';
import type { DocumentationGap, DocumentationState } from '../../domain/connector/documentationGaps.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './documentation.module.css';

interface CompletenessProps {
  readonly state: DocumentationState;
  readonly onShow: (gap: DocumentationGap) => void;
}

/** How much of the connector is described, with a way to each place that is not. */
export function Completeness({ state: { gaps, total }, onShow }: CompletenessProps) {
  const done = total - gaps.length;
  return (
    <section aria-labelledby="completeness">
      <h2 id="completeness">{t('Completeness')}</h2>
      <progress
        className={styles.meter}
        data-full={gaps.length === 0 || undefined}
        aria-label={t('Described')}
        max={total}
        value={done}
      />
      <p className="muted">
        {gaps.length === 0 ? (
          <>
            <Icon of={CircleCheck} size={14} /> {t('Everything is described')}
          </>
        ) : (
          t`${String(done)} of ${String(total)} described`
        )}
      </p>
      {gaps.length > 0 && (
        <ul className={styles.gaps} aria-label={t('Without a description')}>
          {gaps.map((gap) => (
            <li key={JSON.stringify(gap)}>
              <button type="button" className={styles.gap} onClick={() => onShow(gap)}>
                <Icon of={CircleDashed} size={14} />
                <span className="cut">{gap.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
