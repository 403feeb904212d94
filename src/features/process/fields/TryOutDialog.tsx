import { useEffect, useState } from 'react';
import type { Tried } from '../../../domain/expressions/Tried.ts';
import { tryJuel } from '../../../domain/expressions/tryJuel.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { typesCompatible } from '../../../domain/connector/types.ts';
import { tryFeel } from '../../../formats/feel/tryFeel.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { DialogFrame } from '../../../ui/DialogFrame.tsx';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { keepSamples, keptSamples, type Language, readNames, sampleOf, sampleValue } from './sampleValues.ts';
import styles from './TryOutDialog.module.css';
import { TryOutResult } from './TryOutResult.tsx';

export interface TryOutProps {
  /** 'Condition expression', 'weight' */
  readonly label: string;
  /** FEEL without its `=` */
  readonly text: string;
  readonly language: Language;
  /** what the result is to be; '' where nothing says it */
  readonly type: string;
  readonly variables: readonly Variable[];
  readonly processId: string;
  readonly onUse: (text: string) => void;
}

const LEADS: Readonly<Record<Language, string>> = {
  juel: t(
    'With sample values, here in the page. Beans, functions of the engine and other methods of Java cannot be tried.',
  ),
  feel: t('With sample values, here in the page. Functions that only Camunda has cannot be tried.'),
};

/** What an expression becomes with sample values; it can be changed until it is right, and taken over. */
export default function TryOutDialog(props: TryOutProps & { readonly onClose: () => void }) {
  const { label, language, type, variables, processId, onUse, onClose } = props;
  const [text, setText] = useState(props.text);
  const [samples, setSamples] = useState(() => keptSamples(processId));
  const [missed, setMissed] = useState<readonly string[]>(() => Object.keys(samples));
  const read = readNames(text, language, variables, missed);
  const sample = (variable: Variable) => samples[variable.name] ?? sampleOf(variable);
  const result = useTried(
    text,
    language,
    Object.fromEntries(read.map((one) => [one.name, sampleValue(sample(one), one.type)])),
  );
  const missing = (result !== null && 'missing' in result && result.missing) || [];
  if (missing.some((name) => !missed.includes(name))) setMissed([...new Set([...missed, ...missing])]);
  const misfit =
    result !== null &&
    !('problem' in result) &&
    type !== '' &&
    result.type !== 'null' &&
    !typesCompatible(result.type, type)
      ? t`Wanted is ${type}.`
      : null;
  return (
    <DialogFrame
      title={t`Try ${label}`}
      help={{ page: 'expressions', about: t('expressions') }}
      lead={LEADS[language]}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('Close')}</Button>
          <Button
            kind="primary"
            disabledReason={text === props.text ? t('It is what the field says.') : null}
            onPress={() => {
              onUse(text);
              onClose();
            }}
          >
            {t('Take over')}
          </Button>
        </>
      }
    >
      <TextArea label={t('Expression')} mono autoFocus rows={2} value={text} onChange={setText} />
      {read.length > 0 && (
        <div className={styles.samples} role="group" aria-label={t('Sample values')}>
          {read.map((variable) => (
            <TextField
              key={variable.name}
              label={variable.name}
              mono
              labelEnd={<span className={styles.type}>{variable.type}</span>}
              value={sample(variable)}
              onChange={(typed) => {
                const next = { ...samples, [variable.name]: typed };
                setSamples(next);
                keepSamples(processId, next);
              }}
            />
          ))}
        </div>
      )}
      <TryOutResult text={text} result={result} misfit={misfit} />
    </DialogFrame>
  );
}

/** null while nothing is known yet. What was known stays until it is known anew. */
function useTried(
  text: string,
  language: Language,
  values: Readonly<Record<string, JsonValue>>,
): Tried | null {
  const [feel, setFeel] = useState<Tried | null>(null);
  const asked = JSON.stringify([text, values]);
  useEffect(() => {
    if (language !== 'feel') return undefined;
    const control = new AbortController();
    const [expression, given] = JSON.parse(asked) as [string, Readonly<Record<string, JsonValue>>];
    const timer = setTimeout(() => {
      void tryFeel(expression, given, control.signal).then((answer) => {
        if (!control.signal.aborted) setFeel(answer);
      });
    }, 150);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [language, asked]);
  return language === 'feel' ? feel : tryJuel(text, new Map(Object.entries(values)));
}
