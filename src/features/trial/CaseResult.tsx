import { CircleCheck, CircleX } from 'lucide-react';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextDiff } from '../../ui/code/TextDiff.tsx';
import styles from './TrialTab.module.css';

/** What became of a case, and where it differs from what was expected. */
export function CaseResult({ run }: { readonly run: CaseRun | undefined }) {
  return (
    <div role="status" aria-label={t('Result')}>
      {run && (
        <div className={styles.result} data-state={run.isGreen ? 'green' : 'red'}>
          <p>
            <Icon of={run.isGreen ? CircleCheck : CircleX} />
            {run.isGreen ? t('As expected') : t`Not as expected: ${counted(run.findings.length, 'finding')}`}
          </p>
          {run.findings.map(({ message, expected, got }, at) => (
            <div key={at} className={styles.finding}>
              <p>{message}</p>
              {isNested(expected) && isNested(got) && (
                <TextDiff
                  label={t`Difference: ${message}`}
                  before={JSON.stringify(expected, null, 2)}
                  after={JSON.stringify(got, null, 2)}
                  same=""
                />
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
