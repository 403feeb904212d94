import { lazy, Suspense, useState } from 'react';
import type { JsonValue } from '../../../domain/values/json.ts';
import { readJson } from '../../../formats/json/readJson.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { DialogFrame } from '../../../ui/DialogFrame.tsx';
import { diagnosticOf } from './diagnosticOf.ts';
import styles from './JsonValueDialog.module.css';

const CodeEditor = lazy(() =>
  import('../../../ui/code/CodeEditor.tsx').then((module) => ({ default: module.CodeEditor })),
);

const VALUE_LEAD = t('A JSON value. Texts in it may hold expressions: ${…}.');

interface JsonValueDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly value: JsonValue | undefined;
  readonly onValue: (value: JsonValue | undefined) => void;
  readonly onClose: () => void;
}

/** A value with an inside, as JSON text. Text that is no JSON stays in the dialog, with the place of the mistake. */
export function JsonValueDialog({ title, lead = VALUE_LEAD, value, onValue, onClose }: JsonValueDialogProps) {
  const [text, setText] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const read = text.trim() === '' ? { value: undefined } : readJson(text);
  const problem = 'value' in read ? null : read.problems[0];
  return (
    <DialogFrame
      title={title}
      lead={lead}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button
            kind="primary"
            disabledReason={problem?.message ?? null}
            onPress={() => {
              if ('value' in read) onValue(read.value);
            }}
          >
            {t('Apply')}
          </Button>
        </>
      }
    >
      <div className={styles.editor}>
        <Suspense fallback={null}>
          <CodeEditor
            label={t`${title} as JSON`}
            language="json"
            value={text}
            onChange={setText}
            diagnostics={problem === null ? [] : [diagnosticOf(problem)]}
          />
        </Suspense>
      </div>
    </DialogFrame>
  );
}
