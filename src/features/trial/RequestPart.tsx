import { Check, Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { JsonValue } from '../../domain/values/json.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { parameterRef, type CaseAnswer, type TestCase } from '../../domain/trial/TestCase.ts';
import type { RequestPlan } from '../../formats/code/RequestPlan.ts';
import { typedValue } from '../../formats/trial/typedValue.ts';
import { curlText } from '../../formats/trial/curlText.ts';
import { makeRequest } from '../../formats/trial/makeRequest.ts';
import { requestSettings, type TypedSettings } from '../../formats/trial/requestSettings.ts';
import { requestText } from '../../formats/trial/requestText.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { SendPart } from './SendPart.tsx';
import { SettingFields } from './SettingFields.tsx';
import styles from './TrialTab.module.css';
import type { Tried } from './TrialPart.ts';

interface RequestPartProps {
  readonly tried: Tried;
  readonly plan: RequestPlan;
  readonly one: TestCase;
  /** for this page alone: they are in no document */
  readonly typed: TypedSettings;
  readonly onType: (name: string, value: string) => void;
  readonly onAnswer: (answer: CaseAnswer) => void;
}

/** The request, with secrets by their names, to be copied or sent. */
export function RequestPart({ tried, plan, one, typed, onType, onAnswer }: RequestPartProps) {
  const { connector, action } = tried;
  const [copied, setCopied] = useState<string | null>(null);
  const settings = useMemo(() => requestSettings(plan, connector.config), [plan, connector.config]);
  const inputs = useMemo(() => {
    const values = action.inputs.flatMap((input): [string, JsonValue][] => {
      const text = one.inputs.find(({ parameter }) => parameter === parameterRef(input))?.text;
      const read = text === undefined ? undefined : typedValue(text, input);
      return read && 'value' in read ? [[input.name, read.value]] : [];
    });
    return Object.fromEntries(values);
  }, [action.inputs, one.inputs]);
  const shown = useMemo(() => {
    const secrets = new Set(settings.filter(({ secure }) => secure).map(({ name }) => name));
    const open = new Map([...typed].filter(([name]) => !secrets.has(name)));
    return makeRequest(plan, inputs, settings, open);
  }, [plan, inputs, settings, typed]);
  const made = useMemo(() => makeRequest(plan, inputs, settings, typed), [plan, inputs, settings, typed]);
  const command = useMemo(() => ('request' in made ? curlText(made.request) : null), [made]);
  const holdsSecrets = settings.some(({ name, secure }) => secure && (typed.get(name) ?? '') !== '');
  const copy = () => {
    if (command === null) return;
    copyText(command).then(
      () => setCopied(command),
      (error: unknown) => toast({ message: messageOf(error), tone: 'danger' }),
    );
  };
  const isCopied = copied !== null && copied === command;
  return (
    <section className={styles.part} aria-label={t('Request')}>
      <div className={styles.partHead}>
        <h3>{t('Request')}</h3>
        <Button
          size="small"
          icon={isCopied ? Check : Copy}
          disabledReason={
            'problem' in shown
              ? shown.problem
              : command === null
                ? t('It holds a character that no command line can hold.')
                : null
          }
          onPress={copy}
        >
          {t('Copy as cURL')}
        </Button>
        <span role="status" className="unseen">
          {isCopied ? t('Copied') : ''}
        </span>
      </div>
      {'problem' in shown ? (
        <Banner tone="warn" title={shown.problem} />
      ) : (
        <pre className={styles.request} tabIndex={0} aria-label={t('Request as it would be sent')}>
          {requestText(shown.request)}
        </pre>
      )}
      {holdsSecrets && (
        <p className={styles.note}>
          <b>{t('The command you copy holds the secrets you typed.')}</b>
        </p>
      )}
      {'request' in made && <SendPart made={made} settings={settings} onAnswer={onAnswer} />}
      <SettingFields settings={settings} typed={typed} onType={onType} />
    </section>
  );
}
