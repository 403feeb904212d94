import { useMemo } from 'react';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { own } from '../../domain/values/own.ts';
import { textOf, valueSet } from '../../domain/trial/editCases.ts';
import { parameterRef, type CaseExpectation, type TestCase } from '../../domain/trial/TestCase.ts';
import type { RequestPlan } from '../../formats/code/RequestPlan.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { shortened } from '../../formats/trial/typedValue.ts';
import { typedOutputs, whatComes } from '../../formats/trial/whatComes.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { errorChoices } from './errorChoices.ts';
import { GoneValues } from './GoneValues.tsx';
import styles from './TrialTab.module.css';
import type { CaseEdit, Tried } from './TrialPart.ts';
import { ValueField } from './ValueField.tsx';

interface ExpectedPartProps {
  readonly tried: Tried;
  readonly one: TestCase;
  readonly run: CaseRun | undefined;
  readonly onEdit: CaseEdit;
}

/** What is to come of the answer, beside what comes of it: where each output is taken from, and its value. */
export function ExpectedPart({ tried, one, run, onEdit }: ExpectedPartProps) {
  const { connector, action, plan } = tried;
  const { answer, expected } = one;
  const came = useMemo(() => whatComes(answer, action, plan), [answer, action, plan]);
  const put = (what: string, next: CaseExpectation, field: string) =>
    onEdit(what, { expected: next }, `expected ${field}`);
  const take = () => {
    if ('problem' in came) return;
    put(
      t('expectation'),
      came.error === undefined
        ? { kind: 'outputs', values: typedOutputs(action, came) }
        : { kind: 'error', code: came.error },
      'all',
    );
  };
  const why = 'problem' in came ? came.problem : (came.failure ?? null);
  return (
    <section className={styles.part} aria-label={t('Expected')}>
      <div className={styles.partHead}>
        <h3>{t('Expected')}</h3>
        <Button size="small" disabledReason={why} onPress={take}>
          {t('Expect what comes')}
        </Button>
      </div>
      <SelectField
        label={t('What comes back')}
        value={expected.kind === 'error' ? `error ${expected.code}` : 'outputs'}
        choices={[
          { value: 'outputs', label: t('Outputs') },
          ...errorChoices(connector.errors, expected.kind === 'error' ? expected.code : undefined),
        ]}
        hint={cameText(came)}
        onChange={(chosen) =>
          put(
            t('expectation'),
            chosen === 'outputs'
              ? { kind: 'outputs', values: [] }
              : { kind: 'error', code: chosen.slice('error '.length) },
            'kind',
          )
        }
      />
      {expected.kind === 'outputs' &&
        action.outputs.map((output) => {
          const ref = parameterRef(output);
          return (
            <ValueField
              key={ref}
              parameter={output}
              text={textOf(expected.values, ref)}
              error={
                run?.findings.find(({ at, parameter }) => at === 'expected' && parameter === ref)?.message
              }
              note={
                <Came
                  value={'problem' in came ? undefined : own(came.outputs, output.name)}
                  from={plan && answer.kind === 'response' ? placeOf(plan, output) : null}
                />
              }
              onCommit={(text) =>
                put(output.name, { ...expected, values: valueSet(expected.values, ref, text) }, ref)
              }
            />
          );
        })}
      {expected.kind === 'outputs' && (
        <GoneValues
          values={expected.values}
          parameters={action.outputs}
          onRemove={(values) => put(t('expectation'), { ...expected, values }, 'values')}
        />
      )}
    </section>
  );
}

function cameText(came: ReturnType<typeof whatComes>): string {
  if ('problem' in came) return came.problem;
  if (came.failure !== undefined) return came.failure;
  return came.error === undefined ? t('Outputs come.') : t`The error ${came.error} comes.`;
}

interface CameProps {
  readonly value: JsonValue | undefined;
  /** where it is taken from */
  readonly from: string | null;
}

function Came({ value, from }: CameProps) {
  return (
    <span className={styles.came}>
      {from !== null && <span>{from}: </span>}
      {value === undefined ? <span>{t('nothing comes')}</span> : <code>{shortened(value)}</code>}
    </span>
  );
}

/** `body of 200, 201`. */
function placeOf({ outputs }: RequestPlan, { name }: Parameter): string | null {
  const planned = outputs.find(({ output }) => output === name);
  if (!planned) return null;
  if (planned.in === 'status') return t('Status');
  const part = planned.in === 'header' ? t`Header ${planned.name ?? ''}` : t('Body');
  return planned.statuses ? t`${part} of ${planned.statuses.join(', ')}` : part;
}
