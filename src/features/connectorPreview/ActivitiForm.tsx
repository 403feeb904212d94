import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import { exampleMapping } from '../../domain/mapping/exampleMapping.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import { own } from '../../domain/values/own.ts';
import type { MappingEntry } from '../../domain/process/process.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { literalText, typeGlyph, typeKind } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TypeGlyph } from '../../ui/TypeGlyph.tsx';
import styles from './PreviewTab.module.css';

interface ActivitiFormProps {
  readonly connector: Connector;
  readonly action: Action;
}

/** What a modeler gets beside a task of Activiti: the implementation, and a row per parameter. */
export function ActivitiForm({ connector, action }: ActivitiFormProps) {
  const { inputs, outputs } = exampleMapping(action);
  return (
    <div className={styles.activiti}>
      <dl className={styles.implementation}>
        <dt>{t('Implementation')}</dt>
        <dd>{implementationOf(connector.name, action.name)}</dd>
      </dl>
      <Rows
        title={t('Input mapping')}
        rows={action.inputs}
        entryOf={(name) => own(inputs, name)}
        none={t('This action takes no input.')}
      />
      <Rows
        title={t('Output mapping')}
        isOutput
        rows={action.outputs}
        entryOf={(name) => own(outputs, name)}
        none={t('This action gives no output.')}
      />
    </div>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly Parameter[];
  readonly entryOf: (name: string) => MappingEntry | undefined;
  readonly none: string;
  readonly isOutput?: boolean;
}

/** As a task shows them: the hidden ones nowhere, the advanced ones folded. */
function Rows(props: RowsProps) {
  const plain = props.rows.filter((one) => shownAs(one) === 'always');
  const advanced = props.rows.filter((one) => shownAs(one) === 'advanced');
  return (
    <section>
      <h3 className={styles.group}>{props.title}</h3>
      {plain.length + advanced.length === 0 && <p className={styles.none}>{props.none}</p>}
      <RowTable {...props} rows={plain} />
      {advanced.length > 0 && (
        <details>
          <summary className={styles.group}>{t('Advanced')}</summary>
          <RowTable {...props} title={t`${props.title}, advanced`} rows={advanced} />
        </details>
      )}
    </section>
  );
}

function RowTable({ title, rows, entryOf, isOutput = false }: RowsProps) {
  return (
    <>
      {rows.length > 0 && (
        <table className={styles.rows} aria-label={title}>
          <tbody>
            {rows.map((parameter) => (
              <tr key={parameter.name}>
                <th scope="row">
                  {parameter.name}
                  {parameter.required === true && <em>*</em>}
                </th>
                <td>
                  <Icon of={isOutput ? ArrowRight : ArrowLeft} size={12} />
                </td>
                <td>
                  <TypeGlyph
                    kind={typeKind(parameter.type)}
                    glyph={typeGlyph(parameter.type)}
                    label={parameter.type}
                  />
                  {entryText(entryOf(parameter.name))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function entryText(entry: MappingEntry | undefined): string {
  return entry?.value === undefined ? '' : literalText(entry.value);
}
