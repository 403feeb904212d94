import type { Parameter } from '../../domain/connector/connector.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { textOf, valueSet } from '../../domain/trial/editCases.ts';
import { parameterRef, type TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { t } from '../../language/t.ts';
import { GoneValues } from './GoneValues.tsx';
import styles from './TrialTab.module.css';
import type { CaseEdit, Tried } from './TrialPart.ts';
import { ValueField } from './ValueField.tsx';

interface InputsPartProps {
  readonly tried: Tried;
  readonly one: TestCase;
  readonly run: CaseRun | undefined;
  readonly onEdit: CaseEdit;
}

/** What the action is given: a form made of its parameters. */
export function InputsPart({ tried: { action }, one, run, onEdit }: InputsPartProps) {
  const isFolded = (input: Parameter) =>
    shownAs(input) !== 'always' && input.required !== true && textOf(one.inputs, parameterRef(input)) === '';
  const plain = action.inputs.filter((input) => !isFolded(input));
  const folded = action.inputs.filter(isFolded);
  const field = (input: Parameter) => {
    const ref = parameterRef(input);
    return (
      <ValueField
        key={ref}
        parameter={input}
        isInput
        text={textOf(one.inputs, ref)}
        error={run?.findings.find(({ at, parameter }) => at === 'inputs' && parameter === ref)?.message}
        onCommit={(text) => onEdit(input.name, { inputs: valueSet(one.inputs, ref, text) }, `inputs ${ref}`)}
      />
    );
  };
  return (
    <section className={styles.part} aria-label={t('Inputs')}>
      <h3>{t('Inputs')}</h3>
      {action.inputs.length === 0 && <p className="muted">{t('The action takes no input.')}</p>}
      {plain.map(field)}
      {folded.length > 0 && (
        <details className={styles.more}>
          <summary>{folded.length === 1 ? t('One more input') : t`${folded.length} more inputs`}</summary>
          <div className={styles.fields}>{folded.map(field)}</div>
        </details>
      )}
      <GoneValues
        values={one.inputs}
        parameters={action.inputs}
        onRemove={(inputs) => onEdit(t('inputs'), { inputs }, 'inputs')}
      />
    </section>
  );
}
