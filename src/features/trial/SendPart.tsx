import { useMemo, useState } from 'react';
import type { CaseAnswer } from '../../domain/trial/TestCase.ts';
import type { RequestSetting } from '../../formats/trial/requestSettings.ts';
import { responseText, sentResponse, type SentResponse } from '../../formats/trial/sentResponse.ts';
import { sendable } from '../../formats/trial/sendable.ts';
import type { PlannedSending } from '../../formats/trial/SentRequest.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Sender } from '../../ui/sender/Sender.tsx';
import styles from './TrialTab.module.css';

interface SendPartProps {
  readonly made: PlannedSending;
  readonly settings: readonly RequestSetting[];
  readonly onAnswer: (answer: CaseAnswer) => void;
}

/** More is nothing to be kept with a case. */
const LIMIT = 2_000_000;

/** Sends the request to the service itself, and takes what it says for the answer of the case. */
export function SendPart({ made, settings, onAnswer }: SendPartProps) {
  const request = useMemo(() => sendable(made, settings), [made, settings]);
  const [response, setResponse] = useState<SentResponse | null>(null);
  if (typeof request === 'string') return <p className={styles.note}>{request}</p>;
  const { leftOut } = request;
  return (
    <>
      <Sender
        label={t('Send')}
        request={request}
        limit={LIMIT}
        onAnswer={(answer) => setResponse(sentResponse(answer))}
      />
      <p className={styles.note}>
        {t(
          'Sent by this browser when you press Send, to that host alone; what you typed as configuration is kept nowhere.',
        )}
        {leftOut.length > 0 && <b> {t`A browser does not send ${leftOut.join(', ')}: the command does.`}</b>}
      </p>
      {response && (
        <section className={styles.part} aria-label={t('Response')}>
          <div className={styles.partHead}>
            <h4 role="status">{t`${response.status} after ${numberText(response.ms)} ms`}</h4>
            <Button size="small" onPress={() => onAnswer(response.answer)}>
              {t('Use as the answer')}
            </Button>
          </div>
          <pre className={styles.request} tabIndex={0} aria-label={t('Response of the service')}>
            {responseText(response.answer)}
          </pre>
        </section>
      )}
    </>
  );
}
