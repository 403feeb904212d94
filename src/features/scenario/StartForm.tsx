import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { ProcessInfo, Variable } from '../../domain/process/process.ts';
import type { Values } from '../../domain/scenario/ScenarioAnswer.ts';
import { literalText } from '../../domain/connector/types.ts';
import { typedValue } from '../../formats/trial/typedValue.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import styles from './ScenarioPanel.module.css';
import type { ValueFieldPart } from './ScenarioPart.ts';

interface StartFormProps {
  readonly processes: readonly ProcessInfo[];
  readonly texts: Readonly<Record<string, string>>;
  readonly onType: (name: string, text: string) => void;
  readonly onBegin: (process: ProcessInfo, values: Values) => void;
  readonly Field: ValueFieldPart;
}

/** What the process is started with: a field for each of its variables. */
export function StartForm({ processes, texts, onType, onBegin, Field }: StartFormProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const process = processes.find(({ id }) => id === chosen) ?? processes[0];
  const read = startValues(process?.variables ?? [], texts);
  const latest = useRef(read);
  useLayoutEffect(() => {
    latest.current = read;
  });
  if (!process) return <p className={styles.note}>{t('There is no process in this file.')}</p>;
  return (
    <form
      className={styles.part}
      aria-label={t('Start values')}
      onSubmit={(event) => {
        event.preventDefault();
        // What is being typed counts.
        flushSync(commitDrafts);
        if ('values' in latest.current) onBegin(process, latest.current.values);
      }}
    >
      {processes.length > 1 && (
        <SelectField
          label={t('Process')}
          value={process.id}
          choices={processes.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          onChange={setChosen}
        />
      )}
      {process.variables.length === 0 && (
        <p className={styles.note}>{t('The process has no variables: it starts with nothing.')}</p>
      )}
      {process.variables.map((variable) => (
        <Field
          key={variable.id}
          parameter={asParameter(variable)}
          text={texts[variable.name] ?? ''}
          isInput
          onCommit={(text) => onType(variable.name, text)}
        />
      ))}
      <Button type="submit" kind="primary" disabledReason={'problem' in read ? read.problem : null}>
        {t('Start')}
      </Button>
    </form>
  );
}

export function asParameter({ name, type, value, required, description }: Variable): Parameter {
  const standard = value === undefined || value === null ? undefined : t`Default: ${literalText(value)}`;
  return {
    ...{ name, type, required, rest: {} },
    ...(description !== undefined && { description }),
    ...(standard !== undefined && { placeholder: standard }),
  };
}

function startValues(
  variables: readonly Variable[],
  texts: Readonly<Record<string, string>>,
): { readonly values: Values } | { readonly problem: string } {
  const values: Record<string, JsonValue> = {};
  for (const variable of variables) {
    const text = texts[variable.name] ?? '';
    if (text === '') continue;
    const read = typedValue(text, variable);
    if ('problem' in read) return { problem: `${variable.name}: ${read.problem}` };
    values[variable.name] = read.value;
  }
  return { values };
}
